import { useEffect } from "react";
import { HandOver } from "@/features/handover/HandOver";
import type { PersonView, StartView } from "@/ipc/contract";
import { useCase } from "@/ipc/questions";
import { useHandOver } from "@/parts/handover";

interface HandOverScreenProps {
  id: string;
  start: StartView;
  me: PersonView;
}

/** The screen while a customer has it. */
export function HandOverScreen({ id, start, me }: HandOverScreenProps) {
  const { giveBack } = useHandOver();
  const { data: view, error } = useCase(id);
  // A case that went meanwhile has nothing to ask.
  useEffect(() => {
    if (error) giveBack();
  }, [error, giveBack]);
  if (!view) return null;
  const zone = start.desk?.store.zone ?? "UTC";
  return <HandOver {...{ view, me, zone }} tag={start.settings.language} onBack={giveBack} />;
}
