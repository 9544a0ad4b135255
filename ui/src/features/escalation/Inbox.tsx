import type { CallView, EscalationView, PersonView } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useCalls, useEscalations } from "@/ipc/questions";
import { Empty } from "@/parts/Empty";
import { type Items, useItems } from "@/parts/useItems";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { CallList } from "./CallList";
import styles from "./Escalation.module.css";
import { EscalationItem } from "./EscalationItem";
import { callKey, escalationKey } from "./item";

interface InboxProps {
  me: PersonView | null;
  onOpen: (complaint: string) => void;
  /** Asks whom to ask, and why. */
  onPassOn: (call: CallView) => void;
  /** Asks for the reason of declining. */
  onDecline: (escalation: EscalationView) => void;
}

/** The inbox behind every notification: what calls and what waits for this person first, then what was taken. */
export function Inbox({ me, onOpen, onPassOn, onDecline }: InboxProps) {
  const { t } = useWords();
  const { data, error } = useEscalations();
  const called = useCalls();
  const calls = called.data ?? [];
  const waiting = data?.filter(({ status, forMe }) => status === "open" && forMe) ?? [];
  const rest = data?.filter((escalation) => !waiting.includes(escalation)) ?? [];
  const items = useItems([...calls.map(callKey), ...[...waiting, ...rest].map(escalationKey)]);
  const acts = { items, onOpen, onDecline };
  return (
    <>
      {called.error && <Told failure={failed(called.error)} />}
      {error && <Told failure={failed(error)} />}
      <CallList {...{ calls, items, me, onOpen, onPassOn }} />
      {data && called.data && waiting.length + calls.length === 0 && (
        <Empty title={t("escalation-empty")} next={t("escalation-empty-next")} />
      )}
      <Part title={calls.length > 0 ? t("escalation-asked-title") : null} escalations={waiting} {...acts} />
      <Part title={t("escalation-rest-title")} escalations={rest} {...acts} />
    </>
  );
}

interface PartProps extends Pick<InboxProps, "onOpen" | "onDecline"> {
  title: string | null;
  escalations: EscalationView[];
  items: Items;
}

function Part({ title, escalations, ...rest }: PartProps) {
  if (escalations.length === 0) return null;
  return (
    <>
      {title && <h2 className={styles.heading}>{title}</h2>}
      <ul className={styles.list}>
        {escalations.map((escalation) => (
          <EscalationItem key={escalation.id} {...{ escalation, ...rest }} />
        ))}
      </ul>
    </>
  );
}
