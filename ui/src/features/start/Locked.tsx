import type { DeskLock, StatusView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { useWords } from "@/text/Words";
import { Sheet } from "./Sheet";
import styles from "./Start.module.css";

interface LockedProps {
  status: StatusView;
  why: DeskLock;
  /** Everything here is destroyed: another desk can be made. */
  onAnew: () => void;
}

/** The desk is open and shows nothing: why, what became of the work, and what to do. */
export function Locked({ status, why, onAnew }: LockedProps) {
  const { t, word } = useWords();
  const sync = useCommand("sync_now", ["status"]);
  return (
    <Sheet>
      <div className={styles.part} data-testid="desk-locked">
        <h1 className={styles.title}>{word("lock-title", why)}</h1>
        <p className={styles.explain}>{t(`error-${why}`)}</p>
        {why !== "desk_wiped" && (
          <p role="status" className={styles.explain}>
            {t("lock-waiting", { count: status.unsent })}
          </p>
        )}
        {why === "lease_ended" && (
          <p className={styles.explain}>
            {t("desk-office")}: {word("connection", status.connection)}
          </p>
        )}
        {why === "lease_ended" && <p className={styles.explain}>{t("lock-clock")}</p>}
        <div className={styles.buttons}>
          {why === "desk_wiped" ? (
            <Button look="primary" onPress={onAnew} autoFocus>
              {t("start-code-go")}
            </Button>
          ) : (
            <Button look="primary" onPress={() => sync.mutate({})} isPending={sync.isPending} autoFocus>
              {t("desk-sync-now")}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
