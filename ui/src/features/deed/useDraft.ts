import { useState } from "react";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";
import { type Draft, firstDraft } from "./proposal";
import type { DeedCase } from "./sheets";

/** Before anybody has chosen another. */
const CURRENCY = "EUR";

/** A proposal that waits for its author to come back to it, as long as the window is open. */
export function useDraft(view: DeedCase, author: string) {
  const { left } = usePlace();
  const words = useWords();
  const name = `proposal ${view.id} ${author}`;
  const [draft, setDraft] = useState<Draft>(
    () =>
      (left.get(name) as Draft | undefined) ??
      firstDraft(view, (left.get("currency") as string | undefined) ?? CURRENCY, words),
  );
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    left.set(name, next);
    setDraft(next);
  };
  const done = () => {
    left.delete(name);
    left.set("currency", draft.currency);
  };
  return { draft, change, done };
}
