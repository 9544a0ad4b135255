import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./fields.module.css";

export interface ChoiceOption {
  value: string;
  label: string;
  /** An answer that raises the alarm. */
  alarm?: boolean;
}

interface ChoiceProps {
  label: string;
  options: ChoiceOption[];
  value: string | null;
  onChange: (value: string) => void;
}

/** One answer out of a few, all in sight. */
export function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <RadioGroup className={styles.field} value={value} onChange={onChange} orientation="horizontal">
      <Label className={styles.label}>{label}</Label>
      <div className={styles.choices}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.choice}
            data-alarm={option.alarm ? "" : undefined}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
