import { type ReactNode, useEffect, useState } from "react";
import { type CaseView, LANGUAGE_TAGS, type LanguageTag, type PersonView } from "@/ipc/contract";
import { useHost } from "@/ipc/Door";
import { Words } from "@/text/Words";
import { Ask } from "./Ask";
import { Back } from "./Back";
import { Foot } from "./Foot";
import styles from "./HandOver.module.css";
import { Thanks } from "./Thanks";

interface HandOverProps {
  view: CaseView;
  me: PersonView;
  /** The language of the desk, and the zone of its store. */
  tag: LanguageTag;
  zone: string;
  onBack: () => void;
}

/** The language that the customer's case names, where it is one that is shipped. */
function customers(view: CaseView): LanguageTag | null {
  const said = view.groups.flatMap(({ fields }) => fields).find(({ name }) => name === "language")?.value;
  return LANGUAGE_TAGS.find((tag) => tag === said) ?? null;
}

/** The whole screen for the customer: one question after the other in their language, and nothing of the desk. */
export function HandOver({ view, me, tag, zone, onBack }: HandOverProps) {
  const [language, setLanguage] = useState(() => customers(view) ?? tag);
  const [step, setStep] = useState(0);
  const [isBack, setBack] = useState(false);
  const questions = view.questions;
  const question = questions[step];
  useWholeScreen();
  if (isBack) {
    return (
      <Frame>
        <Back me={me} onBack={onBack} onStay={() => setBack(false)} />
      </Frame>
    );
  }
  return (
    <Words tag={language} zone={zone}>
      <Frame onLanguage={setLanguage} language={language} onStaff={() => setBack(true)}>
        {question ? (
          <Ask
            key={question.code}
            {...{ view, question }}
            place={[step + 1, questions.length]}
            onDone={() => setStep(step + 1)}
          />
        ) : (
          <Thanks number={view.number} />
        )}
      </Frame>
    </Words>
  );
}

/** The window fills the screen for as long as this is shown. */
function useWholeScreen(): void {
  const host = useHost();
  useEffect(() => {
    void host.ask("whole_screen", { on: true });
    return () => void host.ask("whole_screen", { on: false });
  }, [host]);
}

interface FrameProps {
  children: ReactNode;
  language?: LanguageTag;
  onLanguage?: (language: LanguageTag) => void;
  onStaff?: () => void;
}

function Frame({ children, language, onLanguage, onStaff }: FrameProps) {
  return (
    <main className={styles.screen}>
      <div className={styles.middle}>{children}</div>
      {onLanguage && language && onStaff && <Foot {...{ language, onLanguage, onStaff }} />}
    </main>
  );
}
