/** Reference numbers as the app makes them: STORE-DESK-COUNTER-CHECK, ISO/IEC 7064 MOD 37,36. */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function makeNumber(store: string, desk: string, counter: number): string {
  const stem = `${store}-${desk}-${String(counter).padStart(5, "0")}`;
  let product = 36;
  for (const letter of stem.replaceAll("-", "")) {
    const sum = (product + ALPHABET.indexOf(letter)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return `${stem}-${ALPHABET[(37 - product) % 36]}`;
}
