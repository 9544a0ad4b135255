import type { RowView } from "@/ipc/contract";
import { Num } from "@/parts/Num";
import { When } from "@/text/When";
import { useWords } from "@/text/Words";
import styles from "./Similar.module.css";

interface SimilarRowsProps {
  rows: RowView[];
  onOpen: (id: string) => void;
}

/** Cases beside another one, each opened by a press. */
export function SimilarRows({ rows, onOpen }: SimilarRowsProps) {
  return (
    <ul>
      {rows.map((row) => (
        <SimilarRow key={row.id} row={row} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function SimilarRow({ row, onOpen }: { row: RowView; onOpen: (id: string) => void }) {
  const { word } = useWords();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={() => onOpen(row.id)}>
        <Num>{row.number}</Num>
        <span className={styles.words} dir="auto">
          {row.title}
        </span>
        <span className={styles.hint}>
          {word("state", row.state)} · <When at={row.receivedAt} />
        </span>
      </button>
    </li>
  );
}
