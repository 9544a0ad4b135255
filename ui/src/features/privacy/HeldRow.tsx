import type { HeldComplaintView } from "@/ipc/contract";
import { Num } from "@/parts/Num";
import { When } from "@/text/When";
import { useWords } from "@/text/Words";
import styles from "./Privacy.module.css";

/** One complaint of a person: which, by what it was found, and whether it is surely theirs. */
export function HeldRow({ complaint }: { complaint: HeldComplaintView }) {
  const { t, word } = useWords();
  const { row, by, files, sure } = complaint;
  const fields = by.map((field) => word("field", field)).join(" · ");
  return (
    <span className={styles.row}>
      <span className={styles.line}>
        <Num>{row.number}</Num>
        <span className={styles.soft}>
          {word("state", row.state)} · <When at={row.receivedAt} />
          {files > 0 && ` · ${t("held-files", { count: files })}`}
        </span>
      </span>
      <span className={styles.words} dir="auto">
        {row.title}
      </span>
      {fields && <span className={styles.soft}>{t("held-by", { fields })}</span>}
      {!sure && <strong className={styles.unsure}>{t("held-unsure")}</strong>}
    </span>
  );
}
