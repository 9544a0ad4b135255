import type { ReactNode } from "react";
import { Button } from "@/parts/Button";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Draft.module.css";
import type { Answers } from "./useAnswers";

/** What can be asked of the draft, and beside it what becomes of it. */
export function QuestionBar({ answers, children }: { answers: Answers; children: ReactNode }) {
  const { t, key } = useWords();
  const { ask, pending } = answers;
  return (
    <>
      <div className={styles.bar} data-testid="policy-questions">
        <Button onPress={() => ask("check")} isPending={pending === "check"} keys={key("⏎")}>
          {t("policy-check")}
        </Button>
        <Button onPress={() => ask("changes")} isPending={pending === "changes"}>
          {t("policy-changes")}
        </Button>
        <Button onPress={() => ask("cases")} isPending={pending === "cases"}>
          {t("policy-cases")}
        </Button>
        <span className={styles.rest} />
        {children}
      </div>
      <Told failure={answers.failure} />
    </>
  );
}
