import { useState } from "react";
import type { QuestionView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { useKept } from "@/ipc/kept";
import { usePeople } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { useHandOver } from "@/parts/handover";
import { onSave } from "@/parts/onSave";
import { Scale } from "@/parts/Scale";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import type { DeedCase } from "./sheets";

/** The questions have an order; what was answered before is not asked first again. */
function firstUnasked({ surveys = [], questions = [] }: DeedCase): QuestionView | undefined {
  const isAsked = ({ code }: QuestionView) => surveys.some(({ question }) => question === code);
  return questions.find((question) => !isAsked(question)) ?? questions[0];
}

interface SurveyDraft {
  question: string;
  score: number | null;
  text: string;
  staffPresent: boolean;
}

/** Nothing is chosen for the customer. */
const firstSurvey = (view: DeedCase): SurveyDraft => ({
  question: firstUnasked(view)?.code ?? "",
  score: null,
  text: "",
  staffPresent: true,
});

/** What the customer answers when asked how it went. Nothing is chosen for them: only what they said is recorded. */
export function SurveyForm({ view, onClose }: { view: DeedCase; onClose: () => void }) {
  const { t, word, key } = useWords();
  const kept = useKept(view.id, "survey", () => firstSurvey(view));
  const { draft, change, forget } = kept;
  const { score, text, staffPresent } = draft;
  const question = view.questions?.find(({ code }) => code === draft.question) ?? firstUnasked(view);
  const [tried, setTried] = useState(false);
  const deed = useDeed();
  const { handOver } = useHandOver();
  const hand = useCommand("hand_over");
  // Without a PIN nobody could tell staff from customer when the screen comes back.
  const canHand = (usePeople().data ?? []).some(({ enrolled, active, hasPin }) => enrolled && active && hasPin);
  const give = () => hand.mutate({ id: view.id }, { onSuccess: () => handOver(view.id) });
  const press = () => {
    setTried(true);
    if (score === null || !question) return;
    deed.run(
      view.id,
      { act: "survey", question: question.code, score, text: text.trim(), staffPresent },
      t("toast-done"),
      () => {
        forget();
        onClose();
      },
    );
  };
  return (
    <Dialog title={t("dialog-survey-title")} closeLabel={t("app-close")} onClose={onClose} wide>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onSave(press)}>
        <Begun kept={kept} />
        <Select
          label={t("dialog-survey-question")}
          options={(view.questions ?? []).map(({ code: id }) => ({ id, label: word("question", id) }))}
          value={question?.code ?? ""}
          onChange={(code) => change({ question: code, score: null })}
          autoFocus
        />
        {question && (
          <Scale
            // Another question is another scale, on which nothing is chosen yet.
            key={question.code}
            label={t("survey-score")}
            {...question}
            ends={[t(`scale-${question.code}-low`), t(`scale-${question.code}-high`)]}
            value={score}
            onChange={(value) => change({ score: value })}
            error={tried && score === null ? t("dialog-required") : null}
          />
        )}
        <TextField
          label={t("survey-text")}
          value={text}
          onChange={(value) => change({ text: value })}
          aside={t("dialog-optional")}
          lines={2}
        />
        <Check
          isSelected={staffPresent}
          onChange={(value) => change({ staffPresent: value })}
          hint={t("survey-staff-hint")}
        >
          {t("survey-staff")}
        </Check>
        {!canHand && <p className={styles.none}>{t("handover-needs-pin")}</p>}
        <Told failure={deed.failure ?? hand.error} deed="survey" />
        <DialogActions>
          <Button onPress={give} isDisabled={!canHand} isPending={hand.isPending}>
            {t("handover-do")}
          </Button>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={deed.isPending} keys={key("⏎")}>
            {t("dialog-survey-do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
