import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/parts/Button";
import { useWords } from "@/text/Words";
import styles from "./Proposal.module.css";
import { ProposalLine } from "./ProposalLine";
import { type Draft, type DraftLine, emptyLine, MAX_LINES, total } from "./proposal";

interface ProposalLinesProps {
  draft: Draft;
  onLines: (lines: DraftLine[]) => void;
  isTried: boolean;
}

/** What is done for the customer, line by line, and what it comes to. */
export function ProposalLines({ draft, onLines, isTried }: ProposalLinesProps) {
  const words = useWords();
  const { t } = words;
  const { lines, currency } = draft;
  const [added, setAdded] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const line = emptyLine(lines);
    setAdded(line.key);
    onLines([...lines, line]);
  };
  const change = (next: DraftLine) => onLines(lines.map((line) => (line.key === next.key ? next : line)));
  const remove = ({ key }: DraftLine) => {
    // The button that has the focus goes with its line.
    addButton.current?.focus();
    onLines(lines.filter((line) => line.key !== key));
  };
  const sum = total(words, draft);
  return (
    <fieldset className={styles.lines}>
      <legend className={styles.legend}>{t("proposal-lines")}</legend>
      {lines.map((line, index) => (
        <ProposalLine
          key={line.key}
          {...{ line, currency, isTried }}
          index={index + 1}
          onChange={change}
          onRemove={() => remove(line)}
          autoFocus={line.key === added}
        />
      ))}
      <div className={styles.foot}>
        <Button
          ref={addButton}
          look="quiet"
          icon={<Plus aria-hidden="true" />}
          onPress={add}
          isDisabled={lines.length >= MAX_LINES}
        >
          {t("proposal-add")}
        </Button>
        <output className={styles.total}>
          {t("proposal-total")} <span>{sum === null ? t("proposal-total-open") : words.money(sum, currency)}</span>
        </output>
      </div>
    </fieldset>
  );
}
