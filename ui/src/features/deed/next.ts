/** Which deeds are offered, the most sensible first. The app has judged what is possible. */
import type { ActName, ActRequest, CaseView, PersonView, State } from "@/ipc/contract";
import { lacksCause } from "@/text/cause";

/** A deed on a button; `mine` assigns the case to the person at the desk. */
export type DeedName = ActName | "mine";

/** What moves the case on comes first, what gives it away comes last. */
const ORDER: DeedName[] = [
  "take",
  "decline",
  "approve",
  "return",
  "offer",
  "answer",
  "fulfil",
  "resume",
  "mine",
  "resolve",
  "acknowledge",
  "contact",
  "propose",
  "close",
  "survey",
  "reopen",
  "escalate",
  "told_by_phone",
  "assign",
  "wait",
  "find",
  "cause",
  "relate",
  "transfer",
  "refer",
  "not_investigate",
  "withdraw",
  "set_aside",
];

/** Where something else than usual moves the case on. */
const FIRST: Partial<Record<State, DeedName[]>> = {
  not_investigated: ["propose", "close"],
  final_response: ["answer", "resolve"],
  fulfilling: ["fulfil", "resolve"],
  no_reply: ["resolve"],
  returned: ["propose"],
  rejected: ["propose", "refer"],
  resolved: ["close", "survey", "reopen"],
  closed: ["reopen", "survey"],
};

/** What cannot wait for the usual order: somebody is asked, somebody waits, or nothing goes on without it. */
function pressing(view: CaseView): DeedName[] {
  const { escalations, unanswered, callsBack } = view;
  const others = escalations.some(({ status, forMe }) => status === "open" && !forMe);
  return [
    "take",
    "decline",
    ...(unanswered || callsBack ? (["contact"] as const) : []),
    ...(lacksCause(view) ? (["cause"] as const) : []),
    ...(others ? (["told_by_phone"] as const) : []),
  ];
}

/** What burns and nobody has been asked about is escalated rather than anything else. */
function burning({ priority, open, escalations }: CaseView): boolean {
  return open && priority <= 2 && escalations.every(({ status }) => status !== "open");
}

const BURNING = ORDER.flatMap((name): DeedName[] => (name === "mine" ? ["mine", "escalate"] : [name]));

/** How many deeds have a button of their own. */
const SHOWN = 4;

export function nextDeeds(view: CaseView, me: PersonView | null): DeedName[] {
  const possible = new Set(view.acts.filter(({ refusal }) => refusal === null).map(({ act }) => act));
  const askedOfMe = view.escalations.some(({ status, forMe }) => status === "open" && forMe);
  const take = possible.has("take") && askedOfMe;
  const fits: Partial<Record<DeedName, boolean>> = {
    // Who takes the escalation has the case: a second button for it would only make people wonder.
    mine: possible.has("assign") && me !== null && view.owner?.id !== me.id && view.open && !take,
    acknowledge: possible.has("acknowledge") && view.acknowledged === null,
    take,
    decline: possible.has("decline") && askedOfMe,
  };
  const usual = burning(view) ? BURNING : ORDER;
  const ordered = new Set([...pressing(view), ...(FIRST[view.state] ?? []), ...usual]);
  return [...ordered].filter((name) => fits[name] ?? possible.has(name as ActName));
}

/** Those with a button of their own, and those behind "more"; one alone is not hidden. */
export function inSight(deeds: DeedName[]): [shown: DeedName[], more: DeedName[]] {
  const shown = deeds.length === SHOWN + 1 ? deeds.length : SHOWN;
  return [deeds.slice(0, shown), deeds.slice(shown)];
}

/** The escalation meant by taking or declining: the oldest open one asked of the person at the desk. */
export function asked({ escalations }: Pick<CaseView, "escalations">) {
  const open = escalations.filter(({ status }) => status === "open");
  return open.find(({ forMe }) => forMe) ?? open[0];
}

/** The deed as it is asked for when nothing has to be answered first; null when a sheet asks. */
export function atOnce(name: DeedName, view: CaseView, me: PersonView | null): ActRequest | null {
  const open = asked(view);
  if (name === "mine" && me) return { act: "assign", to: me.id };
  return name === "take" && open ? { act: "take", escalation: open.id } : null;
}

/** Id of the words on a deed's button. */
export const deedLabel = (name: DeedName): string => (name === "mine" ? "do-assign-me" : `do-${name}`);
