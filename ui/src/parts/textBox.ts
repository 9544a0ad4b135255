/** Boxes that hold typed words, as the browser has them. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement;

const WORDLESS = ["checkbox", "radio", "button", "submit", "reset", "file", "range", "color", "image"];

/** The box that keys would write into now; null where they would not. */
export function focusedBox(): TextBox | null {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && !WORDLESS.includes(element.type) ? element : null;
}

/** Puts words into a box as if they had been typed, so that whoever listens to it hears. */
export function write(box: TextBox, value: string): void {
  if (box.value === value) return;
  const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(box, value);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
