//! Counting a period from its first day to its last, and saying how.

use super::working_days::DayKind;
use super::{DayZero, Repair, Span, Step, WorkingDays};
use jiff::Span as Length;
use jiff::civil::Date;
use std::num::NonZeroU16;

/// The last day of a period that starts on `start`. `None` where there is no number, or where the calendar ends; the steps
/// say which.
pub(super) fn last_day(
    span: Span,
    start: Date,
    day_zero: DayZero,
    calendar: &WorkingDays,
    because: &mut Vec<Step>,
) -> Option<Date> {
    because.push(Step::StartDay { on: start, counted: day_zero == DayZero::Counted });
    let last_day = match span {
        Span::WorkingDays(days) => return last_working_day(days, start, day_zero, calendar, because),
        Span::NoNumber(wording) => {
            because.push(Step::NoNumber { wording });
            return None;
        }
        Span::CalendarDays(days) => days_after(start, i64::from(days.get()), day_zero)?,
        Span::Weeks(weeks) => days_after(start, i64::from(weeks.get()) * 7, day_zero)?,
        Span::Months(months) => months_after(start, months, day_zero, because)?,
    };
    because.push(Step::Length { span, last_day });
    Some(last_day)
}

fn days_after(start: Date, days: i64, day_zero: DayZero) -> Option<Date> {
    let counted = i64::from(day_zero == DayZero::Counted);
    start.checked_add(Length::new().try_days(days - counted).ok()?).ok()
}

/// The day of the same number, or the last of a month that has none. A period beginning with its first day ends on the
/// day before, unless the month was too short anyway.
fn months_after(start: Date, months: NonZeroU16, day_zero: DayZero, because: &mut Vec<Step>) -> Option<Date> {
    let day = start.checked_add(Length::new().try_months(i64::from(months.get())).ok()?).ok()?;
    if day.day() != start.day() {
        because.push(Step::ShortMonth { wanted: start.day().unsigned_abs(), last_day: day });
        return Some(day);
    }
    match day_zero {
        DayZero::NotCounted => Some(day),
        DayZero::Counted => day.yesterday().ok(),
    }
}

fn last_working_day(
    days: NonZeroU16,
    start: Date,
    day_zero: DayZero,
    calendar: &WorkingDays,
    because: &mut Vec<Step>,
) -> Option<Date> {
    let mut on = match day_zero {
        DayZero::NotCounted => start.tomorrow().ok()?,
        DayZero::Counted => start,
    };
    let mut number = 0;
    loop {
        match calendar.day(on) {
            DayKind::Working => {
                number += 1;
                because.push(Step::WorkingDay { number, on });
                if number == days.get() {
                    return Some(on);
                }
            }
            DayKind::Off(off) => because.push(Step::Skipped { on, off }),
            DayKind::Unknown => {
                because.push(Step::CalendarEnds { on });
                return None;
            }
        }
        on = on.tomorrow().ok()?;
    }
}

/// The last day of a period that stands still while goods are away for repair or replacement: longer by the days from the
/// request to the return, both included, and at least `at_least` days after the return. `None` while the goods are away.
/// A request after the period has ended revives nothing.
pub(super) fn after_repairs(
    mut last_day: Date,
    repairs: &[Repair],
    at_least: NonZeroU16,
    because: &mut Vec<Step>,
) -> Option<Date> {
    let mut repairs = repairs.to_vec();
    repairs.sort();
    let mut back_on: Option<Date> = None;
    for repair in repairs {
        let next = back_on.and_then(|day| day.tomorrow().ok());
        let from = next.map_or(repair.requested_on, |next| next.max(repair.requested_on));
        if from > last_day {
            continue;
        }
        let Some(until) = repair.returned_on else {
            because.push(Step::StandsStill { from, until: None });
            return None;
        };
        if until < from {
            continue;
        }
        because.push(Step::StandsStill { from, until: Some(until) });
        let away = i64::from((until - from).get_days()) + 1;
        let extended = days_after(last_day, away, DayZero::NotCounted)?;
        let least = days_after(until, i64::from(at_least.get()), DayZero::NotCounted)?;
        if least > extended {
            because.push(Step::AtLeast { days: at_least, last_day: least });
        }
        last_day = extended.max(least);
        back_on = Some(until);
    }
    Some(last_day)
}
