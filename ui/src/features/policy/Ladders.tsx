import type { LevelView, RuleView } from "@/ipc/contract";
import { promised } from "@/text/ladder";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Rules.module.css";

/** Who is told when, each level in sentences. */
export function Ladders({ ladders }: { ladders: RuleView[] }) {
  const words = useWords();
  const { t } = words;
  if (ladders.length === 0) return <p className={styles.soft}>{t("policy-ladders-none")}</p>;
  return ladders.map(({ rule, levels }) => (
    <section key={rule} className={styles.rule} aria-label={words.word("policy-rule", rule)}>
      <h4 className={styles.heading}>{words.word("policy-rule", rule)}</h4>
      <ol className={styles.levels}>
        {levels.map((level, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the levels of a published version never move.
          <li key={index} className={styles.level}>
            <p className={styles.opening}>{opening(words, level)}</p>
            <p>{told(words, level)}</p>
            <p className={styles.soft}>{sentences(words, level).join(" ")}</p>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** What sets it going, and how long after. */
function opening(words: WordsValue, { trigger, offset }: LevelView): string {
  const what = triggerWords(words, trigger);
  return offset ? words.t("policy-level-later", { what, span: promised(words, offset) }) : what;
}

function triggerWords({ t, word }: WordsValue, trigger: LevelView["trigger"]): string {
  switch (trigger.on) {
    case "threshold":
      return trigger.clock === "nearest"
        ? t("policy-trigger-nearest", { percent: trigger.percent })
        : t("ladder-threshold", { percent: trigger.percent, clock: word("clock", trigger.clock) });
    case "severity":
      return t("policy-trigger-severity", { severity: word("severity", String(trigger.severity)) });
    case "flag":
      return t("policy-trigger-flag", { flag: word("field", trigger.flag) });
    case "repeat":
      return t("policy-trigger-repeat", { count: trigger.count, days: trigger.days });
    case "similar":
      return t("policy-trigger-similar", { count: trigger.count, days: trigger.days });
    case "score":
      return t("policy-trigger-score", { score: trigger.score });
    case "manual":
      return t("ladder-manual");
  }
}

const roleWords = ({ t, word }: WordsValue, role: LevelView["recipients"][number]): string =>
  role === "owner" ? t("policy-owner") : word("role", role);

function told(words: WordsValue, { recipients, fallback }: LevelView): string {
  const names = recipients.length > 0 ? words.list(recipients.map((role) => roleWords(words, role))) : "";
  if (!names) return words.t("policy-level-told", { names: fallback ? roleWords(words, fallback) : "" });
  const first = words.t("policy-level-told", { names });
  return fallback ? `${first} ${words.t("policy-level-fallback", { name: roleWords(words, fallback) })}` : first;
}

/** What comes of silence, and what ends it. */
function sentences(words: WordsValue, { answerWithin, repeat, stopOn, card }: LevelView): string[] {
  const { t, word } = words;
  const ends = words.either(stopOn.map((stop) => word("policy-stop", stop)));
  return [
    answerWithin && t("policy-level-answer", { span: promised(words, answerWithin) }),
    repeat && t("policy-level-repeat", { span: promised(words, repeat) }),
    stopOn.length > 0 && t("policy-level-ends", { ends }),
    card && words.has(`card-${card}`) && t("policy-level-card", { card: word("card", card) }),
  ].filter((one): one is string => Boolean(one));
}
