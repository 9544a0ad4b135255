import type { ActRequest, PerformedView } from "@/ipc/contract";
import { usePerform } from "@/ipc/deeds";
import type { Failed } from "@/ipc/host";
import { useToast } from "@/parts/Toasts";
import { failureWords } from "./Told";
import { useWords } from "./Words";

/** Does a deed, says so, and offers the inverse deed for ten seconds, whether or not what asked for it is still on the screen. */
export function useDeed() {
  const words = useWords();
  const { t } = words;
  const say = useToast();
  const perform = usePerform();
  const takeBack = (id: string, act: ActRequest) => {
    const done = () => say({ text: t("toast-undone") });
    const failed = (error: Failed) => say({ text: failureWords(words, error.view) });
    void perform.mutateAsync({ id, act }).then(done, failed);
  };
  const run = (id: string, act: ActRequest, text: string, then?: (done: PerformedView) => void) => {
    const onSuccess = (done: PerformedView) => {
      const { undo } = done;
      say({ text, undo: undo ? { label: t("toast-undo"), run: () => takeBack(id, undo) } : undefined });
      then?.(done);
    };
    perform.mutate({ id, act }, { onSuccess });
  };
  return { run, failure: perform.error, isPending: perform.isPending };
}
