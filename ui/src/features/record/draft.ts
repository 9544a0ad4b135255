/** A complaint being typed. */
import type { DraftView, FieldName } from "@/ipc/contract";

export function emptyDraft(id: string): DraftView {
  return {
    id,
    description: "",
    store: "",
    receivedAt: null,
    fields: {},
    settledNow: false,
    settledOutcome: "",
    savedAt: null,
  };
}

export const field = (draft: DraftView, name: FieldName): string => draft.fields[name] ?? "";

/** True when nothing was answered, so that there is nothing to keep. */
export function isEmpty(draft: DraftView): boolean {
  return (
    !draft.description.trim() && !draft.settledOutcome.trim() && Object.values(draft.fields).every((value) => !value)
  );
}

/** What is often printed as a code that can be scanned. */
export const CODED: FieldName[] = ["receipt", "product", "lot", "serial"];

export type Missing = "description" | "outcome" | null;

/** What has to be said before it can be recorded. */
export function missing(draft: DraftView): Missing {
  if (!draft.description.trim()) return "description";
  if (draft.settledNow && !draft.settledOutcome.trim()) return "outcome";
  return null;
}

/** "Is anybody hurt or at risk?" also grades the severity, so that the clerk need not. */
export function answerSafety(answer: string): Partial<Record<FieldName, string>> {
  return answer === "yes" ? { safety: "yes", severity: "1" } : { safety: "no", severity: "" };
}

const URGENCY: Record<string, string> = { no: "3", today: "2", now: "1" };

/** "Must it be today?" grades the urgency. */
export function answerToday(answer: string): Partial<Record<FieldName, string>> {
  return { urgency: URGENCY[answer] ?? "" };
}

export function todayAnswer(draft: DraftView): string | null {
  return Object.keys(URGENCY).find((answer) => URGENCY[answer] === field(draft, "urgency")) ?? null;
}

/** The folded answers. */
export const MORE_FIELDS: FieldName[] = [
  "channel",
  "mood",
  "lot",
  "serial",
  "purchased_on",
  "department",
  "language",
  "address",
  "on_behalf_of",
  "vulnerable",
  "staff_conduct",
  "media",
  "legal",
];

export const moreCount = (draft: DraftView): number =>
  MORE_FIELDS.filter((name) => field(draft, name) && field(draft, name) !== "no").length;
