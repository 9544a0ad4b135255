import type { KeyboardEvent } from "react";
import { keyName } from "./useKeys";

/** Hears Ctrl and Enter anywhere in a form, before a button that has the focus takes the Enter for itself. */
export const onSave = (save: () => void) => (event: KeyboardEvent) => {
  const isInside = event.currentTarget.contains(event.target as Node);
  if (!isInside || keyName(event.nativeEvent) !== "mod+Enter") return;
  event.preventDefault();
  event.stopPropagation();
  save();
};
