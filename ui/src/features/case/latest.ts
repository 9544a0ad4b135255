import type { ActView, CaseView } from "@/ipc/contract";

type Done<K extends ActView["act"]> = Extract<ActView, { act: K }> & { at: number };

/** The latest deed of some kinds that stands, and when it was done. */
export function latest<K extends ActView["act"]>(view: CaseView, ...acts: K[]): Done<K> | null {
  const isOne = (act: string) => (acts as string[]).includes(act);
  const entry = view.timeline.findLast(({ what, overruledBy }) => overruledBy === null && isOne(what.act));
  return entry ? ({ ...entry.what, at: entry.at } as Done<K>) : null;
}
