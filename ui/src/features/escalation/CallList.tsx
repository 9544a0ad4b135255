import { useCallback } from "react";
import type { CallView, PersonView } from "@/ipc/contract";
import { useCommand, usePerform } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Level } from "@/parts/Level";
import { Num } from "@/parts/Num";
import { useToast } from "@/parts/Toasts";
import type { Items } from "@/parts/useItems";
import { reason } from "@/text/ladder";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Due } from "./Due";
import styles from "./Escalation.module.css";
import { callKey, itemLabel, OpenButton, useItemKeys } from "./item";

interface CallListProps {
  calls: CallView[];
  items: Items;
  me: PersonView | null;
  onOpen: (complaint: string) => void;
  /** Asks whom to ask, and why. */
  onPassOn: (call: CallView) => void;
}

/** Cases that call this person because of time or danger, without anybody having asked. */
export function CallList({ calls, ...rest }: CallListProps) {
  const { t } = useWords();
  if (calls.length === 0) return null;
  return (
    <section className={styles.calls} aria-label={t("call-title")}>
      <h2 className={styles.heading}>{t("call-title")}</h2>
      <ul className={styles.list}>
        {calls.map((call) => (
          <Call key={call.firing.id} {...{ call, ...rest }} />
        ))}
      </ul>
    </section>
  );
}

type CallProps = Omit<CallListProps, "calls"> & { call: CallView };

function Call({ call, items, me, onOpen, onPassOn }: CallProps) {
  const words = useWords();
  const { t, word, ago, exact } = words;
  const { number, title, priority, storeName, firing, complaint } = call;
  const why = reason(words, firing);
  const isSelected = items.isSelected(callKey(call));
  const label = itemLabel(words, call, why);
  const open = useCallback(() => onOpen(complaint), [onOpen, complaint]);
  return (
    <li className={styles.item} {...items.of(callKey(call), label)}>
      <div className={styles.words}>
        <div className={styles.line}>
          <Level level={priority} label={word("priority", String(priority))} />
          <Num>{number}</Num>
          <bdi>{storeName}</bdi>
          <Due at={call.dueAt} />
        </div>
        <p className={styles.reason}>{why}</p>
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
        <Answer {...{ call, me, onPassOn, isSelected }} />
        <OpenButton {...{ number, open, isSelected }} />
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

interface AnswerProps extends Pick<CallProps, "call" | "me" | "onPassOn"> {
  isSelected: boolean;
}

function Answer({ call, me, onPassOn, isSelected }: AnswerProps) {
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
  const snooze = () => mark.mutate({ request: { id: notice, mark: "snoozed" } });
  const keys = useItemKeys(isSelected, {
    t: me && canTake && !perform.isPending && (() => take(me.id)),
    s: !mark.isPending && snooze,
  });
  return (
    <>
      {me && canTake && (
        <Button
          look="primary"
          onPress={() => take(me.id)}
          isPending={perform.isPending}
          keys={keys.t}
          aria-label={`${t("escalation-take-short")} ${number}`}
          testId="call-take"
        >
          {t("escalation-take-short")}
        </Button>
      )}
      <Button onPress={() => onPassOn(call)} aria-label={`${t("call-pass-on")} ${number}`}>
        {t("call-pass-on")}
      </Button>
      <Button onPress={snooze} isPending={mark.isPending} keys={keys.s} aria-label={`${t("action-snooze")} ${number}`}>
        {t("action-snooze")}
      </Button>
      <Told failure={perform.error ?? mark.error} />
    </>
  );
}
