import type { ReactNode } from "react";
import { Button } from "./Button";
import styles from "./Dispute.module.css";
import { marked } from "./difference";

interface DisputeProps {
  title: string;
  variants: { text: string; by: ReactNode }[];
  keep: string;
  onKeep: (index: number) => void;
  isPending: boolean;
  /** The keys 1, 2 and so on keep the values in their order. */
  hasKeys?: boolean;
  children?: ReactNode;
}

/** Values written at the same time, side by side, with the differing words marked; one is kept or another written. */
export function Dispute({ title, variants, keep, onKeep, isPending, hasKeys, children }: DisputeProps) {
  const texts = variants.map(({ text }) => text);
  return (
    <div className={styles.dispute}>
      <strong>{title}</strong>
      <ul className={styles.list}>
        {variants.map(({ text, by }, index) => (
          <li key={text} className={styles.variant}>
            <p dir="auto" className={styles.value}>
              {marked(
                text,
                texts.filter((_, other) => other !== index),
              )}
            </p>
            <p className={styles.by}>{by}</p>
            <div className={styles.keep}>
              <Button onPress={() => onKeep(index)} isPending={isPending} aria-label={`${keep}: ${text}`}>
                {keep}
              </Button>
              {hasKeys && (
                <span className={styles.key} aria-hidden="true">
                  {index + 1}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
