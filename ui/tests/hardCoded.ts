/** Finds words that are neither from the catalogue, which stands in brackets in en-XA, nor from the host. */

import * as contract from "@/ipc/contract";

const SPOKEN = ["aria-label", "placeholder", "title", "alt"];

/** Stable codes: the host sends them, and the catalogue has words for them. */
const CODES = new Set<unknown>(Object.values(contract).flat());

/** Every string in an answer of the host that is there to be read. */
export function strings(answer: unknown): string[] {
  if (typeof answer === "string") return answer.length < 3 || CODES.has(answer) ? [] : [answer];
  if (answer === null || typeof answer !== "object") return [];
  return Object.values(answer).flatMap(strings);
}

const words = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** What the browser says of times, sizes and lists, and the library of the controls to those who hear them; each in many languages. */
function othersWords(): Set<string> {
  const in_ = "en-XA";
  const lists = [new Intl.ListFormat(in_), new Intl.ListFormat(in_, { type: "disjunction" })];
  const said = ["Dismiss", "Show suggestions", ...lists.map((list) => list.format(["1", "2"]))];
  for (const unit of ["minute", "hour", "day", "kilobyte", "megabyte"] as const) {
    for (const unitDisplay of ["long", "short"] as const) {
      for (const count of [1, 2])
        said.push(new Intl.NumberFormat(in_, { style: "unit", unit, unitDisplay }).format(count));
    }
  }
  for (const unit of ["minute", "hour", "day"] as const) {
    for (const numeric of ["auto", "always"] as const) {
      const format = new Intl.RelativeTimeFormat(in_, { numeric });
      said.push(...[-1, 0, 1].map((count) => format.format(count, unit)));
    }
  }
  for (let day = 0; day < 366; day += 1) {
    for (const name of ["long", "short"] as const) {
      const format = { weekday: name, month: name, timeZone: "Europe/London", timeZoneName: "short" } as const;
      said.push(new Intl.DateTimeFormat(in_, format).format(Date.UTC(2026, 0, day)));
    }
  }
  const currencies = new Intl.DisplayNames(in_, { type: "currency" });
  for (const code of ["EUR", "GBP"]) said.push(code, currencies.of(code) ?? "");
  return new Set(said.flatMap(words));
}

const OTHERS = othersWords();

/** The words of a text that nobody translates. */
function left(text: string, data: string[]): string[] {
  const bare = data.reduce((rest, one) => rest.replaceAll(one, " "), text.replace(/\[[^[\]]*\]/g, " "));
  return words(bare).filter((word) => !OTHERS.has(word));
}

function* spoken(root: Element): Generator<string> {
  for (const element of root.querySelectorAll("*")) {
    if (!element.checkVisibility() || element.matches("kbd, code, bdi")) continue;
    for (const name of SPOKEN) yield element.getAttribute(name) ?? "";
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? "";
  }
}

/** Every text of the page with such words. */
export function hardCoded(data: string[]): string[] {
  const longest = [...new Set(data)].sort((a, b) => b.length - a.length);
  return [...new Set(spoken(document.body))].filter((text) => left(text, longest).length > 0);
}
