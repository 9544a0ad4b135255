import { useWords } from "@/text/Words";
import styles from "./Start.module.css";

/** With an office, or without. */
export function How({ onJoin, onAlone }: { onJoin: () => void; onAlone: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.part}>
      <h1 className={styles.title}>{t("start-how-title")}</h1>
      <div className={styles.ways}>
        <button type="button" className={styles.way} onClick={onJoin}>
          <strong>{t("start-how-join")}</strong>
          <span className={styles.explain}>{t("start-how-join-explain")}</span>
        </button>
        <button type="button" className={styles.way} onClick={onAlone}>
          <strong>{t("start-how-alone")}</strong>
          <span className={styles.explain}>{t("start-how-alone-explain")}</span>
        </button>
      </div>
    </div>
  );
}
