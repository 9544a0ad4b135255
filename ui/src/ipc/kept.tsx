/** Nothing typed is lost: what a form holds is there again until the deed is done. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useHost } from "./Door";
import { type Keeper, makeKeeper } from "./keeper";

const Context = createContext<Keeper | null>(null);

/** Holds what this person has begun to write. Another person has another. */
export function KeptTexts({ person, children }: { person: string; children: ReactNode }) {
  const host = useHost();
  const keeper = useMemo(() => makeKeeper(host, person), [host, person]);
  useEffect(() => {
    // Without an answer there is nothing from before; what is typed now is kept all the same.
    void keeper.load().catch(() => undefined);
    document.addEventListener("focusout", keeper.keep);
    window.addEventListener("blur", keeper.keep);
    window.addEventListener("pagehide", keeper.keep);
    return () => {
      document.removeEventListener("focusout", keeper.keep);
      window.removeEventListener("blur", keeper.keep);
      window.removeEventListener("pagehide", keeper.keep);
      keeper.keep();
    };
  }, [keeper]);
  return <Context value={keeper}>{children}</Context>;
}

/** What a form has to say of what it holds. */
export interface Keeping {
  /** When it was kept last, for what was begun before; null for what is only being begun. */
  since: number | null;
  hasFailed: boolean;
  /** It is done, or the person wants it no longer. */
  forget: () => void;
}

export interface Kept<T> extends Keeping {
  draft: T;
  change: (part: Partial<T>) => void;
}

/**
 * Holds what somebody writes for one deed, and keeps it a moment after the last key and when the form is left. `complaint` is null where
 * several cases are handled together. What is as it was at `first` is not worth keeping.
 */
export function useKept<T extends object>(complaint: string | null, deed: string, first: () => T): Kept<T> {
  const keeper = useContext(Context);
  if (!keeper) throw new Error("nobody above this component keeps what is typed");
  const slot = useMemo(() => ({ complaint, deed }), [complaint, deed]);
  const [initial] = useState(first);
  const entry = useSyncExternalStore(keeper.listen, () => keeper.get(slot));
  const [begunWith, setBegunWith] = useState<Keeper | null>(null);
  useEffect(() => keeper.keep, [keeper]);
  const change = useCallback(
    (part: Partial<T>) => {
      const before = keeper.get(slot);
      const next = { ...fitted(initial, before?.value), ...part };
      if (!before) setBegunWith(keeper);
      if (JSON.stringify(next) === JSON.stringify(initial)) keeper.drop(slot);
      else keeper.put(slot, next);
    },
    [keeper, slot, initial],
  );
  const forget = useCallback(() => keeper.drop(slot), [keeper, slot]);
  return {
    draft: useMemo(() => fitted(initial, entry?.value), [initial, entry?.value]),
    change,
    since: entry && begunWith !== keeper ? entry.at : null,
    hasFailed: entry?.hasFailed ?? false,
    forget,
  };
}

/** What was kept, as far as the form still knows it: an earlier version may have kept something else. */
function fitted<T extends object>(first: T, kept: object | undefined): T {
  const found = Object.entries(kept ?? {}).filter(([name, value]) => {
    if (!(name in first)) return false;
    const like = first[name as keyof T];
    return like === null || value === null
      ? like === null
      : typeof value === typeof like && Array.isArray(value) === Array.isArray(like);
  });
  return { ...first, ...Object.fromEntries(found) };
}
