/** What leaves a trace beside the handling of a fake case: contacts, relations, causes, answers, paper. */
import type { ActRequest, ActView, AnsweredView, CaseView, QuestionCode, SurveyRequest } from "../contract";
import { CAUSE_CODES } from "../contract";
import { line } from "./cases";
import { meet } from "./handling";
import { makeNumber } from "./number";
import { known } from "./people";
import { fieldOf, HOUR } from "./row";

const SCALES: Record<QuestionCode, [min: number, max: number]> = {
  csat_process: [1, 5],
  csat_outcome: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
};

const MOST_WHYS = 10;

/** An answer with the scale that its question has. */
export function answered(request: SurveyRequest): AnsweredView {
  const [min, max] = SCALES[request.question];
  return { ...request, min, max, low: (request.score - min) * 4 <= max - min };
}

/** True for a deed that tells the customer something of substance. */
function tells(act: ActView): boolean {
  if (act.act === "contact") return act.direction === "outgoing";
  if (act.act === "acknowledge") return act.method !== "slip" && act.method !== "cannot_reach";
  return act.act === "resolve" || act.act === "offer";
}

/** Leaves the trace of a deed; returns the inverse deed, where there is one. */
export function leave(view: CaseView, act: ActView, deed: string, find: FindCase): ActRequest | null {
  if (tells(act)) Object.assign(view, { unanswered: null, callsBack: false });
  switch (act.act) {
    case "contact":
      if (act.direction === "incoming") Object.assign(view, { chasers: view.chasers + 1, unanswered: deed });
      return null;
    case "relate": {
      const { kind, number } = act;
      view.relations.push({ id: deed, kind, number, complaint: find(number)?.id ?? null });
      return null;
    }
    case "unrelate": {
      const taken = view.relations.find(({ id }) => id === act.relation);
      view.relations = view.relations.filter(({ id }) => id !== act.relation);
      return taken ? { act: "relate", kind: taken.kind, number: taken.number } : null;
    }
    case "cause":
      view.cause = { code: act.code, reason: act.reason, whys: act.whys };
      return null;
    case "survey": {
      const { act: _, ...answer } = act;
      view.surveys = [...view.surveys.filter(({ question }) => question !== answer.question), answer];
      view.callsBack = view.surveys.some(({ low }) => low);
      return null;
    }
    case "print":
      if (act.paper === "slip") view.slips += 1;
      return null;
    default:
      return null;
  }
}

export type FindCase = (number: string) => CaseView | undefined;

/** What is missing in such a deed, or points at nothing. */
export function traceProblem(act: ActRequest, view: CaseView, find: FindCase): [field: string, problem: string] | null {
  switch (act.act) {
    case "contact":
    case "find":
      return act.text === "" ? ["text", "missing"] : null;
    case "told_by_phone":
      return act.whom === "" ? ["whom", "missing"] : null;
    case "relate": {
      const other = find(act.number.trim());
      const isSaid = view.relations.some(({ kind, number }) => kind === act.kind && number === other?.number);
      return !other || other.id === view.id || isSaid ? ["to", "value"] : null;
    }
    case "unrelate":
      return view.relations.some(({ id }) => id === act.relation) ? null : ["relation", "value"];
    case "cause":
      if (!(CAUSE_CODES as readonly string[]).includes(act.code)) return ["cause", "value"];
      if (act.whys.length > MOST_WHYS) return ["whys", "too_many"];
      if (act.whys.some(({ why }) => why === "")) return ["why", "missing"];
      return act.whys.some(({ answer }) => answer === "") ? ["answer", "missing"] : null;
    case "survey": {
      const { score, min, max } = answered(act);
      return score < min || score > max ? ["score", "value"] : null;
    }
    default:
      return null;
  }
}

/** A grave complaint is closed once its cause is known. */
export const lacksCause = (view: CaseView): boolean =>
  view.cause === null && ["1", "2"].includes(fieldOf(view, "severity"));

/** Some of the demo world have been chased, explained and asked about. */
export function trace(cases: CaseView[], now: number): void {
  const [shoes, parcel, yoghurt] = [cases[6], cases[13], cases[14]];
  if (!shoes || !parcel || !yoghurt) return;
  const find: FindCase = (wanted) => cases.find(({ number }) => number === wanted);
  const happened = (view: CaseView, what: ActView, by: string, hours: number) => {
    const entry = line(what, by, now - hours * HOUR, false);
    view.timeline.push(entry);
    leave(view, what, entry.deed, find);
  };
  happened(shoes, chased("Asks whether another store has a pair; can drive there on Saturday."), "p-jonas", 5);
  happened(shoes, chased("Called again. Nobody has rung back, and Saturday is tomorrow."), "p-asha", 0.8);
  happened(parcel, { act: "relate", kind: "recurrence_of", number: shoes.number }, "p-tom", 3);
  explain(yoghurt, happened, shoes.number);
  yoghurt.relations.push({
    id: "r-elsewhere",
    kind: "part_of",
    number: makeNumber("LDN07", "A2", 41),
    complaint: null,
  });
}

const chased = (text: string): ActView => ({ act: "contact", direction: "incoming", channel: "phone", text });

type Happened = (view: CaseView, what: ActView, by: string, hours: number) => void;

/** Put right, its cause known, and the customer not happy with it. */
function explain(view: CaseView, happened: Happened, other: string): void {
  const severity = view.groups.flatMap(({ fields }) => fields).find(({ name }) => name === "severity");
  if (severity) severity.value = "2";
  Object.assign(view, { priority: 2, owner: known("p-tom") });
  happened(view, { act: "relate", kind: "follows", number: other }, "p-tom", 9);
  const text = "Three more cups of the same date were on the shelf; they are off it.";
  happened(view, { act: "find", text, evidence: "photo of the shelf, 08:40" }, "p-tom", 8);
  happened(view, CAUSE, "p-tom", 7);
  const outcome = "Money back, all cups of that date taken off the shelf.";
  happened(view, { act: "resolve", decision: "upheld", outcome }, "p-tom", 6);
  const at = view.timeline.at(-1)?.at ?? view.receivedAt;
  Object.assign(view, { state: "resolved", open: false, resolvedAt: at });
  for (const { clock } of view.clocks) meet(view, clock, at);
  const words = "The money was back at once. That nobody said sorry to the children was not nice.";
  const low: SurveyRequest = { question: "csat_outcome", score: 2, text: words, staffPresent: false };
  happened(view, { act: "survey", ...answered({ ...low, question: "csat_process", score: 4, text: "" }) }, "p-asha", 2);
  happened(view, { act: "survey", ...answered(low) }, "p-asha", 2);
}

const CAUSE: ActView = {
  act: "cause",
  code: "check_missing",
  reason: "The dates of chilled goods are checked on Mondays, and that Monday was a holiday.",
  whys: [
    {
      why: "Why was the yoghurt past its date?",
      answer: "Nobody had looked at the dates for ten days.",
      evidence: "check list of the chilled shelf",
    },
    {
      why: "Why had nobody looked?",
      answer: "The check is on Mondays, and it fell on a holiday.",
      evidence: "",
    },
    {
      why: "Why was it not made up for?",
      answer: "The rota has no rule for a check that falls out.",
      evidence: "rota of the week",
    },
  ],
};
