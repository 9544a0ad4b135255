import type { EscalationView } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useCalls, useEscalations } from "@/ipc/questions";
import { Empty } from "@/parts/Empty";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Escalation.module.css";
import { EscalationItem } from "./EscalationItem";

interface EscalationListProps {
  onOpen: (complaint: string) => void;
  /** Asks for the reason of declining. */
  onDecline: (escalation: EscalationView) => void;
}

/** The inbox behind every notification: what waits for this person first, then what was taken. */
export function EscalationList({ onOpen, onDecline }: EscalationListProps) {
  const { t } = useWords();
  const { data, error } = useEscalations();
  const calls = useCalls().data ?? [];
  if (error) return <Told failure={failed(error)} />;
  if (!data) return null;
  const waiting = data.filter(({ status, forMe }) => status === "open" && forMe);
  const rest = data.filter((escalation) => !waiting.includes(escalation));
  return (
    <>
      {waiting.length === 0 && calls.length === 0 && (
        <Empty title={t("escalation-empty")} next={t("escalation-empty-next")} />
      )}
      {waiting.length > 0 && calls.length > 0 && <h2 className={styles.heading}>{t("escalation-asked-title")}</h2>}
      <ul className={styles.list}>
        {waiting.map((escalation) => (
          <EscalationItem key={escalation.id} {...{ escalation, onOpen, onDecline }} />
        ))}
      </ul>
      {rest.length > 0 && (
        <>
          <h2 className={styles.heading}>{t("escalation-rest-title")}</h2>
          <ul className={styles.list}>
            {rest.map((escalation) => (
              <EscalationItem key={escalation.id} {...{ escalation, onOpen, onDecline }} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
