import { useCallback } from "react";
import type { EscalationView } from "@/ipc/contract";
import { useCommand, usePerform } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Level } from "@/parts/Level";
import { Num } from "@/parts/Num";
import { useToast } from "@/parts/Toasts";
import type { Items } from "@/parts/useItems";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Due } from "./Due";
import styles from "./Escalation.module.css";
import { escalationKey, itemLabel, OpenButton, useItemKeys } from "./item";

interface EscalationItemProps {
  escalation: EscalationView;
  items: Items;
  onOpen: (complaint: string) => void;
  onDecline: (escalation: EscalationView) => void;
}

/** One escalation: what it is about, who asked, and what can be done with it. */
export function EscalationItem({ escalation, items, onOpen, onDecline }: EscalationItemProps) {
  const words = useWords();
  const { number, title, priority, storeName, status, forMe, complaint } = escalation;
  const isSelected = items.isSelected(escalationKey(escalation));
  const label = itemLabel(words, escalation, escalation.reason);
  const open = useCallback(() => onOpen(complaint), [onOpen, complaint]);
  return (
    <li className={styles.item} data-status={status} {...items.of(escalationKey(escalation), label)}>
      <div className={styles.words}>
        <div className={styles.line}>
          <Level level={priority} label={words.word("priority", String(priority))} />
          <Num>{number}</Num>
          <bdi>{storeName}</bdi>
          <Due at={escalation.dueAt} />
        </div>
        <p className={styles.reason} dir="auto">
          {escalation.reason}
        </p>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <Asked escalation={escalation} />
      </div>
      <div className={styles.actions}>
        {status === "open" && forMe && <TakeOrDecline {...{ escalation, onDecline, isSelected }} />}
        <OpenButton {...{ number, open, isSelected }} />
      </div>
    </li>
  );
}

/** Who asked whom, who declined, who has it. */
function Asked({ escalation }: { escalation: EscalationView }) {
  const { t, word, ago, exact, moment, now } = useWords();
  const { by, to, at, declined, takenBy, takenAt, unsent, status, snoozedUntil } = escalation;
  const isQuiet = status === "open" && snoozedUntil !== null && snoozedUntil > now;
  return (
    <div className={styles.asked}>
      <p title={exact(at)}>
        {t("escalation-asked", { name: by.name, role: word("role", to), when: ago(at) })}
        {unsent && <strong> · {t("escalation-unsent")}</strong>}
      </p>
      {declined.map(({ who, reason }) => (
        <p key={who.id}>{t("escalation-declined", { name: who.name, reason })}</p>
      ))}
      {isQuiet && (
        <p>
          <strong>{t("escalation-snoozed", { when: moment(snoozedUntil) })}</strong>
        </p>
      )}
      {takenBy && takenAt !== null && (
        <p>
          <strong>{t("escalation-taken", { name: takenBy.name, when: ago(takenAt) })}</strong>
        </p>
      )}
    </div>
  );
}

interface TakeOrDeclineProps extends Pick<EscalationItemProps, "escalation" | "onDecline"> {
  isSelected: boolean;
}

function TakeOrDecline({ escalation, onDecline, isSelected }: TakeOrDeclineProps) {
  const { t } = useWords();
  const say = useToast();
  const perform = usePerform();
  const mark = useCommand("mark_notice", ["notices"]);
  const { id, complaint, number, notice } = escalation;
  const take = () => {
    const done = () => {
      say({ text: t("toast-taken", { number }) });
      if (notice) mark.mutate({ request: { id: notice, mark: "acted" } });
    };
    perform.mutate({ id: complaint, act: { act: "take", escalation: id } }, { onSuccess: done });
  };
  const decline = () => onDecline(escalation);
  const snooze = () => notice && mark.mutate({ request: { id: notice, mark: "snoozed" } });
  const keys = useItemKeys(isSelected, {
    t: !perform.isPending && take,
    d: decline,
    s: notice !== null && !mark.isPending && snooze,
  });
  return (
    <>
      <Button
        look="primary"
        onPress={take}
        isPending={perform.isPending}
        keys={keys.t}
        aria-label={`${t("escalation-take-short")} ${number}`}
        testId="escalation-take"
      >
        {t("escalation-take-short")}
      </Button>
      <Button onPress={decline} keys={keys.d} aria-label={`${t("escalation-decline-short")} ${number}`}>
        {t("escalation-decline-short")}
      </Button>
      {notice && (
        <Button
          onPress={snooze}
          isPending={mark.isPending}
          keys={keys.s}
          aria-label={`${t("action-snooze")} ${number}`}
        >
          {t("action-snooze")}
        </Button>
      )}
      <Told failure={perform.error ?? mark.error} />
    </>
  );
}
