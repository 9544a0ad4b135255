import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./Scale.module.css";

interface ScaleProps {
  label: string;
  min: number;
  max: number;
  /** What the lowest and the highest answer mean. */
  ends: [low: string, high: string];
  value: number | null;
  onChange: (value: number) => void;
  error?: string | null;
}

/** One number of a scale, large enough for a customer's finger. */
export function Scale({ label, min, max, ends, value, onChange, error }: ScaleProps) {
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <RadioGroup
      className={styles.scale}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      orientation="horizontal"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.steps}>
        {steps.map((step) => (
          <Radio key={step} value={String(step)} className={styles.step}>
            {step}
          </Radio>
        ))}
      </div>
      <div className={styles.ends}>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      <FieldError className={styles.error}>{error}</FieldError>
    </RadioGroup>
  );
}
