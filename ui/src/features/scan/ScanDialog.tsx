import type { RowView } from "@/ipc/contract";
import type { Failed } from "@/ipc/host";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { Num } from "@/parts/Num";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Scan.module.css";

interface ScanDialogProps {
  number: string;
  /** The case, where this desk holds it. */
  row: RowView | null;
  failure: Failed | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** A slip was scanned: its case is offered, or said to lie elsewhere, with the number to read aloud. */
export function ScanDialog({ number, row, failure, onOpen, onClose }: ScanDialogProps) {
  const { t, word } = useWords();
  const title = t(row ? "scan-earlier" : failure ? "scan-slip" : "scan-not-held");
  return (
    <Dialog title={title} closeLabel={t("app-close")} onClose={onClose}>
      <p className={styles.number} data-testid="scan-number">
        <Num>{number}</Num>
      </p>
      <Told failure={failure} />
      {row && (
        <p>
          <bdi>{row.title}</bdi> · {word("state", row.state)}
        </p>
      )}
      {!row && !failure && <p>{t("scan-not-held-next", { store: number.slice(0, number.indexOf("-")) })}</p>}
      <DialogActions>
        <Button onPress={onClose} look={row ? "plain" : "primary"} autoFocus={!row}>
          {t(row ? "scan-go-on" : "app-close")}
        </Button>
        {row && (
          <Button look="primary" onPress={() => onOpen(row.id)} autoFocus>
            {t("recorded-open")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
