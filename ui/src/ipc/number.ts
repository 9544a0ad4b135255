/** Reference numbers as the app makes them: STORE-DESK-COUNTER-CHECK, the check by ISO/IEC 7064 MOD 37,36. */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The check character of the first three parts. */
export function checkCharacter(stem: string): string {
  let product = 36;
  for (const letter of stem.replaceAll("-", "")) {
    const sum = (product + ALPHABET.indexOf(letter)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

const SHAPE = /^[A-Z0-9]{2,8}-[A-Z0-9]{1,4}-\d{5,10}-[A-Z0-9]$/;

/**
 * The number in what a scanner read: bare, or in the address on a slip, `redress://case/NUMBER`. A scanner set to another
 * keyboard than the desk's types other signs between the parts, and that is forgiven; the check character tells the rest.
 */
export function numberIn(code: string): string | null {
  const parts = code.split(/[^A-Za-z0-9]+/).map((part) => part.toUpperCase());
  const isAddress = parts[0] === "REDRESS" && parts[1] === "CASE";
  const number = (isAddress ? parts.slice(2) : parts).join("-");
  if (!SHAPE.test(number)) return null;
  return checkCharacter(number.slice(0, -2)) === number.at(-1) ? number : null;
}
