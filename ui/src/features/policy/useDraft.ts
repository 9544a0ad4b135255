import { useCallback, useEffect, useRef, useState } from "react";
import type { PolicyDraftView } from "@/ipc/contract";
import { useKeepPolicyDraft } from "@/ipc/policies";
import { usePlace } from "@/parts/place";

/** How long after the last key a draft is kept, in milliseconds. */
const PAUSE = 400;

/** Where the text of a person is, as long as the window is open. */
export const draftName = (person: string): string => `policy draft ${person}`;

/** Holds what somebody writes and keeps it on the disk: a moment after the last key, and when the screen is left. */
export function useDraft(person: string, kept: PolicyDraftView | null) {
  const { left } = usePlace();
  const name = draftName(person);
  // What is on its way to the disk may be newer than what the disk has.
  const [text, setText] = useState(() => (left.get(name) as string | undefined) ?? kept?.text ?? "");
  const [keptAt, setKeptAt] = useState(kept?.savedAt ?? null);
  const { mutate, isError } = useKeepPolicyDraft(person);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const due = waiting.current;
    waiting.current = null;
    if (due === null) return;
    mutate(due, {
      onSuccess: (draft) => setKeptAt(draft?.savedAt ?? null),
      onError: () => {
        waiting.current ??= due;
      },
    });
  }, [mutate]);

  const change = useCallback(
    (next: string) => {
      left.set(name, next);
      setText(next);
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE);
    },
    [keep, left, name],
  );

  useEffect(() => keep, [keep]);
  return { text, change, keep, keptAt, keepFailed: isError };
}

export type Draft = ReturnType<typeof useDraft>;
