/** Reference numbers as the app makes them. */
import { checkCharacter } from "../number";

export function makeNumber(store: string, desk: string, counter: number): string {
  const stem = `${store}-${desk}-${String(counter).padStart(5, "0")}`;
  return `${stem}-${checkCharacter(stem)}`;
}
