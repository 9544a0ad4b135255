import { expect, test } from "vitest";
import { atOnce, deedLabel, inSight, nextDeeds } from "@/features/deed/next";
import { FORMS, sheetOf } from "@/features/deed/sheets";
import {
  ACT_NAMES,
  type ActName,
  CAUSE_BRANCHES,
  CAUSE_CODES,
  type CaseView,
  DIRECTIONS,
  LANGUAGE_TAGS,
  PAPERS,
  QUESTION_CODES,
  RELATION_KINDS,
  STATES,
} from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { loadLanguage } from "@/text/language";

/** Done elsewhere than on the bar: beside the timeline, the files, each fact, each relation, and where something is printed. */
const ELSEWHERE: ActName[] = ["note", "attach", "edit", "unrelate", "print"];

const hasForm = (act: ActName) => (FORMS as readonly ActName[]).includes(act);

async function anyCase(): Promise<CaseView> {
  const view = await fakeHost("").ask("case_get", { id: "c-0" });
  return { ...view, acts: ACT_NAMES.map((act) => ({ act, refusal: null })) };
}

test("every deed is offered, and asks on a sheet or happens at once", async () => {
  const view = await anyCase();
  const offered = nextDeeds(view, null);
  for (const act of ACT_NAMES.filter((name) => !ELSEWHERE.includes(name))) {
    expect(offered, `${act} has no button`).toContain(act);
    const isAsked = sheetOf(act) !== null || hasForm(act) || atOnce(act, view, null) !== null;
    expect(isAsked, `${act} does nothing when it is pressed`).toBe(true);
  }
});

test.each([...LANGUAGE_TAGS])("every deed and state has its words in %s", async (tag) => {
  const [bundle] = await loadLanguage(tag);
  const has = (id: string) => bundle?.hasMessage(id);
  const sheets = ACT_NAMES.filter((act) => sheetOf(act) !== null || hasForm(act));
  const ids = [
    ...ACT_NAMES.map((act) => `deed-${act}`),
    ...ACT_NAMES.filter((act) => act !== "edit").map(deedLabel),
    ...sheets.flatMap((act) => [`dialog-${act}-title`, `dialog-${act}-do`]),
    ...STATES.map((state) => `state-${state}`),
    ...DIRECTIONS.map((code) => `direction-${code}`),
    ...RELATION_KINDS.map((code) => `relation-${code}`),
    ...CAUSE_BRANCHES.map((code) => `cause_branch-${code}`),
    ...CAUSE_CODES.map((code) => `cause-${code}`),
    ...QUESTION_CODES.flatMap((code) => [`question-${code}`, `scale-${code}-low`, `scale-${code}-high`]),
    ...PAPERS.map((code) => `paper-${code}`),
  ];
  expect(ids.filter((id) => !has(id))).toEqual([]);
});

test("what moves the case on comes first", async () => {
  const first = async (id: string) => nextDeeds(await fakeHost("").ask("case_get", { id }), null)[0];
  expect(await first("c-9"), "an offer waits for its answer").toBe("answer");
  expect(await first("c-11"), "what waits for approval is approved").toBe("approve");
  expect(await first("c-12"), "what waits is gone on with").toBe("resume");
});

test("a case that burns and that nobody was asked about can be escalated at once", async () => {
  const received: CaseView = { ...(await anyCase()), state: "received", owner: null, escalations: [] };
  const possible = received.acts.filter(({ act }) =>
    ["assign", "resolve", "acknowledge", "propose", "escalate"].includes(act),
  );
  const shown = (priority: number) =>
    inSight(nextDeeds({ ...received, priority, acts: possible }, null))[0].slice(0, 3);
  expect(shown(1)).toContain("escalate");
  expect(shown(3)).not.toContain("escalate");
});

test("whoever waits for a word is answered before anything else", async () => {
  const quiet: CaseView = { ...(await anyCase()), escalations: [] };
  const first = (view: CaseView) => nextDeeds(view, null).filter((name) => name !== "take" && name !== "decline")[0];
  expect(first({ ...quiet, unanswered: "d-1" }), "a chaser").toBe("contact");
  expect(first({ ...quiet, callsBack: true }), "a low score").toBe("contact");
  expect(first(quiet)).not.toBe("contact");
});

test("of what is put right and grave the cause comes first, of anything else the end", async () => {
  const kettle: CaseView = { ...(await anyCase()), state: "resolved", open: false, escalations: [] };
  const mended = nextDeeds(kettle, null).filter((name) => ["cause", "close", "survey"].includes(name));
  expect(mended, "severity 1 without a cause").toEqual(["cause", "close", "survey"]);
  const known = {
    ...kettle,
    cause: { code: "packaging", reason: "thin", whys: [] } as const satisfies CaseView["cause"],
  };
  expect(nextDeeds(known, null).filter((name) => ["cause", "close"].includes(name))).toEqual(["close", "cause"]);
});

test("somebody is told by telephone only while an escalation waits, and then near the top for those not asked", async () => {
  const host = fakeHost("?person=p-jonas");
  const deeds = async (id: string) => nextDeeds(await host.ask("case_get", { id }), null);
  expect(await deeds("c-4")).not.toContain("told_by_phone");
  const asked = await host.ask("case_get", { id: "c-2" });
  const others = { ...asked, escalations: asked.escalations.map((one) => ({ ...one, forMe: false })) };
  expect(inSight(nextDeeds(others, null))[0]).toContain("told_by_phone");
});

test("a few deeds have buttons, one alone is not hidden, and none is lost", () => {
  const deeds = ACT_NAMES.slice(0, 7);
  expect(inSight(deeds)).toEqual([deeds.slice(0, 4), deeds.slice(4)]);
  expect(inSight(deeds.slice(0, 5))).toEqual([deeds.slice(0, 5), []]);
  expect(inSight([])).toEqual([[], []]);
});

test("whoever proposed is not asked to approve", async () => {
  const view = await fakeHost("?person=p-tom").ask("case_get", { id: "c-11" });
  const deeds = nextDeeds(view, null);
  expect(deeds).not.toContain("approve");
  expect(deeds).not.toContain("return");
});
