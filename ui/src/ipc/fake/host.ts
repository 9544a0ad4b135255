/** An invented host, so that the page can be worked on and tested in any browser. Never part of a shipped build. */
import type {
  ActRequest,
  AttentionItem,
  CaseView,
  Commands,
  ConnectionKind,
  DeskView,
  EachRequest,
  EachView,
  LinkView,
  StartView,
  StatusView,
} from "../contract";
import { Failed, type Host } from "../host";
import { fromDraft } from "./cases";
import { behind, figures } from "./figures";
import { attach, objection as fileObjection, fileOf } from "./files";
import { callsOf } from "./ladder";
import { handed, isPrinter, PRINTERS, paper, fileOf as paperFile, unprinted } from "./papers";
import { HOME, PEOPLE, STORES } from "./people";
import { perform } from "./perform";
import { checkView, keepDraft, policiesView, policyView, previewView, publish } from "./policies";
import { heldOn, mayDisclose } from "./privacy";
import { HOUR, rowOf } from "./row";
import { content, judged, objection } from "./rules";
import type { FindCase } from "./traces";
import { makeWorld, people, search, type World, worklist } from "./world";

type Answers = { [K in keyof Commands]: (args: Commands[K]["args"]) => Commands[K]["answer"] };

const DAY = 24 * HOUR;

const refuse = (code: string, params: Record<string, string> = {}): Failed =>
  new Failed({ code, params, data: "safe", reference: "F4KE-0001" });

function caseOf(world: World, id: string): CaseView {
  const found = world.cases.find((one) => one.id === id) ?? (id.startsWith("long-") ? world.cases[4] : undefined);
  if (!found) throw refuse("not_found");
  return found;
}

/** Looks a number up among the cases of this desk. */
const finder =
  (world: World): FindCase =>
  (wanted) =>
    world.cases.find(({ number }) => number === wanted);

const me = (world: World) => PEOPLE.find(({ id }) => id === world.me) ?? null;

function deskView(world: World): DeskView {
  return {
    organisation: "Redress Demo Stores",
    device: "d-1",
    deskCode: "K3",
    store: HOME,
    stores: STORES,
    officeUrl: world.alone ? null : "https://office.example",
    alone: world.alone,
    appVersion: "0.1.0",
    folder: "/home/desk/.local/share/redress",
    bytes: 48_200_000,
    complaints: world.cases.length + world.long,
    keychain: "found",
    toasts: { shown: 4, failed: 0, lastFailure: null },
  };
}

function startView(world: World): StartView {
  const ready = world.phase === "ready";
  const all = people(world);
  return {
    phase: world.phase,
    keychain: world.phase === "locked" ? "locked" : "found",
    settings: world.settings,
    appVersion: "0.1.0",
    desk: ready ? deskView(world) : null,
    person: ready ? (all.find(({ current }) => current) ?? null) : null,
    handedOver: world.handed,
    people: all,
    problem: world.phase === "first_run" && world.locked === "desk_wiped" ? refuse("desk_wiped").view : null,
  };
}

/** What an item is put away by. */
function handle(item: AttentionItem): string | null {
  if (item.kind === "contested") return null;
  return item.kind === "refused" ? item.deed : item.id;
}

function attention(world: World): AttentionItem[] {
  const contested = world.cases.flatMap((view) =>
    view.groups
      .flatMap(({ fields }) => fields)
      .filter((field) => field.contested)
      .map(
        ({ name, variants }): AttentionItem => ({
          kind: "contested",
          complaint: view.id,
          number: view.number,
          field: name,
          variants,
        }),
      ),
  );
  return [...world.news, ...contested];
}

function statusView(world: World, now: number): StatusView {
  const unsent = world.cases.reduce((sum, view) => sum + view.unsent, 0);
  return {
    unsent,
    oldestUnsentAt: unsent ? now - 0.67 * HOUR : null,
    oldestUnsentMs: unsent ? 0.67 * HOUR : null,
    needsAttention: attention(world).length,
    escalations:
      world.cases.flatMap((view) => view.escalations).filter((one) => one.status === "open" && one.forMe).length +
      callsOf(world).length,
    lastSyncAt: now - 0.7 * HOUR,
    connection: connection(world, unsent),
    since: now - 0.7 * HOUR,
    problem: null,
    leaseUntil: world.alone ? null : now + (world.leaseDays ?? 30) * DAY,
    leaseDaysLeft: world.leaseDays,
    locked: world.locked,
    firstSync: null,
    now,
    revision: world.revision,
  };
}

function connection(world: World, unsent: number): ConnectionKind {
  if (world.alone) return "alone";
  if (world.locked && world.locked !== "lease_ended") return "revoked";
  return unsent || world.locked ? "offline" : "online";
}

/** What the fake host answers to each command. */
function answers(world: World): Answers {
  const setUp = () => {
    world.phase = "ready";
    world.locked = null;
    return { recoveryCode: "K7QD-2MXW-9FTB-HR4N-C8VJ-P3YE-6LSA-ZU5G", keychainHoldsKey: true };
  };
  return {
    start: () => {
      if (world.toldWiped) world.phase = "first_run";
      return startView(world);
    },
    page_ready: () => null,
    join: ({ request }) => {
      if (request.code === "WRONG") throw refuse("join_unknown");
      if (request.url.includes("own-ca") && !request.caFile) throw refuse("office_certificate");
      world.alone = false;
      return setUp();
    },
    try_alone: () => {
      world.alone = true;
      return setUp();
    },
    unlock: ({ request }) => {
      if (request.with !== "recovery_code" || request.code.length < 8) throw refuse("does_not_open");
      world.phase = "ready";
      return startView(world);
    },
    people: () => people(world),
    switch_person: ({ person, pin }) => {
      const found = PEOPLE.find(({ id }) => id === person);
      if (!found || (found.hasPin && pin !== "1234")) throw refuse("wrong_pin", { left: "4" });
      world.me = person;
      world.handed = null;
      return { ...found, current: true };
    },
    lock: () => {
      world.me = null;
      return null;
    },
    set_pin: () => null,
    add_person: () => {
      throw refuse("join_unknown");
    },
    save_draft: ({ draft }) => {
      world.drafts = [...world.drafts.filter(({ id }) => id !== draft.id), { ...draft, savedAt: Date.now() }];
      return null;
    },
    drafts: () => world.drafts,
    discard_draft: ({ id }) => {
      world.drafts = world.drafts.filter((draft) => draft.id !== id);
      return null;
    },
    kept_texts: () => structuredClone(world.kept.get(world.me ?? "") ?? []),
    keep_text: ({ person, body, ...slot }) => {
      if (person !== world.me) throw refuse("nobody_here");
      const others = (world.kept.get(person) ?? []).filter(
        ({ complaint, deed }) => complaint !== slot.complaint || deed !== slot.deed,
      );
      world.kept.set(person, body === null ? others : [...others, { ...slot, body, savedAt: Date.now() }]);
      return null;
    },
    record: ({ draft }) => record(world, draft),
    similar: ({ request }) => similar(world, request),
    worklist: ({ request }) => worklist(world, request.view, request.offset, request.limit, Date.now()),
    search: ({ text, limit }) => search(world, text, limit),
    case_get: ({ id }) => {
      const view = caseOf(world, id);
      return structuredClone({ ...view, acts: judged(view, me(world)), mayDisclose: mayDisclose(me(world)) });
    },
    perform: ({ id, act }) => {
      const undo = performed(world, id, act);
      return { deed: crypto.randomUUID(), revision: world.revision, undo };
    },
    perform_each: ({ items }) => items.map((item) => performOne(world, item)),
    attach: ({ id, request }) => {
      const problem = fileObjection(request);
      if (problem) throw refuse(problem);
      const deed = attach(caseOf(world, id), request, world.me ?? "p-mira", Date.now());
      world.revision += 1;
      return { deed, revision: world.revision, undo: null };
    },
    attachment: ({ address }) => {
      const found = fileOf(address);
      if (!found) throw refuse("not_found");
      return found;
    },
    paper: ({ id, request }) => paper(world, caseOf(world, id), request),
    print_paper: ({ id, request }) => {
      const no = unprinted(world);
      const to = world.printer?.address ?? "";
      if (no) throw refuse(no, { address: to, problem: "connection refused" });
      return handed(caseOf(world, id), request, to);
    },
    save_paper: ({ id, request }) => handed(caseOf(world, id), request, paperFile(caseOf(world, id), request)),
    open_paper: () => null,
    printer: () => world.printer,
    printers: () => PRINTERS,
    set_printer: ({ choice }) => {
      if (choice && !isPrinter(choice.address)) throw refuse("printer_address", { address: choice.address });
      world.printer = choice;
      return null;
    },
    figures: ({ request }) => figures(world.cases, request),
    behind: ({ request }) => behind(world.cases, request),
    escalations: () => structuredClone(world.cases.flatMap((view) => view.escalations)),
    calls: () => callsOf(world),
    mark_notice: ({ request }) => {
      const found = world.cases.flatMap((view) => view.escalations).find(({ notice }) => notice === request.id);
      if (found) Object.assign(found, { seen: true });
      if (request.mark === "snoozed") {
        const until = Date.now() + 0.25 * HOUR;
        if (found) found.snoozedUntil = until;
        else world.quiet.set(request.id, until);
      }
      return null;
    },
    needs_attention: () => ({ items: attention(world) }),
    put_away: ({ id }) => {
      world.news = world.news.filter((item) => id !== handle(item));
      return null;
    },
    policies: () => policiesView(world, Date.now()),
    policy: ({ version }) => policyView(world, version, Date.now()),
    policy_draft: () => world.policyDrafts.get(world.me ?? "") ?? null,
    keep_policy_draft: ({ person, text }) => {
      if (person !== world.me) throw refuse("nobody_here");
      return keepDraft(world, person, text, Date.now());
    },
    check_policy: ({ text }) => checkView(world, text, Date.now()),
    preview_policy: ({ text }) => previewView(world, text, Date.now()),
    publish_policy: ({ text }) => {
      if (!world.alone) throw refuse("not_alone");
      return publish(world, text, Date.now());
    },
    save_policy_file: ({ version }) => ({ path: `/home/desk/Downloads/rules${version ? `-${version}` : ""}.toml` }),
    held_on: ({ id }) => {
      if (!mayDisclose(me(world))) throw refuse("refused", { rule: "role", role: me(world)?.role ?? "" });
      return heldOn(world, caseOf(world, id));
    },
    save_held: ({ request }) => ({
      path: `/home/desk/Downloads/${caseOf(world, request.id).number}-person.zip`,
      notHere: [],
      noted: true,
    }),
    status: () => {
      world.toldWiped = world.locked === "desk_wiped";
      return statusView(world, Date.now());
    },
    desk: () => deskView(world),
    set_settings: ({ settings }) => {
      world.settings = settings;
      return settings;
    },
    sync_now: () => {
      if (world.locked === "lease_ended") world.locked = null;
      return null;
    },
    hand_over: ({ id }) => {
      world.handed = id;
      return null;
    },
    take_link: () => {
      const link = world.link;
      world.link = null;
      return link === null ? null : follow(world, link);
    },
    starts_at_login: () => world.startsAtLogin,
    set_starts_at_login: ({ on }) => {
      world.startsAtLogin = on;
      return on;
    },
    close_heard: () => null,
    close_window: () => null,
  };
}

/** Where a link leads, by the number at its end. */
function follow(world: World, link: string): LinkView {
  const number = /^redress:\/\/case\/([A-Z0-9-]+)$/.exec(link)?.[1];
  if (!number) return { to: "malformed" };
  const found = finder(world)(number);
  return found ? { to: "case", id: found.id } : { to: "unknown", number };
}

/** Does a deed where the rules let it be done; gives its inverse. */
function performed(world: World, id: string, act: ActRequest): ActRequest | null {
  const view = caseOf(world, id);
  const no = objection(act.act, view, me(world)) ?? content(act, view, finder(world));
  if (no) throw refuse("refused", no);
  world.revision += 1;
  return perform(view, act, world.me ?? "p-mira", Date.now(), finder(world));
}

function performOne(world: World, { id, act }: EachRequest): EachView {
  try {
    return { id, undo: performed(world, id, act), failure: null };
  } catch (error) {
    if (error instanceof Failed) return { id, undo: null, failure: error.view };
    throw error;
  }
}

function record(world: World, draft: Commands["record"]["args"]["draft"]): Commands["record"]["answer"] {
  const view = fromDraft(draft, world.counter, world.me ?? "p-mira", Date.now());
  world.counter += 1;
  world.cases.push(view);
  world.drafts = world.drafts.filter(({ id }) => id !== draft.id);
  if (draft.settledNow)
    perform(
      view,
      { act: "resolve", decision: "upheld", outcome: draft.settledOutcome },
      world.me ?? "p-mira",
      Date.now(),
      finder(world),
    );
  const { id, number, state, priority, dueAt } = view;
  return { id, number, state, priority, dueAt };
}

function similar(world: World, { description, phone, receipt, product }: Commands["similar"]["args"]["request"]) {
  const words = description
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 4);
  const isLike = (text: string) => words.filter((word) => text.toLowerCase().includes(word)).length >= 2;
  const same = (a: string, b: string) => a !== "" && b !== "" && a.toLowerCase().includes(b.toLowerCase());
  return world.cases
    .map(rowOf)
    .filter(
      (row) =>
        isLike(row.title) ||
        same(row.product, product) ||
        same(row.number, receipt) ||
        (phone !== "" && row.customer === phone),
    )
    .slice(0, 5);
}

export function fakeHost(query: string): Host {
  const world = makeWorld(new URLSearchParams(query), Date.now());
  const table = answers(world);
  return {
    async ask(command, args) {
      await Promise.resolve();
      return table[command](args);
    },
    listen: () => () => undefined,
  };
}
