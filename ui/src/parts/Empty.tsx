import type { ReactNode } from "react";
import styles from "./Empty.module.css";

/** Nothing here, said kindly, with the next step. */
export function Empty({ title, next, children }: { title: string; next: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 96 64" className={styles.drawing} aria-hidden="true">
        <path d="M8 14h80M8 24h80M8 34h80M8 44h80M8 54h80" />
        <path className={styles.margin} d="M22 6v54" />
        <path className={styles.stroke} d="M40 37c5 4 7 7 9 10 5-14 13-25 26-33" />
      </svg>
      <p className={styles.title}>{title}</p>
      <p className={styles.next}>{next}</p>
      {children}
    </div>
  );
}
