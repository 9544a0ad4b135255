import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftView, FieldName } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { isEmpty } from "./draft";

/** How long after the last key a draft is kept, in milliseconds. */
const PAUSE = 400;

/** Holds a draft and keeps it on the disk: a moment after the last key, and at once when asked. */
export function useDraft(first: DraftView) {
  const [draft, setDraft] = useState(first);
  const [keptAt, setKeptAt] = useState(first.savedAt);
  const { mutateAsync, isError } = useCommand("save_draft", ["drafts"]);
  const waiting = useRef<DraftView | null>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const due = waiting.current;
    waiting.current = null;
    if (!due || isEmpty(due)) return;
    saving.current = mutateAsync({ draft: due }).then(
      () => setKeptAt(Date.now()),
      () => undefined,
    );
  }, [mutateAsync]);

  const change = useCallback(
    (patch: Partial<DraftView>) => {
      setDraft((now) => {
        const next = { ...now, ...patch };
        waiting.current = next;
        return next;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE);
    },
    [keep],
  );

  const answer = useCallback(
    (fields: Partial<Record<FieldName, string>>) => {
      setDraft((now) => {
        const next = { ...now, fields: { ...now.fields, ...fields } };
        waiting.current = next;
        return next;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE);
    },
    [keep],
  );

  /** Stops keeping it, and waits for what is on its way: a late draft must not follow the recorded complaint. */
  const settle = useCallback((): Promise<unknown> => {
    clearTimeout(timer.current);
    waiting.current = null;
    return saving.current;
  }, []);

  useEffect(() => keep, [keep]);
  return { draft, change, answer, keep, settle, keptAt, keepFailed: isError };
}

export type Draft = ReturnType<typeof useDraft>;
