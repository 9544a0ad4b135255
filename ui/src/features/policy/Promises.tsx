import { PROMISE_NAMES, type RulesView } from "@/ipc/contract";
import { Level } from "@/parts/Level";
import { Table } from "@/parts/Table";
import { promised } from "@/text/ladder";
import { useWords } from "@/text/Words";
import { type Asleep, Sleeping } from "./Part";
import styles from "./Rules.module.css";

/** What is promised, by order of work; then what makes the promises stand still and where they are marked. */
export function Promises({ rules, asleep }: { rules: RulesView; asleep: Asleep }) {
  const words = useWords();
  const { t, word } = words;
  const rows = rules.targets.map(({ priority, promises }) => ({
    key: String(priority),
    cells: [
      <Level key="level" level={priority} label={word("priority", String(priority))} />,
      ...PROMISE_NAMES.map((name) => {
        const promise = promises.find(({ clock }) => clock === name);
        return promise ? promised(words, promise.target) : "";
      }),
    ],
  }));
  const waiting = rules.pauses.map((whom) => word("waiting_for", whom)).join(" · ");
  const percents = words.list(rules.thresholds.map((percent) => t("desk-size-percent", { percent })));
  return (
    <>
      <Table
        label={word("policy-part", "targets")}
        head={[t("clock-why-priority"), ...PROMISE_NAMES.map((name) => word("clock", name))]}
        rows={rows}
      />
      {asleep && (
        <div className={styles.own}>
          <strong>{word("clock", "next_update")}</strong>
          <Sleeping asleep={asleep} />
        </div>
      )}
      <dl className={styles.terms}>
        <Term name={word("policy-part", "pauses")} value={rules.pauses.length > 0 ? waiting : t("policy-none")} />
        <Term
          name={word("policy-part", "thresholds")}
          value={percents || t("policy-none")}
          aside={rules.asleep.includes("thresholds")}
        />
        <Term
          name={word("policy-part", "snooze")}
          value={promised(words, rules.snooze)}
          aside={rules.asleep.includes("snooze")}
        />
      </dl>
    </>
  );
}

/** One line; `aside` where no desk acts on it. */
function Term({ name, value, aside = false }: { name: string; value: string; aside?: boolean }) {
  const { t } = useWords();
  return (
    <div className={styles.term}>
      <dt>{name}</dt>
      <dd>
        {value}
        {aside && <span className={styles.still}>{t("policy-asleep-short")}</span>}
      </dd>
    </div>
  );
}
