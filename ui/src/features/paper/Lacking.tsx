import type { LackingView } from "@/ipc/contract";
import { Note } from "@/parts/Note";
import { useWords } from "@/text/Words";
import styles from "./Paper.module.css";

/** What a letter must say and does not: it cannot be sent so. */
export function Lacking({ lacking }: { lacking: LackingView[] }) {
  const { t, word } = useWords();
  if (lacking.length === 0) return null;
  return (
    <Note tone="warning">
      <strong>{t("print-lacking")}</strong>
      <ul className={styles.lacking}>
        {lacking.map(({ clause, source }) => (
          <li key={`${clause} ${source}`}>
            {word("clause", clause)} <small dir="auto">{source}</small>
          </li>
        ))}
      </ul>
    </Note>
  );
}
