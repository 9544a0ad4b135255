import { useState } from "react";
import type { ActRequest, EachRequest, EachView } from "@/ipc/contract";
import { usePerformEach } from "@/ipc/deeds";
import { useToast } from "@/parts/Toasts";
import { useWords } from "@/text/Words";
import type { Marked, Marks } from "./useMarks";

/** A case that was left as it is, and why. */
export interface Left extends Marked {
  failure: NonNullable<EachView["failure"]>;
}

export type Each = ReturnType<typeof useEach>;

/** Does a deed to every marked case, says how many it was done to, and offers the inverse deeds for ten seconds. */
export function useEach(marks: Marks) {
  const { t } = useWords();
  const say = useToast();
  const perform = usePerformEach();
  const [left, setLeft] = useState<Left[]>([]);

  const takeBack = (items: EachRequest[]) =>
    perform.mutate({ items }, { onSuccess: () => say({ text: t("toast-undone") }) });

  const run = (act: ActRequest, then?: () => void) => {
    const cases = marks.all;
    const onSuccess = (answer: EachView[]) => {
      const failures = new Map(answer.map(({ id, failure }) => [id, failure]));
      const still = cases.flatMap(({ id, number }) => {
        const failure = failures.get(id);
        return failure ? [{ id, number, failure }] : [];
      });
      const undo = answer.flatMap(({ id, undo }) => (undo ? [{ id, act: undo }] : []));
      setLeft(still);
      marks.keep(new Set(still.map(({ id }) => id)));
      const text = t("bulk-done", { count: cases.length - still.length });
      say({ text, undo: undo.length > 0 ? { label: t("toast-undo"), run: () => takeBack(undo) } : undefined });
      then?.();
    };
    perform.mutate({ items: cases.map(({ id }) => ({ id, act })) }, { onSuccess });
  };
  return { run, left, forget: () => setLeft([]), failure: perform.error, isPending: perform.isPending };
}
