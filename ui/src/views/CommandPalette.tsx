import { useDeed } from "@/features/deed/useDeed";
import { type Command, Palette } from "@/features/help/Palette";
import type { StartView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { useCase } from "@/ipc/questions";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";

interface CommandPaletteProps {
  start: StartView;
  onClose: () => void;
  onPerson: () => void;
}

/** The palette filled with every place, and the deeds of the case on the screen. */
export function CommandPalette({ start, onClose, onPerson }: CommandPaletteProps) {
  const { t, key } = useWords();
  const { go } = usePlace();
  const sync = useCommand("sync_now", ["status"]);
  const places: Command[] = [
    { id: "record", label: t("nav-record"), keys: key("N"), run: () => go({ at: "record" }) },
    { id: "worklist", label: t("nav-worklist"), keys: key("F"), run: () => go({ at: "worklist" }) },
    { id: "escalations", label: t("nav-escalations"), run: () => go({ at: "escalations" }) },
    { id: "attention", label: t("nav-attention"), run: () => go({ at: "attention" }) },
    { id: "desk", label: t("nav-desk"), run: () => go({ at: "desk" }) },
    { id: "person", label: t("palette-switch"), keys: key("L"), run: onPerson },
    { id: "sync", label: t("palette-sync"), run: () => sync.mutate({}) },
  ];
  return <Palette commands={[...useCaseCommands(start), ...places]} onClose={onClose} />;
}

/** What can be done to the case on the screen without asking anything more. */
function useCaseCommands(start: StartView): Command[] {
  const { t } = useWords();
  const { place } = usePlace();
  const deed = useDeed();
  const view = useCase(place.at === "case" ? place.id : null).data;
  const me = start.person;
  const mayAssign = view?.acts.some(({ act, refusal }) => act === "assign" && refusal === null);
  if (!view || !me || !mayAssign || view.owner?.id === me.id) return [];
  const run = () => deed.run(view.id, { act: "assign", to: me.id }, t("toast-taken", { number: view.number }));
  return [{ id: "assign-me", label: `${t("do-assign-me")}: ${view.number}`, run }];
}
