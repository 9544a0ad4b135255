/** Places of the file and reasons in words. */
import { FIELDS, POLICY_PARTS, type ProblemView, ROLES, WEEKDAYS } from "@/ipc/contract";
import { segments } from "@/text/toml";
import type { WordsValue } from "@/text/Words";

const has = (list: readonly string[], code: string): boolean => list.includes(code);

/** One part of a place; what the organisation named itself stays as it is. */
function part(words: WordsValue, code: string, before: string, depth: number): string {
  const { t, word } = words;
  if (before === "matrix") return word(depth === 0 ? "severity" : "urgency", String(Number(code) + 1));
  if (/^p[1-4]$/.test(code)) return word("priority", code.slice(1));
  if (/^\d+$/.test(code)) return t("policy-entry", { entry: Number(code) + 1 });
  if (before === "targets") return word("clock", code);
  if (has(WEEKDAYS, code)) return words.weekday(WEEKDAYS.indexOf(code as (typeof WEEKDAYS)[number]));
  if (before === "limits" && has(ROLES, code)) return word("role", code);
  if (before === "lifts" && has(FIELDS, code)) return word("field", code);
  if (before === "categories") return words.has(`category-${code}`) ? word("category", code) : word("policy-key", code);
  return word("policy-key", code);
}

/** "Promises › High › Put it right"; "Line 7" where the file is no TOML at all. */
export function placeWords(words: WordsValue, place: string): string {
  const line = /^line (\d+)$/.exec(place)?.[1];
  if (line) return words.t("policy-line", { line });
  const [first = "", ...rest] = segments(place);
  const head = has(POLICY_PARTS, first) ? words.word("policy-part", first) : words.word("policy-key", first);
  return [head, ...rest.map((code, depth) => part(words, code, first, depth))].join(" › ");
}

/** Values that name something known, by the list of its words. */
const LISTS: Record<string, string> = { expected: "policy-expected", found: "policy-found", lower: "role" };
/** Values that are money of the currency that the place names. */
const AMOUNTS = ["amount", "lower_amount", "case", "year"];
/** Values that are instants. */
const INSTANTS = ["effective_from", "previous", "now"];

/** What is wrong there. */
export function reasonWords(words: WordsValue, { place, reason }: ProblemView): string {
  const params: Record<string, string> = { ...reason.params };
  const currency = segments(place)[1] ?? "";
  for (const [name, value] of Object.entries(params)) {
    const list = LISTS[name];
    if (list && typeof value === "string") params[name] = said(words, reason.code, list, name, value);
    if (AMOUNTS.includes(name) && /^[A-Z]{3}$/.test(currency)) params[name] = words.money(Number(value), currency);
    if (INSTANTS.includes(name) && value.includes("T")) params[name] = words.exact(Date.parse(value));
  }
  if (params.roles) params.roles = words.list(params.roles.split(", ").map((role) => words.word("role", role)));
  // Where a role was written that there is not, it is told as it was written.
  if (params.role && reason.code !== "unknown_role") params.role = words.word("role", params.role);
  const id = `policy-problem-${reason.code}`;
  return words.has(id) ? words.t(id, params) : words.t("policy-problem-other", { code: reason.code });
}

function said({ word }: WordsValue, code: string, list: string, name: string, value: string): string {
  // How many entries a matrix has is a number, no kind of value.
  return name === "found" && code === "matrix_gap" ? value : word(list, value);
}
