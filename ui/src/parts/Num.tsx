import styles from "./Num.module.css";

/** A reference number: monospaced, read from left to right in every language. */
export function Num({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className={styles.num}>
      {children}
    </bdi>
  );
}
