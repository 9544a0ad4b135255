/** Files as the browser hands them over. */
import { useEffect, useEffectEvent } from "react";
import type { DropItem } from "react-aria-components";

/** The files among what was dropped. */
export async function dropped(items: DropItem[]): Promise<File[]> {
  const files = items.filter((item) => item.kind === "file");
  return Promise.all(files.map((item) => item.getFile()));
}

/** The files that were pasted; words being typed stay words. */
function pasted(event: ClipboardEvent): File[] {
  const files = Array.from(event.clipboardData?.files ?? []);
  const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
  const hasWords = event.clipboardData?.types.includes("text/plain") ?? false;
  return isTyping && hasWords ? [] : files;
}

/** Takes pictures that are pasted anywhere on the screen but into words being typed. */
export function usePasted(add: ((files: File[]) => void) | null) {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = pasted(event);
    if (!add || files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, []);
}
