import { GRADES, type RulesView } from "@/ipc/contract";
import { Level } from "@/parts/Level";
import { Table } from "@/parts/Table";
import { useWords } from "@/text/Words";
import styles from "./Rules.module.css";

/** The order of work by severity and urgency, and the flags that lift it. */
export function Matrix({ rules: { matrix, lifts } }: { rules: RulesView }) {
  const { t, word } = useWords();
  const rows = matrix.map((row, index) => ({
    key: String(index + 1),
    cells: [
      word("severity", String(index + 1)),
      ...row.map((priority, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell belongs to the urgency above it.
        <Level key={column} level={priority} label={word("priority", String(priority))} />
      )),
    ],
  }));
  return (
    <>
      <Table
        label={word("policy-part", "matrix")}
        head={[t("policy-severity"), ...GRADES.map((grade) => word("urgency", grade))]}
        rows={rows}
      />
      {lifts.length > 0 && (
        <ul className={styles.lines} aria-label={word("policy-part", "lifts")}>
          {lifts.map(({ flag, priority }) => (
            <li key={flag}>
              {t("policy-lift", { flag: word("field", flag), priority: word("priority", String(priority)) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
