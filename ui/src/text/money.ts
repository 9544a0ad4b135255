/** Amounts of money: kept in whole minor units of a currency, said and typed in major units. Pure. */

/** Places of a currency's minor unit (ISO 4217, table A.1), as the app counts them; a browser's own table differs from it. */
const NO_PLACES = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ");
const THREE_PLACES = "BHD IQD JOD KWD LYD OMR TND".split(" ");

export function places(currency: string): number {
  if (NO_PLACES.includes(currency)) return 0;
  return THREE_PLACES.includes(currency) ? 3 : 2;
}

const inUnits = (amount: number, currency: string): number => amount / 10 ** places(currency);

/** "€12.50", as the language writes it. */
export function money(locale: string, amount: number, currency: string): string {
  const digits = places(currency);
  const format = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, format).format(inUnits(amount, currency));
}

/** "12.50": as somebody would type it. */
export function typed(locale: string, amount: number, currency: string): string {
  const digits = places(currency);
  const format = { useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, format).format(inUnits(amount, currency));
}

/** The mark between thousands. */
function grouping(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1_234_567).find(({ type }) => type === "group")?.value ?? ",";
}

/** Arabic digits and marks as Latin ones, without what only parts thousands or names the currency. */
function plain(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, ".")
    .replace(/[\s٬'’\p{Sc}\u061c\u200e\u200f]/gu, "");
}

const isGrouped = ([first = "", ...rest]: string[]): boolean =>
  rest.length === 0 ? /^\d+$/.test(first) : /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));

/** The units and what follows them; null where the marks mean no number, or more places than the currency has. */
function split(text: string, digits: number, group: string): [units: string, minor: string] | null {
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (at < 0) return [text, ""];
  const mark = text.charAt(at);
  const after = text.length - at - 1;
  const isOnce = text.indexOf(mark) === at;
  const isDecimal = isOnce && after <= digits && !(after === 3 && mark === group);
  const thousands = isDecimal ? (mark === "," ? "." : ",") : isOnce ? group : mark;
  const groups = text.slice(0, isDecimal ? at : undefined).split(thousands);
  return isGrouped(groups) ? [groups.join(""), isDecimal ? text.slice(at + 1) : ""] : null;
}

/** What somebody typed, in minor units; null where it is no amount. Both `12,50` and `12.50` are understood. */
export function amountOf(locale: string, text: string, currency: string): number | null {
  const digits = places(currency);
  const bare = plain(text);
  const parts = /^\d[\d.,]*$/.test(bare) ? split(bare, digits, grouping(locale)) : null;
  return parts && Number(parts[0] + parts[1].padEnd(digits, "0"));
}
