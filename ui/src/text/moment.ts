/** Times as people say them. Pure: the present is passed in. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = "minute" | "hour" | "day";

/** The span in the largest unit that fits. */
function size(ms: number): [number, Unit] {
  const length = Math.abs(ms);
  if (length < HOUR) return [Math.round(length / MINUTE), "minute"];
  if (length < 2 * DAY) return [Math.round(length / HOUR), "hour"];
  return [Math.round(length / DAY), "day"];
}

/** "40 minutes", "3 days". */
export function span(locale: string, ms: number): string {
  const [count, unit] = size(ms);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Math.max(count, 1));
}

/** "in 2 hours", "3 days ago"; null within a minute of now. */
export function relative(locale: string, at: number, now: number): string | null {
  if (Math.abs(at - now) < MINUTE) return null;
  const [count, unit] = size(at - now);
  return new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(at < now ? -count : count, unit);
}

const dayOf = (locale: string, zone: string, at: number): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: "short" }).format(at);

/** "today 17:00", "Tuesday 09:00", "3 Dec 2026, 09:00". */
export function moment(locale: string, zone: string, at: number, now: number): string {
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: "short" }).format(at);
  const days = [-1, 0, 1].find((offset) => dayOf(locale, zone, now + offset * DAY) === dayOf(locale, zone, at));
  if (days !== undefined) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day")} ${time}`;
  }
  if (at > now && at - now < 6 * DAY) {
    return `${new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: "long" }).format(at)} ${time}`;
  }
  return new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** Date, time and zone in full, for hovering. */
export function exact(locale: string, zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).formatToParts(at);
  const said = ({ type, value }: Intl.DateTimeFormatPart) =>
    type === "timeZoneName" ? value.replace(/\+[0٠]$/, "") : value;
  return parts.map(said).join("");
}

/** "14:05:09". */
export function clockTime(locale: string, zone: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: "medium" }).format(at);
}

/** "2 March 2026", of a day given as YYYY-MM-DD. */
export function day(locale: string, on: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(`${on}T00:00:00Z`));
}

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

/** "March 2026", of a month given as YYYY-MM. */
export function month(locale: string, of: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const at = Date.parse(`${of}-15T12:00:00Z`);
  return Number.isNaN(at) ? of : format.format(at);
}

/** The name of a weekday, Monday being 0. */
export function weekday(locale: string, index: number): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(MONDAY + index * DAY);
}

/** The first midnight in a zone that is at least a day away. */
export function midnight(zone: string, now: number): number {
  const part = { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { ...part, hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const local = (at: number): number => {
    const parts = new Intl.DateTimeFormat("en", clock).formatToParts(at);
    const of = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  };
  const wanted = (Math.floor(local(now) / DAY) + 2) * DAY;
  const guess = wanted - (local(wanted) - wanted);
  // Where the clock is changed on that very day, the first guess is an hour off.
  return guess - (local(guess) - wanted);
}
