import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";
import { type Draft, firstDraft } from "./proposal";
import type { DeedCase } from "./sheets";
import { useKept } from "./useKept";

/** Before anybody has chosen another. */
const CURRENCY = "EUR";

/** A proposal that waits for its author to come back to it, as long as the window is open. */
export function useDraft(view: DeedCase, author: string) {
  const { left } = usePlace();
  const words = useWords();
  const used = (left.get("currency") as string | undefined) ?? CURRENCY;
  const kept = useKept<Draft>(`proposal ${view.id} ${author}`, () => firstDraft(view, used, words));
  const done = () => {
    kept.done();
    left.set("currency", kept.draft.currency);
  };
  return { ...kept, done };
}
