import { Printer } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { RecordedView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Num } from "@/parts/Num";
import { outsideDialogs, useKeys } from "@/parts/useKeys";
import { useWords } from "@/text/Words";
import styles from "./Recorded.module.css";

interface RecordedProps {
  recorded: RecordedView;
  alone: boolean;
  onNext: () => void;
  onOpen: () => void;
  slip: SlipOut;
  /** Asks for a signature. */
  sign: ReactNode;
}

/** Handing out the slip: what prints it, and what came of that in words. */
export interface SlipOut {
  onPrint: () => void;
  isPrinting: boolean;
  told: ReactNode;
}

/** The number, large: the complaint lies on the disk. */
export function Recorded({ recorded, alone, onNext, onOpen, slip, sign }: RecordedProps) {
  const { t, key, clockTime, moment } = useWords();
  const [at] = useState(Date.now);
  const [copied, setCopied] = useState(false);
  useKeys(useMemo(() => ({ Enter: onNext, "mod+p": outsideDialogs(slip.onPrint) }), [onNext, slip.onPrint]));
  const copy = () => void navigator.clipboard.writeText(recorded.number).then(() => setCopied(true));
  return (
    <section className={styles.screen} aria-label={t("recorded-title")}>
      <div className={styles.slip} role="status">
        <h1 className={styles.title}>{t(recorded.state === "resolved" ? "recorded-settled" : "recorded-title")}</h1>
        <p className={styles.number} data-testid="recorded-number">
          <Num>{recorded.number}</Num>
        </p>
        <p className={styles.give}>{t("recorded-give")}</p>
        <ul className={styles.lines}>
          <li>{t("recorded-safe", { time: clockTime(at) })}</li>
          {!alone && <li>{t("recorded-sent-later")}</li>}
          {recorded.dueAt && recorded.state !== "resolved" && (
            <li>{t("recorded-due", { when: moment(recorded.dueAt) })}</li>
          )}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button look="primary" onPress={onNext} keys="⏎" autoFocus>
          {t("recorded-next")}
        </Button>
        <Button
          icon={<Printer />}
          onPress={slip.onPrint}
          isPending={slip.isPrinting}
          keys={key("P")}
          testId="print-slip"
        >
          {t("recorded-slip")}
        </Button>
        {sign}
        <Button onPress={onOpen}>{t("recorded-open")}</Button>
        <Button look="quiet" onPress={copy}>
          {t(copied ? "app-copied" : "recorded-copy")}
        </Button>
      </div>
      <div className={styles.later} role="status">
        {slip.told}
      </div>
    </section>
  );
}
