import { DropZone } from "react-aria-components";
import { Button } from "@/parts/Button";
import { Empty } from "@/parts/Empty";
import { useWords } from "@/text/Words";
import styles from "./Draft.module.css";
import { OpenFile, type Opening, onDropped } from "./OpenFile";

interface BeginProps extends Opening {
  version: number;
  /** True where the press that led here is gone. */
  autoFocus: boolean;
  onBegin: () => void;
}

/** Nothing is written yet: begin with what is in force, or with a file. */
export function Begin({ version, autoFocus, onBegin, ...opening }: BeginProps) {
  const { t } = useWords();
  return (
    <DropZone className={styles.drop} aria-label={t("policy-open-drop")} onDrop={onDropped(opening)}>
      <Empty title={t("policy-begin")} next={t("policy-begin-next")}>
        <div className={styles.choices}>
          <Button look="primary" autoFocus={autoFocus} onPress={onBegin} testId="policy-begin">
            {t("policy-begin-with", { version })}
          </Button>
          <OpenFile {...opening} />
        </div>
      </Empty>
    </DropZone>
  );
}
