import { useState } from "react";
import type { CaseView, QuestionView } from "@/ipc/contract";
import { usePerform } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Scale } from "@/parts/Scale";
import { TextField } from "@/parts/TextField";
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
  const [score, setScore] = useState<number | null>(null);
  const [text, setText] = useState("");
  const perform = usePerform();
  const { code, min, max } = question;
  // Whoever hands the screen over stands by: it is counted apart.
  const keep = () => {
    if (score === null) return;
    const act = { act: "survey" as const, question: code, score, text: text.trim(), staffPresent: true };
    perform.mutate({ id: view.id, act }, { onSuccess: onDone });
  };
  return (
    <form className={styles.ask} onSubmit={(event) => event.preventDefault()}>
      <p className={styles.place}>{t("handover-place", { at, of })}</p>
      <Question>{word("question", code)}</Question>
      <Scale
        label={t("survey-score")}
        {...{ min, max }}
        ends={[t(`scale-${code}-low`), t(`scale-${code}-high`)]}
        value={score}
        onChange={setScore}
      />
      <TextField
        label={t("handover-words")}
        aside={t("dialog-optional")}
        value={text}
        onChange={setText}
        lines={3}
        large
      />
      <Told failure={perform.error} deed="survey" />
      <div className={styles.actions}>
        <Button onPress={onDone}>{t("handover-skip")}</Button>
        <Button look="primary" onPress={keep} isDisabled={score === null} isPending={perform.isPending}>
          {t("handover-answer")}
        </Button>
      </div>
    </form>
  );
}
