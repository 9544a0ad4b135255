import { expect, test } from "vitest";
import { exact, moment, relative, span } from "@/text/moment";

const now = Date.UTC(2026, 10, 24, 12, 0);
const HOUR = 3_600_000;

test("a time is said in the largest unit that fits", () => {
  expect(relative("en-GB", now + 2 * HOUR, now)).toBe("in 2 hours");
  expect(relative("de", now - 40 * 60_000, now)).toBe("vor 40 Minuten");
  expect(relative("es", now - 72 * HOUR, now)).toBe("hace 3 días");
  expect(relative("en-GB", now + 20_000, now)).toBeNull();
  expect(span("ar-u-nu-latn", 3 * HOUR)).toBe("3 ساعات");
});

test("a day near by is named, in the store's zone", () => {
  expect(moment("en-GB", "Europe/London", now + 5 * HOUR, now)).toBe("today 17:00");
  expect(moment("en-GB", "Pacific/Auckland", now + 5 * HOUR, now)).toBe("today 06:00");
  expect(moment("de", "Europe/Berlin", now + 24 * HOUR, now)).toBe("morgen 13:00");
});

test("a time in full names its zone, and an offset of nothing is not said", () => {
  const winter = Date.UTC(2026, 10, 25, 16, 28);
  const summer = Date.UTC(2026, 6, 25, 15, 28);
  expect(exact("de", "Europe/London", winter), "German writes GMT+0").toMatch(/16:28 GMT$/);
  expect(exact("de", "Europe/London", summer), "an hour ahead is told").toMatch(/16:28 GMT\+1$/);
});
