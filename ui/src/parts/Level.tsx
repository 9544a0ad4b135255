import styles from "./Level.module.css";

/** The order of work as a word; heavier levels are darker. */
export function Level({ level, label }: { level: number; label: string }) {
  return (
    <span className={styles.level} data-level={level}>
      {label}
    </span>
  );
}
