import { Num } from "@/parts/Num";
import { useWords } from "@/text/Words";
import styles from "./HandOver.module.css";

/** The end: thanks, and a word that the screen goes back. */
export function Thanks({ number }: { number: string }) {
  const { t } = useWords();
  return (
    <section className={styles.ask} role="status">
      <h1 className={styles.question}>{t("handover-thanks")}</h1>
      <p>{t("handover-give-back")}</p>
      <p className={styles.place}>
        <Num>{number}</Num>
      </p>
    </section>
  );
}
