/** The rules of an invented organisation: its versions, and the next one while somebody writes it. */
import { midnight } from "@/text/moment";
import type { Commands, PoliciesView, PolicyDraftView, ProblemView, VersionView } from "../contract";
import { HOME } from "./people";
import { affected, differences, unfit, unreadable } from "./policyCheck";
import { policyFile } from "./policyFile";
import { rulesOf, tree } from "./policyRules";
import { HOUR } from "./row";
import type { World } from "./world";

const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

export interface FakeVersion {
  version: number;
  from: number | null;
  publishedAt: number | null;
  text: string;
  problems: ProblemView[];
}

/** The store's midnight, so many days from now. */
const midnightIn = (now: number, days: number): number => midnight(HOME.zone, now + (days - 1) * DAY);
const instant = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");

/** What ships, two versions gone by, one to come, and where it is asked for one that a newer program wrote. */
export function firstVersions(now: number, newer: boolean): FakeVersion[] {
  const old = { saturday: "09:00-18:00", clerk: 5_000 };
  const published = (
    version: number,
    days: number,
    before: number,
    file: Omit<Parameters<typeof policyFile>[0], "version" | "from">,
  ) => {
    const from = midnightIn(now, days);
    const text = policyFile({ version, from: instant(from), ...file });
    return { version, from, publishedAt: midnightIn(now, days - before) + 9.5 * HOUR, text, problems: [] };
  };
  const shipped = policyFile({
    version: 1,
    from: instant(0),
    remark: "What comes with Redress.",
    resolve: ["2 business days", "5 business days"],
    ...old,
  });
  const versions: FakeVersion[] = [
    { version: 1, from: null, publishedAt: null, text: shipped, problems: [] },
    published(2, -190, 10, {
      remark: "Spring: delivery promises as agreed with the carriers.",
      resolve: ["2 business days", "7 business days"],
      ...old,
    }),
    published(3, -40, 7, {
      remark: "Autumn: back to five days; clerks may give 60 pounds; Saturdays end at five.",
      resolve: ["2 business days", "5 business days"],
      clerk: 6_000,
      saturday: "09:00-17:00",
    }),
    published(4, 34, 36, {
      remark: "New year: two days for what is urgent is too long.",
      resolve: ["1 business day", "5 business days"],
      clerk: 6_000,
      saturday: "09:00-17:00",
    }),
  ];
  if (!newer) return versions;
  const problems: ProblemView[] = [{ place: "targets.p4.moon_phase", reason: { code: "unknown_key", params: {} } }];
  const strange = published(5, 60, 63, {
    remark: "Written by a newer Redress.",
    resolve: ["1 business day", "4 business days"],
    clerk: 6_000,
    saturday: "09:00-17:00",
  });
  const text = strange.text.replace("[calendars.standard.week]", 'moon_phase = "full"\n\n[calendars.standard.week]');
  return [...versions, { ...strange, text, problems }];
}

function inForce(world: World, now: number): FakeVersion {
  const begun = world.versions.filter(({ from, problems }) => (from ?? 0) <= now && problems.length === 0);
  return begun.at(-1) as FakeVersion;
}

function versionView(world: World, { version, from, publishedAt, problems }: FakeVersion, now: number): VersionView {
  const standing = () => {
    if (problems.length > 0) return "unusable";
    if (inForce(world, now).version === version) return "in_force";
    return (from ?? 0) > now ? "to_come" : "past";
  };
  return { version, effectiveFrom: from, publishedAt, standing: standing(), problems };
}

export function policiesView(world: World, now: number): PoliciesView {
  const versions = world.versions.map((one) => versionView(world, one, now)).reverse();
  return { versions, alone: world.alone };
}

export function policyView(world: World, version: number, now: number): Commands["policy"]["answer"] {
  const found = world.versions.find((one) => one.version === version);
  if (!found) return null;
  const rules = found.problems.length > 0 ? null : rulesOf(found.text);
  return { version: versionView(world, found, now), text: found.text, rules };
}

export function keepDraft(world: World, person: string, text: string, now: number): PolicyDraftView | null {
  const draft = text ? { text, savedAt: now } : null;
  world.policyDrafts.set(person, draft);
  return draft;
}

function problems(world: World, text: string, now: number): ProblemView[] {
  const wrong = unreadable(text);
  const last = world.versions.at(-1) as FakeVersion;
  return wrong.length > 0 ? wrong : unfit(text, { version: last.version, from: last.from ?? 0 }, now);
}

export function checkView(world: World, text: string, now: number): Commands["check_policy"]["answer"] {
  const against = inForce(world, now);
  const isRead = unreadable(text).length === 0;
  const root = tree(text);
  return {
    problems: problems(world, text, now),
    against: against.version,
    version: isRead ? Number(root.version) : null,
    effectiveFrom: isRead ? Date.parse(String(root.effective_from)) : null,
    differences: isRead ? differences(against.text, text) : null,
  };
}

export function previewView(world: World, text: string, now: number): Commands["preview_policy"]["answer"] {
  const against = inForce(world, now);
  const wrong = unreadable(text);
  const since = now - MONTH;
  const found = wrong.length > 0 ? [] : differences(against.text, text);
  const cases = world.cases.filter(({ receivedAt }) => receivedAt >= since);
  const all = affected(found, cases, now);
  return {
    problems: wrong,
    against: against.version,
    since,
    complaints: cases.length,
    moved: new Set(all.flatMap((one) => one.cases.map(({ id }) => id))).size,
    affected: all,
    asleep: found.filter((one) => one.asleep).map(({ place }) => place),
  };
}

export function publish(world: World, text: string, now: number): Commands["publish_policy"]["answer"] {
  const wrong = problems(world, text, now);
  if (wrong.length > 0) return { problems: wrong, version: null, effectiveFrom: null };
  const root = tree(text);
  const [version, from] = [Number(root.version), Date.parse(String(root.effective_from))];
  world.versions = [...world.versions, { version, from, publishedAt: now, text, problems: [] }];
  return { problems: [], version, effectiveFrom: from };
}
