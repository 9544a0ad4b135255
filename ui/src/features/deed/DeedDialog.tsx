import type { ActName, PersonView } from "@/ipc/contract";
import { CauseForm } from "./CauseForm";
import { DeedSheet } from "./DeedSheet";
import { ProposalForm } from "./ProposalForm";
import { SurveyForm } from "./SurveyForm";
import { type AskingDeed, type DeedCase, sheetOf } from "./sheets";

interface DeedDialogProps {
  act: ActName;
  view: DeedCase;
  people: PersonView[];
  onClose: () => void;
}

/** A sheet that asks what a deed needs and nothing else. */
export function DeedDialog({ act, view, people, onClose }: DeedDialogProps) {
  if (act === "propose") return <ProposalForm {...{ view, onClose }} />;
  if (act === "cause") return <CauseForm {...{ view, onClose }} />;
  if (act === "survey") return <SurveyForm {...{ view, onClose }} />;
  const sheet = sheetOf(act);
  return sheet && <DeedSheet name={act as AskingDeed} {...{ sheet, view, people, onClose }} />;
}
