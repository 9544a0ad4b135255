import type { ReactNode } from "react";
import styles from "./Table.module.css";

export interface TableRow {
  key: string;
  /** What the row is about comes first. */
  cells: ReactNode[];
}

interface TableProps {
  label: string;
  head: string[];
  rows: TableRow[];
}

/** Rows under headings; where there is no room beside each other, the cells of a row stand under each other. */
export function Table({ label, head, rows }: TableProps) {
  return (
    <div className={styles.room}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell belongs to the heading above it.
                <td key={index} data-label={head[index + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
