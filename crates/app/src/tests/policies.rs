//! The organisation's rules on their way to a desk, and what they do there.

use super::alone::create;
use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::{MONDAY, Place};
use crate::request::{View, WorklistRequest};
use crate::{App, Error};
use complaint::policy::{Effect, Published};
use complaint::{ComplaintId, Policy, Target, Timestamp};

const HOUR: i64 = 3_600_000;

/// A version that applies from so many hours after Monday at 10, and promises to acknowledge within so many business hours.
fn version(version: u32, from: i64, acknowledge: u32) -> Published {
    let mut policy = Policy { version, effective_from: MONDAY.plus(from * HOUR), ..Policy::default() };
    policy.targets.p3.acknowledge = Target::BusinessMinutes(acknowledge * 60);
    let effective_from = policy.effective_from;
    Published { version, effective_from, published_at: MONDAY, text: policy.to_toml() }
}

/// The same in a shape that only a newer program knows.
fn newer(number: u32, from: i64) -> Published {
    let known = version(number, from, 1);
    Published { text: known.text + "\nmoon_phase = \"full\"\n", ..known }
}

/// Hours from Monday at 10 to the next due instant, as the case and the list say it, and the version that it goes by.
fn due(app: &App, id: ComplaintId) -> (i64, u32) {
    let case = app.case(id).expect("it is here");
    let list = WorklistRequest { view: View::All, sort: None, offset: 0, limit: 100 };
    let rows = app.worklist(&list).expect("listed").rows;
    let listed = rows.iter().find(|row| row.id == id).expect("it is listed");
    assert_eq!(listed.due_at, case.due_at, "the list is sorted by what the case says");
    (case.due_at.map_or(0, |at| at.since(MONDAY) / HOUR), case.policy)
}

/// A desk that recorded one complaint on Monday at 10, and one three hours later without having heard of anything new.
async fn away(office: &FakeOffice) -> (Desk, ComplaintId, ComplaintId) {
    let desk = Desk::join(office, 1, "clerk@LDN04", "Ada").await;
    desk.sync().await;
    // Recording takes a second: of a day that ends at 18 eight hours are left at 10 sharp, and not a second later.
    desk.place.machine.pass(-1_000);
    let before = desk.record("The lamp sparked");
    office.cut(true);
    desk.place.machine.pass(3 * HOUR);
    let after = desk.record("The kettle leaks");
    office.cut(false);
    (desk, before, after)
}

#[tokio::test]
async fn a_version_that_arrives_late_moves_what_it_applies_to_and_an_older_case_keeps_its_own() {
    let office = FakeOffice::open();
    let (desk, before, after) = away(&office).await;
    assert_eq!([before, after].map(|id| due(&desk.app, id)), [(8, 1), (26, 1)], "eight hours, three of them tomorrow");
    office.publish(vec![version(2, 1, 4)]);
    desk.sync().await;
    assert_eq!([before, after].map(|id| due(&desk.app, id)), [(8, 1), (7, 2)], "four hours for what came after it");
    office.publish(vec![version(2, 1, 4), version(3, 200, 1)]);
    desk.sync().await;
    assert_eq!([before, after].map(|id| due(&desk.app, id)), [(8, 1), (7, 2)], "what is to come moves nothing");
    assert_eq!(desk.app.policies().usable(), [1, 2, 3], "and waits for its day");
    let desk = desk.restart();
    assert_eq!([before, after].map(|id| due(&desk.app, id)), [(8, 1), (7, 2)], "all of it is on disk");
    desk.is_sound();
}

#[tokio::test]
async fn a_version_that_a_desk_cannot_read_is_kept_and_the_last_one_stays_in_force() {
    let office = FakeOffice::open();
    let (desk, _, after) = away(&office).await;
    office.publish(vec![version(2, 1, 4), newer(3, 2)]);
    desk.sync().await;
    assert_eq!(due(&desk.app, after), (7, 2), "the one before it stays in force");
    let policies = desk.app.policies();
    let held: Vec<_> = policies.held().iter().map(|held| (held.published.version, held.problems.is_empty())).collect();
    assert_eq!(held, [(2, true), (3, false)], "and it is told");
    let sent = office.policies_sent();
    desk.sync().await;
    assert_eq!(office.policies_sent(), sent, "what is kept is not sent again");
}

#[tokio::test]
async fn what_a_restored_office_lost_is_gone_by_no_more() {
    let office = FakeOffice::open();
    let (desk, _, after) = away(&office).await;
    office.publish(vec![version(2, 1, 4)]);
    desk.sync().await;
    office.publish(vec![version(2, 2, 2)]);
    desk.sync().await;
    assert_eq!(due(&desk.app, after), (5, 2), "it is another version 2");
    office.publish(Vec::new());
    desk.sync().await;
    assert_eq!(due(&desk.app, after), (26, 1), "all desks of one office go by the same");
}

#[tokio::test]
async fn a_desk_that_was_cut_off_between_rules_and_due_instants_makes_up_for_it_when_it_is_opened() {
    let office = FakeOffice::open();
    let (desk, before, after) = away(&office).await;
    desk.app.write(|replica| replica.replace_policies(&[version(2, 1, 4)])).expect("kept");
    let desk = desk.restart();
    assert_eq!([before, after].map(|id| due(&desk.app, id)), [(8, 1), (7, 2)], "as if nothing had happened");
}

#[tokio::test]
async fn a_preview_names_what_would_have_been_otherwise_and_changes_nothing() {
    let office = FakeOffice::open();
    let (desk, before, after) = away(&office).await;
    let numbers = [before, after].map(|id| desk.app.case(id).expect("here").number);
    let mut next = Policy { version: 2, ..Policy::default() };
    next.targets.p3.acknowledge = Target::BusinessMinutes(2 * 60);
    let preview = desk.app.preview_policy(&next).expect("looked at");
    assert_eq!((preview.complaints, preview.against), (2, 1), "both are of this month");
    let told: Vec<_> = preview.affected.iter().map(|one| (one.effect, one.numbers.as_slice())).collect();
    let expected = [(Effect::DueEarlier, &numbers[..]), (Effect::Missed, &numbers[..1])];
    assert_eq!(told, expected, "one of them is three hours old");
    assert_eq!([before, after].map(|id| due(&desk.app, id)), [(8, 1), (26, 1)], "it was only asked");
    desk.place.machine.pass(31 * 24 * HOUR);
    desk.sync().await;
    assert_eq!(desk.app.preview_policy(&next).expect("looked at").complaints, 0, "last month is over");
}

#[tokio::test]
async fn a_desk_alone_sets_its_rules_and_one_of_an_office_does_not() {
    let place = Place::new(1);
    let app = create(&place).app;
    let next = version(2, 1, 4);
    let published = app.publish_policy(&next.text).expect("written").expect("it can work");
    assert_eq!((published.version, published.published_at), (2, MONDAY));
    let again = app.publish_policy(&next.text).expect("answered").expect_err("it is there");
    assert_eq!(again[0].place, "version", "with its place: {again:?}");
    assert_eq!(app.policies().at(Timestamp(MONDAY.0 + HOUR)).version, 2, "from its date on");
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "admin@LDN04", "Ada").await;
    assert!(matches!(desk.app.publish_policy(&next.text), Err(Error::NotAlone)), "there it is done at the office");
}
