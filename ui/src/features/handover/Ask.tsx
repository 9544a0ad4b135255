import type { CaseView, QuestionView } from "@/ipc/contract";
import { usePerform } from "@/ipc/deeds";
import { useKept } from "@/ipc/kept";
import { Button } from "@/parts/Button";
import { Scale } from "@/parts/Scale";
import { TextField } from "@/parts/TextField";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./HandOver.module.css";
import { Question } from "./Question";

interface AskProps {
  view: CaseView;
  question: QuestionView;
  place: [at: number, of: number];
  onDone: () => void;
}

/** One question. Nothing is chosen for the customer, and none has to be answered. */
export function Ask({ view, question, place: [at, of], onDone }: AskProps) {
  const { t, word } = useWords();
  const perform = usePerform();
  const { code, min, max } = question;
  const kept = useKept(view.id, `handover ${code}`, () => ({ score: null as number | null, text: "" }));
  const { score, text } = kept.draft;
  // Answered or skipped: what the customer did not want to say is kept no more than what they said.
  const done = () => {
    kept.forget();
    onDone();
  };
  // Whoever hands the screen over stands by: it is counted apart.
  const keep = () => {
    if (score === null) return;
    const act = { act: "survey" as const, question: code, score, text: text.trim(), staffPresent: true };
    perform.mutate({ id: view.id, act }, { onSuccess: done });
  };
  return (
    <form className={styles.ask} onSubmit={(event) => event.preventDefault()}>
      <p className={styles.place}>{t("handover-place", { at, of })}</p>
      <Question>{word("question", code)}</Question>
      <Begun kept={kept} />
      <Scale
        label={t("survey-score")}
        {...{ min, max }}
        ends={[t(`scale-${code}-low`), t(`scale-${code}-high`)]}
        value={score}
        onChange={(value) => kept.change({ score: value })}
      />
      <TextField
        label={t("handover-words")}
        aside={t("dialog-optional")}
        value={text}
        onChange={(value) => kept.change({ text: value })}
        lines={3}
        large
      />
      <Told failure={perform.error} deed="survey" />
      <div className={styles.actions}>
        <Button onPress={done}>{t("handover-skip")}</Button>
        <Button look="primary" onPress={keep} isDisabled={score === null} isPending={perform.isPending}>
          {t("handover-answer")}
        </Button>
      </div>
    </form>
  );
}
