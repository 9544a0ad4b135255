import styles from "./Mark.module.css";

/** The mark of Redress: a slip that speaks, ticked off. The drawing for small sizes in icons/source. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
      <rect width="32" height="32" rx="7" className={styles.ground} />
      <path
        d="M8 4h16a2 2 0 0 1 2 2v15l-3.75 3.5L18.5 21l-3.75 3.5L11 21l-5 7V6a2 2 0 0 1 2-2z"
        className={styles.slip}
      />
      <path d="M11 12.2l3.6 3.8L21 8.6" className={styles.tick} />
    </svg>
  );
}
