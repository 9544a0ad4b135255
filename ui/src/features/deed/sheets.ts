/** What each deed asks before it is done. */
import {
  ACKNOWLEDGE_METHODS,
  type ActName,
  ASIDES,
  type CaseView,
  CHANNELS,
  DECISIONS,
  DIRECTIONS,
  type PersonView,
  RELATION_KINDS,
  REPLIES,
  ROLES,
  type StoreView,
  WAITING_FOR,
} from "@/ipc/contract";
import type { Option } from "@/parts/Combo";
import { costs } from "@/text/proposal";
import type { WordsValue } from "@/text/Words";

/** What a sheet has to know of the case. */
export type DeedCase = Pick<CaseView, "id" | "number" | "escalations"> &
  Partial<Pick<CaseView, "store" | "proposed" | "cause" | "unanswered" | "callsBack" | "surveys" | "questions">>;

/** Deeds that ask on a form of their own. */
export const FORMS = ["propose", "cause", "survey"] as const satisfies ActName[];

/** Deeds that ask for something on a sheet of the common kind. */
export type AskingDeed = Exclude<ActName, (typeof FORMS)[number] | "take" | "attach" | "edit" | "unrelate" | "print">;

export interface Answers {
  pick: string;
  choice: string;
  line: string;
  text: string;
  more: string;
}

/** What can be chosen from: people, the stores that the case is not in, and what is proposed. */
export interface Lists {
  people: PersonView[];
  stores: StoreView[];
  proposed: CaseView["proposed"];
}

interface OneOf {
  /** Id of the label. */
  label: string;
  first: string | ((view: DeedCase) => string);
  options: Options;
}

export interface Sheet {
  /** One of so few that all are in sight. */
  pick?: OneOf;
  choice?: OneOf;
  /** Id of the label of a single line; it is always needed. */
  line?: string;
  /** The line is a code, read from left to right. */
  isCode?: boolean;
  /** Id of the label of the text. */
  text?: string;
  textNeeded?: boolean | ((choice: string) => boolean);
  /** Id of the label of a line that may stay empty. */
  more?: string;
  hint?: string;
  /** Shows what is proposed. */
  given?: boolean;
}

type Options = (words: WordsValue, lists: Lists) => Option[];

const listed =
  (list: string, codes: readonly string[]): Options =>
  (words) =>
    codes.map((id) => ({ id, label: words.word(list, id) }));

/** Stands for "nobody" in the list of owners. */
export const NOBODY = "nobody";

const owners: Options = (words, { people }) => [
  ...people
    .filter(({ active, role }) => active && role !== "auditor")
    .map(({ id, name, role }) => ({ id, label: `${name} · ${words.word("role", role)}` })),
  { id: NOBODY, label: words.t("dialog-assign-nobody") },
];

const otherStores: Options = (_, { stores }) =>
  stores.map(({ code, name }) => ({ id: code, label: `${name} · ${code}` }));

/** What is proposed and not done yet. */
const owed: Options = (words, { proposed }) =>
  (proposed?.proposal.lines ?? []).flatMap((line, index) => {
    if (proposed?.proofs[index]) return [];
    const amount = costs(words, line, proposed?.proposal.currency ?? "");
    const label = [words.word("remedy", line.remedy), amount, line.note].filter(Boolean).join(" · ");
    return [{ id: String(index), label }];
  });

const firstOwed = ({ proposed }: DeedCase): string => {
  const index = proposed?.proofs.indexOf(null) ?? -1;
  return index < 0 ? "" : String(index);
};

/** What was decided in the proposal, where there is one. */
const decided = ({ proposed }: DeedCase): string => proposed?.proposal.decision ?? "upheld";

/** Roles that can be asked to act. */
const ASKED = ROLES.filter((role) => ["supervisor", "manager", "quality"].includes(role));

/** Ways in which an answer reaches the customer. */
const TOLD = ACKNOWLEDGE_METHODS.filter((method) => !["slip", "cannot_reach"].includes(method));

/** Whoever opens a case whose customer waits for a word most likely has just given it. */
const whoSpoke = ({ unanswered, callsBack }: DeedCase): string => (unanswered || callsBack ? "outgoing" : "incoming");

const reason: Sheet = { text: "dialog-reason", textNeeded: true };

export const SHEETS: Record<AskingDeed, Sheet> = {
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
    choice: { label: "dialog-resolve-decision", first: decided, options: listed("decision", DECISIONS) },
    text: "dialog-resolve-outcome",
    textNeeded: true,
  },
  note: { text: "timeline-note-placeholder", textNeeded: true },
  reopen: reason,
  close: { text: "dialog-close-outcome", textNeeded: true },
  withdraw: reason,
  wait: {
    choice: { label: "dialog-wait-on", first: "customer", options: listed("waiting_for", WAITING_FOR) },
    text: "dialog-wait-reason",
    textNeeded: true,
  },
  resume: { text: "dialog-resume-reason", textNeeded: true },
  not_investigate: reason,
  approve: { given: true, hint: "dialog-approve-hint" },
  return: { given: true, text: "dialog-return-reason", textNeeded: true },
  offer: {
    given: true,
    choice: { label: "dialog-offer-method", first: "in_person", options: listed("method", TOLD) },
    text: "dialog-offer-text",
    textNeeded: true,
  },
  answer: {
    choice: { label: "dialog-answer-reply", first: "accepted", options: listed("reply", REPLIES) },
    text: "dialog-answer-text",
    textNeeded: (reply) => reply !== "accepted",
  },
  fulfil: {
    choice: { label: "dialog-fulfil-line", first: firstOwed, options: owed },
    line: "dialog-fulfil-proof",
    hint: "dialog-fulfil-hint",
  },
  refer: { line: "dialog-refer-body", ...reason },
  set_aside: {
    choice: { label: "dialog-set_aside-aside", first: "duplicate", options: listed("aside", ASIDES) },
    text: "dialog-set_aside-reason",
    textNeeded: true,
  },
  transfer: {
    choice: { label: "dialog-transfer-to", first: "", options: otherStores },
    ...reason,
    hint: "dialog-transfer-hint",
  },
  contact: {
    pick: { label: "dialog-contact-direction", first: whoSpoke, options: listed("direction", DIRECTIONS) },
    choice: { label: "dialog-contact-channel", first: "phone", options: listed("channel", CHANNELS) },
    text: "dialog-contact-text",
    textNeeded: true,
  },
  told_by_phone: {
    line: "dialog-told_by_phone-whom",
    text: "dialog-told_by_phone-text",
    hint: "dialog-told_by_phone-hint",
  },
  relate: {
    choice: { label: "dialog-relate-kind", first: "duplicate_of", options: listed("relation", RELATION_KINDS) },
    line: "dialog-relate-number",
    isCode: true,
    hint: "dialog-relate-hint",
  },
  find: { text: "dialog-find-text", textNeeded: true, more: "dialog-find-evidence" },
};

/** The sheet of a deed; null for one that is asked for otherwise or needs no answer. */
export const sheetOf = (name: ActName): Sheet | null => (name in SHEETS ? SHEETS[name as AskingDeed] : null);

export function firstAnswers({ pick, choice }: Sheet, view: DeedCase): Answers {
  const first = (one: OneOf | undefined) => (typeof one?.first === "function" ? one.first(view) : (one?.first ?? ""));
  return { pick: first(pick), choice: first(choice), line: "", text: "", more: "" };
}

/** Answers that were begun before, without a choice that is there no longer. */
export function answersNow(sheet: Sheet, begun: Answers, view: DeedCase, words: WordsValue, lists: Lists): Answers {
  const first = firstAnswers(sheet, view);
  const isThere = (one: OneOf | undefined, id: string) => one?.options(words, lists).some((option) => option.id === id);
  return {
    ...begun,
    pick: isThere(sheet.pick, begun.pick) ? begun.pick : first.pick,
    choice: isThere(sheet.choice, begun.choice) ? begun.choice : first.choice,
  };
}

/** Which answers are missing. */
export function missing({ line, textNeeded }: Sheet, answers: Answers): { line: boolean; text: boolean } {
  const isNeeded = typeof textNeeded === "function" ? textNeeded(answers.choice) : textNeeded;
  return {
    line: line !== undefined && answers.line.trim() === "",
    text: isNeeded === true && answers.text.trim() === "",
  };
}
