import styles from "./Mark.module.css";

/** The mark of Redress: a line that turns back and comes right. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
      <rect width="32" height="32" rx="6" className={styles.ground} />
      <path d="M9 24V8h8.5a5 5 0 0 1 0 10H13m4 0 6 6" className={styles.line} />
      <path d="m16 14.5-3.5 3.5 3.5 3.5" className={styles.line} />
    </svg>
  );
}
