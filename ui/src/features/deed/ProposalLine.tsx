import { Trash2 } from "lucide-react";
import type { Remedy } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import styles from "./Proposal.module.css";
import { amountError, type DraftLine, GIVEN, lacksRemedy } from "./proposal";

interface ProposalLineProps {
  line: DraftLine;
  /** From 1. */
  index: number;
  currency: string;
  onChange: (line: DraftLine) => void;
  onRemove: () => void;
  isTried: boolean;
  autoFocus: boolean;
}

/** One thing done for the customer. An amount that cannot be read is said while it is typed. */
export function ProposalLine(props: ProposalLineProps) {
  const { line, index, currency, onChange, onRemove, isTried, autoFocus } = props;
  const words = useWords();
  const { t, word } = words;
  const isJudged = isTried || line.amount.trim() !== "";
  return (
    <fieldset className={styles.line} aria-label={t("timeline-line", { line: index })}>
      <div className={styles.remedy}>
        <Select
          label={t("proposal-remedy")}
          options={GIVEN.map((id) => ({ id, label: word("remedy", id) }))}
          value={line.remedy}
          onChange={(remedy) => onChange({ ...line, remedy: remedy as Remedy })}
          error={isTried && lacksRemedy(line) ? t("dialog-required") : null}
          autoFocus={autoFocus}
        />
      </div>
      <div className={styles.amount}>
        <TextField
          label={t("proposal-amount")}
          value={line.amount}
          onChange={(amount) => onChange({ ...line, amount })}
          error={isJudged ? amountError(words, line, currency) : null}
          inputMode="decimal"
        />
      </div>
      <div className={styles.remove}>
        <Button
          look="quiet"
          square
          icon={<Trash2 />}
          aria-label={t("proposal-remove", { line: index })}
          onPress={onRemove}
        />
      </div>
      <div className={styles.note}>
        <TextField label={t("proposal-note")} value={line.note} onChange={(note) => onChange({ ...line, note })} />
      </div>
    </fieldset>
  );
}
