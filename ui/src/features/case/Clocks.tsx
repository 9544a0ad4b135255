import { useState } from "react";
import type { CaseView, ClockView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Dialog } from "@/parts/Dialog";
import { promised } from "@/text/ladder";
import { useWords } from "@/text/Words";
import styles from "./Clocks.module.css";

/** The promises of this case, each with "why then?". */
export function Clocks({ clocks, paused }: Pick<CaseView, "clocks" | "paused">) {
  const { t, word } = useWords();
  const [why, setWhy] = useState<ClockView | null>(null);
  return (
    <section className={styles.clocks} aria-label={t("case-clocks")}>
      <h2 className={styles.heading}>{t("case-clocks")}</h2>
      {paused && <p className={styles.none}>{t("clock-paused")}</p>}
      {clocks.length === 0 && !paused && <p className={styles.none}>{t("clock-none")}</p>}
      <ul>
        {clocks.map((clock) => (
          <li key={clock.clock} className={styles.clock} data-standing={clock.standing}>
            <span className={styles.name}>{word("clock", clock.clock)}</span>
            <span className={styles.standing}>
              <Standing clock={clock} />
            </span>
            <Button
              look="quiet"
              onPress={() => setWhy(clock)}
              aria-label={`${t("clock-why")} ${word("clock", clock.clock)}`}
            >
              {t("clock-why")}
            </Button>
          </li>
        ))}
      </ul>
      {why && <Why clock={why} onClose={() => setWhy(null)} />}
    </section>
  );
}

/** "due in 2 hours", "3 hours overdue", "kept 1 day ago". */
export function Standing({ clock }: { clock: ClockView }) {
  const { t, ago, span, now, exact } = useWords();
  const at = clock.metAt ?? clock.dueAt;
  const words: Record<ClockView["standing"], string> = {
    running: t("clock-due", { when: ago(at) }),
    late: t("clock-overdue", { span: span(now - at) }),
    met: t("clock-met", { when: ago(at) }),
    met_late: t("clock-met-late", { when: ago(at) }),
  };
  return (
    <time title={exact(at)} dateTime={new Date(at).toISOString()}>
      {words[clock.standing]}
    </time>
  );
}

/** Version of the rules that ships: the only one whose hours are known here. */
const SHIPPED = 1;

/** The arithmetic of a due time, in the time of the store whose hours count. */
function Why({ clock, onClose }: { clock: ClockView; onClose: () => void }) {
  const words = useWords();
  const { t, word, exact, moment } = words;
  const title = t("clock-why-title", { clock: word("clock", clock.clock), when: moment(clock.dueAt) });
  const isBusiness = clock.unit !== "clock_minutes";
  const hours = t(clock.policy === SHIPPED ? "clock-why-calendar-store" : "clock-why-calendar-rules");
  const calendar: [string, string][] = isBusiness ? [[t("clock-why-calendar"), hours]] : [];
  const lines: [string, string][] = [
    [t("clock-why-started"), exact(clock.startedAt, clock.zone)],
    [t("clock-why-priority"), word("priority", String(clock.priority))],
    [t("clock-why-target"), promised(words, clock)],
    ...calendar,
    [t("clock-why-policy"), t("clock-why-policy-version", { version: clock.policy })],
    [t("clock-why-due"), exact(clock.dueAt, clock.zone)],
  ];
  return (
    <Dialog title={title} closeLabel={t("app-close")} onClose={onClose}>
      <dl className={styles.sum}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles.term}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {clock.metAt !== null && (
        <p className={styles.none}>
          {t("clock-why-met")} {exact(clock.metAt, clock.zone)}
        </p>
      )}
      <p className={styles.none}>{t("clock-why-zone", { zone: clock.zone })}</p>
    </Dialog>
  );
}
