import type { ReactNode } from "react";

/** A text with the words marked that the other texts do not have. */
export function marked(text: string, others: string[]): ReactNode {
  const known = new Set(others.flatMap((other) => other.toLowerCase().split(/\s+/)));
  return text.split(/(\s+)/).map((part, index) =>
    part.trim() && !known.has(part.toLowerCase()) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <mark key={index}>{part}</mark>
    ) : (
      part
    ),
  );
}
