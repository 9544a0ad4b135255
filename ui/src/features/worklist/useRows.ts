import type { RowView, WorklistName } from "@/ipc/contract";
import { PAGE, useSearch, useWorklist } from "@/ipc/questions";

/** What the list shows: a saved view, or what a search found. */
export type Source = { view: WorklistName } | { text: string };

export interface Rows {
  total: number;
  /** Undefined while its page is on the way. */
  row: (index: number) => RowView | undefined;
  /** Those of the pages in sight that are here, in order. */
  known: () => RowView[];
  isLoading: boolean;
  revision: number;
}

function inSight(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, last) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The pages in sight, and always the first: it says how many rows there are while others are on the way. */
function pagesOf(first: number, last: number): number[] {
  const pages = inSight(first, last);
  return pages[0] === 0 ? pages : [0, ...pages];
}

/** Rows of a source, fetched a page at a time for the range in sight. */
export function useRows(source: Source, first: number, last: number): Rows {
  const text = "text" in source ? source.text : "";
  const view = "view" in source ? source.view : "all";
  const pages = pagesOf(first, last);
  const answers = useWorklist(view, text ? [] : pages);
  const found = useSearch(text);
  if (text) {
    const rows = found.data ?? [];
    return {
      total: rows.length,
      row: (index) => rows[index],
      known: () => rows,
      isLoading: found.data === undefined,
      revision: 0,
    };
  }
  const known = answers.find((answer) => answer.data)?.data;
  return {
    total: known?.total ?? 0,
    row: (index) => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.rows[index % PAGE],
    known: () => answers.slice(pages.length - inSight(first, last).length).flatMap((answer) => answer.data?.rows ?? []),
    isLoading: known === undefined,
    revision: known?.revision ?? 0,
  };
}
