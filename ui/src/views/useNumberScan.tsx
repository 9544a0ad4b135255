import { lazy, type ReactNode, Suspense, useState } from "react";
import type { RowView } from "@/ipc/contract";
import { numberIn } from "@/ipc/number";
import { useFindNumber } from "@/ipc/questions";
import { usePlace } from "@/parts/place";
import { useToast } from "@/parts/Toasts";
import { type HearScan, useScanner } from "@/parts/useScanner";
import { useWords } from "@/text/Words";

const ScanDialog = lazy(async () => ({ default: (await import("@/features/scan/ScanDialog")).ScanDialog }));

interface NumberScan {
  isActive?: boolean;
  /** What becomes of a code that is no number of ours. */
  onOther: HearScan;
  /** What becomes of a case that this desk holds; without it, it is offered. */
  onFound?: (row: RowView) => void;
}

/** A code that is nobody's: it stays in the box where it was typed; where it would write nowhere, it is said what it is not. */
export function useStrayCodes(): HearScan {
  const { t } = useWords();
  const say = useToast();
  return (code, box) => (box ? null : () => say({ text: t("scan-stray", { code }) }));
}

/** Looks up what a scanner reads from a slip, whatever has the focus. Returns what has to be said about it. */
export function useNumberScan({ isActive, onOther, onFound }: NumberScan): ReactNode {
  const { go } = usePlace();
  const [told, setTold] = useState(false);
  const find = useFindNumber();
  const look = (number: string) => {
    setTold(false);
    find.mutate(number, {
      onSuccess: (row) => (row && onFound ? onFound(row) : setTold(true)),
      onError: () => setTold(true),
    });
  };
  useScanner((code, box) => {
    const number = numberIn(code);
    return number ? () => look(number) : onOther(code, box);
  }, isActive);
  if (!told || find.variables === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ScanDialog
        number={find.variables}
        row={find.data ?? null}
        failure={find.error}
        onOpen={(id) => go({ at: "case", id })}
        onClose={() => setTold(false)}
      />
    </Suspense>
  );
}
