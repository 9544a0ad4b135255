import { useState } from "react";
import { DeedDialog } from "@/features/deed/DeedDialog";
import { Palette } from "@/features/help/Palette";
import { PaperDialog } from "@/features/paper/PaperDialog";
import { HeldDialog } from "@/features/privacy/HeldDialog";
import type { StartView } from "@/ipc/contract";
import { useCase, usePeople } from "@/ipc/questions";
import { usePlace } from "@/parts/place";
import { useTarget } from "@/parts/target";
import {
  type Sheet,
  useCaseCommands,
  useFoundCommands,
  useLookCommands,
  useMarkedCommands,
  usePlaceCommands,
} from "./commands";

interface CommandPaletteProps {
  start: StartView;
  onClose: () => void;
  onPerson: () => void;
  onLock: () => void;
}

/** The palette: deeds of the case that is open, selected or marked, every place, and cases by number or words. */
export function CommandPalette({ start, onClose, onPerson, onLock }: CommandPaletteProps) {
  const [text, setText] = useState("");
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { place, go } = usePlace();
  const target = useTarget();
  const isOpen = place.at === "case";
  const view = useCase(isOpen ? place.id : target?.marked ? null : (target?.id ?? null)).data;
  const people = usePeople().data ?? [];
  const alone = start.desk?.alone ?? false;
  const commands = [
    ...useMarkedCommands(target),
    ...useCaseCommands(view, start, !isOpen),
    ...usePlaceCommands(onPerson, onLock),
    ...useLookCommands(start),
    ...useFoundCommands(text.trim()),
  ].map((command) => ({
    ...command,
    run: () => {
      if ("ask" in command) return setSheet(command.ask);
      onClose();
      command.run();
    },
  }));
  if (!sheet || !view) return <Palette {...{ commands, text, onClose }} onText={setText} />;
  if (sheet === "paper") return <PaperDialog {...{ view, onClose }} onPrinter={() => go({ at: "desk" })} />;
  if (sheet === "held") return <HeldDialog {...{ alone, onClose }} id={view.id} />;
  return <DeedDialog act={sheet} {...{ view, people, onClose }} />;
}
