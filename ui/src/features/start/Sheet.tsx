import type { ReactNode } from "react";
import { Mark } from "@/parts/Mark";
import { useWords } from "@/text/Words";
import styles from "./Start.module.css";

/** The whole window with one thing on it. */
export function Sheet({ step, count, children }: { step?: number; count?: number; children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <header className={styles.brand}>
          <Mark />
          <span className={styles.name}>{t("app-name")}</span>
          {step !== undefined && count !== undefined && (
            <span className={styles.step}>{t("start-step", { step, count })}</span>
          )}
        </header>
        {children}
      </div>
    </main>
  );
}
