import { useWords } from "@/text/Words";
import styles from "./Escalation.module.css";

/** When the next promise falls due, or how long it is overdue. */
export function Due({ at }: { at: number | null }) {
  const { t, now, span, ago, exact } = useWords();
  if (at === null) return null;
  const late = at < now;
  return (
    <time className={late ? styles.late : styles.due} title={exact(at)} dateTime={new Date(at).toISOString()}>
      {late ? t("escalation-overdue", { span: span(now - at) }) : t("escalation-due", { when: ago(at) })}
    </time>
  );
}
