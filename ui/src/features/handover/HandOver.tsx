import { type ReactNode, useState } from "react";
import { type CaseView, LANGUAGE_TAGS, type LanguageTag } from "@/ipc/contract";
import { Words } from "@/text/Words";
import { Ask } from "./Ask";
import { Back } from "./Back";
import { Foot } from "./Foot";
import styles from "./HandOver.module.css";
import { Thanks } from "./Thanks";

interface HandOverProps {
  /** Null while it is read, and where there is no such case any more. */
  view: CaseView | null;
  /** The language of the desk, and the zone of its store. */
  tag: LanguageTag;
  zone: string;
  /** What brings the desk back. */
  back: ReactNode;
}

/** The language that the customer's case names, where it is one that is shipped. */
function customers(view: CaseView | null): LanguageTag | null {
  const said = view?.groups.flatMap(({ fields }) => fields).find(({ name }) => name === "language")?.value;
  return LANGUAGE_TAGS.find((tag) => tag === said) ?? null;
}

/** The whole screen for the customer: one question after the other in their language, and nothing of the desk. */
export function HandOver({ view, tag, zone, back }: HandOverProps) {
  const [chosen, setChosen] = useState<LanguageTag | null>(null);
  const [step, setStep] = useState(0);
  const [isBack, setBack] = useState(false);
  const language = chosen ?? customers(view) ?? tag;
  const questions = view?.questions ?? [];
  const question = questions[step];
  if (isBack) {
    return (
      <main className={styles.screen}>
        <div className={styles.middle}>
          <Back onStay={() => setBack(false)}>{back}</Back>
        </div>
      </main>
    );
  }
  return (
    <Words tag={language} zone={zone}>
      <main className={styles.screen}>
        <div className={styles.middle}>
          {view && question ? (
            <Ask
              key={question.code}
              {...{ view, question }}
              place={[step + 1, questions.length]}
              onDone={() => setStep(step + 1)}
            />
          ) : (
            <Thanks />
          )}
        </div>
        <Foot language={language} onLanguage={setChosen} onStaff={() => setBack(true)} />
      </main>
    </Words>
  );
}
