import { useState } from "react";
import type { CaseView, DeadlineView, MessageView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Dialog } from "@/parts/Dialog";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Clocks.module.css";

/** The days that the law sets for this case, each with its source and the arithmetic; nothing where no law is bound to it. */
export function Deadlines({ deadlines }: Pick<CaseView, "deadlines">) {
  const words = useWords();
  const { t, word } = words;
  const [why, setWhy] = useState<DeadlineView | null>(null);
  // Where the source names no day, the promises above say how soon.
  const shown = deadlines.filter(({ dueOn }) => dueOn !== null);
  if (shown.length === 0) return null;
  return (
    <section className={styles.clocks} aria-label={t("case-deadlines")}>
      <h2 className={styles.heading}>{t("case-deadlines")}</h2>
      <ul>
        {shown.map((deadline) => (
          <li
            key={`${deadline.title} ${deadline.clause} ${deadline.kind}`}
            className={styles.clock}
            data-standing={deadline.breached ? "late" : deadline.metAt === null ? "running" : "met"}
          >
            <span className={styles.name}>
              {word("deadline", deadline.kind)} · {word("nature", deadline.nature)}
            </span>
            <span className={styles.standing}>{standing(words, deadline)}</span>
            <Button
              look="quiet"
              onPress={() => setWhy(deadline)}
              aria-label={`${t("clock-why")} ${word("deadline", deadline.kind)}`}
            >
              {t("clock-why")}
            </Button>
          </li>
        ))}
      </ul>
      {why && <Why deadline={why} onClose={() => setWhy(null)} />}
    </section>
  );
}

/** "by 2 March 2026", "kept 3 days ago", "missed: by 2 March 2026". */
function standing(words: WordsValue, { metAt, dueOn, breached }: DeadlineView): string {
  const { t, ago, day } = words;
  const by = { day: day(dueOn ?? "") };
  if (breached) return t("deadline-missed", by);
  return metAt === null ? t("deadline-by", by) : t("clock-met", { when: ago(metAt) });
}

/** One step of the arithmetic in words; days as people write them. */
function step(words: WordsValue, { code, params }: MessageView): string {
  const { on, from, wording } = params;
  const said = {
    ...params,
    ...(on && { on: words.day(on) }),
    ...(from && { from: words.day(from) }),
    ...(wording && { wording: words.word("wording", wording) }),
  };
  return words.t(`deadline-step-${code}`, said);
}

function Why({ deadline, onClose }: { deadline: DeadlineView; onClose: () => void }) {
  const words = useWords();
  const { t, word } = words;
  const { kind, title, clause, because } = deadline;
  return (
    <Dialog title={word("deadline", kind)} closeLabel={t("app-close")} onClose={onClose}>
      <p className={styles.none}>
        {title}, {clause}
      </p>
      <ol className={styles.steps}>
        {because.map((one) => (
          <li key={JSON.stringify(one)}>{step(words, one)}</li>
        ))}
      </ol>
      <p className={styles.none}>{t("deadline-never-pauses")}</p>
    </Dialog>
  );
}
