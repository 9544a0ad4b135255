import { useKept } from "@/ipc/kept";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";
import { type Draft, firstDraft } from "./proposal";
import type { DeedCase } from "./sheets";

/** Before anybody has chosen another. */
const CURRENCY = "EUR";

/** A proposal that waits for its author to come back to it. */
export function useDraft(view: DeedCase) {
  const { left } = usePlace();
  const words = useWords();
  const used = (left.get("currency") as string | undefined) ?? CURRENCY;
  const kept = useKept<Draft>(view.id, "propose", () => firstDraft(view, used, words));
  const done = () => {
    kept.forget();
    left.set("currency", kept.draft.currency);
  };
  return { kept, done };
}
