import { Check } from "@/parts/Check";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import styles from "./RecordForm.module.css";
import type { Draft } from "./useDraft";

/** A small case goes from record to resolved in one go. */
export function Settled({ draft, error }: { draft: Draft; error: string | null }) {
  const { t } = useWords();
  const { settledNow, settledOutcome } = draft.draft;
  return (
    <div className={styles.settled}>
      <Check
        isSelected={settledNow}
        onChange={(yes) => draft.change({ settledNow: yes })}
        hint={t("record-settled-hint")}
      >
        <strong>{t("record-settled")}</strong>
      </Check>
      {settledNow && (
        <TextField
          label={t("record-outcome")}
          value={settledOutcome}
          onChange={(value) => draft.change({ settledOutcome: value })}
          error={error}
          lines={2}
          autoFocus
        />
      )}
    </div>
  );
}
