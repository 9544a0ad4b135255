import type { CaseView } from "@/ipc/contract";
import { scoreWords } from "@/text/trace";
import { useWords } from "@/text/Words";
import styles from "./Trace.module.css";

/** The last answer to each question; nothing before the customer was asked. */
export function Surveys({ view }: { view: CaseView }) {
  const words = useWords();
  const { t, word } = words;
  if (view.surveys.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t("survey-title")}>
      <h2 className={styles.heading}>{t("survey-title")}</h2>
      <ul>
        {view.surveys.map((answered) => (
          <li key={answered.question} className={styles.answer}>
            <span className={styles.question}>{word("question", answered.question)}</span>
            <span className={styles.score} data-low={answered.low ? "" : undefined}>
              {scoreWords(words, answered)}
              {answered.low && ` · ${t("survey-low")}`}
            </span>
            {answered.text && (
              <q className={styles.quote} dir="auto">
                {answered.text}
              </q>
            )}
            {answered.staffPresent && <span className={styles.small}>{t("survey-staff")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
