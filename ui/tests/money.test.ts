import { expect, test } from "vitest";
import { amountOf, money, places, typed } from "@/text/money";

const EN = "en-GB-u-nu-latn";
const DE = "de-u-nu-latn";
const ES = "es-u-nu-latn";
const AR = "ar-u-nu-latn";

test.each([
  [EN, "12,50", "EUR", 1250],
  [EN, "12.50", "EUR", 1250],
  [DE, "12.50", "EUR", 1250],
  [DE, "12,5", "EUR", 1250],
  [EN, "0", "EUR", 0],
  [EN, "12.", "EUR", 1200],
  [EN, "€ 12", "EUR", 1200],
  [EN, "1,234", "EUR", 123_400],
  [DE, "1.234", "EUR", 123_400],
  [DE, "1.234,50", "EUR", 123_450],
  [ES, "1.234,50", "EUR", 123_450],
  [ES, "1234,5", "EUR", 123_450],
  [EN, "1,234,567.89", "EUR", 123_456_789],
  [EN, "12 345,6", "EUR", 1_234_560],
  [EN, "1200", "JPY", 1200],
  [EN, "1.25", "KWD", 1250],
  [EN, "1,234", "KWD", 1_234_000],
  [AR, "١٢٫٥٠", "AED", 1250],
])("in %s %j of %s is understood", (locale, text, currency, amount) => {
  expect(amountOf(locale, text, currency)).toBe(amount);
});

test.each([
  [EN, "", "EUR"],
  [EN, "ten", "EUR"],
  [EN, "-5", "EUR"],
  [EN, "12-", "EUR"],
  [EN, "1.2.3", "EUR"],
  [EN, "1.234", "EUR"],
  [DE, "1,234", "EUR"],
  [EN, "12.505", "EUR"],
  [EN, ".50", "EUR"],
  [EN, "12.50", "JPY"],
])("in %s %j of %s is no amount, and is not guessed", (locale, text, currency) => {
  expect(amountOf(locale, text, currency)).toBeNull();
});

test("minor units are counted as the app counts them, whatever the browser thinks", () => {
  expect(["EUR", "JPY", "KWD", "IQD", "AFN"].map(places)).toEqual([2, 0, 3, 3, 2]);
  expect(money(EN, 1250, "IQD"), "a browser gives the dinar of Iraq no places").toContain("1.250");
});

test("what is typed again is read as it was", () => {
  for (const locale of [EN, DE, ES, AR]) {
    for (const currency of ["EUR", "JPY", "KWD"]) {
      expect(amountOf(locale, typed(locale, 123_456, currency), currency), `${locale} ${currency}`).toBe(123_456);
    }
  }
});
