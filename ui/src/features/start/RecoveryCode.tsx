import { useState } from "react";
import type { JoinedView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { useWords } from "@/text/Words";
import styles from "./Start.module.css";

/** Shown once, and only left when it is written down. */
export function RecoveryCode({ joined, onDone }: { joined: JoinedView; onDone: () => void }) {
  const { t } = useWords();
  const [isWritten, setWritten] = useState(false);
  return (
    <div className={styles.part}>
      <h1 className={styles.title}>{t("start-code-title")}</h1>
      <p className={styles.explain}>{t("start-code-explain")}</p>
      <output className={styles.code} aria-label={t("start-code-label")} data-testid="recovery-code">
        {joined.recoveryCode}
      </output>
      {!joined.keychainHoldsKey && <p className={styles.explain}>{t("start-code-no-keychain")}</p>}
      <Check isSelected={isWritten} onChange={setWritten} autoFocus>
        {t("start-code-written")}
      </Check>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!isWritten} onPress={onDone}>
          {t("start-code-go")}
        </Button>
      </div>
    </div>
  );
}
