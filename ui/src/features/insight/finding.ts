/** One sentence that says what a table shows. */
import type { DimensionName, FigureView, GroupView } from "@/ipc/contract";
import type { WordsValue } from "@/text/Words";
import { inOrder, said, valueWords, weightOf } from "./figure";

/** What stands out; null where nothing can be said honestly. */
export function finding(
  words: WordsValue,
  groups: GroupView[],
  by: DimensionName,
  all: FigureView | undefined,
  stores: Map<string, string>,
): string | null {
  const told = inOrder(groups, by)
    .flatMap(({ value, figures: [figure] }) => (figure && value !== "" ? [{ value, figure }] : []))
    .filter(({ figure }) => weightOf(figure) !== null);
  const [first] = [...told].sort((a, b) => (weightOf(b.figure) ?? 0) - (weightOf(a.figure) ?? 0));
  if (!first || !all || told.length < 2) return null;
  const value = valueWords(words, by, first.value, stores);
  const number = said(words, first.figure);
  if (first.figure.shows === "count" && all.shows === "count" && all.count > 0) {
    const share = words.share(first.figure.count / all.count);
    return words.t("insight-finding-count", { value, number, share });
  }
  return words.t("insight-finding-most", { value, number, all: said(words, all) });
}
