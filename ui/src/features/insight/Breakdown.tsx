import type { DimensionName, GroupView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { useWords } from "@/text/Words";
import { aside, csv, inOrder, said, sizeOf, valueWords, weightOf } from "./figure";
import styles from "./Insight.module.css";

interface BreakdownProps {
  title: string;
  groups: GroupView[];
  by: DimensionName;
  stores: Map<string, string>;
  onValue: (value: string) => void;
}

/** One measure by one dimension: a row for each value, its bar and its number; pressed, it shows the cases. */
export function Breakdown({ title, groups, by, stores, onValue }: BreakdownProps) {
  const words = useWords();
  const { t, word } = words;
  const rows = inOrder(groups, by).flatMap(({ value, figures: [figure] }) => (figure ? [{ value, figure }] : []));
  const most = Math.max(...rows.map(({ figure }) => weightOf(figure) ?? 0), 0);
  const head = [word("dimension", by), title, t("insight-behind")];
  const cells = rows.map(({ value, figure }) => [
    valueWords(words, by, value, stores),
    said(words, figure),
    String(sizeOf(figure)),
  ]);
  return (
    <>
      <table className={styles.table} aria-label={`${title}, ${head[0]}`}>
        <thead>
          <tr>
            <th scope="col">{head[0]}</th>
            <th scope="col" className={styles.wide}>
              {title}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, figure }) => (
            <tr key={value}>
              <th scope="row">
                <button type="button" className={styles.value} onClick={() => onValue(value)}>
                  <bdi>{valueWords(words, by, value, stores)}</bdi>
                </button>
              </th>
              <td>
                <span className={styles.line}>
                  <span className={styles.track} aria-hidden="true">
                    <span className={styles.bar} style={{ inlineSize: `${percent(weightOf(figure), most)}%` }} />
                  </span>
                  <span className={styles.number}>{said(words, figure)}</span>
                  <span className={styles.small}>{aside(words, figure)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button look="quiet" onPress={() => void navigator.clipboard.writeText(csv(head, cells))}>
          {t("insight-copy")}
        </Button>
      </div>
    </>
  );
}

/** Nothing is no bar, and little is still one. */
function percent(weight: number | null, most: number): number {
  if (!weight || most === 0) return 0;
  return Math.max(1, (weight / most) * 100);
}
