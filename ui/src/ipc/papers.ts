/** Hooks for paper: how it will look, and handing it out. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { spoil } from "./changes";
import type { HandedView, Paper, PaperRequest, PaperView, PrinterChoiceView, PrinterView } from "./contract";
import { useHost } from "./Door";
import type { Failed } from "./host";

/** A paper as it is asked for when nobody has said anything more. */
export const plainPaper = (paper: Paper): PaperRequest => ({
  paper,
  language: null,
  size: "a4",
  reasons: null,
  expectedOn: null,
  outsideBody: null,
  leaflet: false,
});

/** How long a picture of a paper that nobody looks at stays in memory. */
const FORGET_MS = 10_000;

/** The paper as it will come out. It is part of the case: when that changes, it is set again. */
export function usePaper(id: string, request: PaperRequest) {
  const host = useHost();
  return useQuery<PaperView, Failed>({
    queryKey: ["cases", "paper", id, request],
    queryFn: () => host.ask("paper", { id, request }),
    placeholderData: keepPreviousData,
    gcTime: FORGET_MS,
  });
}

/** The printer of this desk. */
export function usePrinter() {
  const host = useHost();
  return useQuery<PrinterChoiceView | null, Failed>({
    queryKey: ["desk", "printer"],
    queryFn: () => host.ask("printer", {}),
  });
}

/** The printers that the system knows; asking them may take a while. */
export function usePrinters() {
  const host = useHost();
  return useQuery<PrinterView[], Failed>({ queryKey: ["desk", "printers"], queryFn: () => host.ask("printers", {}) });
}

/** Hands a paper out: to the printer of this desk, or as a file. The case says so afterwards. */
export function useHandOut(how: "print_paper" | "save_paper", onError?: () => void) {
  const host = useHost();
  const client = useQueryClient();
  return useMutation<HandedView, Failed, { id: string; request: PaperRequest }>({
    mutationFn: (args) => host.ask(how, args),
    onSuccess: () => spoil(client, ["cases"]),
    onError,
  });
}
