import { Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/parts/Button";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import { type DraftWhy, emptyWhy, lacks, MAX_WHYS } from "./cause";
import styles from "./Whys.module.css";

interface WhysProps {
  whys: DraftWhy[];
  onWhys: (whys: DraftWhy[]) => void;
  isTried: boolean;
}

/** The chain of questions: each answer is asked why in turn. */
export function Whys({ whys, onWhys, isTried }: WhysProps) {
  const { t } = useWords();
  const [added, setAdded] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const step = emptyWhy(whys);
    setAdded(step.key);
    onWhys([...whys, step]);
  };
  const change = (next: DraftWhy) => onWhys(whys.map((step) => (step.key === next.key ? next : step)));
  const remove = ({ key }: DraftWhy) => {
    // The button that has the focus goes with its step.
    addButton.current?.focus();
    onWhys(whys.filter((step) => step.key !== key));
  };
  return (
    <fieldset className={styles.chain}>
      <legend className={styles.legend}>{t("cause-chain")}</legend>
      <p className={styles.hint}>{t("cause-chain-hint")}</p>
      {whys.map((step, index) => (
        <Step
          key={step.key}
          {...{ step, isTried }}
          index={index + 1}
          onChange={change}
          onRemove={() => remove(step)}
          autoFocus={step.key === added}
        />
      ))}
      <div className={styles.foot}>
        <Button
          ref={addButton}
          look="quiet"
          icon={<Plus aria-hidden="true" />}
          onPress={add}
          isDisabled={whys.length >= MAX_WHYS}
        >
          {t("cause-add")}
        </Button>
      </div>
    </fieldset>
  );
}

interface StepProps {
  step: DraftWhy;
  /** From 1. */
  index: number;
  onChange: (step: DraftWhy) => void;
  onRemove: () => void;
  isTried: boolean;
  autoFocus: boolean;
}

/** One question with its answer and what shows it. */
function Step({ step, index, onChange, onRemove, isTried, autoFocus }: StepProps) {
  const { t } = useWords();
  const needed = (part: "why" | "answer") => (isTried && lacks(step, part) ? t("dialog-required") : null);
  return (
    <fieldset className={styles.step} aria-label={t("cause-step", { step: index })}>
      <span className={styles.index} aria-hidden="true">
        {index}
      </span>
      <div className={styles.words}>
        <TextField
          label={t("cause-question")}
          value={step.why}
          onChange={(why) => onChange({ ...step, why })}
          error={needed("why")}
          autoFocus={autoFocus}
        />
        <TextField
          label={t("cause-answer")}
          value={step.answer}
          onChange={(answer) => onChange({ ...step, answer })}
          error={needed("answer")}
        />
        <TextField
          label={t("cause-evidence")}
          value={step.evidence}
          onChange={(evidence) => onChange({ ...step, evidence })}
          aside={t("dialog-optional")}
        />
      </div>
      <div className={styles.remove}>
        <Button
          look="quiet"
          square
          icon={<Trash2 />}
          aria-label={t("cause-remove", { step: index })}
          onPress={onRemove}
        />
      </div>
    </fieldset>
  );
}
