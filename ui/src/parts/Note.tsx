import type { ReactNode } from "react";
import styles from "./Note.module.css";

/** A boxed remark: something went wrong, needs care, or is good to know. */
export function Note({ tone = "plain", children }: { tone?: "plain" | "warning" | "danger"; children: ReactNode }) {
  return (
    <div className={styles.note} data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
      {children}
    </div>
  );
}
