import { expect, test } from "vitest";
import { nextText } from "@/features/policy/next";
import { LANGUAGE_TAGS, POLICY_EFFECTS, POLICY_PARTS, PROBLEM_REASONS } from "@/ipc/contract";
import { loadLanguage } from "@/text/language";
import { midnight } from "@/text/moment";
import { lineOf } from "@/text/toml";

const TEXT = `# version = 9
version = 3   # the third
effective_from = "2026-10-19T00:00:00Z"
pauses = [
  "customer",
  "third_party",
]

[targets.p2]
resolve = "2 business days"

[[ladders.service]]
trigger = "75 %"

[[ladders.service]]
trigger = "100 %"

[calendars.standard.holidays]
"2026-12-25" = "Christmas Day"
`;

test("a place is found in the text, and where it is not written the section around it", () => {
  expect(lineOf(TEXT, "targets.p2.resolve")).toBe(10);
  expect(lineOf(TEXT, "ladders.service[1].trigger")).toBe(16);
  expect(lineOf(TEXT, 'calendars.standard.holidays."2026-12-25"')).toBe(19);
  expect(lineOf(TEXT, "pauses[1]")).toBe(4);
  expect(lineOf(TEXT, "targets.p2.next_update")).toBe(9);
  expect(lineOf(TEXT, "line 7")).toBe(7);
  expect(lineOf(TEXT, "survey")).toBeNull();
});

test("the next version has another number and date, and every remark of the one before", () => {
  const next = nextText(TEXT, 4, Date.UTC(2027, 0, 1));
  expect(next).toContain("version = 4   # the third\n");
  expect(next).toContain('effective_from = "2027-01-01T00:00:00Z"\n');
  expect(next.startsWith("# version = 9\n")).toBe(true);
});

test("the midnight of a store is its own, also where the clock is changed", () => {
  const at = (zone: string, now: string) => new Date(midnight(zone, Date.parse(now))).toISOString();
  expect(at("Europe/London", "2026-06-10T15:00:00Z")).toBe("2026-06-11T23:00:00.000Z");
  expect(at("Asia/Kolkata", "2026-06-10T15:00:00Z")).toBe("2026-06-11T18:30:00.000Z");
  // On 29 March 2026 the clock goes forward in London.
  expect(at("Europe/London", "2026-03-28T15:00:00Z")).toBe("2026-03-29T23:00:00.000Z");
  expect(at("Europe/London", "2026-03-27T15:00:00Z")).toBe("2026-03-29T00:00:00.000Z");
});

test("every reason, part and effect has words of its own in every language", async () => {
  for (const tag of LANGUAGE_TAGS) {
    const [bundle] = await loadLanguage(tag);
    const ids = [
      ...PROBLEM_REASONS.map((code) => `policy-problem-${code}`),
      ...POLICY_PARTS.map((code) => `policy-part-${code}`),
      ...POLICY_EFFECTS.map((code) => `policy-effect-${code}`),
    ];
    expect(ids.filter((id) => !bundle?.hasMessage(id))).toEqual([]);
  }
});
