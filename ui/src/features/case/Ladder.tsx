import { useState } from "react";
import type { CaseView, FiringView, LadderEnding, ToldView, ToldWhy } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Dialog } from "@/parts/Dialog";
import { promised, reason } from "@/text/ladder";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Clocks.module.css";
import own from "./Ladder.module.css";

/** Who is told when: what has fired, who has answered, what comes next, each with "why?". */
export function Ladder({ ladder, alone }: Pick<CaseView, "ladder"> & { alone: boolean }) {
  const { t } = useWords();
  const [why, setWhy] = useState<FiringView | null>(null);
  const { fired, next, dutyPhone } = ladder;
  const isUntold = !alone && fired.some(({ stopped, unsent }) => !stopped && unsent);
  return (
    <section className={styles.clocks} aria-label={t("ladder-title")}>
      <h2 className={styles.heading}>{t("ladder-title")}</h2>
      {isUntold && (
        <p className={own.untold}>
          {t("ladder-unsent")}
          {dutyPhone && (
            <>
              {" "}
              {t("ladder-phone")} <bdi>{dutyPhone}</bdi>
            </>
          )}
        </p>
      )}
      {fired.length === 0 && !next && <p className={styles.none}>{t("ladder-none")}</p>}
      <ul>
        {fired.map((firing) => (
          <Step key={firing.id} firing={firing} onWhy={() => setWhy(firing)} />
        ))}
        {next && <Step firing={next} toCome onWhy={() => setWhy(next)} />}
      </ul>
      {why && <Why firing={why} onClose={() => setWhy(null)} />}
    </section>
  );
}

interface StepProps {
  firing: FiringView;
  toCome?: boolean;
  onWhy: () => void;
}

function Step({ firing, toCome = false, onWhy }: StepProps) {
  const words = useWords();
  const { t, ago, exact } = words;
  const { told, at, stopped, card } = firing;
  const names = told.map(({ who }) => who.name).join(", ");
  const when = { when: ago(at) };
  const calls = !toCome && !stopped;
  return (
    <li className={styles.clock} data-standing={calls ? "late" : "met"}>
      <span className={styles.name}>{reason(words, firing)}</span>
      <span>
        <time className={styles.standing} title={exact(at)} dateTime={new Date(at).toISOString()}>
          {told.length === 0 ? t("ladder-nobody") : t(toCome ? "ladder-to-come" : "ladder-told", { names, ...when })}
        </time>
        {stopped && <span className={own.ended}>{ended(words, stopped)}</span>}
      </span>
      <Button look="quiet" onPress={onWhy} aria-label={`${t("ladder-why")} ${names}`}>
        {t("ladder-why")}
      </Button>
      {calls && card === "safety" && <p className={own.card}>{t("card-safety")}</p>}
    </li>
  );
}

const ENDED: Record<LadderEnding, string> = {
  acknowledged: "ladder-acknowledged",
  taken: "ladder-taken",
  met: "ladder-met",
  ended: "ladder-ended",
  cleared: "ladder-cleared",
};

function ended({ t, ago }: WordsValue, { by, who, at }: NonNullable<FiringView["stopped"]>): string {
  return t(ENDED[by], { name: who?.name ?? "", when: ago(at) });
}

/** Why somebody is told: the clock, the rule, and who stands for whom. */
function Why({ firing, onClose }: { firing: FiringView; onClose: () => void }) {
  const words = useWords();
  const { t, exact } = words;
  const { startedAt, target, since, offset, at, answerBy, rule, level, policy, zone } = firing;
  const lines: [string, string | null][] = [
    [t("ladder-because"), reason(words, firing)],
    [t("clock-why-started"), startedAt === null ? null : exact(startedAt, zone)],
    [t("clock-why-target"), target && promised(words, target)],
    [t("ladder-reached"), exact(since, zone)],
    [t("ladder-later"), offset.amount === 0 ? null : promised(words, offset)],
    [t("ladder-when"), exact(at, zone)],
    [t("ladder-answer-by"), answerBy === null ? null : exact(answerBy, zone)],
    [t("ladder-rule"), t("ladder-rule-of", { rule, level, policy })],
  ];
  return (
    <Dialog title={t("ladder-why-title")} closeLabel={t("app-close")} onClose={onClose}>
      <ul className={own.people}>
        {firing.told.map((told) => (
          <li key={told.who.id}>{person(words, told)}</li>
        ))}
        {firing.told.length === 0 && <li>{t("ladder-nobody")}</li>}
      </ul>
      <dl className={styles.sum}>
        {lines
          .filter((entry): entry is [string, string] => entry[1] !== null)
          .map(([label, value]) => (
            <div key={label} className={styles.term}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.none}>{t("clock-why-zone", { zone })}</p>
    </Dialog>
  );
}

const WHY: Record<ToldWhy, string> = {
  named: "ladder-named",
  instead: "ladder-instead",
  unanswered: "ladder-unanswered",
};

function person({ t, word, ago }: WordsValue, { who, recipient, why, answeredAt, passedOnAt }: ToldView): string {
  const role = recipient === "owner" ? t("ladder-owner") : word("role", recipient);
  const told = t(WHY[why], { name: who.name, role });
  if (passedOnAt !== null) return `${told} · ${t("ladder-passed-on", { when: ago(passedOnAt) })}`;
  return answeredAt === null ? told : `${told} · ${t("ladder-answered", { when: ago(answeredAt) })}`;
}
