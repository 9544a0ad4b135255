import { Printer } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { HandedView, PaperRequest } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { useHandOut, usePrinter } from "@/ipc/papers";
import { Button } from "@/parts/Button";
import { Note } from "@/parts/Note";
import { useKeys } from "@/parts/useKeys";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Paper.module.css";

interface HandOutProps {
  id: string;
  request: PaperRequest;
  isReady: boolean;
  /** It was printed or saved. */
  onHanded: () => void;
  /** Goes where a printer is chosen. */
  onPrinter: () => void;
}

/** Printing and saving, and what came of it. */
export function HandOut({ id, request, isReady, onHanded, onPrinter }: HandOutProps) {
  const { t, key } = useWords();
  const { data: chosen, error } = usePrinter();
  const print = useHandOut("print_paper");
  const save = useHandOut("save_paper");
  // Letters do not fit on a roll: said before anybody presses.
  const takes = Boolean(chosen) && (request.paper === "slip" || chosen?.paper === "a4");
  const run = useCallback(
    (out: typeof print, other: typeof print) => {
      other.reset();
      out.mutate({ id, request }, { onSuccess: onHanded });
    },
    [id, request, onHanded],
  );
  const canPrint = isReady && takes && !print.isPending;
  const keys = useMemo(() => ({ "mod+p": () => void (canPrint && run(print, save)) }), [canPrint, run, print, save]);
  useKeys(keys);
  return (
    <div className={styles.hand}>
      {chosen !== undefined && !takes && (
        <Note tone="plain">
          <span>{t(chosen ? "print-slips-only" : "print-no-printer")}</span>
          <Button onPress={onPrinter}>{t("print-choose")}</Button>
        </Note>
      )}
      <div className={styles.buttons}>
        {takes && (
          <Button
            look="primary"
            icon={<Printer />}
            isDisabled={!isReady}
            isPending={print.isPending}
            keys={key("P")}
            onPress={() => run(print, save)}
          >
            {t("print-print")}
          </Button>
        )}
        <Button
          look={takes ? "plain" : "primary"}
          isDisabled={!isReady}
          isPending={save.isPending}
          onPress={() => run(save, print)}
        >
          {t("print-save")}
        </Button>
      </div>
      <p className={styles.counts}>{t("print-counts")}</p>
      <div role="status">
        {print.data && <Printed handed={print.data} />}
        {save.data && <Saved handed={save.data} />}
      </div>
      <Told failure={print.error ?? save.error ?? error} />
    </div>
  );
}

function Printed({ handed }: { handed: HandedView }) {
  const { t, word } = useWords();
  return (
    <p className={styles.done}>
      {t("print-printed", { printer: handed.to })} {word("print-noted", handed.noted)}
    </p>
  );
}

function Saved({ handed }: { handed: HandedView }) {
  const { t, word } = useWords();
  const open = useCommand("open_paper");
  return (
    <>
      <p className={styles.done}>
        {t("print-saved", { path: handed.to })} {word("print-noted", handed.noted)}
      </p>
      <Button look="quiet" onPress={() => open.mutate({ path: handed.to })} isPending={open.isPending}>
        {t("print-open")}
      </Button>
      <Told failure={open.error} />
    </>
  );
}
