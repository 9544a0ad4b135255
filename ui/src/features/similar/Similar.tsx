import type { SimilarRequest } from "@/ipc/contract";
import { useSimilar } from "@/ipc/questions";
import { useWords } from "@/text/Words";
import styles from "./Similar.module.css";
import { SimilarRows } from "./SimilarRows";

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
      {rows && <SimilarRows {...{ rows, onOpen }} />}
    </section>
  );
}

function similarWords(t: ReturnType<typeof useWords>["t"], count: number): string {
  return count === 0 ? t("record-similar-none") : t("record-similar-count", { count });
}
