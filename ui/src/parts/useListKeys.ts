import { type KeyboardEvent, useMemo } from "react";
import { type KeyMap, keyName, useKeys } from "./useKeys";

interface ListKeys {
  total: number;
  selected: number;
  /** Selects one, and takes the focus to it, so that it is read out and Enter is meant for it. */
  onMove: (index: number) => void;
  /** What else keys mean anywhere on the screen. */
  near?: KeyMap;
  /** What else they mean in the list, where `shift+` may stand before the name. */
  inList?: Record<string, () => void>;
}

const NOTHING = {};
/** How far a page goes. */
const PAGE = 10;

/** J and K anywhere on the screen; arrows, pages, Home and End in the list, which hands on what it hears. */
export function useListKeys({ total, selected, onMove, near = NOTHING, inList = NOTHING }: ListKeys) {
  const [anywhere, inside] = useMemo(() => {
    const move = (to: number) => onMove(Math.min(Math.max(to, 0), Math.max(total - 1, 0)));
    const next = () => move(selected + 1);
    const previous = () => move(selected - 1);
    const moves: Record<string, () => void> = {
      ArrowDown: next,
      ArrowUp: previous,
      PageDown: () => move(selected + PAGE),
      PageUp: () => move(selected - PAGE),
      Home: () => move(0),
      End: () => move(total - 1),
    };
    return [{ j: next, k: previous, ...near } satisfies KeyMap, { ...moves, ...inList }];
  }, [total, selected, onMove, near, inList]);
  useKeys(anywhere);
  return (event: KeyboardEvent) => {
    const act = inside[(event.shiftKey ? "shift+" : "") + keyName(event.nativeEvent)];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
