/** Files as the browser hands them over, and their bytes as they cross the door. */
import type { DropItem } from "react-aria-components";

/** The files among what was dropped. */
export async function dropped(items: DropItem[]): Promise<File[]> {
  const files = items.filter((item) => item.kind === "file");
  return Promise.all(files.map((item) => item.getFile()));
}

/** The files that were pasted; words being typed stay words. */
export function pasted(event: ClipboardEvent): File[] {
  const files = Array.from(event.clipboardData?.files ?? []);
  const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
  const hasWords = event.clipboardData?.types.includes("text/plain") ?? false;
  return isTyping && hasWords ? [] : files;
}

/** Bytes that crossed the door, as the text they are. */
export function text(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
