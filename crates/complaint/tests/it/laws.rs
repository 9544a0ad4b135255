//! What holds for every receipt.

use crate::calendar;
use complaint::Timestamp;
use complaint::statutory::{Deadline, Events, Matter, Moment, Pack, Span, WorkingDays, deadlines, packs};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// 2024-01-01 to 2028-11-01 UTC: within the shipped calendars, with room for the longest period of working days.
const RECEIPTS: std::ops::Range<i64> = 1_704_067_200_000..1_856_649_600_000;
/// Days of 2024 to 2028 on whose night or morning a clock is changed, or the year.
const TURNS: [Date; 14] = [
    date(2024, 2, 29),
    date(2024, 12, 31),
    date(2025, 3, 30),
    date(2026, 3, 8),
    date(2026, 3, 28),
    date(2026, 3, 29),
    date(2026, 10, 24),
    date(2026, 10, 25),
    date(2026, 11, 1),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2027, 12, 31),
    date(2028, 2, 29),
    date(2028, 3, 26),
];

/// The deadlines that start at receipt, of a complaint received at an instant.
fn from_receipt(pack: &Pack, calendar: &WorkingDays, received_at: Timestamp) -> Vec<Deadline> {
    let events = Events { received_at, matters: vec![Matter::Billing], ..Events::default() };
    let mut found = deadlines(pack, calendar, &events);
    found.retain(|deadline| starts(pack, deadline, &[Moment::Received, Moment::Complete]));
    found
}

fn starts(pack: &Pack, deadline: &Deadline, moments: &[Moment]) -> bool {
    pack.find_rule(&deadline.rule).is_some_and(|rule| moments.contains(&rule.starts))
}

fn zone(calendar: &WorkingDays) -> TimeZone {
    TimeZone::get(calendar.zone_name()).unwrap()
}

fn local_day(at: Timestamp, calendar: &WorkingDays) -> Date {
    jiff::Timestamp::from_millisecond(at.0).unwrap().to_zoned(zone(calendar)).date()
}

/// First instant of a local day.
fn morning(day: Date, calendar: &WorkingDays) -> i64 {
    day.to_zoned(zone(calendar)).unwrap().timestamp().as_millisecond()
}

proptest! {
    #[test]
    fn a_later_receipt_is_never_due_earlier(received in RECEIPTS, wait in 0..3_000_000_000i64) {
        for pack in packs() {
            let calendar = calendar(&pack);
            let early = from_receipt(&pack, &calendar, Timestamp(received));
            let late = from_receipt(&pack, &calendar, Timestamp((received + wait).min(RECEIPTS.end)));
            for (early, late) in early.iter().zip(&late) {
                prop_assert!(late.due_at >= early.due_at, "{} {}", pack.code, early.rule);
                prop_assert!(late.due_on >= early.due_on, "{} {}", pack.code, early.rule);
            }
        }
    }

    #[test]
    fn working_days_never_end_on_a_day_off(received in RECEIPTS) {
        for pack in packs() {
            let calendar = calendar(&pack);
            for deadline in from_receipt(&pack, &calendar, Timestamp(received)) {
                let rule = pack.find_rule(&deadline.rule).unwrap();
                if matches!(rule.span, Span::WorkingDays(_)) {
                    let due_on = deadline.due_on.unwrap();
                    prop_assert_eq!(calendar.is_working(due_on), Some(true), "{} {}", &pack.code, due_on);
                }
            }
        }
    }

    #[test]
    fn a_deadline_ends_with_its_local_day(received in RECEIPTS) {
        for pack in packs() {
            let calendar = calendar(&pack);
            for deadline in from_receipt(&pack, &calendar, Timestamp(received)) {
                let (Some(due_at), Some(due_on)) = (deadline.due_at, deadline.due_on) else { continue };
                prop_assert_eq!(local_day(due_at, &calendar), due_on, "the last instant is of that day");
                prop_assert_eq!(local_day(due_at.plus(1), &calendar), due_on.tomorrow().unwrap(), "the next is not");
                prop_assert!(due_at.0 > received, "due after receipt");
            }
        }
    }

    #[test]
    fn every_hour_of_a_day_leads_to_the_same_day(turn in 0..TURNS.len(), share in 0..1_000i64) {
        for pack in packs() {
            let calendar = calendar(&pack);
            let first = morning(TURNS[turn], &calendar);
            let last = morning(TURNS[turn].tomorrow().unwrap(), &calendar) - 1;
            let within = first + (last - first) * share / 1_000;
            let due = |received| -> Vec<_> {
                from_receipt(&pack, &calendar, Timestamp(received)).into_iter().map(|found| found.due_at).collect()
            };
            prop_assert_eq!(due(first), due(within), "{} on {}", &pack.code, TURNS[turn]);
            prop_assert_eq!(due(first), due(last), "{} on {}", &pack.code, TURNS[turn]);
        }
    }

    #[test]
    fn nothing_panics_and_steps_are_told_whatever_the_instant(received in any::<i64>()) {
        for pack in packs() {
            for deadline in deadlines(&pack, &calendar(&pack), &Events { received_at: Timestamp(received), ..Events::default() }) {
                prop_assert!(!deadline.because.is_empty(), "{} {}: why?", pack.code, deadline.rule);
            }
        }
    }
}
