/** Where the person is: a stack of places in memory, so that "back" works and nothing is kept in a web address. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

export type Place =
  | { at: "record"; draft?: string }
  | { at: "worklist" }
  | { at: "case"; id: string }
  | { at: "escalations" }
  | { at: "attention" }
  | { at: "policies"; show?: number | "draft" }
  | { at: "insights" }
  | { at: "desk" };

interface Places {
  place: Place;
  go: (place: Place) => void;
  back: () => void;
  canGoBack: boolean;
  /** How a place was left, by name, so that "back" finds it as it was. */
  left: Map<string, unknown>;
}

const Context = createContext<Places | null>(null);

/** How many places are remembered. */
const DEPTH = 50;

export function PlaceProvider({ first, children }: { first: Place; children: ReactNode }) {
  const [stack, setStack] = useState<Place[]>([first]);
  const [left] = useState(() => new Map<string, unknown>());
  const go = useCallback((place: Place) => setStack((now) => [...now.slice(-DEPTH), place]), []);
  const back = useCallback(() => setStack((now) => (now.length > 1 ? now.slice(0, -1) : now)), []);
  const place = stack.at(-1) ?? first;
  const value = useMemo(
    () => ({ place, go, back, canGoBack: stack.length > 1, left }),
    [place, go, back, stack.length, left],
  );
  return <Context value={value}>{children}</Context>;
}

export function usePlace(): Places {
  const places = useContext(Context);
  if (!places) throw new Error("no places above this component");
  return places;
}
