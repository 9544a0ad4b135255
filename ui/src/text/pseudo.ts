/**
 * English made strange, for finding faults that no translation shows: words that are not in the catalogue, places too narrow for
 * longer ones, and whatever takes the left for the beginning. Only the invented host asks for these (`?lang=en-XA`); no setting does.
 */

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ";

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

const accent = (letter: string): string => ACCENTED[PLAIN.indexOf(letter)] ?? letter;

/** "[Šàṽé~~]": German words are longer than English ones by about as much. */
function accented(text: string): string {
  const [before = "", after = ""] = [text.match(/^\s*/)?.[0], text.match(/\s*$/)?.[0]];
  const longer = text.trim().replace(WORD, (word) => {
    return [...word].map(accent).join("") + "~".repeat(Math.round(word.length * 0.4));
  });
  return /\p{L}/u.test(text) ? `${before}[${longer}]${after}` : text;
}

/** Every word from right to left, by an override (U+202E) that ends with it (U+202C); the mark before it (U+200F) tells `dir="auto"`. */
const mirrored = (text: string): string => text.replace(WORD, (word) => `\u200f\u202e${word}\u202c`);

/** What becomes of the words of a message, by tag; what is filled into it stays as it is. */
export const PSEUDO: Record<string, ((text: string) => string) | undefined> = {
  "en-XA": accented,
  "ar-XB": mirrored,
};
