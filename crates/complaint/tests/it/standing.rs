//! How deadlines stand once things happen, and the reasons they give.

use crate::{at, calendar};
use complaint::statutory::{DayOff, Deadline, Events, Step, WorkingDays, deadlines, find_pack};
use complaint::{Pack, Timestamp};
use jiff::civil::{date, time};

const RECEIVED: &str = "2026-06-08T09:00:00Z";

fn disp() -> Pack {
    find_pack("gb_fca_disp").unwrap()
}

fn received() -> Events {
    Events { received_at: at(RECEIVED), ..Events::default() }
}

fn find(events: &Events, rule: &str) -> Option<Deadline> {
    let pack = disp();
    deadlines(&pack, &calendar(&pack), events).into_iter().find(|deadline| deadline.rule == rule)
}

#[test]
fn an_early_settlement_spares_the_final_response() {
    let accepted = at("2026-06-11T16:00:00Z");
    let events = Events { resolved_with_acceptance_at: Some(accepted), ..received() };
    let response = find(&events, "final_or_delay_response").unwrap();
    assert_eq!(response.met_at, Some(accepted), "it fell away");
    let excused = Step::Excused { by: "early_resolution".to_owned() };
    assert_eq!(response.because.last(), Some(&excused), "and it says why");
    assert!(!response.is_breached(at("2027-01-01T00:00:00Z")), "nothing is owed any more");
}

#[test]
fn a_settlement_a_day_late_spares_nothing() {
    let events = Events { resolved_with_acceptance_at: Some(at("2026-06-11T23:00:00Z")), ..received() };
    let response = find(&events, "final_or_delay_response").unwrap();
    assert_eq!(response.met_at, None, "midnight in London has struck");
    let window = find(&events, "early_resolution").unwrap();
    assert_eq!(window.kept_in_time(), Some(false), "taken too late");
    assert!(!window.is_breached(at("2027-01-01T00:00:00Z")), "a choice that passes is no breach");
}

#[test]
fn a_delay_response_keeps_the_eight_weeks_and_silence_breaks_them() {
    let after = at("2026-08-04T00:00:00Z");
    let silent = find(&received(), "final_or_delay_response").unwrap();
    assert!(silent.is_breached(after), "56 days after 8 June is 3 August");
    assert!(!silent.is_breached(silent.due_at.unwrap()), "the last millisecond is in time");
    let events = Events { delay_response_at: Some(at("2026-07-30T09:00:00Z")), ..received() };
    let delayed = find(&events, "final_or_delay_response").unwrap();
    assert_eq!(delayed.kept_in_time(), Some(true));
    assert!(!delayed.is_breached(after), "told why, and when");
}

#[test]
fn a_right_that_passes_is_no_breach() {
    let events = Events { final_response_at: Some(at("2026-07-01T09:00:00Z")), ..received() };
    let referral = find(&events, "referral_after_final_response").unwrap();
    assert_eq!(referral.due_on, Some(date(2027, 1, 1)));
    assert!(!referral.is_breached(at("2027-06-01T00:00:00Z")), "the customer did not go to the ombudsman");
}

#[test]
fn the_reasons_name_every_day() {
    let events = Events { received_at: at("2026-04-02T10:00:00Z"), ..Events::default() };
    let window = find(&events, "early_resolution").unwrap();
    let holiday = |day, name: &str| Step::Skipped { on: day, off: DayOff::Holiday(name.to_owned()) };
    let weekend = |day| Step::Skipped { on: day, off: DayOff::Weekend };
    let expected = [
        Step::StartDay { on: date(2026, 4, 2), counted: false },
        holiday(date(2026, 4, 3), "Good Friday"),
        weekend(date(2026, 4, 4)),
        weekend(date(2026, 4, 5)),
        holiday(date(2026, 4, 6), "Easter Monday"),
        Step::WorkingDay { number: 1, on: date(2026, 4, 7) },
        Step::WorkingDay { number: 2, on: date(2026, 4, 8) },
        Step::WorkingDay { number: 3, on: date(2026, 4, 9) },
        Step::CloseNotStated,
        Step::EndOfDay { on: date(2026, 4, 9), zone: "Europe/London".to_owned() },
    ];
    assert_eq!(window.because, expected, "in the order a person would count");
}

#[test]
fn close_of_business_ends_the_window_where_it_is_known() {
    let calendar = WorkingDays::england_and_wales().unwrap().closing_at(time(17, 30, 0, 0));
    let found = deadlines(&disp(), &calendar, &received());
    let window = found.iter().find(|deadline| deadline.rule == "early_resolution").unwrap();
    assert_eq!(window.due_at, Some(at("2026-06-11T16:30:00Z")), "17:30 in London");
    let response = found.iter().find(|deadline| deadline.rule == "final_or_delay_response").unwrap();
    assert_eq!(response.due_at, Some(at("2026-08-03T22:59:59.999Z")), "eight weeks end with the day all the same");
}

#[test]
fn beyond_the_calendar_there_is_no_guess() {
    let events = Events { received_at: at("2028-12-28T12:00:00Z"), ..Events::default() };
    let window = find(&events, "early_resolution").unwrap();
    assert_eq!((window.due_at, window.due_on), (None, None), "1 January 2029 is not covered");
    assert_eq!(window.because.last(), Some(&Step::CalendarEnds { on: date(2029, 1, 1) }));
    assert!(find(&events, "final_or_delay_response").unwrap().due_at.is_some(), "weeks need no holidays");
}

#[test]
fn what_starts_before_the_law_binds_says_so() {
    let pack = find_pack("es_customer_service").unwrap();
    let first = |received| {
        let events = Events { received_at: at(received), ..Events::default() };
        deadlines(&pack, &calendar(&pack), &events).remove(0).because.remove(0)
    };
    assert_eq!(first("2026-12-27T22:00:00Z"), Step::NotYetBinding { from: date(2026, 12, 28) }, "23:00 in Madrid");
    assert!(matches!(first("2026-12-27T23:00:00Z"), Step::StartDay { .. }), "midnight in Madrid");
}

#[test]
fn a_repair_while_another_lasts_is_counted_once() {
    let pack = find_pack("gb_consumer_rights_act").unwrap();
    let repair = |from, to| complaint::statutory::Repair { requested_on: from, returned_on: Some(to) };
    let (june, events) = (|day| date(2026, 6, day), Events { received_at: at(RECEIVED), ..Events::default() });
    let repairs = vec![repair(june(8), june(14)), repair(june(5), june(10))];
    let events = Events { delivered_on: Some(june(1)), repairs, ..events };
    let found = deadlines(&pack, &calendar(&pack), &events);
    assert_eq!(found[0].due_on, Some(date(2026, 7, 11)), "1 July and the ten days from 5 to 14 June");
}

#[test]
fn a_deadline_says_when_it_started() {
    let window = find(&received(), "early_resolution").unwrap();
    assert_eq!(window.starts_at, at(RECEIVED), "at receipt");
    assert_ne!(window.starts_at, Timestamp::default());
}
