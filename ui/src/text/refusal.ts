/** Why a deed was refused, in words. */
import type { ActView, MessageView } from "@/ipc/contract";
import type { WordsValue } from "./Words";

const LISTS: Record<string, string> = { role: "role", state: "state", field: "field" };

/** What is known of the deed beside why it was refused. */
export interface Refused {
  deed?: ActView["act"];
  /** Currency of its amounts. */
  currency?: string;
}

/** With its currency the amounts of a limit are said too, with its kind what a field means in it. */
export function refusalWords(words: WordsValue, reason: MessageView, { deed, currency }: Refused = {}): string {
  const { field, problem } = reason.params;
  const own = `refusal-${deed}-${field}-${problem}`;
  if (words.has(own)) return words.t(own);
  const params: Record<string, string> = { ...reason.params, code: reason.code };
  for (const [name, list] of Object.entries(LISTS)) {
    if (params[name]) params[name] = words.word(list, params[name]);
  }
  if (params.problem) params.problem = words.word("refusal-field", params.problem);
  if (reason.code === "limit" && currency) {
    for (const name of ["amount", "limit"]) params[name] = words.money(Number(params[name]), currency);
    return words.t("refusal-limit-amounts", params);
  }
  const id = `refusal-${reason.code}`;
  return words.has(id) ? words.t(id, params) : words.t("refusal-other", params);
}
