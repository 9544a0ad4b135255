/** Which deeds the fake host takes: judged roughly as the app does. */
import {
  ACT_NAMES,
  type ActName,
  type ActRequest,
  type AllowedActView,
  type CaseView,
  type PersonView,
  ROLES,
  type Role,
  type State,
} from "../contract";
import { type FindCase, lacksCause, traceProblem } from "./traces";

const HANDLER: ActName[] = [
  "close",
  "withdraw",
  "transfer",
  "not_investigate",
  "approve",
  "return",
  "refer",
  "set_aside",
  "take",
  "decline",
  "cause",
];

/** States in which a deed may be done; any other deed is judged by whether the case is open. */
const STATES: Partial<Record<ActName, State[]>> = {
  close: ["resolved", "not_investigated", "referred_external"],
  wait: ["received", "assessed", "investigating", "returned", "rejected", "not_investigated"],
  resume: ["waiting_customer", "waiting_third_party", "waiting_internal"],
  not_investigate: ["received", "assessed", "investigating"],
  approve: ["approval_pending"],
  return: ["approval_pending"],
  offer: ["proposed"],
  answer: ["offered", "final_response"],
  fulfil: ["fulfilling"],
  survey: ["resolved", "closed", "final_response"],
};

const NOT_RESOLVED: State[] = ["proposed", "approval_pending", "offered", "rejected"];
const NOT_PROPOSED: State[] = ["offered", "final_response"];

/** Somebody is asked who has not taken it yet. */
const isAsked = ({ escalations }: CaseView): boolean => escalations.some(({ status }) => status === "open");

function fits(act: ActName, view: CaseView): boolean {
  const { state, open } = view;
  const states = STATES[act];
  if (states) return states.includes(state);
  switch (act) {
    case "take":
    case "decline":
      return isAsked(view);
    case "assign":
    case "acknowledge":
    case "escalate":
      return open || state === "resolved";
    case "resolve":
      return open && !NOT_RESOLVED.includes(state);
    case "reopen":
      return !open;
    case "propose":
      return open && !NOT_PROPOSED.includes(state);
    case "withdraw":
    case "transfer":
    case "refer":
    case "set_aside":
      return open;
    default:
      return true;
  }
}

/** The most that a role may give alone, in minor units. */
export function limitOf(role: Role): number {
  const limits: Partial<Record<Role, number>> = { clerk: 5_000, handler: 20_000, supervisor: 50_000, manager: 500_000 };
  return limits[role] ?? Number.MAX_SAFE_INTEGER;
}

/** The rule that says no, with what it names; null where none does. */
export type Objection = Record<string, string> & { rule: string };

function secondPerson(act: ActName, view: CaseView, me: PersonView): Objection | null {
  const { proposed, state } = view;
  if (!proposed) return null;
  const isOwn = proposed.who.id === me.id;
  const isSecond = act === "approve" || act === "return" || (act === "propose" && state === "rejected");
  if (isOwn && isSecond) return { rule: "four_eyes", deed: act };
  const limit = limitOf(me.role);
  if (act !== "approve" || proposed.total <= limit) return null;
  return { rule: "limit", amount: String(proposed.total), limit: String(limit) };
}

function owed(act: ActName, view: CaseView): Objection | null {
  const { state, proposed } = view;
  if (act === "close" && lacksCause(view)) return { rule: "field", field: "cause", problem: "missing" };
  if (state !== "fulfilling") return null;
  const isOwed = proposed?.proofs.includes(null) ?? false;
  if (act === "resolve" && isOwed) return { rule: "field", field: "lines", problem: "owed" };
  return act === "fulfil" && !isOwed ? { rule: "field", field: "line", problem: "value" } : null;
}

/** Without a person only by where the case stands. */
export function objection(act: ActName, view: CaseView, me: PersonView | null): Objection | null {
  if (me && HANDLER.includes(act) && ROLES.indexOf(me.role) < ROLES.indexOf("handler")) {
    return { rule: "role", role: me.role, deed: act };
  }
  if (!fits(act, view)) return { rule: "state", deed: act, state: view.state };
  return owed(act, view) ?? (me && secondPerson(act, view, me));
}

/** What a deed itself says wrongly. */
export function content(act: ActRequest, view: CaseView, find: FindCase): Objection | null {
  const { proposed } = view;
  const wrong = (field: string, problem: string): Objection => ({ rule: "field", field, problem });
  const named = act.act === "approve" || act.act === "return" || act.act === "fulfil" ? act.proposal : undefined;
  if (named !== undefined && named !== proposed?.id) return wrong("proposal", "value");
  if (act.act === "fulfil" && proposed?.proofs[act.line] !== null) return wrong("line", "value");
  if (act.act === "offer" && ["slip", "cannot_reach"].includes(act.method)) return wrong("method", "value");
  if ("reason" in act && act.reason === "") return wrong("reason", "missing");
  const problem = traceProblem(act, view, find);
  return problem && wrong(...problem);
}

export function judged(view: CaseView, me: PersonView | null): AllowedActView[] {
  return ACT_NAMES.map((act) => {
    const lacking = (act === "told_by_phone" && !isAsked(view)) || (act === "unrelate" && view.relations.length === 0);
    const no = lacking ? { rule: "not_now" } : objection(act, view, me);
    return { act, refusal: no && { code: no.rule, params: { deed: act, state: view.state } } };
  });
}
