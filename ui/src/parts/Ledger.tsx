import styles from "./Ledger.module.css";

export interface LedgerLine {
  what: string;
  /** What else is to be known of it. */
  note?: string;
  /** How far it has come. */
  standing?: string;
  amount?: string;
}

interface LedgerProps {
  label: string;
  lines: LedgerLine[];
  total: { label: string; amount: string };
}

/** Lines of money over the double rule of a ledger, and what they come to. */
export function Ledger({ label, lines, total }: LedgerProps) {
  return (
    <div className={styles.ledger}>
      <ul aria-label={label}>
        {lines.map(({ what, note, standing, amount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one proposal never move.
          <li key={index} className={styles.line}>
            <span className={styles.words}>
              <span>{what}</span>
              {note && (
                <span className={styles.note} dir="auto">
                  {note}
                </span>
              )}
              {standing && (
                <span className={styles.note} dir="auto">
                  {standing}
                </span>
              )}
            </span>
            {amount && <span className={styles.amount}>{amount}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.total}>
        <span>{total.label}</span>
        <span className={styles.amount}>{total.amount}</span>
      </p>
    </div>
  );
}
