import { type CalendarView, type DayHoursView, WEEKDAYS } from "@/ipc/contract";
import { Fold } from "@/parts/Fold";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Rules.module.css";

/** Holidays in sight; more are folded. */
const SHOWN = 4;

/** When stores are open, calendar by calendar. */
export function Calendars({ calendars }: { calendars: CalendarView[] }) {
  const words = useWords();
  const { t } = words;
  return calendars.map((calendar) => (
    <section key={calendar.name} className={styles.rule} aria-label={calendar.name}>
      <h4 className={styles.heading}>
        <bdi>{calendar.name}</bdi>
      </h4>
      <p className={styles.soft}>
        {whose(words, calendar)}{" "}
        {calendar.zone ? t("policy-calendar-zone", { zone: calendar.zone }) : t("policy-calendar-own-zone")}
      </p>
      <dl className={styles.terms}>
        {weekLines(words, calendar.week).map(([days, hours]) => (
          <div key={days} className={styles.term}>
            <dt>{days}</dt>
            <dd>{hours}</dd>
          </div>
        ))}
      </dl>
      <Holidays calendar={calendar} />
    </section>
  ));
}

function whose({ t, list }: WordsValue, { isDefault, stores }: CalendarView): string {
  const names = list(stores.map(({ name }) => name));
  if (isDefault) return t(stores.length > 0 ? "policy-calendar-default-and" : "policy-calendar-default", { names });
  return stores.length > 0 ? t("policy-calendar-stores", { names }) : t("policy-calendar-unused");
}

/** "09:00–18:00". */
function opening({ t }: WordsValue, hours: string): string {
  const [from = "", to = ""] = hours.split(/-/);
  return t("policy-hours", { from, to });
}

/** Days that follow each other and have the same hours stand in one line. */
function weekLines(words: WordsValue, week: DayHoursView[]): [days: string, hours: string][] {
  const groups: { from: string; to: string; hours: string }[] = [];
  for (const { day, hours } of week) {
    const said = hours.length > 0 ? words.list(hours.map((one) => opening(words, one))) : words.t("policy-closed");
    const last = groups.at(-1);
    if (last?.hours === said) last.to = day;
    else groups.push({ from: day, to: day, hours: said });
  }
  const name = (day: string) => words.weekday(WEEKDAYS.indexOf(day as DayHoursView["day"]));
  return groups.map(({ from, to, hours }) => [
    from === to ? name(from) : words.t("policy-days", { from: name(from), to: name(to) }),
    hours,
  ]);
}

function Holidays({ calendar }: { calendar: CalendarView }) {
  const { t, day } = useWords();
  const { holidays, name } = calendar;
  if (holidays.length === 0) return <p className={styles.soft}>{t("policy-holidays-none")}</p>;
  const list = (
    <dl className={styles.terms} aria-label={`${t("policy-holidays")} ${name}`}>
      {holidays.map((holiday) => (
        <div key={holiday.on} className={styles.term}>
          <dt>{day(holiday.on)}</dt>
          <dd dir="auto">{holiday.name}</dd>
        </div>
      ))}
    </dl>
  );
  if (holidays.length <= SHOWN) return list;
  return (
    <div className={styles.holidays}>
      <Fold title={t("policy-holidays")} aside={t("policy-days-count", { count: holidays.length })} level={5}>
        {list}
      </Fold>
    </div>
  );
}
