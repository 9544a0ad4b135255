import { useCallback, useMemo, useState } from "react";
import type { RowView } from "@/ipc/contract";
import { MOST_AT_ONCE } from "@/ipc/deeds";

/** A marked case, as far as it has to be named. */
export type Marked = Pick<RowView, "id" | "number">;

export interface Marks {
  all: Marked[];
  has: (id: string) => boolean;
  /** True when no more can be marked. */
  isFull: boolean;
  toggle: (row: Marked) => void;
  add: (rows: Marked[]) => void;
  keep: (ids: Set<string>) => void;
  clear: () => void;
}

/** The cases that are marked to be handled together. They stay marked wherever in the list they move. */
export function useMarks(): Marks {
  const [marks, setMarks] = useState<ReadonlyMap<string, Marked>>(new Map());
  const add = useCallback(
    (rows: Marked[]) =>
      setMarks((now) => {
        const next = new Map(now);
        for (const { id, number } of rows) if (next.size < MOST_AT_ONCE) next.set(id, { id, number });
        return next;
      }),
    [],
  );
  const keep = useCallback(
    (ids: Set<string>) => setMarks((now) => new Map([...now].filter(([id]) => ids.has(id)))),
    [],
  );
  const clear = useCallback(() => setMarks(new Map()), []);
  return useMemo(() => {
    const toggle = (row: Marked) => (marks.has(row.id) ? keep(without(marks, row.id)) : add([row]));
    const [all, isFull] = [[...marks.values()], marks.size >= MOST_AT_ONCE];
    return { all, isFull, has: (id) => marks.has(id), toggle, add, keep, clear };
  }, [marks, add, keep, clear]);
}

const without = (marks: ReadonlyMap<string, Marked>, id: string) =>
  new Set([...marks.keys()].filter((key) => key !== id));
