import { useState } from "react";
import type { CaseView, PriorityView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Dialog } from "@/parts/Dialog";
import { Level } from "@/parts/Level";
import { useWords } from "@/text/Words";
import styles from "./Priority.module.css";

/** The order of work; pressed, it says why. */
export function Priority({ view }: { view: Pick<CaseView, "priority" | "priorityWhy"> }) {
  const { t, word } = useWords();
  const [isOpen, setOpen] = useState(false);
  const label = word("priority", String(view.priority));
  return (
    <span className={styles.priority}>
      <Level level={view.priority} label={label} />
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={`${t("order-why")} ${label}`}>
        {t("order-why")}
      </Button>
      {isOpen && <Why why={view.priorityWhy} label={label} onClose={() => setOpen(false)} />}
    </span>
  );
}

/** Two grades meet in the matrix; what lifts the case stands below. */
function Why({ why, label, onClose }: { why: PriorityView; label: string; onClose: () => void }) {
  const { t, word } = useWords();
  const grade = (value: string, isStated: boolean) => (isStated ? value : t("order-unstated", { grade: value }));
  const lines: [string, string][] = [
    [word("field", "severity"), grade(word("severity", String(why.severity)), why.severityStated)],
    [word("field", "urgency"), grade(word("urgency", String(why.urgency)), why.urgencyStated)],
    [t("order-matrix"), word("priority", String(why.byMatrix))],
    ...why.lifts.map(({ flag, priority }): [string, string] => [
      t("order-lift", { flag: word("field", flag) }),
      t("order-at-least", { priority: word("priority", String(priority)) }),
    ]),
  ];
  return (
    <Dialog title={t("order-why-title", { priority: label })} closeLabel={t("app-close")} onClose={onClose} wide>
      <dl className={styles.sum}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles.term}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Matrix why={why} />
      <p className={styles.none}>{t("order-lift-only")}</p>
    </Dialog>
  );
}

function Matrix({ why }: { why: PriorityView }) {
  const { word } = useWords();
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <td />
          {[1, 2, 3, 4].map((urgency) => (
            <th key={urgency} scope="col">
              {word("urgency", String(urgency))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {why.matrix.map((row, index) => (
          <tr key={word("severity", String(index + 1))}>
            <th scope="row">{word("severity", String(index + 1))}</th>
            {row.map((priority, column) => {
              const isHere = index + 1 === why.severity && column + 1 === why.urgency;
              return (
                <td key={word("urgency", String(column + 1))} aria-current={isHere ? "true" : undefined}>
                  {priority}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
