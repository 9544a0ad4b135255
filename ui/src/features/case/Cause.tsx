import type { CaseView } from "@/ipc/contract";
import { Fold } from "@/parts/Fold";
import { causeWords } from "@/text/trace";
import { useWords } from "@/text/Words";
import styles from "./Trace.module.css";

/** Why it happened, and the questions that led there; nothing before anybody has said it. */
export function Cause({ view }: { view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const { cause } = view;
  if (!cause) return null;
  return (
    <section className={styles.part} aria-label={t("cause-title")}>
      <h2 className={styles.heading}>{t("cause-title")}</h2>
      <p className={styles.strong}>{causeWords(words, cause.code)}</p>
      <p className={styles.words} dir="auto">
        {cause.reason}
      </p>
      {cause.whys.length > 0 && (
        <Fold title={t("cause-chain")} aside={t("cause-steps", { count: cause.whys.length })}>
          <ol className={styles.chain}>
            {cause.whys.map(({ why, answer, evidence }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one statement never move.
              <li key={index}>
                <p className={styles.soft} dir="auto">
                  {why}
                </p>
                <p className={styles.words} dir="auto">
                  {answer}
                </p>
                {evidence && <p className={styles.small}>{t("cause-evidence-said", { evidence })}</p>}
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </section>
  );
}
