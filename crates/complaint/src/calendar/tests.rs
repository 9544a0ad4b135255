use super::*;
use crate::testing::store;
use jiff::civil::{Weekday, date};
use proptest::prelude::*;

/// From the end of September 2025 to the end of May 2026, in milliseconds UTC: both changes of the clock, Christmas and the end
/// of a year.
const AUTUMN_TO_SPRING: std::ops::Range<i64> = 1_759_000_000_000..1_780_000_000_000;

const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn at(text: &str) -> Timestamp {
    Timestamp(text.parse::<Instant>().unwrap().as_millisecond())
}

/// The policy that ships, but open at these hours every day.
fn open_daily(hours: &[&str]) -> Policy {
    let hours: Vec<Hours> = hours.iter().map(|hours| hours.parse().unwrap()).collect();
    let mut policy = Policy::default();
    let standard = policy.calendars.get_mut("standard").unwrap();
    standard.week = crate::policy::Week::alike(&hours, &DAYS);
    policy
}

/// The policy that ships, closed on these days.
fn closed_on(holidays: &[(Date, &str)]) -> Policy {
    let mut policy = Policy::default();
    let standard = policy.calendars.get_mut("standard").unwrap();
    standard.holidays = holidays.iter().map(|(date, name)| (*date, (*name).to_owned())).collect();
    policy
}

/// Lunch, late closing, holidays: everything that can shorten a day.
fn awkward() -> Policy {
    let mut policy = open_daily(&["00:00-01:30", "02:00-12:00", "13:00-23:30"]);
    let standard = policy.calendars.get_mut("standard").unwrap();
    let holidays = [date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1), date(2026, 4, 3)];
    standard.holidays = holidays.into_iter().map(|day| (day, "closed".to_owned())).collect();
    policy
}

fn london(policy: &Policy) -> Calendar<'_> {
    Calendar::new(policy, &store("LDN04"), "Europe/London")
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
    assert_eq!(due("2026-01-05T10:00:00Z", 2), at("2026-01-07T18:00:00Z"), "Monday to Wednesday");
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
fn a_night_with_a_missing_hour_is_an_hour_shorter_and_one_with_an_hour_more_longer() {
    let policy = open_daily(&["00:00-06:00"]);
    let due = |start, minutes| london(&policy).add_minutes(at(start), minutes).unwrap();
    assert_eq!(due("2026-03-29T00:00:00Z", 5 * 60), at("2026-03-29T05:00:00Z"), "six hours on the wall are five");
    assert_eq!(due("2026-10-24T23:00:00Z", 7 * 60), at("2026-10-25T06:00:00Z"), "six hours on the wall are seven");
}

#[test]
fn hours_that_the_clock_leaps_over_are_not_open_twice() {
    let policy = open_daily(&["00:00-01:30", "02:00-06:00"]);
    let due = london(&policy).add_minutes(at("2026-03-29T00:00:00Z"), 5 * 60).unwrap();
    assert_eq!(due, at("2026-03-29T05:00:00Z"), "1:30 was not on any clock: the first opening ended at the leap");
    let leapt = open_daily(&["01:10-01:50"]);
    let due = london(&leapt).add_minutes(at("2026-03-29T00:00:00Z"), 10).unwrap();
    assert_eq!(due, at("2026-03-30T00:20:00Z"), "an opening within the missing hour is none that night");
}

#[test]
fn lunch_is_no_business_time() {
    let policy = open_daily(&["09:00-12:00", "13:00-18:00"]);
    let due = london(&policy).add_minutes(at("2026-01-05T11:30:00Z"), 60).unwrap();
    assert_eq!(due, at("2026-01-05T13:30:00Z"), "half an hour before lunch, half an hour after");
}

#[test]
fn the_last_minute_of_the_day_is_open_when_the_shop_is() {
    let round_the_clock = open_daily(&["00:00-24:00"]);
    let due = |policy: &Policy, start, minutes| london(policy).add_minutes(at(start), minutes).unwrap();
    let start = "2026-01-05T23:58:00Z";
    assert_eq!(due(&round_the_clock, start, 1), at("2026-01-05T23:59:00Z"), "a minute before midnight");
    assert_eq!(due(&round_the_clock, start, 2), at("2026-01-06T00:00:00Z"), "23:59 to 24:00 is a minute too");
    assert_eq!(due(&round_the_clock, start, 3), at("2026-01-06T00:01:00Z"), "and midnight is no gap");
    let late = open_daily(&["12:00-24:00"]);
    assert_eq!(due(&late, start, 3), at("2026-01-06T12:01:00Z"), "closed at midnight, two minutes later");
    let day = london(&late).add_days(at("2026-01-05T12:00:00Z"), 1);
    assert_eq!(day, Some(at("2026-01-07T00:00:00Z")), "Tuesday's closing time is Wednesday's midnight");
}

#[test]
fn holidays_are_no_business_time_also_over_the_end_of_a_year() {
    let days =
        [(date(2025, 12, 25), "Christmas Day"), (date(2025, 12, 26), "Boxing Day"), (date(2026, 1, 1), "New Year")];
    let policy = closed_on(&days);
    let calendar = london(&policy);
    let due = calendar.add_minutes(at("2025-12-24T17:00:00Z"), 120);
    assert_eq!(due, Some(at("2025-12-27T10:00:00Z")), "an hour on Christmas Eve, one on the Saturday after");
    let due = calendar.add_days(at("2025-12-31T10:00:00Z"), 1);
    assert_eq!(due, Some(at("2026-01-02T18:00:00Z")), "New Year's Day does not count");
    let due = calendar.add_days(at("2025-12-25T10:00:00Z"), 1);
    assert_eq!(due, Some(at("2025-12-27T18:00:00Z")), "received on a holiday: day 0 all the same");
}

#[test]
fn a_store_goes_by_its_own_calendar_and_a_calendar_by_its_own_zone() {
    let mut policy = Policy::default();
    let mut berlin = policy.calendars["standard"].clone();
    berlin.zone = Some("Europe/Berlin".to_owned());
    berlin.holidays.insert(date(2026, 1, 5), "closed for stocktaking".to_owned());
    policy.calendars.insert("berlin".to_owned(), berlin);
    policy.store_calendars.insert(store("BER01"), "berlin".to_owned());
    let due = |code, zone| Calendar::new(&policy, &store(code), zone).add_minutes(at("2026-01-05T12:00:00Z"), 60);
    assert_eq!(due("LDN04", "Europe/London"), Some(at("2026-01-05T13:00:00Z")), "the default calendar");
    assert_eq!(due("BER01", "Europe/London"), Some(at("2026-01-06T09:00:00Z")), "10:00 in Berlin on the day after");
    let lisbon = due("LIS01", "Europe/Berlin");
    assert_eq!(lisbon, Some(at("2026-01-05T13:00:00Z")), "a store that is not named goes by the default calendar");
}

#[test]
fn a_store_that_never_opens_has_no_due_instant() {
    let mut nameless = Policy::default();
    nameless.calendars.clear();
    for policy in [open_daily(&[]), nameless] {
        assert_eq!(london(&policy).add_minutes(at("2026-01-05T11:30:00Z"), 60), None, "no minute is open");
        assert_eq!(london(&policy).add_days(at("2026-01-05T11:30:00Z"), 1), None, "no day is open");
    }
}

#[test]
fn impossible_instants_and_zones_do_no_harm() {
    let policy = Policy::default();
    assert_eq!(london(&policy).add_minutes(Timestamp(i64::MAX), 60), None, "beyond the calendar");
    let end = london(&policy).add_clock_minutes(Timestamp(i64::MAX), 60);
    assert_eq!(end, Some(Timestamp(i64::MAX)), "clock time ends with time");
    let nowhere = Calendar::new(&policy, &store("LDN04"), "Mars/Olympus");
    assert_eq!(nowhere.add_minutes(at("2026-07-06T09:00:00Z"), 60), Some(at("2026-07-06T10:00:00Z")), "as UTC");
}

#[test]
fn a_pause_moves_what_is_promised_in_minutes_by_its_business_time() {
    let policy = Policy::default();
    let break_of = |from, to: &str| vec![(at(from), Some(at(to)))];
    let start = at("2026-01-05T10:00:00Z");
    let paused = london(&policy).with_breaks(break_of("2026-01-05T11:00:00Z", "2026-01-05T12:30:00Z"));
    assert_eq!(paused.add_minutes(start, 120), Some(at("2026-01-05T13:30:00Z")), "an hour and a half later");
    assert_eq!(paused.add_clock_minutes(start, 120), Some(at("2026-01-05T13:30:00Z")), "so too on the wall");
    let night = london(&policy).with_breaks(break_of("2026-01-05T18:00:00Z", "2026-01-06T09:00:00Z"));
    assert_eq!(night.add_minutes(start, 540), Some(at("2026-01-06T10:00:00Z")), "a night is no business time anyhow");
    assert_eq!(night.add_clock_minutes(start, 540), Some(at("2026-01-06T10:00:00Z")), "on the wall it is 15 hours");
    let later = london(&policy).with_breaks(break_of("2026-01-05T14:00:00Z", "2026-01-05T15:00:00Z"));
    assert_eq!(later.add_minutes(start, 120), Some(at("2026-01-05T12:00:00Z")), "it was due before the pause");
}

#[test]
fn a_day_that_was_paused_at_closing_time_does_not_count() {
    let policy = Policy::default();
    let due = |from, to: &str| {
        let calendar = london(&policy).with_breaks(vec![(at(from), Some(at(to)))]);
        calendar.add_days(at("2026-01-05T10:00:00Z"), 2).unwrap()
    };
    let wednesday = at("2026-01-07T18:00:00Z");
    let thursday = at("2026-01-08T18:00:00Z");
    assert_eq!(due("2026-01-06T10:00:00Z", "2026-01-06T16:00:00Z"), wednesday, "it ran again when Tuesday closed");
    assert_eq!(due("2026-01-06T17:00:00Z", "2026-01-07T09:00:00Z"), thursday, "it stood still when Tuesday closed");
    assert_eq!(due("2026-01-06T17:00:00Z", "2026-01-06T18:00:00Z"), thursday, "up to closing time");
    assert_eq!(due("2026-01-06T18:00:00Z", "2026-01-07T09:00:00Z"), wednesday, "from closing time on");
}

#[test]
fn while_a_clock_stands_still_nothing_falls_due() {
    let policy = Policy::default();
    let calendar = london(&policy).with_breaks(vec![(at("2026-01-05T12:00:00Z"), None)]);
    let start = at("2026-01-05T10:00:00Z");
    for target in [Target::ClockMinutes(121), Target::BusinessMinutes(121), Target::BusinessDays(1)] {
        assert_eq!(calendar.due(start, target), None, "{target} ends after the clock was stopped");
    }
    for target in [Target::ClockMinutes(120), Target::BusinessMinutes(120)] {
        assert_eq!(calendar.due(start, target), Some(at("2026-01-05T12:00:00Z")), "{target} ended before");
    }
}

#[test]
fn breaks_that_overlap_count_once_and_impossible_ones_not_at_all() {
    let policy = Policy::default();
    let calendar = london(&policy).with_breaks(vec![
        (at("2026-01-05T11:30:00Z"), Some(at("2026-01-05T12:00:00Z"))),
        (at("2026-01-05T11:00:00Z"), Some(at("2026-01-05T11:45:00Z"))),
        (at("2026-01-05T11:35:00Z"), Some(at("2026-01-05T11:40:00Z"))),
        (at("2026-01-05T12:00:00Z"), Some(at("2026-01-05T12:00:00Z"))),
        (at("2026-01-05T15:00:00Z"), Some(at("2026-01-05T10:00:00Z"))),
    ]);
    let due = calendar.add_minutes(at("2026-01-05T10:00:00Z"), 120);
    assert_eq!(due, Some(at("2026-01-05T13:00:00Z")), "from 11 to 12 it stood still");
}

/// Breaks of up to four days, some of which last still.
fn breaks() -> impl Strategy<Value = Vec<(Timestamp, Option<Timestamp>)>> {
    let one = (AUTUMN_TO_SPRING, proptest::option::weighted(0.9, 0..400_000_000i64));
    let one = one.prop_map(|(from, length)| (Timestamp(from), length.map(|length| Timestamp(from + length))));
    proptest::collection::vec(one, 0..40)
}

/// Earlier than never.
fn order(end: Option<Timestamp>) -> (bool, Option<Timestamp>) {
    (end.is_none(), end)
}

proptest! {
    #[test]
    fn later_starts_and_longer_spans_never_end_earlier(
        start in AUTUMN_TO_SPRING,
        wait in 0..1_000_000_000i64,
        minutes in 0..10_000u32,
        more in 0..1_000u32,
        breaks in breaks(),
    ) {
        let policies = [Policy::default(), awkward()];
        for policy in &policies {
            let calendar = london(policy).with_breaks(breaks.clone());
            let days = minutes / 500 + 1;
            let spans: [(Target, Target); 3] = [
                (Target::ClockMinutes(minutes), Target::ClockMinutes(minutes + more)),
                (Target::BusinessMinutes(minutes), Target::BusinessMinutes(minutes + more)),
                (Target::BusinessDays(days), Target::BusinessDays(days + more / 100)),
            ];
            for (span, longer) in spans {
                let end = order(calendar.due(Timestamp(start), span));
                prop_assert!(end >= order(Some(Timestamp(start))), "{span} does not end before it begins");
                prop_assert!(order(calendar.due(Timestamp(start + wait), span)) >= end, "{span} from later on");
                prop_assert!(order(calendar.due(Timestamp(start), longer)) >= end, "{longer} is no shorter than {span}");
            }
        }
    }

    #[test]
    fn one_break_more_never_ends_a_span_earlier(
        start in AUTUMN_TO_SPRING, minutes in 0..10_000u32, breaks in breaks(), more in breaks(),
    ) {
        let policy = awkward();
        let with_more = breaks.iter().chain(&more).copied().collect();
        let (few, many) = (london(&policy).with_breaks(breaks), london(&policy).with_breaks(with_more));
        for span in [Target::ClockMinutes(minutes), Target::BusinessMinutes(minutes), Target::BusinessDays(minutes / 500)] {
            let ends = (few.due(Timestamp(start), span), many.due(Timestamp(start), span));
            prop_assert!(order(ends.1) >= order(ends.0), "{span} with more breaks");
        }
    }

    #[test]
    fn two_spans_add_up_to_one(
        start in AUTUMN_TO_SPRING, one in 1..3_000u32, two in 1..3_000u32, breaks in breaks(),
    ) {
        let policies = [Policy::default(), awkward(), open_daily(&["00:00-24:00"])];
        for policy in &policies {
            let calendar = london(policy).with_breaks(breaks.clone());
            let start = Timestamp(start);
            let then = |halfway: Option<Timestamp>, span| halfway.and_then(|halfway| calendar.due(halfway, span));
            for minutes in [Target::ClockMinutes, Target::BusinessMinutes] {
                let halfway = calendar.due(start, minutes(one));
                prop_assert_eq!(then(halfway, minutes(two)), calendar.due(start, minutes(one + two)), "minutes");
            }
        }
        // A day that ends at 24:00 ends in the next one, so days add up where stores close before.
        for policy in [&policies[0], &policies[1]] {
            let calendar = london(policy).with_breaks(breaks.clone());
            let (one, two) = (one / 300 + 1, two / 300 + 1);
            let halfway = calendar.add_days(Timestamp(start), one);
            let end = halfway.and_then(|halfway| calendar.add_days(halfway, two));
            prop_assert_eq!(end, calendar.add_days(Timestamp(start), one + two), "days");
        }
    }

    #[test]
    fn a_shop_that_is_always_open_has_business_time_all_the_time(
        start in AUTUMN_TO_SPRING, minutes in 0..100_000u32, breaks in breaks(),
    ) {
        let policy = open_daily(&["00:00-24:00"]);
        let calendar = london(&policy).with_breaks(breaks);
        let (open, wall) = (calendar.add_minutes(Timestamp(start), minutes), calendar.add_clock_minutes(Timestamp(start), minutes));
        prop_assert_eq!(open, wall, "also on the days on which the clock is changed");
    }
}
