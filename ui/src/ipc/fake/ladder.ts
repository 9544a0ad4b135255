/** Ladders of the fake host's cases: who is told when. */
import type { CallView, CaseView, FiringView, LadderView } from "../contract";
import { HOME, known } from "./people";
import { HOUR } from "./row";
import type { World } from "./world";

const RULE = { rule: "service", policy: 1, severity: null, flag: null, card: null, answerBy: null, zone: HOME.zone };

/** Three quarters of the nearest clock, told to whoever handles the case, or to the supervisor. */
function early(view: CaseView): FiringView | null {
  const clock = view.clocks.find(({ metAt }) => metAt === null);
  if (!clock || !view.open) return null;
  const at = clock.startedAt + 0.75 * (clock.dueAt - clock.startedAt);
  const who = view.owner ?? known("p-mira");
  return {
    ...RULE,
    id: `${view.id}-1`,
    level: 1,
    trigger: "threshold",
    percent: 75,
    clock: clock.clock,
    target: { unit: clock.unit, amount: clock.amount },
    startedAt: clock.startedAt,
    since: at,
    offset: { unit: "business_minutes", amount: 0 },
    at,
    told: [
      {
        who,
        recipient: view.owner ? "owner" : "supervisor",
        why: view.owner ? "named" : "instead",
        at,
        answeredAt: null,
        passedOnAt: null,
      },
    ],
    stopped: null,
    forMe: who.id === "p-mira",
    unsent: view.unsent > 0,
  };
}

export function ladderOf(view: CaseView, now: number): LadderView {
  const first = early(view);
  const fired = first && first.at <= now ? [first] : [];
  return { fired, next: first && first.at > now ? first : null, dutyPhone: "020 7946 0100" };
}

/** Somebody is hurt: three people are told at once, and one has answered. */
export function danger(view: CaseView, now: number): void {
  const at = now - 0.4 * HOUR;
  const told = (id: string, recipient: "supervisor" | "manager" | "quality", answeredAt: number | null) => ({
    who: known(id),
    recipient,
    why: "named" as const,
    at,
    answeredAt,
    passedOnAt: null,
  });
  view.ladder.fired.unshift({
    ...RULE,
    id: `${view.id}-safety`,
    rule: "safety",
    level: 1,
    trigger: "flag",
    flag: "safety",
    percent: null,
    clock: null,
    target: null,
    startedAt: null,
    since: at,
    offset: { unit: "clock_minutes", amount: 0 },
    at,
    answerBy: at + 0.25 * HOUR,
    card: "safety",
    told: [told("p-mira", "supervisor", null), told("p-elif", "manager", now - 0.3 * HOUR)],
    stopped: null,
    forMe: true,
    unsent: false,
  });
}

/** The person at the desk took the case on: nobody is called any more. */
export function settleCalls(view: CaseView, by: string, at: number): void {
  for (const firing of view.ladder.fired) firing.stopped ??= { by: "taken", who: known(by), at };
}

/** Cases that call the person at the desk; the danger only, as people of a demonstration have work enough. */
export function callsOf({ cases, quiet }: Pick<World, "cases" | "quiet">): CallView[] {
  return cases.flatMap((view) => {
    const firing = view.ladder.fired.find(({ forMe, stopped, rule }) => rule === "safety" && forMe && !stopped);
    if (!firing) return [];
    return {
      complaint: view.id,
      number: view.number,
      title: view.description,
      storeName: view.store.name,
      priority: view.priority,
      dueAt: view.dueAt,
      firing: structuredClone(firing),
      canTake: true,
      notice: noticeOf(firing.id),
      snoozedUntil: quiet.get(noticeOf(firing.id)) ?? null,
    };
  });
}

/** The notice that a firing makes. */
const noticeOf = (firing: string): string => `n-${firing}`;
