/** What the fake host remembers. Everything starts anew when the page is loaded again. */
import type {
  AttentionItem,
  CaseView,
  DeskLock,
  DraftView,
  KeptView,
  PolicyDraftView,
  PrinterChoiceView,
  RowView,
  SettingsView,
  StartPhase,
  WorklistName,
} from "../contract";
import { firstCases } from "./cases";
import { printerOf } from "./papers";
import { known, PEOPLE } from "./people";
import { type FakeVersion, firstVersions } from "./policies";
import { HOUR, longRow, rowOf } from "./row";

export interface World {
  phase: StartPhase;
  settings: SettingsView;
  cases: CaseView[];
  /** Rows made on demand behind the cases. */
  long: number;
  drafts: DraftView[];
  /** What each person has begun to write on cases. */
  kept: Map<string, KeptView[]>;
  /** What needs attention beside contested facts. */
  news: AttentionItem[];
  /** Calls that are quiet, by notice, and until when. */
  quiet: Map<string, number>;
  /** The case about which a customer has the screen. */
  handed: string | null;
  /** The printer of this desk. */
  printer: PrinterChoiceView | null;
  /** A link from outside that waits. */
  link: string | null;
  startsAtLogin: boolean;
  me: string | null;
  alone: boolean;
  /** Days left of a lease that ends soon. */
  leaseDays: number | null;
  locked: DeskLock | null;
  /** The page has heard that everything is destroyed. */
  toldWiped: boolean;
  counter: number;
  revision: number;
  /** Versions of the rules, ascending. */
  versions: FakeVersion[];
  /** The next version, by whoever has begun it. */
  policyDrafts: Map<string, PolicyDraftView | null>;
}

function news(cases: CaseView[], now: number): AttentionItem[] {
  const [renumbered, overruled, charged] = cases;
  if (!renumbered || !overruled || !charged) return [];
  const what = {
    act: "close" as const,
    outcome: "Bank confirmed that one of the two payments was returned; told her by telephone.",
  };
  const reason = { code: "role", params: { role: "clerk", deed: "close" } };
  return [
    {
      kind: "refused",
      deed: "r-1",
      complaint: charged.id,
      number: charged.number,
      what,
      who: known("p-jonas"),
      at: now - 2 * HOUR,
      reason,
    },
    {
      kind: "overruled",
      id: "o-1",
      complaint: overruled.id,
      number: overruled.number,
      what: { act: "withdraw", reason: "She called: the neighbour had taken the parcel in." },
      who: known("p-mira"),
      at: now - 5 * HOUR,
      by: { act: "reopen", reason: "The parcel held another lamp than the one ordered." },
      byWho: known("p-jonas"),
    },
    {
      kind: "renumbered",
      id: "n-1",
      complaint: renumbered.id,
      number: renumbered.number,
      printed: "LDN04-K3-00126-9",
      at: now - 20 * HOUR,
    },
    { kind: "copied", id: "c-1", before: "K3", now: "P7", at: now - 20 * HOUR },
  ];
}

/** Made from the address, where the language may be one of the made-up ones: `?fake&lang=en-XA&theme=dark&phase=first_run&rows=100000&empty&locked=lease_ended&newer`. */
export function makeWorld(params: URLSearchParams, now: number): World {
  const cases = params.has("empty") ? [] : firstCases(now);
  return {
    phase: (params.get("phase") ?? "ready") as StartPhase,
    settings: {
      language: (params.get("lang") ?? "en") as SettingsView["language"],
      theme: (params.get("theme") ?? "system") as SettingsView["theme"],
      density: "desk",
      textSize: Number(params.get("size") ?? 100),
      onClose: "ask",
      quietHours: true,
      lockAfter: Number(params.get("lock") ?? 15),
    },
    cases,
    long: params.has("empty") ? 0 : Number(params.get("rows") ?? 0),
    drafts: [],
    kept: new Map(),
    news: news(cases, now),
    quiet: new Map(),
    handed: params.get("handed"),
    link: params.get("link"),
    startsAtLogin: false,
    printer: printerOf(params),
    me: params.get("person") === "none" ? null : (params.get("person") ?? "p-mira"),
    alone: params.has("alone"),
    leaseDays: params.has("lease") ? Number(params.get("lease")) : null,
    locked: params.get("locked") as DeskLock | null,
    toldWiped: false,
    counter: 128,
    revision: 1,
    versions: firstVersions(now, params.has("newer")),
    policyDrafts: new Map(),
  };
}

const END_OF_DAY = 12 * HOUR;

const FITS: Record<WorklistName, (row: RowView, me: string | null, now: number) => boolean> = {
  mine: (row, me) => row.open && row.owner === me,
  store: (row) => row.open,
  due_today: (row, _, now) => row.open && row.dueAt !== null && row.dueAt < now + END_OF_DAY,
  overdue: (row, _, now) => row.open && row.dueAt !== null && row.dueAt < now,
  escalated: (row) => row.escalatedTo !== null,
  unsent: (row) => row.unsent,
  all: () => true,
  closed: (row) => !row.open,
};

export function worklist(world: World, view: WorklistName, offset: number, limit: number, now: number) {
  const rows = world.cases
    .map(rowOf)
    .filter((row) => FITS[view](row, world.me, now))
    .sort((a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY));
  const long = view === "all" || view === "store" ? world.long : 0;
  const total = rows.length + long;
  const page: RowView[] = [];
  for (let index = offset; index < Math.min(offset + limit, total); index += 1) {
    page.push(rows[index] ?? longRow(index - rows.length, now));
  }
  return { rows: page, total, revision: world.revision };
}

export function search(world: World, text: string, limit: number): RowView[] {
  const wanted = text.toLowerCase().split(/\s+/);
  return world.cases
    .map(rowOf)
    .filter((row) =>
      wanted.every((word) => `${row.number} ${row.title} ${row.customer} ${row.product}`.toLowerCase().includes(word)),
    )
    .slice(0, limit);
}

export const people = (world: World) => PEOPLE.map((person) => ({ ...person, current: person.id === world.me }));
