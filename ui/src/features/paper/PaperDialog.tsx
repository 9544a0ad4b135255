import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { CaseView, Paper, PaperRequest } from "@/ipc/contract";
import { useKept } from "@/ipc/kept";
import { plainPaper, usePaper, usePrinter } from "@/ipc/papers";
import { Dialog } from "@/parts/Dialog";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { HandOut } from "./HandOut";
import { Lacking } from "./Lacking";
import styles from "./Paper.module.css";
import { PaperForm } from "./PaperForm";
import { Preview } from "./Preview";
import { useSettled } from "./useSettled";

interface PaperDialogProps {
  view: Pick<CaseView, "id" | "number">;
  first?: Paper;
  onClose: () => void;
  onPrinter: () => void;
}

/** What only a person can say, in letters that ask for it. */
type Said = Pick<PaperRequest, "reasons" | "expectedOn" | "outsideBody">;

const saidIn = ({ reasons, expectedOn, outsideBody }: PaperRequest): Said => ({ reasons, expectedOn, outsideBody });

/** A paper of a case before it is handed out: what it is, what it says, and where it goes. */
export function PaperDialog({ view, first = "slip", onClose, onPrinter }: PaperDialogProps) {
  const { t } = useWords();
  const chosen = usePrinter().data;
  const [wanted, setRequest] = useState(() => plainPaper(first));
  // Where there is a printer, what is shown is what comes out of it.
  const size = chosen?.paper ?? wanted.size;
  const kept = useKept<Said>(view.id, "print", () => saidIn(plainPaper(first)));
  const [isHanded, setHanded] = useState(false);
  const isAsking = wanted.paper === "holding" || wanted.paper === "final_response";
  const said = isAsking ? kept.draft : null;
  const request = useMemo(() => ({ ...wanted, ...said, size }), [wanted, said, size]);
  // Words are typed letter by letter, and each page is set anew.
  const settled = useDeferredValue(useSettled(request));
  const paper = usePaper(view.id, settled);
  const isStale = paper.isPlaceholderData || settled !== request;
  const change = (next: PaperRequest) => {
    setRequest({ ...next, ...saidIn(plainPaper(first)) });
    if (!isAsking || JSON.stringify(saidIn(next)) === JSON.stringify(said)) return;
    setHanded(false);
    kept.change(saidIn(next));
  };
  const handed = useCallback(() => setHanded(isAsking), [isAsking]);
  // It is still in sight after it was handed out, and may be handed out once more.
  const close = () => {
    if (isHanded) kept.forget();
    onClose();
  };
  return (
    <Dialog title={t("print-title", { number: view.number })} closeLabel={t("app-close")} onClose={close} broad>
      <div className={styles.columns}>
        <div className={styles.form}>
          <PaperForm hasPrinter={Boolean(chosen)} request={request} language={paper.data?.language} onChange={change} />
          {isAsking && <Begun kept={kept} />}
          <Told failure={paper.error} />
          {paper.data && <Lacking lacking={paper.data.lacking} />}
          <HandOut
            // What came of another paper is not told of this one.
            key={request.paper}
            id={view.id}
            request={request}
            // What is printed is set anew from what is asked for now; the picture may follow a moment later.
            isReady={!paper.error && paper.data?.lacking.length === 0}
            onHanded={handed}
            onPrinter={onPrinter}
          />
        </div>
        <Preview paper={paper.data} isStale={isStale} isRoll={request.paper === "slip" && request.size === "80mm"} />
      </div>
    </Dialog>
  );
}
