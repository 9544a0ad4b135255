import type { ActRequest, PerformedView } from "@/ipc/contract";
import { usePerform } from "@/ipc/deeds";
import { useToast } from "@/parts/Toasts";
import { useWords } from "@/text/Words";

/** Does a deed, says so, and offers the inverse deed for ten seconds. */
export function useDeed() {
  const { t } = useWords();
  const say = useToast();
  const perform = usePerform();
  const run = (id: string, act: ActRequest, text: string, then?: (done: PerformedView) => void) => {
    const onSuccess = (done: PerformedView) => {
      const { undo } = done;
      const takeBack = () =>
        undo && perform.mutate({ id, act: undo }, { onSuccess: () => say({ text: t("toast-undone") }) });
      say({ text, undo: undo ? { label: t("toast-undo"), run: takeBack } : undefined });
      then?.(done);
    };
    perform.mutate({ id, act }, { onSuccess });
  };
  return { run, failure: perform.error, isPending: perform.isPending };
}
