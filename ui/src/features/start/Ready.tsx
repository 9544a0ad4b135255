import { Button } from "@/parts/Button";
import { useWords } from "@/text/Words";
import styles from "./Start.module.css";

export function Ready({ onReady }: { onReady: (record: boolean) => void }) {
  const { t } = useWords();
  return (
    <div className={styles.part}>
      <h1 className={styles.title}>{t("start-ready-title")}</h1>
      <p className={styles.explain}>{t("start-ready-explain")}</p>
      <div className={styles.buttons}>
        <Button onPress={() => onReady(false)}>{t("start-ready-look")}</Button>
        <Button look="primary" onPress={() => onReady(true)} autoFocus>
          {t("start-ready-record")}
        </Button>
      </div>
    </div>
  );
}
