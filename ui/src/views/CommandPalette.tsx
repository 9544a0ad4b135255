import { useState } from "react";
import { DeedDialog } from "@/features/deed/DeedDialog";
import { atOnce, type DeedName, deedLabel, nextDeeds } from "@/features/deed/next";
import { useDeed } from "@/features/deed/useDeed";
import { type Command, Palette } from "@/features/help/Palette";
import { PaperDialog } from "@/features/paper/PaperDialog";
import type { ActName, CaseView, StartView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { useCase, usePeople, useSearch } from "@/ipc/questions";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";

interface CommandPaletteProps {
  start: StartView;
  onClose: () => void;
  onPerson: () => void;
}

/** The palette: deeds of the case on the screen, every place, and cases by number or words. */
export function CommandPalette({ start, onClose, onPerson }: CommandPaletteProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<ActName | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const { place, go } = usePlace();
  const { t, key } = useWords();
  const view = useCase(place.at === "case" ? place.id : null).data;
  const people = usePeople().data ?? [];
  const deeds = useDeedCommands(view, start, setAsked);
  const places = usePlaceCommands(onPerson);
  const found = useFoundCommands(text.trim());
  const closing = [...places, ...found].map((command) => ({
    ...command,
    run: () => {
      onClose();
      command.run();
    },
  }));
  if (isPrinting && view) return <PaperDialog view={view} onClose={onClose} onPrinter={() => go({ at: "desk" })} />;
  if (asked && view) return <DeedDialog act={asked} {...{ view, people, onClose }} />;
  const print = { id: "print", label: t("do-print"), hint: key("P"), run: () => setPrinting(true) };
  return (
    <Palette
      commands={[...deeds(onClose), ...(view ? [print] : []), ...closing]}
      {...{ text, onClose }}
      onText={setText}
    />
  );
}

function usePlaceCommands(onPerson: () => void): Command[] {
  const { t, key } = useWords();
  const { go } = usePlace();
  const sync = useCommand("sync_now", ["status"]);
  return [
    { id: "record", label: t("nav-record"), hint: key("N"), run: () => go({ at: "record" }) },
    { id: "worklist", label: t("nav-worklist"), hint: key("F"), run: () => go({ at: "worklist" }) },
    { id: "escalations", label: t("nav-escalations"), run: () => go({ at: "escalations" }) },
    { id: "attention", label: t("nav-attention"), run: () => go({ at: "attention" }) },
    { id: "policies", label: t("nav-policies"), run: () => go({ at: "policies" }) },
    { id: "policy-draft", label: t("policy-draft"), run: () => go({ at: "policies", show: "draft" }) },
    { id: "insights", label: t("nav-insights"), run: () => go({ at: "insights" }) },
    { id: "desk", label: t("nav-desk"), run: () => go({ at: "desk" }) },
    { id: "person", label: t("palette-switch"), hint: key("L"), run: onPerson },
    { id: "sync", label: t("palette-sync"), run: () => sync.mutate({}) },
  ];
}

/** Every deed that is possible now; one that needs an answer asks on its sheet. */
function useDeedCommands(view: CaseView | undefined, { person }: StartView, ask: (act: ActName) => void) {
  const { t } = useWords();
  const deed = useDeed();
  return (onClose: () => void): Command[] => {
    if (!view) return [];
    const run = (name: DeedName) => {
      const act = atOnce(name, view, person);
      if (!act) return ask(name as ActName);
      onClose();
      deed.run(view.id, act, t("toast-taken", { number: view.number }));
    };
    const mayNote = view.acts.some(({ act, refusal }) => act === "note" && refusal === null);
    const names: DeedName[] = [...nextDeeds(view, person), ...(mayNote ? (["note"] as const) : [])];
    return names.map((name) => ({ id: `deed-${name}`, label: t(deedLabel(name)), run: () => run(name) }));
  };
}

/** Cases shown at most. */
const FOUND = 6;

/** Cases found by number or words, once the answer to just this text is there. */
function useFoundCommands(text: string): Command[] {
  const { go } = usePlace();
  const { data, isPlaceholderData } = useSearch(text, FOUND);
  if (!text || !data || isPlaceholderData) return [];
  return data.map(({ id, number, title }) => ({
    id: `case-${id}`,
    label: title,
    hint: number,
    isFound: true,
    run: () => go({ at: "case", id }),
  }));
}
