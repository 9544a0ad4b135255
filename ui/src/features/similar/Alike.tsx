import type { RowView } from "@/ipc/contract";
import { useWords } from "@/text/Words";
import styles from "./Similar.module.css";
import { SimilarRows } from "./SimilarRows";

/** Cases that may be about the same as the one on the screen; nothing where there are none. */
export function Alike({ rows, onOpen }: { rows: RowView[]; onOpen: (id: string) => void }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <section className={styles.alike} aria-label={t("case-similar")}>
      <h2 className={styles.small}>{t("case-similar")}</h2>
      <SimilarRows {...{ rows, onOpen }} />
    </section>
  );
}
