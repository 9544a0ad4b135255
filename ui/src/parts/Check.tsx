import { Check as CheckIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import styles from "./fields.module.css";

interface CheckProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  hint?: string;
  autoFocus?: boolean;
}

/** A yes or no. */
export function Check({ children, hint, ...rest }: CheckProps) {
  return (
    <Checkbox {...rest} className={styles.check}>
      {({ isSelected }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isSelected && <CheckIcon />}
          </span>
          <span>
            {children}
            {hint && <span className={styles.checkHint}>{hint}</span>}
          </span>
        </>
      )}
    </Checkbox>
  );
}
