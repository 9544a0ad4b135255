/** What is wrong with an invented version, what it changes and whom it concerns: judged roughly as the app does. */
import { entries } from "@/text/toml";
import {
  type AffectedView,
  type CaseView,
  type DifferenceView,
  POLICY_PARTS,
  type PolicyEffect,
  type ProblemView,
} from "../contract";
import { asleep, leaf, span, type Tree, tree } from "./policyRules";
import { rowOf } from "./row";

const problem = (place: string, code: string, params: Record<string, string> = {}): ProblemView => ({
  place,
  reason: { code, params },
});

/** A path as the app writes it. */
const placeOf = (path: string[]): string =>
  path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index > 0 ? "." : ""}${part}`)).join("");

/** What keeps the text from being read. */
export function unreadable(text: string): ProblemView[] {
  const lines = text.split("\n");
  const broken = lines.findIndex((line) => !/^\s*(#.*|\[.*\]\s*(#.*)?|("[^"]*"|[\w.-]+)\s*=\s*\S.*)?$/.test(line));
  if (broken >= 0) {
    const message = lines[broken]?.includes("=") ? "string values must be quoted" : "key with no value, expected `=`";
    return [problem(`line ${broken + 1}`, "not_toml", { message })];
  }
  const all = entries(text);
  const needed = ["version", "effective_from", "default_calendar", "targets"];
  const missing = needed.filter((key) => !all.some(({ path }) => path[0] === key));
  const unknown = all.filter(({ path }) => !(POLICY_PARTS as readonly string[]).includes(path[0] ?? ""));
  const spans = all.filter(({ path, value }) => path[0] === "targets" && value && !span(String(leaf(value))));
  return [
    ...unknown.map(({ path }) => problem(placeOf(path), "unknown_key")),
    ...missing.map((key) => problem(key, "missing_key")),
    ...spans.map(({ path, value }) =>
      problem(placeOf(path), "not_readable", { text: String(leaf(value)), expected: "target" }),
    ),
  ];
}

const minutes = (time = ""): number => Number(time.split(":")[0]) * 60 + Number(time.split(":")[1]);

interface Last {
  version: number;
  from: number;
}

/** What keeps a text that can be read from being the next version. */
export function unfit(text: string, last: Last, now: number): ProblemView[] {
  const root = tree(text);
  const from = String(root.effective_from);
  const found: ProblemView[] = [];
  if (Date.parse(from) < now)
    found.push(
      problem("effective_from", "effective_in_past", { effective_from: from, now: new Date(now).toISOString() }),
    );
  const calendars = (root.calendars ?? {}) as Tree;
  if (!(String(root.default_calendar) in calendars))
    found.push(problem("default_calendar", "unknown_calendar", { calendar: String(root.default_calendar) }));
  for (const { path, value } of entries(text).filter(({ path }) => path[0] === "calendars" && path[2] === "week")) {
    for (const [index, hours] of ((value ? leaf(value) : []) as string[]).entries()) {
      const [open, close] = hours.split(/-/);
      if (minutes(close) <= minutes(open))
        found.push(problem(`${placeOf(path)}[${index}]`, "hours_reversed", { from: open ?? "", to: close ?? "" }));
    }
  }
  for (const [currency, roles] of Object.entries((root.limits ?? {}) as Tree)) {
    const clerk = Number(((roles as Tree).clerk as Tree | undefined)?.case);
    const supervisor = Number(((roles as Tree).supervisor as Tree | undefined)?.case);
    if (supervisor < clerk)
      found.push(
        problem(`limits.${currency}.supervisor.case`, "limit_decreases", {
          role: "supervisor",
          amount: String(supervisor),
          lower: "clerk",
          lower_amount: String(clerk),
        }),
      );
  }
  if (Number(root.version) <= last.version)
    found.push(
      problem("version", "version_not_above", { version: String(root.version), previous: String(last.version) }),
    );
  if (Date.parse(from) <= last.from)
    found.push(
      problem("effective_from", "effective_not_after", {
        effective_from: from,
        previous: new Date(last.from).toISOString(),
      }),
    );
  return found;
}

/** Every value by its place, lists entry by entry. */
function values(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (place: string, value: unknown): void => {
    if (Array.isArray(value) && value.length > 0)
      value.forEach((entry, index) => {
        add(`${place}[${index}]`, entry);
      });
    else found.set(place, Array.isArray(value) ? "[]" : String(value));
  };
  for (const { path, value } of entries(text)) if (value) add(placeOf(path), leaf(value));
  return found;
}

export function differences(before: string, after: string): DifferenceView[] {
  const [old, next] = [values(before), values(after)];
  const places = [...new Set([...old.keys(), ...next.keys()])].sort();
  return places
    .filter((place) => old.get(place) !== next.get(place))
    .map((place) => ({
      place,
      before: old.get(place) ?? null,
      after: next.get(place) ?? null,
      asleep: asleep(place),
    }));
}

/** A span in minutes, a business day having nine hours. */
function length(text: string | null): number {
  const read = text === null ? null : span(text);
  return read ? read.amount * (read.unit === "business_days" ? 9 * 60 : 1) : 0;
}

/** What would have been otherwise for these cases. */
export function affected(found: DifferenceView[], cases: CaseView[], now: number): AffectedView[] {
  const concerned = new Map<PolicyEffect, Set<CaseView>>();
  const add = (effect: PolicyEffect, all: CaseView[]) =>
    concerned.set(effect, new Set([...(concerned.get(effect) ?? []), ...all]));
  for (const { place, before, after } of found) {
    const priority = Number(/^targets\.p(\d)\.(?!next_update)/.exec(place)?.[1]);
    const all = cases.filter((view) => view.priority === priority);
    if (priority && length(after) < length(before)) {
      add("due_earlier", all);
      add(
        "missed",
        all.filter(({ receivedAt }) => now - receivedAt > length(after) * 60_000),
      );
    } else if (priority) add("due_later", all);
    if (place.startsWith("limits.") && Number(after) < Number(before))
      add(
        "approval_needed",
        cases.filter(({ proposed }) => proposed !== null),
      );
  }
  const order: PolicyEffect[] = ["due_earlier", "due_later", "missed", "approval_needed"];
  return order.flatMap((effect) => {
    const rows = [...(concerned.get(effect) ?? [])].map(rowOf);
    return rows.length > 0 ? [{ effect, count: rows.length, cases: rows }] : [];
  });
}
