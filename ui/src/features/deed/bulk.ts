import type { AskingDeed } from "./sheets";

/** Deeds that mean the same for many cases, the most frequent first. What weighs one case against its own facts is not among them. */
export const BULK_DEEDS = [
  "assign",
  "note",
  "acknowledge",
  "escalate",
  "wait",
  "close",
] as const satisfies AskingDeed[];

export type BulkDeed = (typeof BULK_DEEDS)[number];
