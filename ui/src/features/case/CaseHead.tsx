import { CloudOff, EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import type { CaseView } from "@/ipc/contract";
import { Num } from "@/parts/Num";
import { useWords } from "@/text/Words";
import styles from "./CaseHead.module.css";
import { Priority } from "./Priority";
import { Remarks } from "./Remarks";
import { sentence } from "./sentence";

/** Number, level, state, the sentence to read aloud, and what else has to be known at once. */
export function CaseHead({ view, back, actions }: { view: CaseView; back: ReactNode; actions: ReactNode }) {
  const words = useWords();
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        {back}
        <span className={styles.number}>
          <Num>{view.number}</Num>
        </span>
        <Priority view={view} />
        <span>{words.word("state", view.state)}</span>
        <span className={styles.store}>
          <bdi>{view.store.name}</bdi>
        </span>
        {view.restricted && (
          <span className={styles.restricted} title={words.t("case-restricted-why")}>
            <EyeOff aria-hidden="true" /> {words.t("case-restricted")}
          </span>
        )}
        {view.unsent > 0 && (
          <span className={styles.unsent} title={words.t("case-unsent")}>
            <CloudOff aria-hidden="true" /> {words.t("app-unsaved")}
          </span>
        )}
        <span className={styles.actions}>{actions}</span>
      </div>
      <h1 className={styles.sentence} dir="auto">
        {sentence(view, words)}
      </h1>
      <Remarks view={view} />
    </header>
  );
}
