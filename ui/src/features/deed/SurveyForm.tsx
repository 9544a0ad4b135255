import { useState } from "react";
import { QUESTION_CODES, type QuestionCode } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { onSave } from "@/parts/onSave";
import { Scale } from "@/parts/Scale";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import type { DeedCase } from "./sheets";
import { useDeed } from "./useDeed";

/** The scales of the policy that ships; the app judges an answer by its own. */
const SCALES: Record<QuestionCode, readonly [min: number, max: number]> = {
  csat_process: [1, 5],
  csat_outcome: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
};

/** The questions have an order; what was answered before is not asked first again. */
function firstUnasked({ surveys = [] }: DeedCase): QuestionCode {
  const isAsked = (code: QuestionCode) => surveys.some(({ question }) => question === code);
  return QUESTION_CODES.find((code) => !isAsked(code)) ?? QUESTION_CODES[0];
}

/** What the customer answers when asked how it went. Nothing is chosen for them: only what they said is recorded. */
export function SurveyForm({ view, onClose }: { view: DeedCase; onClose: () => void }) {
  const { t, word, key } = useWords();
  const [question, setQuestion] = useState(() => firstUnasked(view));
  const [score, setScore] = useState<number | null>(null);
  const [text, setText] = useState("");
  const [staffPresent, setStaffPresent] = useState(true);
  const [tried, setTried] = useState(false);
  const deed = useDeed();
  const [min, max] = SCALES[question];
  const ask = (code: string) => {
    setQuestion(code as QuestionCode);
    setScore(null);
  };
  const press = () => {
    setTried(true);
    if (score === null) return;
    deed.run(view.id, { act: "survey", question, score, text: text.trim(), staffPresent }, t("toast-done"), onClose);
  };
  return (
    <Dialog title={t("dialog-survey-title")} closeLabel={t("app-close")} onClose={onClose} wide>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onSave(press)}>
        <Select
          label={t("dialog-survey-question")}
          options={QUESTION_CODES.map((id) => ({ id, label: word("question", id) }))}
          value={question}
          onChange={ask}
          autoFocus
        />
        <Scale
          // Another question is another scale, on which nothing is chosen yet.
          key={question}
          label={t("survey-score")}
          {...{ min, max }}
          ends={[t(`scale-${question}-low`), t(`scale-${question}-high`)]}
          value={score}
          onChange={setScore}
          error={tried && score === null ? t("dialog-required") : null}
        />
        <TextField label={t("survey-text")} value={text} onChange={setText} aside={t("dialog-optional")} lines={2} />
        <Check isSelected={staffPresent} onChange={setStaffPresent} hint={t("survey-staff-hint")}>
          {t("survey-staff")}
        </Check>
        <Told failure={deed.failure} deed="survey" />
        <DialogActions>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={deed.isPending} keys={key("⏎")}>
            {t("dialog-survey-do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
