import type { CallView, PersonView } from "@/ipc/contract";
import { useCommand, usePerform } from "@/ipc/deeds";
import { failed } from "@/ipc/host";
import { useCalls } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Level } from "@/parts/Level";
import { Num } from "@/parts/Num";
import { useToast } from "@/parts/Toasts";
import { reason } from "@/text/ladder";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Due } from "./Due";
import styles from "./Escalation.module.css";

interface CallListProps {
  me: PersonView | null;
  onOpen: (complaint: string) => void;
  /** Asks whom to ask, and why. */
  onPassOn: (call: CallView) => void;
}

/** Cases that call this person because of time or danger, without anybody having asked. */
export function CallList({ me, onOpen, onPassOn }: CallListProps) {
  const { t } = useWords();
  const { data, error } = useCalls();
  if (error) return <Told failure={failed(error)} />;
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.calls} aria-label={t("call-title")}>
      <h2 className={styles.heading}>{t("call-title")}</h2>
      <ul className={styles.list}>
        {data.map((call) => (
          <Call key={call.firing.id} {...{ call, me, onOpen, onPassOn }} />
        ))}
      </ul>
    </section>
  );
}

function Call({ call, me, onOpen, onPassOn }: Omit<CallListProps, "me"> & { call: CallView; me: PersonView | null }) {
  const words = useWords();
  const { t, word, ago, exact } = words;
  const { number, title, priority, storeName, firing, complaint } = call;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <div className={styles.line}>
          <Level level={priority} label={word("priority", String(priority))} />
          <Num>{number}</Num>
          <bdi>{storeName}</bdi>
          <Due at={call.dueAt} />
        </div>
        <p className={styles.reason}>{reason(words, firing)}</p>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <div className={styles.asked}>
          <p title={exact(firing.at)}>{t("call-since", { when: ago(firing.at) })}</p>
          {firing.card === "safety" && <p>{t("card-safety")}</p>}
          <Quiet until={call.snoozedUntil} />
        </div>
      </div>
      <div className={styles.actions}>
        <Answer {...{ call, me, onPassOn }} />
        <Button onPress={() => onOpen(complaint)} aria-label={`${t("escalation-open-short")} ${number}`}>
          {t("escalation-open-short")}
        </Button>
      </div>
    </li>
  );
}

function Quiet({ until }: { until: number | null }) {
  const { t, moment, now } = useWords();
  if (until === null || until <= now) return null;
  return (
    <p>
      <strong>{t("escalation-snoozed", { when: moment(until) })}</strong>
    </p>
  );
}

function Answer({ call, me, onPassOn }: Pick<CallListProps, "me" | "onPassOn"> & { call: CallView }) {
  const { t } = useWords();
  const say = useToast();
  const perform = usePerform();
  const mark = useCommand("mark_notice", ["notices"]);
  const { complaint, number, notice, canTake } = call;
  const take = (to: string) =>
    perform.mutate(
      { id: complaint, act: { act: "assign", to } },
      { onSuccess: () => say({ text: t("toast-taken", { number }) }) },
    );
  return (
    <>
      {me && canTake && (
        <Button
          look="primary"
          onPress={() => take(me.id)}
          isPending={perform.isPending}
          aria-label={`${t("escalation-take-short")} ${number}`}
          testId="call-take"
        >
          {t("escalation-take-short")}
        </Button>
      )}
      <Button onPress={() => onPassOn(call)} aria-label={`${t("call-pass-on")} ${number}`}>
        {t("call-pass-on")}
      </Button>
      <Button
        onPress={() => mark.mutate({ request: { id: notice, mark: "snoozed" } })}
        isPending={mark.isPending}
        aria-label={`${t("action-snooze")} ${number}`}
      >
        {t("action-snooze")}
      </Button>
      <Told failure={perform.error ?? mark.error} />
    </>
  );
}
