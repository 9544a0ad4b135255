import type { ReactNode } from "react";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  lede?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A place with a title over the double rule of a ledger. */
export function Page({ title, lede, actions, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {lede && <p className={styles.lede}>{lede}</p>}
        </div>
        {actions}
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
