import { useRef, useState } from "react";
import type { ActRequest, EachRequest, EachView } from "@/ipc/contract";
import { usePerformEach } from "@/ipc/deeds";
import type { Failed } from "@/ipc/host";
import { useToast } from "@/parts/Toasts";
import { failureWords } from "@/text/Told";
import { useWords } from "@/text/Words";
import type { Marked, Marks } from "./useMarks";

/** A case that was left as it is, and why. */
export interface Left extends Marked {
  failure: NonNullable<EachView["failure"]>;
}

export type Each = ReturnType<typeof useEach>;

/**
 * Does a deed to every marked case, says how many it was done to, and offers the inverse deeds for ten seconds. What is said does not
 * depend on whether the list is still on the screen. `onDone` is called when marks are gone and whatever had the focus with them.
 */
export function useEach(marks: Marks, onDone: () => void) {
  const words = useWords();
  const { t } = words;
  const say = useToast();
  const perform = usePerformEach();
  const [left, setLeft] = useState<Left[]>([]);
  const isBusy = useRef(false);

  const takeBack = (items: EachRequest[]) => {
    const done = (answer: EachView[]) => {
      const count = answer.filter(({ failure }) => !failure).length;
      say({ text: count < items.length ? t("bulk-undone-some", { count, of: items.length }) : t("toast-undone") });
    };
    const failed = (error: Failed) => say({ text: failureWords(words, error.view) });
    void perform.mutateAsync({ items }).then(done, failed);
  };

  const done = (cases: Marked[], answer: EachView[]) => {
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
    onDone();
  };

  const run = (act: ActRequest, then?: () => void) => {
    const cases = marks.all;
    // A key that is pressed twice, or held, must not overwrite what undoes the first.
    if (isBusy.current || cases.length === 0) return;
    isBusy.current = true;
    const items = cases.map(({ id }) => ({ id, act }));
    const finish = (answer: EachView[]) => {
      then?.();
      done(cases, answer);
    };
    // What went wrong is in `failure`.
    const ignore = () => undefined;
    void perform
      .mutateAsync({ items })
      .then(finish, ignore)
      .finally(() => {
        isBusy.current = false;
      });
  };
  return { run, left, forget: () => setLeft([]), failure: perform.error, isPending: perform.isPending };
}
