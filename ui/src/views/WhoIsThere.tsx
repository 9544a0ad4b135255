import type { ReactNode } from "react";
import { Mark } from "@/parts/Mark";
import { useWords } from "@/text/Words";
import styles from "./WhoIsThere.module.css";

/** Nobody is at the desk: nothing else is reachable until somebody says who they are. */
export function WhoIsThere({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <Mark />
        <h1 className={styles.title}>{t("person-title")}</h1>
        {children}
      </div>
    </main>
  );
}
