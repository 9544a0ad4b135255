/** The text that the next version begins with. Pure. */

/** A version's text under the next number and a date to come; everything else, comments too, stays as it was. */
export function nextText(text: string, version: number, from: number): string {
  const instant = new Date(from).toISOString().replace(".000Z", "Z");
  return text
    .replace(/^version\s*=\s*\d+/m, `version = ${version}`)
    .replace(/^effective_from\s*=\s*(?:"[^"\n]*"|[^\s#]+)/m, `effective_from = "${instant}"`);
}
