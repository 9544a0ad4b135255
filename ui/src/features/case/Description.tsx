import type { CaseView } from "@/ipc/contract";
import { useWords } from "@/text/Words";
import styles from "./Description.module.css";

/** What happened, in the customer's words. */
export function Description({ view }: { view: CaseView }) {
  const { t } = useWords();
  return (
    <section aria-label={t("case-description")}>
      <h2 className={styles.heading}>{t("case-description")}</h2>
      <blockquote className={styles.words} dir="auto">
        {view.description}
      </blockquote>
    </section>
  );
}
