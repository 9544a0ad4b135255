/** The deed that a filled-in sheet asks for. */
import type {
  AcknowledgeMethod,
  ActRequest,
  Aside,
  Channel,
  Decision,
  Direction,
  RelationKind,
  Reply,
  Role,
  WaitingFor,
} from "@/ipc/contract";
import { asked } from "./next";
import { type Answers, type AskingDeed, type DeedCase, NOBODY } from "./sheets";

/** The request; null while an answer is missing. */
export function request(name: AskingDeed, answers: Answers, view: DeedCase): ActRequest | null {
  const { choice } = answers;
  const text = answers.text.trim();
  const line = answers.line.trim();
  const proposal = view.proposed?.id;
  switch (name) {
    case "assign":
      return choice ? { act: "assign", to: choice === NOBODY ? null : choice } : null;
    case "acknowledge":
    case "offer":
      return { act: name, method: choice as AcknowledgeMethod, text };
    case "escalate":
      return { act: "escalate", to: choice as Role, reason: text };
    case "decline": {
      const open = asked(view);
      return open ? { act: "decline", escalation: open.id, reason: text } : null;
    }
    case "resolve":
      return { act: "resolve", decision: choice as Decision, outcome: text };
    case "reopen":
    case "withdraw":
    case "resume":
    case "not_investigate":
      return { act: name, reason: text };
    case "wait":
      return { act: "wait", on: choice as WaitingFor, reason: text };
    // What was read is what is approved, sent back or done: the sheet names it, whatever came since.
    case "approve":
      return proposal ? { act: "approve", proposal } : null;
    case "return":
      return proposal ? { act: "return", proposal, reason: text } : null;
    case "answer":
      return { act: "answer", reply: choice as Reply, text };
    case "fulfil":
      return choice && proposal ? { act: "fulfil", proposal, line: Number(choice), proof: line } : null;
    case "refer":
      return { act: "refer", body: line, reason: text };
    case "set_aside":
      return { act: "set_aside", aside: choice as Aside, reason: text };
    case "transfer":
      return choice ? { act: "transfer", to: choice, reason: text } : null;
    case "close":
      return { act: "close", outcome: text };
    case "contact":
      return { act: "contact", direction: answers.pick as Direction, channel: choice as Channel, text };
    // The app names the escalation: the oldest that nobody has taken.
    case "told_by_phone":
      return { act: "told_by_phone", whom: line, text, escalation: null };
    case "relate":
      return { act: "relate", kind: choice as RelationKind, number: line };
    case "find":
      return { act: "find", text, evidence: answers.more.trim() };
    case "note":
      return { act: "note", text };
  }
}
