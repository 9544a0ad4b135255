//! What measures say of complaints that people can count by hand.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

use complaint::row::ROW_VERSION;
use complaint::{ComplaintId, Decision, Given, Number, PersonId, Policy, Row, State, StoreCode, Timestamp};
use insight::{Dimension, Figure, Part, Tally, find, measures};
use uuid::Uuid;

/// 2026-01-05, a Monday, 10:00 in London.
const MONDAY: Timestamp = Timestamp(1_767_607_200_000);
const HOUR: i64 = 3_600_000;
const LONDON: &str = "Europe/London";

/// Complaint `n` of normal priority, received on Monday.
fn row(n: u32) -> Row {
    let store: StoreCode = "LDN04".parse().expect("a code");
    Row {
        version: ROW_VERSION,
        id: ComplaintId(Uuid::from_u128(n.into())),
        number: Number::make(&store, "K3", n).expect("a number"),
        store,
        restricted: false,
        kind: "complaint".to_owned(),
        channel: "phone".to_owned(),
        state: State::Received,
        priority: 3,
        category: "delivery".to_owned(),
        owner: None,
        recorded_by: PersonId(Uuid::nil()),
        customer: String::new(),
        phone: String::new(),
        product: "Lamp".to_owned(),
        receipt: String::new(),
        title: String::new(),
        received_at: MONDAY,
        acknowledged_at: None,
        first_response_at: None,
        resolved_at: None,
        changed_at: MONDAY,
        escalated_to: None,
        contested: 0,
        reopened: 0,
        waits: Vec::new(),
        decision: None,
        result: String::new(),
        satisfaction: String::new(),
        given: Vec::new(),
        search: String::new(),
    }
}

/// Resolved so many hours after it was received.
fn resolved(n: u32, hours: i64, decision: Decision) -> Row {
    let at = Some(MONDAY.plus(hours * HOUR));
    Row { state: State::Closed, first_response_at: at, resolved_at: at, decision: Some(decision), ..row(n) }
}

fn told(name: &str, rows: &[Row]) -> Figure {
    let mut tally = Tally::new(vec![find(name).expect("a measure")], None);
    rows.iter().for_each(|row| tally.add(row, LONDON, Policy::shipped()));
    tally.groups().remove(0).figures.remove(0)
}

#[test]
fn every_measure_says_none_of_no_complaint() {
    for measure in measures() {
        let none = match told(&measure.name, &[]) {
            Figure::Count(count) => count,
            Figure::Share { of, .. }
            | Figure::Span { of, .. }
            | Figure::Money { of, .. }
            | Figure::Answers { of, .. } => of,
        };
        assert_eq!(none, 0, "{} of nothing", measure.name);
    }
}

#[test]
fn what_is_not_decided_counts_for_no_rate() {
    let rows = [
        row(1),
        resolved(2, 1, Decision::Upheld),
        resolved(3, 1, Decision::Partly),
        resolved(4, 1, Decision::NotUpheld),
        Row { state: State::Withdrawn, ..row(5) },
    ];
    assert_eq!(told("volume", &rows), Figure::Count(5));
    assert_eq!(told("open", &rows), Figure::Count(1));
    assert_eq!(told("upheld", &rows), Figure::Share { count: 2, of: 3 }, "partly upheld counts as upheld");
    assert_eq!(told("reopened", &rows), Figure::Share { count: 0, of: 4 }, "of what was at an end");
    let again = Row { reopened: 1, ..row(6) };
    assert_eq!(told("reopened", &[again]), Figure::Share { count: 1, of: 1 }, "also while it is open again");
}

#[test]
fn in_time_is_what_the_clock_of_the_case_says() {
    // Five business days of a shop that is open until 18:00 from Monday to Saturday: Saturday evening, 128 hours on.
    let rows = [resolved(1, 128, Decision::Upheld), resolved(2, 129, Decision::Upheld), row(3)];
    assert_eq!(told("resolved_within_target", &rows), Figure::Share { count: 1, of: 2 });
    let praise = Row { kind: "compliment".to_owned(), ..resolved(4, 1, Decision::Upheld) };
    assert_eq!(told("resolved_within_target", &[praise]), Figure::Share { count: 0, of: 0 }, "nothing was promised");
}

#[test]
fn spans_run_from_receipt_and_skip_what_has_not_come_to_it() {
    let rows = [row(1), resolved(2, 2, Decision::Upheld), resolved(3, 4, Decision::Upheld)];
    let both = Figure::Span { of: 2, median: 3 * HOUR, p90: 4 * HOUR, mean: 3 * HOUR };
    assert_eq!(told("resolution", &rows), both);
    assert_eq!(told("first_response", &rows), both);
    let earlier = Row { resolved_at: Some(MONDAY.plus(-HOUR)), ..row(4) };
    let none = Figure::Span { of: 1, median: 0, p90: 0, mean: 0 };
    assert_eq!(told("resolution", &[earlier]), none, "a clock that was off takes no time away from the others");
}

#[test]
fn money_and_answers_are_told_as_they_are() {
    let dollars = |amount| vec![Given { currency: "USD".parse().expect("a currency"), amount }];
    let said = |n, word: &str, amount| Row { satisfaction: word.to_owned(), given: dollars(amount), ..row(n) };
    let rows = [row(1), said(2, "Yes", 70_700), said(3, "No", 1), said(4, "Yes", 99)];
    assert_eq!(told("redress_total", &rows), Figure::Money { of: 3, sums: dollars(70_800) });
    let answers = vec![("No".to_owned(), 1), ("Yes".to_owned(), 2)];
    assert_eq!(told("satisfaction", &rows), Figure::Answers { of: 3, answers });
}

#[test]
fn complaints_are_told_apart_by_any_dimension() {
    let rows = [
        Row { priority: 1, product: "Kettle".to_owned(), ..row(1) },
        row(2),
        Row { product: String::new(), result: "Bill Reduced - BLR".to_owned(), ..row(3) },
    ];
    let values = |by: Dimension| {
        let mut tally = Tally::new(vec![find("volume").expect("a measure")], Some(by));
        rows.iter().for_each(|row| tally.add(row, LONDON, Policy::shipped()));
        let line = |group: insight::Group| format!("{}:{:?}", group.value, group.figures[0]);
        tally.groups().into_iter().map(line).collect::<Vec<_>>().join(" ").replace("Count", "")
    };
    assert_eq!(values(Dimension::Product), ":(1) Kettle:(1) Lamp:(1)", "one says nothing");
    assert_eq!(values(Dimension::Priority), "1:(1) 3:(2)");
    assert_eq!(values(Dimension::Result), ":(2) Bill Reduced - BLR:(1)");
    for by in Dimension::ALL {
        assert_eq!(Dimension::find(by.name()), Some(by), "found by its name");
        assert!(!values(by).is_empty(), "{by:?} tells something");
    }
}

#[test]
fn a_month_is_the_month_at_the_store() {
    // 2025-12-31T23:30Z.
    let eve = Row { received_at: Timestamp(1_767_223_800_000), ..row(1) };
    assert_eq!(Dimension::Month.value(&eve, LONDON), "2025-12");
    assert_eq!(Dimension::Month.value(&eve, "Europe/Berlin"), "2026-01", "it was January there");
    assert_eq!(Dimension::Month.value(&eve, "Mars/Olympus"), "2025-12", "an unknown zone is UTC");
}

#[test]
fn a_number_leads_back_to_what_each_case_gave_to_it() {
    let upheld = find("upheld").expect("a measure");
    assert_eq!(Part::of(upheld, &row(1), LONDON, Policy::shipped()), None, "not decided: not behind the number");
    let part = |decision| Part::of(upheld, &resolved(1, 1, decision), LONDON, Policy::shipped());
    assert_eq!(part(Decision::Upheld), Some(Part::Case { counts: true }));
    assert_eq!(part(Decision::NotUpheld), Some(Part::Case { counts: false }), "it is behind it, and not counted");
}
