//! Business time of one store: its opening hours laid on the calendar of its time zone.
//!
//! Opening hours are local times, so a day on which the clock is changed has as many business minutes as the store is
//! really open. The zone rules are the bundled ones: the same answer on every machine.

use crate::Timestamp;
use crate::policy::Policy;
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp as Instant, ToSpan};

/// How many days ahead a due instant is looked for: ten years.
const HORIZON_DAYS: usize = 3_660;

/// A store's business time.
pub struct Calendar<'a> {
    policy: &'a Policy,
    zone: TimeZone,
}

impl<'a> Calendar<'a> {
    /// The calendar of a policy in a zone (IANA name); an unknown zone counts as UTC.
    pub fn new(policy: &'a Policy, zone: &str) -> Self {
        Self { policy, zone: TimeZoneDatabase::bundled().get(zone).unwrap_or(TimeZone::UTC) }
    }

    /// The instant at which the store has been open for `minutes` since `start`. `None` when it is closed for ten years,
    /// or beyond the calendar.
    pub fn add_minutes(&self, start: Timestamp, minutes: u32) -> Option<Timestamp> {
        let mut left = i64::from(minutes) * 60_000;
        for day in self.days(start)? {
            for (from, to) in self.open(day) {
                let from = from.max(start.0);
                let length = (to - from).max(0);
                if length > 0 && left <= length {
                    return Some(Timestamp(from + left));
                }
                left -= length;
            }
        }
        None
    }

    /// Closing time of the `days`-th open day after the day of `start`, which is day 0 whether the store is open or not.
    pub fn add_days(&self, start: Timestamp, days: u32) -> Option<Timestamp> {
        let closings = self.days(start)?.skip(1).filter_map(|day| self.open(day).last());
        closings.map(|(_, to)| Timestamp(to)).nth((days as usize).saturating_sub(1))
    }

    /// The local days from the one of `start` on.
    fn days(&self, start: Timestamp) -> Option<impl Iterator<Item = Date> + use<>> {
        let first = Instant::from_millisecond(start.0).ok()?.to_zoned(self.zone.clone()).date();
        Some(first.series(1.day()).take(HORIZON_DAYS))
    }

    /// The spans of a local day during which the store is open, in milliseconds UTC.
    fn open(&self, day: Date) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.policy.hours(day.weekday()).iter().filter_map(move |hours| {
            let at = |time| Some(day.to_datetime(time).to_zoned(self.zone.clone()).ok()?.timestamp().as_millisecond());
            Some((at(hours.from)?, at(hours.to)?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Hours;
    use jiff::civil::time;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<Instant>().unwrap().as_millisecond())
    }

    fn london(policy: &Policy) -> Calendar<'_> {
        Calendar::new(policy, "Europe/London")
    }

    #[test]
    fn minutes_run_only_while_the_store_is_open() {
        let policy = Policy::default();
        let due = |start, minutes| london(&policy).add_minutes(at(start), minutes).unwrap();
        assert_eq!(due("2026-01-05T10:00:00Z", 120), at("2026-01-05T12:00:00Z"), "within a Monday");
        assert_eq!(due("2026-01-05T17:00:00Z", 120), at("2026-01-06T10:00:00Z"), "over night");
        assert_eq!(due("2026-01-10T17:30:00Z", 60), at("2026-01-12T09:30:00Z"), "Sunday is closed");
        assert_eq!(due("2026-01-05T04:00:00Z", 60), at("2026-01-05T10:00:00Z"), "before opening");
        assert_eq!(due("2026-01-05T10:00:00Z", 480), at("2026-01-05T18:00:00Z"), "closing time is still in time");
    }

    #[test]
    fn days_end_at_closing_time_and_the_first_day_is_day_zero() {
        let policy = Policy::default();
        let due = |start, days| london(&policy).add_days(at(start), days).unwrap();
        assert_eq!(due("2026-01-05T10:00:00Z", 2), at("2026-01-07T18:00:00Z"));
        assert_eq!(due("2026-01-09T23:00:00Z", 2), at("2026-01-12T18:00:00Z"), "Friday, Saturday, Monday");
        assert_eq!(due("2026-01-11T12:00:00Z", 1), at("2026-01-12T18:00:00Z"), "received on a Sunday");
    }

    #[test]
    fn a_change_of_the_clock_moves_the_hours_with_it() {
        let policy = Policy::default();
        let calendar = london(&policy);
        let due = calendar.add_minutes(at("2026-03-28T17:30:00Z"), 60).unwrap();
        assert_eq!(due, at("2026-03-30T08:30:00Z"), "summer time began on the Sunday: 9:30 in London");
        let due = calendar.add_days(at("2026-10-24T12:00:00Z"), 1).unwrap();
        assert_eq!(due, at("2026-10-26T18:00:00Z"), "winter time began on the Sunday");
    }

    #[test]
    fn a_night_with_a_missing_hour_is_an_hour_shorter() {
        let night = vec![Hours { from: time(0, 0, 0, 0), to: time(6, 0, 0, 0) }];
        let policy = Policy { week: std::array::from_fn(|_| night.clone()), ..Policy::default() };
        let calendar = london(&policy);
        let due = calendar.add_minutes(at("2026-03-29T00:00:00Z"), 5 * 60).unwrap();
        assert_eq!(due, at("2026-03-29T05:00:00Z"), "six hours on the wall are five");
    }

    #[test]
    fn lunch_is_no_business_time() {
        let halves = vec![
            Hours { from: time(9, 0, 0, 0), to: time(12, 0, 0, 0) },
            Hours { from: time(13, 0, 0, 0), to: time(18, 0, 0, 0) },
        ];
        let policy = Policy { week: std::array::from_fn(|_| halves.clone()), ..Policy::default() };
        let due = london(&policy).add_minutes(at("2026-01-05T11:30:00Z"), 60).unwrap();
        assert_eq!(due, at("2026-01-05T13:30:00Z"));
    }

    #[test]
    fn a_store_that_never_opens_has_no_due_instant() {
        let policy = Policy { week: std::array::from_fn(|_| Vec::new()), ..Policy::default() };
        assert_eq!(london(&policy).add_minutes(at("2026-01-05T11:30:00Z"), 60), None);
        assert_eq!(london(&policy).add_days(at("2026-01-05T11:30:00Z"), 1), None);
    }

    #[test]
    fn impossible_instants_and_zones_do_no_harm() {
        let policy = Policy::default();
        assert_eq!(london(&policy).add_minutes(Timestamp(i64::MAX), 60), None);
        let nowhere = Calendar::new(&policy, "Mars/Olympus");
        assert_eq!(nowhere.add_minutes(at("2026-07-06T09:00:00Z"), 60), Some(at("2026-07-06T10:00:00Z")), "as UTC");
    }

    proptest! {
        #[test]
        fn later_starts_and_longer_spans_never_end_earlier(
            start in 1_700_000_000_000..1_800_000_000_000i64,
            wait in 0..1_000_000_000i64,
            minutes in 0..10_000u32,
            more in 0..1_000u32,
        ) {
            let policy = Policy::default();
            let calendar = london(&policy);
            let end = calendar.add_minutes(Timestamp(start), minutes);
            prop_assert!(end >= Some(Timestamp(start)));
            prop_assert!(calendar.add_minutes(Timestamp(start + wait), minutes) >= end);
            prop_assert!(calendar.add_minutes(Timestamp(start), minutes + more) >= end);
            let days = minutes / 500 + 1;
            prop_assert!(calendar.add_days(Timestamp(start + wait), days) >= calendar.add_days(Timestamp(start), days));
        }

        #[test]
        fn two_spans_add_up_to_one(
            start in 1_700_000_000_000..1_800_000_000_000i64, one in 1..3_000u32, two in 1..3_000u32,
        ) {
            let policy = Policy::default();
            let calendar = london(&policy);
            let halfway = calendar.add_minutes(Timestamp(start), one).unwrap();
            prop_assert_eq!(calendar.add_minutes(halfway, two), calendar.add_minutes(Timestamp(start), one + two));
        }
    }
}
