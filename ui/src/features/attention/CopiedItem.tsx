import { useWords } from "@/text/Words";
import styles from "./Attention.module.css";
import type { Of } from "./AttentionList";
import { PutAway } from "./PutAway";

/** This desk's data was in use twice, or was put back to an earlier day. */
export function CopiedItem({ item }: { item: Of<"copied"> }) {
  const { t, ago } = useWords();
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.kind}>{t("attention-copied")}</h2>
      </header>
      <p>{t("attention-copied-explain", { before: item.before, now: item.now })}</p>
      <p>{t("attention-copied-when", { when: ago(item.at) })}</p>
      <PutAway id={item.id} />
    </>
  );
}
