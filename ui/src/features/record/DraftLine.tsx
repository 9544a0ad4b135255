import { useWords } from "@/text/Words";
import styles from "./RecordForm.module.css";
import type { Draft } from "./useDraft";

/** Says that what was typed is kept. */
export function DraftLine({ draft }: { draft: Draft }) {
  const { t, ago } = useWords();
  if (draft.keepFailed) return <p className={styles.failed}>{t("record-draft-failed")}</p>;
  const words = draft.keptAt ? t("record-draft-kept", { when: ago(draft.keptAt) }) : t("record-draft-none");
  return <p className={styles.draft}>{words}</p>;
}
