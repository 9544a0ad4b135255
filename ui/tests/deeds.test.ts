import { expect, test } from "vitest";
import { atOnce, deedLabel, inSight, nextDeeds } from "@/features/deed/next";
import { sheetOf } from "@/features/deed/sheets";
import { ACT_NAMES, type ActName, type CaseView, LANGUAGE_TAGS, STATES } from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { loadLanguage } from "@/text/language";

/** Done elsewhere than on the bar: beside the timeline, the files, each fact. */
const ELSEWHERE: ActName[] = ["note", "attach", "edit"];

async function anyCase(): Promise<CaseView> {
  const view = await fakeHost("").ask("case_get", { id: "c-0" });
  return { ...view, acts: ACT_NAMES.map((act) => ({ act, refusal: null })) };
}

test("every deed is offered, and asks on a sheet or happens at once", async () => {
  const view = await anyCase();
  const offered = nextDeeds(view, null);
  for (const act of ACT_NAMES.filter((name) => !ELSEWHERE.includes(name))) {
    expect(offered, `${act} has no button`).toContain(act);
    const isAsked = sheetOf(act) !== null || act === "propose" || atOnce(act, view, null) !== null;
    expect(isAsked, `${act} does nothing when it is pressed`).toBe(true);
  }
});

test.each([...LANGUAGE_TAGS])("every deed and state has its words in %s", async (tag) => {
  const [bundle] = await loadLanguage(tag);
  const has = (id: string) => bundle?.hasMessage(id);
  const sheets = ACT_NAMES.filter((act) => sheetOf(act) !== null || act === "propose");
  const ids = [
    ...ACT_NAMES.map((act) => `deed-${act}`),
    ...ACT_NAMES.filter((act) => act !== "edit").map(deedLabel),
    ...sheets.flatMap((act) => [`dialog-${act}-title`, `dialog-${act}-do`]),
    ...STATES.map((state) => `state-${state}`),
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
