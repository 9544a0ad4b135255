import { useStatus } from "@/ipc/questions";
import { useWords } from "@/text/Words";
import styles from "./StatusLine.module.css";
import { connectionWords, leaseWords, sentWords } from "./statusWords";

/** Always there, in words: what is sent, what waits, what needs somebody. */
export function StatusLine({ onAttention, aside }: { onAttention: () => void; aside?: React.ReactNode }) {
  const words = useWords();
  const { t } = words;
  const { data: status, error } = useStatus();
  const lines = status
    ? [sentWords(words, status), connectionWords(words, status), leaseWords(words, status)].filter(Boolean)
    : [];
  return (
    <footer className={styles.line}>
      <p role="status" aria-label={t("status-label")} className={styles.words} data-testid="status-line">
        <span
          className={styles.dot}
          data-kind={error ? "failed" : dot(status?.unsent, status?.connection, status?.leaseDaysLeft)}
          aria-hidden="true"
        />
        {error ? t("status-storage-failed") : lines.join(" · ")}
      </p>
      {status && status.needsAttention > 0 && (
        <button type="button" className={styles.attention} onClick={onAttention}>
          {t("status-attention", { count: status.needsAttention })}
        </button>
      )}
      <span className={styles.aside}>{aside}</span>
    </footer>
  );
}

function dot(unsent = 0, connection = "alone", leaseDaysLeft: number | null = null): string {
  if (connection === "revoked" || connection === "failed") return "failed";
  if (unsent > 0 || leaseDaysLeft !== null) return "waiting";
  return "sent";
}
