/** What the file of an invented version says: read roughly as the app reads it. */
import { entries } from "@/text/toml";
import {
  type CalendarView,
  type LevelView,
  POLICY_PARTS,
  type PolicyPart,
  PROMISE_NAMES,
  type QuestionCode,
  ROLES,
  type RulesView,
  type SpanView,
  WEEKDAYS,
} from "../contract";
import { storeOf } from "./people";

export type Tree = { [key: string]: Tree | Leaf };
type Leaf = string | number | boolean | Leaf[];

/** A value as the file means it; what cannot be read stays as it is written. */
export function leaf(value: string): Leaf {
  try {
    return JSON.parse(value) as Leaf;
  } catch {
    return value;
  }
}

export function tree(text: string): Tree {
  const root: Tree = {};
  for (const { path, value } of entries(text)) {
    let at = root;
    for (const key of value ? path.slice(0, -1) : path) {
      at[key] ??= {};
      at = at[key] as Tree;
    }
    if (value) at[path.at(-1) ?? ""] = leaf(value);
  }
  return root;
}

const part = (of: Tree | undefined, key: string): Tree => (of?.[key] as Tree | undefined) ?? {};
const list = (of: Tree, key: string): string[] => (Array.isArray(of[key]) ? (of[key] as string[]) : []);
const word = (of: Tree, key: string): string => String(of[key] ?? "");

const UNITS: Record<string, number> = { m: 1, h: 60, d: 24 * 60 };

/** A span such as `30 min`, `2 business hours` or `5 business days`; null where it is none. */
export function span(text: string): SpanView | null {
  const [, amount, business, unit = ""] =
    /^(\d+) (business )?(min|minutes?|h|hours?|d|days?)$/.exec(text) ?? ([] as string[]);
  if (amount === undefined) return null;
  const inUnit = Number(amount) * (UNITS[unit.charAt(0)] ?? 1);
  if (!business) return { unit: "clock_minutes", amount: inUnit };
  if (unit.startsWith("d")) return { unit: "business_days", amount: Number(amount) };
  return { unit: "business_minutes", amount: inUnit };
}

const spanned = (text: string): SpanView => span(text) ?? { unit: "clock_minutes", amount: 0 };

function level(from: Tree): LevelView {
  const business = word(from, "hours") === "business" ? " business" : "";
  const counted = (key: string) => (from[key] ? spanned(word(from, key).replace(" ", `${business} `)) : null);
  const [, percent] = /^(\d+) %$/.exec(word(from, "trigger")) ?? [];
  const offset = counted("offset");
  return {
    trigger: percent
      ? { on: "threshold", percent: Number(percent), clock: word(from, "clock") as "nearest" }
      : { on: "flag", flag: word(from, "trigger").replace("flag ", "") as "safety" },
    offset: offset?.amount ? offset : null,
    recipients: list(from, "recipients") as LevelView["recipients"],
    fallback: (from.fallback as LevelView["fallback"]) ?? null,
    answerWithin: counted("ack_within"),
    repeat: counted("repeat"),
    stopOn: list(from, "stop_on") as LevelView["stopOn"],
    card: (from.card as string | undefined) ?? null,
  };
}

function calendar(root: Tree, name: string): CalendarView {
  const from = part(part(root, "calendars"), name);
  const stores = Object.entries(part(root, "store_calendars")).filter(([, its]) => its === name);
  return {
    name,
    isDefault: root.default_calendar === name,
    zone: (from.zone as string | undefined) ?? null,
    week: WEEKDAYS.map((day) => ({ day, hours: list(part(from, "week"), day) })),
    holidays: Object.entries(part(from, "holidays")).map(([on, called]) => ({ on, name: String(called) })),
    stores: stores.map(([code]) => storeOf(code)),
  };
}

const ASLEEP = ["next_update", "snooze", "thresholds", "matrix", "lifts", "limits", "required", "categories"];

/** Parts that no desk acts on yet. */
export const asleep = (place: string): boolean =>
  ASLEEP.includes(place.split(/[.[]/)[0] ?? "") || place.endsWith(".next_update");

const PACKS: Record<string, string> = {
  iso_10002: "ISO 10002:2018",
  gb_fca_disp: "FCA complaints rules (DISP 1)",
  gb_consumer_rights_act: "Consumer Rights Act 2015",
};

export function rulesOf(text: string): RulesView {
  const root = tree(text);
  const targets = part(root, "targets");
  const stages = (from: Tree, category: string | null) =>
    (["record", "resolve", "close"] as const)
      .map((stage) => ({ category, stage, fields: list(from, stage) as ["category"] }))
      .filter(({ fields }) => fields.length > 0);
  const required = part(root, "required");
  return {
    targets: [1, 2, 3, 4].map((priority) => ({
      priority,
      promises: PROMISE_NAMES.map((clock) => ({ clock, target: spanned(word(part(targets, `p${priority}`), clock)) })),
    })),
    pauses: list(root, "pauses") as RulesView["pauses"],
    thresholds: list(root, "thresholds").map(Number),
    snooze: spanned(word(root, "snooze")),
    matrix: (root.matrix as number[][] | undefined) ?? [],
    lifts: Object.entries(part(root, "lifts")).map(([flag, to]) => ({ flag: flag as "media", priority: Number(to) })),
    ladders: Object.entries(part(root, "ladders")).map(([rule, levels]) => ({
      rule,
      levels: Object.values(levels).map((one) => level(one as Tree)),
    })),
    calendars: Object.keys(part(root, "calendars")).map((name) => calendar(root, name)),
    limits: Object.entries(part(root, "limits")).map(([currency, roles]) => ({
      currency,
      roles: [
        ...ROLES.filter((role) => role in (roles as Tree)).map((role) => {
          const limit = part(roles as Tree, role);
          return { role, case: Number(limit.case), year: Number(limit.customer_year) };
        }),
        { role: "quality" as const, case: null, year: null },
      ],
    })),
    required: [
      ...stages(required, null),
      ...Object.entries(part(required, "categories")).flatMap(([code, own]) => stages(own as Tree, code)),
    ],
    categories: Object.values(part(root, "categories")).map((one) => {
      const below = (key: string, retired: boolean) => list(one as Tree, key).map((code) => ({ code, retired }));
      return {
        code: word(one as Tree, "code"),
        retired: false,
        below: [...below("subcategories", false), ...below("retired_subcategories", true)],
      };
    }),
    packs: Object.entries(part(root, "packs")).map(([activity, codes]) => ({
      activity,
      packs: (codes as string[]).map((code) => ({ code, title: PACKS[code] ?? null, checkedOn: "2026-11-27" })),
    })),
    survey: Object.values(part(root, "survey")).map((one) => ({
      code: word(one as Tree, "code") as QuestionCode,
      min: Number((one as Tree).min),
      max: Number((one as Tree).max),
      higherIsBetter: true,
    })),
    asleep: POLICY_PARTS.filter((name): name is PolicyPart => ASLEEP.includes(name)),
  };
}
