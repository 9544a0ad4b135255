/** Does a deed to a fake case. */
import type { ActRequest, ActView, CaseView } from "../contract";
import { allow, escalate, line } from "./cases";
import { handle } from "./handling";
import { settleCalls } from "./ladder";
import { known, storeOf, who } from "./people";
import { answered, type FindCase, leave } from "./traces";

function shown(act: ActRequest): ActView {
  if (act.act === "transfer") return { act: "transfer", to: storeOf(act.to), reason: act.reason };
  if (act.act === "survey") return { act: "survey", ...answered(act) };
  return act.act === "assign" ? { act: "assign", to: who(act.to) } : act;
}

/** Returns the inverse deed, where there is one. */
export function perform(view: CaseView, act: ActRequest, by: string, now: number, find: FindCase): ActRequest | null {
  const before = view.owner?.id ?? null;
  view.revision += 1;
  view.unsent += 1;
  if (act.act === "escalate") {
    escalate(view, by, act.reason, now, true).to = act.to;
    return null;
  }
  const entry = line(shown(act), by, now, true);
  view.timeline.push(entry);
  handle(view, entry.what, by, now);
  const undo = leave(view, entry.what, entry.deed, find) ?? effect(view, act, by, now, before);
  allow(view);
  return undo;
}

function effect(view: CaseView, act: ActRequest, by: string, now: number, before: string | null): ActRequest | null {
  const end = (state: CaseView["state"]) => Object.assign(view, { state, open: false, resolvedAt: now });
  switch (act.act) {
    case "assign":
      view.owner = who(act.to);
      settleCalls(view, by, now);
      return { act: "assign", to: before };
    case "acknowledge":
      view.acknowledged = { method: act.method, who: known(by), at: now };
      return null;
    case "take":
      settle(view, act.escalation, by, now);
      settleCalls(view, by, now);
      view.owner = who(by);
      return null;
    case "decline": {
      const escalation = view.escalations.find(({ id }) => id === act.escalation);
      escalation?.declined.push({ who: known(by), reason: act.reason });
      Object.assign(escalation ?? {}, { to: "manager", forMe: false });
      return null;
    }
    case "resolve":
      end("resolved");
      return null;
    case "close":
      end("closed");
      return null;
    case "withdraw":
      end("withdrawn");
      return null;
    case "reopen":
      Object.assign(view, { state: "received", open: true, proposed: null, reopened: view.reopened + 1 });
      return null;
    case "transfer":
      Object.assign(view, { store: storeOf(act.to), owner: null, state: "received" });
      return null;
    case "edit": {
      const changes = act.changes.map(({ field, value }) => ({ field, value: write(view, field, value) }));
      return { act: "edit", changes };
    }
    case "note":
    case "escalate":
    case "wait":
    case "resume":
    case "not_investigate":
    case "refer":
    case "set_aside":
    case "propose":
    case "approve":
    case "return":
    case "offer":
    case "answer":
    case "fulfil":
    case "contact":
    case "told_by_phone":
    case "relate":
    case "unrelate":
    case "find":
    case "cause":
    case "survey":
    case "print":
      return null;
  }
}

function settle(view: CaseView, id: string, by: string, now: number): void {
  const escalation = view.escalations.find((one) => one.id === id);
  if (escalation) Object.assign(escalation, { status: "taken", takenBy: known(by), takenAt: now });
}

/** Writes a fact; gives what stood there. */
function write(view: CaseView, name: string, value: string): string {
  const field = view.groups.flatMap(({ fields }) => fields).find((one) => one.name === name);
  const before = field?.value ?? "";
  if (field) Object.assign(field, { value, contested: false, variants: [] });
  return before;
}
