import type { CaseView, State } from "@/ipc/contract";

/** Where a case is closed from. */
const BEFORE_CLOSE: State[] = ["resolved", "not_investigated", "referred_external"];

/** True for a grave complaint that could be closed if only somebody had said why it happened. */
export function lacksCause({ state, cause, groups }: CaseView): boolean {
  const value = (name: string) => groups.flatMap(({ fields }) => fields).find((field) => field.name === name)?.value;
  const isComplaint = ["complaint", "", undefined].includes(value("kind"));
  const isGrave = ["1", "2"].includes(value("severity") ?? "");
  return BEFORE_CLOSE.includes(state) && cause === null && isComplaint && isGrave;
}
