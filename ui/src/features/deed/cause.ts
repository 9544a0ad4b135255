/** A cause while it is written, with the questions that led to it. */
import type { CauseCode, CauseView } from "@/ipc/contract";
import type { DeedCase } from "./sheets";

export interface DraftWhy {
  /** Tells steps apart while others come and go. */
  key: number;
  why: string;
  answer: string;
  evidence: string;
}

export interface CauseDraft {
  code: CauseCode | "";
  reason: string;
  whys: DraftWhy[];
}

/** Most steps of one chain; the app judges by the same. */
export const MAX_WHYS = 10;

/** A step with nothing in it, told apart from all there are. */
export function emptyWhy(whys: DraftWhy[]): DraftWhy {
  return { key: Math.max(0, ...whys.map(({ key }) => key)) + 1, why: "", answer: "", evidence: "" };
}

/** What was stated before is stated again and changed. */
export function firstCause({ cause }: DeedCase): CauseDraft {
  if (!cause) return { code: "", reason: "", whys: [emptyWhy([])] };
  return { ...cause, whys: cause.whys.map((step, key) => ({ ...step, key })) };
}

const isEmpty = ({ why, answer, evidence }: DraftWhy): boolean => `${why}${answer}${evidence}`.trim() === "";

/** True where a step says something, but not this. */
export const lacks = (step: DraftWhy, part: "why" | "answer"): boolean => !isEmpty(step) && !step[part].trim();

/** The cause, without steps in which there is nothing; null while something is missing. */
export function statedCause(draft: CauseDraft): CauseView | null {
  const written = draft.whys.filter((step) => !isEmpty(step));
  const reason = draft.reason.trim();
  if (!draft.code || !reason || written.some((step) => lacks(step, "why") || lacks(step, "answer"))) return null;
  const whys = written.map(({ why, answer, evidence }) => ({
    why: why.trim(),
    answer: answer.trim(),
    evidence: evidence.trim(),
  }));
  return { code: draft.code, reason, whys };
}
