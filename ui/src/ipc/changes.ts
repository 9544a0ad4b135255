/** Which questions are asked again when a kind of thing changed in the replica. */
import type { QueryClient } from "@tanstack/react-query";
import type { ChangedKind } from "./contract";

/** First word of a question's key. */
export type Topic =
  | "cases"
  | "escalations"
  | "attention"
  | "status"
  | "drafts"
  | "people"
  | "policies"
  | "desk"
  | "start";

const SPOILT: Record<ChangedKind, Topic[]> = {
  cases: ["cases", "escalations", "attention", "status"],
  attention: ["cases", "attention", "status"],
  notices: ["escalations", "status"],
  drafts: ["drafts"],
  directory: ["people", "desk", "cases", "policies"],
  desk: ["desk", "status", "policies"],
  status: ["status"],
  session: ["start", "people", "cases", "escalations", "attention", "status", "drafts", "policies", "desk"],
};

export function spoil(client: QueryClient, kinds: ChangedKind[]): void {
  const topics = new Set(kinds.flatMap((kind) => SPOILT[kind] ?? []));
  for (const topic of topics) void client.invalidateQueries({ queryKey: [topic] });
}
