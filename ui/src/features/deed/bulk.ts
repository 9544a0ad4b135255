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

/** Everything that is done to all marked cases; `mine` gives them to whoever is at the desk. */
export const BULK_NAMES = ["mine", ...BULK_DEEDS] as const;

export type BulkName = (typeof BULK_NAMES)[number];

/** Id of the words for it. */
export const bulkLabel = (name: BulkName): string => (name === "mine" ? "bulk-take" : `do-${name}`);
