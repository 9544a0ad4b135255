//! The lease: a desk that nobody has seen for a month shows nothing more, and loses nothing.

use super::alone::{create, lamp};
use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::Place;
use crate::request::{View, WorklistRequest};
use crate::{Error, LockReason, Opened};

const DAY: i64 = 86_400_000;

fn is_lease_ended<T>(answer: &Result<T, Error>) -> bool {
    matches!(answer, Err(Error::Locked(LockReason::LeaseEnded)))
}

fn all() -> WorklistRequest {
    WorklistRequest { view: View::All, sort: None, offset: 0, limit: 10 }
}

/// A desk that has met its office once, and recorded something since.
async fn a_month_away(office: &FakeOffice) -> Desk {
    let desk = Desk::join(office, 1, "clerk@LDN04", "Ada").await;
    desk.sync().await;
    office.cut(true);
    desk.record("The lamp sparked");
    desk
}

#[tokio::test]
async fn the_end_of_the_lease_is_told_before_and_then_nothing_is_shown_or_taken() {
    let office = FakeOffice::open();
    let desk = a_month_away(&office).await;
    let status = desk.app.status().expect("status");
    assert_eq!((status.lease_days_left, status.locked), (None, None), "there is time");
    assert!(status.lease_until.is_some(), "it is told until when");
    desk.place.machine.pass(26 * DAY);
    let status = desk.app.status().expect("status");
    assert_eq!((status.lease_days_left, status.locked), (Some(3), None), "a person is told, and works on");
    desk.record("The kettle leaks");
    desk.place.machine.pass(4 * DAY);
    assert!(is_lease_ended(&desk.app.record(&lamp())), "nothing is taken");
    assert!(is_lease_ended(&desk.app.worklist(&all())), "nothing is shown");
    assert!(is_lease_ended(&desk.app.search("kettle", 5)), "nor found");
    assert!(is_lease_ended(&desk.app.save_draft(uuid::Uuid::from_u128(1), "x")), "nor begun");
    let status = desk.app.status().expect("the status is told all the same");
    assert_eq!((status.unsent, status.locked), (2, Some(LockReason::LeaseEnded)), "what waits is kept");
}

#[tokio::test]
async fn contact_unlocks_at_once_and_sends_what_waited() {
    let office = FakeOffice::open();
    let desk = a_month_away(&office).await;
    desk.place.machine.pass(31 * DAY);
    let failed = desk.app.sync_once().await;
    assert!(matches!(failed, Err(Error::Office(_))), "it goes on trying: {failed:?}");
    assert!(is_lease_ended(&desk.app.worklist(&all())), "without contact it stays locked");
    office.cut(false);
    assert_eq!(desk.sync().await.sent, 1, "what waited went out");
    assert_eq!(desk.app.status().expect("status").locked, None, "and the desk is open");
    assert_eq!(desk.app.worklist(&all()).expect("shown").rows.len(), 1, "with everything on it");
}

#[tokio::test]
async fn a_clock_turned_back_gains_nothing_not_even_by_a_restart() {
    let office = FakeOffice::open();
    let desk = a_month_away(&office).await;
    desk.place.machine.pass(31 * DAY);
    assert_eq!(desk.app.status().expect("status").locked, Some(LockReason::LeaseEnded), "it was seen to end");
    desk.place.machine.pass(-31 * DAY);
    assert!(is_lease_ended(&desk.app.record(&lamp())), "in the same run");
    let desk = desk.restart();
    assert!(is_lease_ended(&desk.app.record(&lamp())), "nor in the next");
    office.cut(false);
    desk.sync().await;
    desk.app.record(&lamp()).expect("the office's word counts, whatever the clock said");
}

#[tokio::test]
async fn time_that_was_used_up_before_the_clock_was_turned_back_is_used_up() {
    let office = FakeOffice::open();
    let desk = a_month_away(&office).await;
    desk.place.machine.pass(28 * DAY);
    desk.app.status().expect("status");
    let desk = desk.restart();
    desk.place.machine.pass(-28 * DAY);
    assert_eq!(desk.app.status().expect("status").lease_days_left, Some(1), "it is a day or two, not a month again");
}

#[tokio::test]
async fn a_clock_that_ran_years_ahead_locks_with_words_and_contact_heals_it() {
    let office = FakeOffice::open();
    let desk = a_month_away(&office).await;
    desk.place.machine.pass(5 * 365 * DAY);
    assert!(is_lease_ended(&desk.app.record(&lamp())), "it is told why");
    desk.place.machine.pass(-5 * 365 * DAY);
    office.cut(false);
    desk.sync().await;
    let status = desk.app.status().expect("status");
    assert_eq!((status.locked, status.lease_days_left), (None, None), "a whole lease from here on");
    let desk = desk.restart();
    desk.app.record(&lamp()).expect("and the wrong year is forgotten for good");
}

#[tokio::test]
async fn a_desk_alone_has_no_lease() {
    let place = Place::new(1);
    let app = create(&place).app;
    place.machine.pass(4_000 * DAY);
    app.record(&lamp()).expect("there is nobody to be in contact with");
    let status = app.status().expect("status");
    assert_eq!((status.lease_until, status.locked), (None, None), "it is free");
    drop(app);
    let opened = crate::App::open(place.folder.path(), &place.ports, None);
    assert!(matches!(opened, Ok(Opened::Ready(_))), "{opened:?}");
}
