import { useEffect, useState } from "react";
import { HandOver } from "@/features/handover/HandOver";
import { PersonChoice } from "@/features/person/PersonDialog";
import type { CaseView, StartView } from "@/ipc/contract";
import { useStartAgain } from "@/ipc/deeds";
import { useCase } from "@/ipc/questions";
import { useHandOver } from "@/parts/handover";

/** The screen while a customer has it; whatever becomes of the case meanwhile, only a PIN brings the desk back. */
export function HandOverScreen({ id, start }: { id: string; start: StartView }) {
  const { giveBack } = useHandOver();
  const startAgain = useStartAgain();
  const found = useCase(id).data;
  // What was shown stays, even if the case leaves this desk.
  const [view, setView] = useState<CaseView | null>(null);
  if (found && !view) setView(found);
  useNoMenu();
  const back = () => void startAgain().then(giveBack);
  return (
    <HandOver
      view={view}
      tag={start.settings.language}
      zone={start.desk?.store.zone ?? "UTC"}
      back={<PersonChoice onDone={back} pinOnly />}
    />
  );
}

/** The menu of the web view would load the page again, and more. */
function useNoMenu(): void {
  useEffect(() => {
    const hold = (event: Event) => event.preventDefault();
    document.addEventListener("contextmenu", hold);
    return () => document.removeEventListener("contextmenu", hold);
  }, []);
}
