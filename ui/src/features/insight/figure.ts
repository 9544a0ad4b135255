/** How figures are said, compared and put in order. */
import type { DimensionName, FigureView, GroupView } from "@/ipc/contract";
import type { WordsValue } from "@/text/Words";

/** How many complaints a figure is of. */
export function sizeOf(figure: FigureView): number {
  return figure.shows === "count" ? figure.count : figure.of;
}

/** What a bar is as long as; null where there is nothing to compare. */
export function weightOf(figure: FigureView): number | null {
  switch (figure.shows) {
    case "count":
      return figure.count;
    case "share":
      return figure.of ? figure.count / figure.of : null;
    case "span":
      return figure.of ? figure.median : null;
    case "money":
      // Amounts in several currencies cannot be compared.
      return figure.sums.length === 1 ? (figure.sums[0]?.amount ?? null) : null;
    case "answers":
      return figure.of || null;
  }
}

const NOTHING = "–";

/** The number itself. */
export function said({ count, share, span, money, word }: WordsValue, figure: FigureView): string {
  switch (figure.shows) {
    case "count":
      return count(figure.count);
    case "share":
      return figure.of ? share(figure.count / figure.of) : NOTHING;
    case "span":
      return figure.of ? span(figure.median) : NOTHING;
    case "money":
      return figure.sums.map(({ amount, currency }) => money(amount, currency)).join(" + ") || NOTHING;
    case "answers":
      return (
        figure.answers
          .map(({ answer, count: given }) => `${word("satisfaction", answer)} ${share(given / figure.of)}`)
          .join(", ") || NOTHING
      );
  }
}

/** What stands small beside it. */
export function aside({ t, span, count }: WordsValue, figure: FigureView): string {
  switch (figure.shows) {
    case "count":
      return "";
    case "share":
      return t("insight-of", { count: count(figure.count), of: count(figure.of) });
    case "span":
      return figure.of ? t("insight-p90", { span: span(figure.p90), of: count(figure.of) }) : "";
    default:
      return t("insight-cases", { count: figure.of });
  }
}

/** Months and levels have an order of their own; of everything else the most comes first. */
export function inOrder(groups: GroupView[], by: DimensionName): GroupView[] {
  if (by === "month" || by === "priority") return [...groups].sort((a, b) => a.value.localeCompare(b.value));
  const weight = ({ figures: [figure] }: GroupView) => (figure ? (weightOf(figure) ?? -1) : -1);
  return [...groups].sort((a, b) => weight(b) - weight(a) || a.value.localeCompare(b.value));
}

/** Words that stand for the codes of a dimension. */
const LISTS: Partial<Record<DimensionName, string>> = {
  category: "category",
  channel: "channel",
  decision: "decision",
  state: "state",
  priority: "priority",
  satisfaction: "satisfaction",
};

/** A value as people say it. */
export function valueWords(words: WordsValue, by: DimensionName, value: string, stores: Map<string, string>): string {
  if (value === "") return words.t("insight-none");
  if (by === "store") return stores.get(value) ?? value;
  if (by === "month") return words.month(value);
  const list = LISTS[by];
  return list ? words.word(list, value) : value;
}

/** The table as comma-separated values: the same numbers, for another program. */
export function csv(head: string[], rows: string[][]): string {
  // A cell that a spreadsheet would run as a formula has an apostrophe in front, as in every export.
  const safe = (cell: string) => (/^[=+\-@\t\r]/.test(cell) && cell !== NOTHING ? `'${cell}` : cell);
  const line = (cells: string[]) => cells.map((cell) => `"${safe(cell).replaceAll('"', '""')}"`).join(",");
  return [head, ...rows].map(line).join("\r\n");
}
