import { useWords } from "@/text/Words";
import styles from "./HandOver.module.css";
import { Question } from "./Question";

/** The end: thanks, and a word that the screen goes back. */
export function Thanks() {
  const { t } = useWords();
  return (
    <section className={styles.ask}>
      <Question>{t("handover-thanks")}</Question>
      <p>{t("handover-give-back")}</p>
    </section>
  );
}
