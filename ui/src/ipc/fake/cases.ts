/** Makes and keeps the fake host's cases. */
import type { ActView, CaseView, ClockView, DraftView, EscalationView, FactGroupView, TimelineView } from "../contract";
import { deadlinesOf } from "./deadlines";
import { firstFiles } from "./files";
import { proceed } from "./handling";
import { danger, ladderOf } from "./ladder";
import { makeNumber } from "./number";
import { HOME, known, who } from "./people";
import { priorityWhy } from "./priority";
import { HOUR, rowOf } from "./row";
import { judged } from "./rules";
import { CUSTOMERS, STORIES } from "./stories";
import { trace } from "./traces";

const GROUPS: Record<FactGroupView["group"], string[]> = {
  customer: ["anonymous", "name", "phone", "email", "address", "language", "on_behalf_of", "vulnerable"],
  about: ["product", "receipt", "lot", "serial", "purchased_on", "department"],
  request: ["remedy", "mood", "immediate_action"],
  assessment: ["category", "subcategory", "severity", "urgency", "safety", "staff_conduct", "media", "legal"],
  origin: ["channel"],
  other: [],
};

export function groupsOf(fields: Record<string, string>): FactGroupView[] {
  return Object.entries(GROUPS).map(([group, names]) => ({
    group: group as FactGroupView["group"],
    fields: names.map((name) => ({ name, value: fields[name] ?? "", variants: [], contested: false })),
  }));
}

function clock(name: ClockView["clock"], priority: number, startedAt: number, hours: number, now: number): ClockView {
  const dueAt = startedAt + hours * HOUR;
  const standing = dueAt < now ? "late" : "running";
  const unit = priority === 1 ? "clock_minutes" : "business_minutes";
  return {
    clock: name,
    standing,
    startedAt,
    dueAt,
    metAt: null,
    unit,
    amount: hours * 60,
    priority,
    policy: 1,
    zone: HOME.zone,
  };
}

export function line(what: ActView, person: string, at: number, pending: boolean): TimelineView {
  const deed = crypto.randomUUID();
  const here = pending || person !== "p-elif";
  return {
    deed,
    what,
    who: known(person),
    at,
    claimedAt: at,
    desk: "d-1",
    here,
    pending,
    skewed: false,
    overruledBy: null,
  };
}

/** What the shop asks its customers. */
const QUESTIONS: CaseView["questions"] = [
  { code: "csat_process", min: 1, max: 5, higherIsBetter: true },
  { code: "csat_outcome", min: 1, max: 5, higherIsBetter: true },
  { code: "nps", min: 0, max: 10, higherIsBetter: true },
  { code: "ces", min: 1, max: 7, higherIsBetter: true },
];

/** What is possible for anybody, and when the next promise falls due. */
export function allow(view: CaseView): void {
  view.acts = judged(view, null);
  const running = view.clocks.filter(({ metAt }) => metAt === null).map(({ dueAt }) => dueAt);
  view.dueAt = view.open && running.length > 0 ? Math.min(...running) : null;
}

interface Made {
  id: string;
  counter: number;
  description: string;
  fields: Record<string, string>;
  priority: number;
  by: string;
  at: number;
  now: number;
  pending: boolean;
}

export function makeCase({ id, counter, description, fields, priority, by, at, now, pending }: Made): CaseView {
  const hours = [0, 4, 16, 30, 60][priority] ?? 30;
  const view: CaseView = {
    id,
    number: makeNumber(HOME.code, "K3", counter),
    revision: 1,
    store: HOME,
    restricted: fields.category === "staff_conduct" || fields.staff_conduct === "yes",
    state: "received",
    open: true,
    priority,
    priorityWhy: priorityWhy(fields),
    description,
    receivedAt: at,
    enteredAt: at,
    recordedBy: known(by),
    owner: null,
    acknowledged: null,
    decision: null,
    resolvedAt: null,
    reopened: 0,
    dueAt: null,
    groups: groupsOf(fields),
    timeline: [line({ act: "record", channel: fields.channel ?? "in_person" }, by, at, pending)],
    clocks: [
      clock("acknowledge", priority, at, hours / 2, now),
      clock("first_response", priority, at, hours, now),
      clock("resolve", priority, at, hours * 5, now),
    ],
    acts: [],
    escalations: [],
    unsent: pending ? 1 : 0,
    refused: 0,
    overruled: [],
    deadlines: deadlinesOf(fields.category, at, now),
    relations: [],
    cause: null,
    questions: QUESTIONS,
    surveys: [],
    callsBack: false,
    chasers: 0,
    unanswered: null,
    slips: 0,
    similar: [],
    mayDisclose: false,
    paused: false,
    attachments: [],
    proposed: null,
    ladder: { fired: [], next: null, dutyPhone: null },
  };
  allow(view);
  view.ladder = ladderOf(view, now);
  return view;
}

export function escalate(view: CaseView, by: string, reason: string, at: number, unsent: boolean): EscalationView {
  const entry = line({ act: "escalate", to: "supervisor", reason }, by, at, unsent);
  view.timeline.push(entry);
  const escalation: EscalationView = {
    id: entry.deed,
    complaint: view.id,
    number: view.number,
    title: view.description,
    store: view.store.code,
    storeName: view.store.name,
    state: view.state,
    priority: view.priority,
    dueAt: view.dueAt,
    to: "supervisor",
    reason,
    by: known(by),
    at,
    status: "open",
    takenBy: null,
    takenAt: null,
    declined: [],
    forMe: true,
    canTake: true,
    unsent,
    notice: `n-${entry.deed}`,
    seen: false,
    snoozedUntil: null,
  };
  view.escalations.push(escalation);
  allow(view);
  return escalation;
}

/** A store's ordinary week. */
export function firstCases(now: number): CaseView[] {
  const cases = STORIES.map((story, index) => {
    const name = CUSTOMERS[index % CUSTOMERS.length] ?? "";
    const isDangerous = index === 0 || index === 10;
    const priority = isDangerous ? 1 : 2 + (index % 3);
    const fields = {
      name,
      anonymous: name ? "no" : "yes",
      phone: name ? `020 7946 0${100 + index * 7}` : "",
      product: story.product,
      receipt: index % 3 ? `R-${480200 + index * 13}` : "",
      category: story.category,
      remedy: story.remedy,
      channel: index % 5 === 2 ? "phone" : "in_person",
      safety: isDangerous ? "yes" : "no",
      severity: String(priority),
      urgency: priority === 2 ? "2" : "",
    };
    const at = now - (index * 1.7 + 0.6) * HOUR;
    return makeCase({
      id: `c-${index}`,
      counter: 112 + index,
      description: story.text,
      fields,
      priority,
      by: index % 2 ? "p-jonas" : "p-asha",
      at,
      now,
      pending: index === 1,
    });
  });
  live(cases, now);
  proceed(cases, now);
  trace(cases, now);
  for (const view of cases) allow(view);
  return cases;
}

/** What has happened to some of them since. */
function live(cases: CaseView[], now: number): void {
  const [kettle, lamp, charged, sofa, , , , watch] = cases;
  if (!kettle || !lamp || !charged || !sofa || !watch) return;
  kettle.timeline.push(
    line(
      {
        act: "note",
        text: "Kettle and plug kept in the office, lot 2231. The two others of that lot are off the shelf.",
      },
      "p-asha",
      now - 0.4 * HOUR,
      false,
    ),
  );
  escalate(
    kettle,
    "p-asha",
    "Customer burnt by a smoking kettle; two more of the lot were on the shelf.",
    now - 0.3 * HOUR,
    false,
  );
  escalate(
    charged,
    "p-jonas",
    "She needs the money back before her rent leaves the account tomorrow.",
    now - 1.2 * HOUR,
    false,
  );
  firstFiles(kettle, now);
  danger(kettle, now);
  sofa.owner = who("p-tom");
  sofa.timeline.push(line({ act: "assign", to: who("p-tom") }, "p-mira", now - 5 * HOUR, false));
  sofa.timeline.push(
    line(
      { act: "acknowledge", method: "phone", text: "Called at 10:20, apologised, promised a new date by tonight." },
      "p-tom",
      now - 4 * HOUR,
      false,
    ),
  );
  sofa.acknowledged = { method: "phone", who: known("p-tom"), at: now - 4 * HOUR };
  const phone = sofa.groups[0]?.fields.find(({ name }) => name === "phone");
  if (phone) {
    phone.contested = true;
    phone.variants = [
      { value: "020 7946 0121", who: who("p-tom"), at: now - 2 * HOUR },
      { value: "020 7946 0112", who: who("p-jonas"), at: now - 2.2 * HOUR },
    ];
  }
  watch.owner = who("p-mira");
  watch.state = "resolved";
  watch.open = false;
  watch.timeline.push(
    line(
      {
        act: "resolve",
        decision: "upheld",
        outcome: "Watch found at the partner, repaired free of charge, back on Friday.",
      },
      "p-mira",
      now - 3 * HOUR,
      false,
    ),
  );
  disputeTake(watch, now);
  kettle.similar = [rowOf(lamp)];
  const met = sofa.clocks[0];
  if (met) Object.assign(met, { metAt: now - 4 * HOUR, standing: "met" });
}

/** Two people took one escalation at the same time; the first holds. */
function disputeTake(view: CaseView, now: number): void {
  const escalation = escalate(view, "p-jonas", "Third call about this watch.", now - 4 * HOUR, false);
  const first = line({ act: "take", escalation: escalation.id }, "p-elif", now - 3.6 * HOUR, false);
  const second = line({ act: "take", escalation: escalation.id }, "p-mira", now - 3.5 * HOUR, false);
  second.overruledBy = first.deed;
  view.timeline.push(first, second);
  view.timeline.sort((a, b) => a.at - b.at);
  view.overruled = [{ deed: second.deed, by: first.deed }];
  Object.assign(escalation, { status: "taken", takenBy: known("p-elif"), takenAt: first.at, forMe: false });
}

export function fromDraft(draft: DraftView, counter: number, by: string, now: number): CaseView {
  const fields = draft.fields as Record<string, string>;
  const priority = fields.safety === "yes" ? 1 : fields.urgency === "1" ? 1 : fields.urgency === "2" ? 2 : 3;
  const at = draft.receivedAt ?? now;
  return makeCase({
    id: `c-new-${counter}`,
    counter,
    description: draft.description,
    fields,
    priority,
    by,
    at,
    now,
    pending: true,
  });
}
