import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useId, useState } from "react";
import { isTyping } from "./useKeys";
import { useListKeys } from "./useListKeys";

export interface Items {
  isSelected: (key: string) => boolean;
  /** What the element of one item needs; `label` is what is read out when it gets the focus. */
  of: (key: string, label: string) => ItemProps;
}

interface ItemProps {
  id: string;
  tabIndex: number;
  "aria-label": string;
  "aria-current": "true" | undefined;
  onFocus: (event: FocusEvent) => void;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Items of a page, of which one is selected and gets the focus by J, K and arrows. Another comes in place of one that leaves. */
export function useItems(keys: string[]): Items {
  const name = useId();
  const [at, setAt] = useState({ key: "", index: 0 });
  const found = keys.indexOf(at.key);
  const index = found < 0 ? Math.max(Math.min(at.index, keys.length - 1), 0) : found;
  const key = keys[index] ?? "";
  const find = useCallback((one: string) => document.getElementById(`${name}${one}`), [name]);
  const focus = useCallback((one: string) => find(one)?.focus({ preventScroll: true }), [find]);
  useEffect(() => {
    if (key === at.key && index === at.index) return;
    setAt({ key, index });
    // Whatever had the focus left with its item.
    if (at.key && key !== at.key && document.activeElement === document.body) focus(key);
  }, [key, index, at, focus]);
  // Whole, also where its keys have made it larger.
  useEffect(() => {
    const element = find(key);
    if (element === document.activeElement) element?.scrollIntoView({ block: "nearest" });
  }, [key, find]);
  const onMove = useCallback((to: number) => focus(keys[to] ?? ""), [focus, keys]);
  const hear = useListKeys({ total: keys.length, selected: index, onMove });
  const select = (one: string) => one !== key && setAt({ key: one, index: keys.indexOf(one) });
  return {
    isSelected: (one) => one === key,
    of: (one, label) => ({
      id: `${name}${one}`,
      tabIndex: one === key ? 0 : -1,
      "aria-label": label,
      "aria-current": one === key ? "true" : undefined,
      // A press selects once it is over: nothing moves under the pointer.
      onFocus: ({ target }) => target.matches(":focus-visible") && select(one),
      onClick: () => select(one),
      onKeyDown: (event) => !isTyping(event.target) && hear(event),
    }),
  };
}
