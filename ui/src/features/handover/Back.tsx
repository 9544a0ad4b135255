import type { ReactNode } from "react";
import { Button } from "@/parts/Button";
import { useWords } from "@/text/Words";
import styles from "./HandOver.module.css";
import { Question } from "./Question";

/** Back to the desk: for anybody who works here and has a PIN. */
export function Back({ children, onStay }: { children: ReactNode; onStay: () => void }) {
  const { t } = useWords();
  return (
    <section className={styles.ask}>
      <Question>{t("handover-back-title")}</Question>
      {children}
      <div className={styles.actions}>
        <Button onPress={onStay}>{t("handover-stay")}</Button>
      </div>
    </section>
  );
}
