import { CopyButton } from "./CopyButton";
import styles from "./Version.module.css";

/** The file as it was published, comments and all. */
export function AsText({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      <CopyButton text={text} />
      <pre dir="ltr" data-testid="policy-text">
        {text.split("\n").map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a published file never move.
          <span key={index} className={line.startsWith("#") ? styles.comment : undefined}>
            {line}
            {"\n"}
          </span>
        ))}
      </pre>
    </div>
  );
}
