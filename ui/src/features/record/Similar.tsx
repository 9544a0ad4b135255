import type { RowView, SimilarRequest } from "@/ipc/contract";
import { useSimilar } from "@/ipc/questions";
import { Num } from "@/parts/Num";
import { When } from "@/text/When";
import { useWords } from "@/text/Words";
import styles from "./Similar.module.css";

/** Cases that may be the same, at the side while somebody types. */
export function Similar({ typed, onOpen }: { typed: SimilarRequest; onOpen: (id: string) => void }) {
  const { t } = useWords();
  const rows = useSimilar(typed).data;
  const words = rows === undefined ? t("record-similar-hint") : similarWords(t, rows.length);
  return (
    <section className={styles.similar} aria-label={t("record-similar")}>
      <h2 className={styles.title}>{t("record-similar")}</h2>
      <p className={styles.hint} role="status">
        {words}
      </p>
      <ul>
        {rows?.map((row) => (
          <SimilarRow key={row.id} row={row} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function similarWords(t: ReturnType<typeof useWords>["t"], count: number): string {
  return count === 0 ? t("record-similar-none") : t("record-similar-count", { count });
}

function SimilarRow({ row, onOpen }: { row: RowView; onOpen: (id: string) => void }) {
  const { word } = useWords();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={() => onOpen(row.id)}>
        <Num>{row.number}</Num>
        <span className={styles.words} dir="auto">
          {row.title}
        </span>
        <span className={styles.hint}>
          {word("state", row.state)} · <When at={row.receivedAt} />
        </span>
      </button>
    </li>
  );
}
