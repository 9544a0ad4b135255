import type { StartView } from "@/ipc/contract";
import { Failed } from "@/ipc/host";
import { Button } from "@/parts/Button";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Sheet } from "./Sheet";
import styles from "./Start.module.css";

/** The replica cannot be opened at all; nothing was changed. */
export function Broken({ start, onRetry }: { start: StartView; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Sheet>
      <div className={styles.part}>
        <h1 className={styles.title}>{t("start-failed-title")}</h1>
        <Told failure={start.problem && new Failed(start.problem)} />
        <div className={styles.buttons}>
          <Button look="primary" onPress={onRetry}>
            {t("app-retry")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
