import { useCallback, useEffect, useRef } from "react";
import type { Failed } from "@/ipc/host";
import { plainPaper, useHandOut, usePrinter } from "@/ipc/papers";
import { useToast } from "@/parts/Toasts";
import { useWords } from "@/text/Words";

export interface SlipState {
  print: () => void;
  /** Undefined until the desk has said. */
  hasPrinter: boolean | undefined;
  isPrinting: boolean;
  /** True once the printer has taken it. */
  isPrinted: boolean;
  failure: Failed | null;
}

interface Slip {
  id: string;
  number: string;
}

/** The slip of a complaint just recorded: printed at once where the desk is set so, else when somebody asks. */
export function useSlip({ id, number }: Slip, onOpen: () => void): SlipState {
  const { t } = useWords();
  const say = useToast();
  const { data: chosen, error } = usePrinter();
  // Said even when the clerk is at the next complaint by then: a slip that did not come out must not be missed in silence.
  const onError = useCallback(
    () => say({ text: t("slip-failed", { number }), undo: { label: t("recorded-open"), run: onOpen } }),
    [say, t, number, onOpen],
  );
  const hand = useHandOut("print_paper", onError);
  const { mutate } = hand;
  const busy = useRef(false);
  const print = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    const request = { ...plainPaper("slip"), size: chosen?.paper ?? "a4" };
    mutate({ id, request }, { onSettled: () => (busy.current = false) });
  }, [mutate, id, chosen?.paper]);
  const begun = useRef(false);
  useEffect(() => {
    if (!chosen?.atOnce || begun.current) return;
    begun.current = true;
    print();
  }, [chosen?.atOnce, print]);
  return {
    print,
    hasPrinter: chosen === undefined ? undefined : chosen !== null,
    isPrinting: hand.isPending,
    isPrinted: hand.isSuccess,
    failure: hand.error ?? error,
  };
}
