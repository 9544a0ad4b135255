import { useCallback, useEffect, useRef } from "react";
import type { PaperSize } from "@/ipc/contract";
import type { Failed } from "@/ipc/host";
import { plainPaper, useHandOut, usePrinter } from "@/ipc/papers";

export interface SlipState {
  print: () => void;
  hasPrinter: boolean;
  isPrinting: boolean;
  /** The printer that took it, once it has. */
  printedBy: string | null;
  failure: Failed | null;
}

/** The slip of a complaint just recorded: printed at once where the desk is set so, else when somebody asks. */
export function useSlip(id: string): SlipState {
  const chosen = usePrinter().data ?? null;
  const hand = useHandOut("print_paper");
  const size: PaperSize = chosen?.paper ?? "a4";
  const { mutate } = hand;
  const print = useCallback(() => mutate({ id, request: { ...plainPaper("slip"), size } }), [mutate, id, size]);
  const begun = useRef(false);
  useEffect(() => {
    if (!chosen?.atOnce || begun.current) return;
    begun.current = true;
    print();
  }, [chosen?.atOnce, print]);
  return {
    print,
    hasPrinter: chosen !== null,
    isPrinting: hand.isPending,
    printedBy: hand.data?.to ?? null,
    failure: hand.error,
  };
}
