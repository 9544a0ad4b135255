/** What each deed asks before it is done. */
import {
  ACKNOWLEDGE_METHODS,
  type ActName,
  type ActRequest,
  type CaseView,
  DECISIONS,
  type PersonView,
  ROLES,
  type StoreView,
} from "@/ipc/contract";
import type { Option } from "@/parts/Combo";
import type { WordsValue } from "@/text/Words";
import { asked } from "./next";

export interface Answers {
  choice: string;
  text: string;
}

/** What can be chosen from: people, and the stores that the case is not in. */
export interface Lists {
  people: PersonView[];
  stores: StoreView[];
}

interface Sheet {
  choice?: { label: string; first: string; options: (words: WordsValue, lists: Lists) => Option[] };
  /** Id of the label of the text. */
  text?: string;
  textNeeded?: boolean;
  hint?: string;
}

const listed = (list: string, codes: readonly string[]) => (words: WordsValue) =>
  codes.map((id) => ({ id, label: words.word(list, id) }));

/** Stands for "nobody" in the list of owners. */
const NOBODY = "nobody";

const owners = (words: WordsValue, { people }: Lists): Option[] => [
  ...people
    .filter(({ active, role }) => active && role !== "auditor")
    .map(({ id, name, role }) => ({ id, label: `${name} · ${words.word("role", role)}` })),
  { id: NOBODY, label: words.t("dialog-assign-nobody") },
];

const otherStores = (_: WordsValue, { stores }: Lists): Option[] =>
  stores.map(({ code, name }) => ({ id: code, label: `${name} · ${code}` }));

/** Roles that can be asked to act. */
const ASKED = ROLES.filter((role) => ["supervisor", "manager", "quality"].includes(role));

export const SHEETS: Partial<Record<ActName, Sheet>> = {
  assign: { choice: { label: "case-owner", first: "", options: owners } },
  acknowledge: {
    choice: { label: "dialog-acknowledge-title", first: "in_person", options: listed("method", ACKNOWLEDGE_METHODS) },
    text: "dialog-acknowledge-text",
  },
  escalate: {
    choice: { label: "dialog-escalate-to", first: "supervisor", options: listed("role", ASKED) },
    text: "dialog-escalate-reason",
    textNeeded: true,
    hint: "dialog-escalate-hint",
  },
  decline: { text: "dialog-decline-reason", textNeeded: true, hint: "dialog-decline-hint" },
  resolve: {
    choice: { label: "dialog-resolve-decision", first: "upheld", options: listed("decision", DECISIONS) },
    text: "dialog-resolve-outcome",
    textNeeded: true,
  },
  note: { text: "timeline-note-placeholder", textNeeded: true },
  reopen: { text: "dialog-reason", textNeeded: true },
  close: { text: "dialog-close-outcome", textNeeded: true },
  withdraw: { text: "dialog-reason", textNeeded: true },
  transfer: {
    choice: { label: "dialog-transfer-to", first: "", options: otherStores },
    text: "dialog-reason",
    textNeeded: true,
    hint: "dialog-transfer-hint",
  },
};

export const firstAnswers = (name: ActName): Answers => ({ choice: SHEETS[name]?.choice?.first ?? "", text: "" });

/** The request; null while an answer is missing. */
export function act(name: ActName, { choice, text }: Answers, view: Pick<CaseView, "escalations">): ActRequest | null {
  const words = text.trim();
  switch (name) {
    case "assign":
      return choice ? { act: "assign", to: choice === NOBODY ? null : choice } : null;
    case "acknowledge":
      return { act: "acknowledge", method: choice as (typeof ACKNOWLEDGE_METHODS)[number], text: words };
    case "escalate":
      return { act: "escalate", to: choice as (typeof ROLES)[number], reason: words };
    case "decline": {
      const open = asked(view);
      return open ? { act: "decline", escalation: open.id, reason: words } : null;
    }
    case "resolve":
      return { act: "resolve", decision: choice as (typeof DECISIONS)[number], outcome: words };
    case "reopen":
    case "withdraw":
      return { act: name, reason: words };
    case "transfer":
      return choice ? { act: "transfer", to: choice, reason: words } : null;
    case "close":
      return { act: "close", outcome: words };
    case "note":
      return { act: "note", text: words };
    case "take":
    case "edit":
    case "attach":
      return null;
  }
}
