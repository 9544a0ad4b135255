import { useEffect } from "react";

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** The name of a pressed key, such as `mod+n`, `F1` or `j`; `mod` is Ctrl, or Cmd on a Mac. */
export function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const alt = event.altKey ? "alt+" : "";
  return mod + alt + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** True where keys write. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Enter presses what has the focus before it means anything to the window. */
function isPressed(name: string, target: EventTarget | null): boolean {
  return name === "Enter" && target instanceof HTMLElement && target.closest("button, a, summary, label") !== null;
}

/** For a key of a screen: what floats above it has keys of its own. */
export const outsideDialogs = (act: () => void) => () => {
  if (!document.querySelector("[role=dialog]")) act();
};

/** Keys that go on as long as they are held down; any other means what it meant once. */
const HELD = ["j", "k"];

/** Listens to keys in the whole window. Keys without Ctrl are left alone while somebody types or a dialog is open. */
export function useKeys(map: KeyMap, isActive = true): void {
  useEffect(() => {
    if (!isActive) return;
    const hear = (event: KeyboardEvent) => {
      const name = keyName(event);
      const act = map[name];
      if (!act || event.defaultPrevented || (event.repeat && !HELD.includes(name))) return;
      const plain = !name.startsWith("mod+") && !/^(alt\+|F\d)/.test(name);
      if (plain && (isTyping(event.target) || isPressed(name, event.target) || document.querySelector("[role=dialog]")))
        return;
      event.preventDefault();
      act(event);
    };
    // Keys with Ctrl are heard on their way down: radios and checks keep what they hear to themselves.
    const hearFirst = (event: KeyboardEvent) => void (keyName(event).startsWith("mod+") && hear(event));
    window.addEventListener("keydown", hearFirst, { capture: true });
    window.addEventListener("keydown", hear);
    return () => {
      window.removeEventListener("keydown", hearFirst, { capture: true });
      window.removeEventListener("keydown", hear);
    };
  }, [map, isActive]);
}
