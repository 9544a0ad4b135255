import { useState } from "react";
import { usePlace } from "@/parts/place";

/** What somebody has begun to write waits for them under a name of its own, as long as the window is open. */
export function useKept<T extends object>(name: string, first: () => T) {
  const { left } = usePlace();
  const [draft, setDraft] = useState<T>(() => (left.get(name) as T | undefined) ?? first());
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part };
    left.set(name, next);
    setDraft(next);
  };
  const done = () => void left.delete(name);
  return { draft, change, done };
}
