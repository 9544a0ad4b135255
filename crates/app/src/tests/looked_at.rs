//! A case that is looked at again and again is read once, and says what it would say if it were opened each time.

use super::alone::{create, lamp};
use super::office::FakeOffice;
use super::synced::Desk;
use crate::documents::Kept;
use crate::fake::Place;
use crate::request::ActRequest;
use crate::view::CaseView;
use crate::{App, Error};
use complaint::clock::next_due;
use complaint::{AcknowledgeMethod, ComplaintId, Decision, Field, FieldChange, Row, WaitingFor};
use document::{Entry, EntryKind, Erasure};
use std::sync::Arc;
use sync::Cursor;
use sync::desk::CheckedPage;

/// The case as it is shown, which must be the one that is shown when it is opened anew.
fn seen(desk: &Desk, id: ComplaintId) -> CaseView {
    let shown = desk.app.case(id).expect("it is here");
    assert_eq!(desk.app.case(id).expect("still"), shown, "looked at again");
    desk.app.forget_looked_at();
    assert_eq!(desk.app.case(id).expect("still"), shown, "opened anew");
    let (_, read) = desk.app.find_read(id).expect("it opens").expect("it is here");
    assert_eq!((&shown.facts, &shown.case), (&read.facts, &read.case), "as the document says");
    let row = Row::of(&read.facts, &read.case);
    let due_at = next_due(&row, &shown.zone, desk.app.policies().of_row(&row));
    assert_eq!(shown.due_at, due_at, "the nearest clock that runs, as lists are ordered by");
    shown
}

fn story() -> Vec<ActRequest> {
    let edit = FieldChange { field: Field::Severity.name().into(), value: "2".into() };
    vec![
        ActRequest::Note { text: "She rang.".into() },
        ActRequest::Edit { changes: vec![edit] },
        ActRequest::Acknowledge { method: AcknowledgeMethod::Phone, text: "Told her.".into() },
        ActRequest::Wait { on: WaitingFor::Customer, reason: "The receipt".into() },
        ActRequest::Resume { reason: "It came".into() },
        ActRequest::Escalate { to: complaint::Role::Manager, reason: "It burnt her hand.".into() },
        ActRequest::Resolve { decision: Decision::Upheld, outcome: "Replaced.".into() },
    ]
}

#[tokio::test]
async fn what_is_shown_again_is_what_is_shown_when_it_is_opened_anew() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let boss = Desk::join(&office, 2, "supervisor@LDN04", "Grace").await;
    let id = clerk.record("The kettle leaks");
    let other = clerk.record("The lamp sparks");
    let mut before = seen(&clerk, id);
    for act in story() {
        clerk.act(id, &act);
        let after = seen(&clerk, id);
        assert_eq!(after.timeline.len(), before.timeline.len() + 1, "{act:?} is there at once");
        seen(&clerk, other);
        before = after;
    }
    assert_eq!(before.unsent.len(), before.timeline.len(), "nothing was sent yet");
    clerk.sync().await;
    let sent = seen(&clerk, id);
    assert_eq!(sent.unsent, [], "the same deeds, with the office's receipt");
    assert!(sent.timeline.iter().all(|line| line.received_at.is_some()), "which is seen at once");
    boss.sync().await;
    boss.note(id, "From another desk.");
    boss.sync().await;
    clerk.app.case(id).expect("looked at before it comes");
    clerk.sync().await;
    assert_eq!(seen(&clerk, id).timeline.len(), sent.timeline.len() + 1, "what came from elsewhere");
}

#[test]
fn what_is_kept_of_a_case_is_used_for_its_own_parts_only_and_goes_when_the_screen_is_locked() {
    let place = Place::new(1);
    let app = create(&place).app;
    let (one, other) = (app.record(&lamp()).expect("recorded").id, app.record(&lamp()).expect("recorded").id);
    let kept = |id| app.find_kept(id).expect("it opens").expect("it is here");
    let first = kept(one);
    assert!(Arc::ptr_eq(&first, &kept(one)), "read once");
    app.perform(one, &ActRequest::Note { text: "She rang.".into() }).expect("noted");
    let second = kept(one);
    assert!(!Arc::ptr_eq(&first, &second), "another document");
    assert_eq!(kept(other).read.facts.id, other, "another case is another one");
    app.lock();
    assert!(is_forgotten(&app), "nothing stays in memory for whoever comes next");
    assert!(matches!(app.case(one), Err(Error::NobodyHere)), "and nobody is shown anything");
}

fn is_forgotten(app: &App) -> bool {
    app.inner.looked_at.lock().expect("free").is_empty()
}

/// A reading that began before something happened and ends after it: what it read, and when it began.
struct Reading {
    kept: Arc<Kept>,
    begun: u64,
}

impl Reading {
    fn begin(app: &App, id: ComplaintId) -> Reading {
        let kept = app.find_kept(id).expect("it opens").expect("it is here");
        Reading { kept, begun: app.inner.looked_at.lock().expect("free").forgotten }
    }

    fn end(&self, app: &App) {
        app.keep_looked_at(&self.kept, self.begun);
    }
}

/// Erased for good, as a page of the office brings it.
pub fn erase(desk: &Desk, id: ComplaintId) {
    let stored = desk.app.inner.reader.cursors().expect("asked").remove(0);
    let (seq, chain) = (stored.seq + 1, stored.chain);
    let erasure = Erasure { doc: id, generation: 2, erased_at: desk.app.now(), signature: [0; 64] };
    let entry = Entry {
        seq,
        kind: EntryKind::Erase,
        doc: id,
        generation: 2,
        changes: Vec::new(),
        snapshot: None,
        erasure: Some(Box::new(erasure)),
        chain,
    };
    let cursor = Cursor { scope: stored.scope.parse().expect("a scope"), seq, chain };
    let page = CheckedPage { entries: vec![entry], cursor, digest: [0; 32], head_seq: seq };
    assert!(desk.app.apply_page(page).expect("applied").is_ok(), "it fits");
}

#[tokio::test]
async fn a_reading_that_ends_after_the_desk_was_locked_or_somebody_else_came_leaves_nothing_in_memory() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let app = &desk.app;
    let id = desk.record("The kettle leaks");
    let ada = app.current_person().expect("Ada");
    let other = app.add_person("clerk@LDN04", "Tom").await.expect("enrolled");
    app.switch_person(ada, None).expect("no PIN");
    let reading = Reading::begin(app, id);
    app.lock();
    reading.end(app);
    assert!(is_forgotten(app), "locked meanwhile");
    let begun = app.inner.looked_at.lock().expect("free").forgotten;
    app.keep_looked_at(&reading.kept, begun);
    assert!(is_forgotten(app), "nor is anything kept while it is locked");
    app.switch_person(ada, None).expect("no PIN");
    let reading = Reading::begin(app, id);
    assert!(!is_forgotten(app), "looked at");
    app.switch_person(other, None).expect("no PIN");
    assert!(is_forgotten(app), "somebody else works here");
    reading.end(app);
    assert!(is_forgotten(app), "and what the first read is not kept for them");
}

#[tokio::test]
async fn what_ended_with_the_lease_the_desk_or_the_complaint_does_not_stay_in_memory() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = desk.record("The kettle leaks");
    desk.sync().await;
    let reading = Reading::begin(&desk.app, id);
    desk.place.machine.pass(31 * 86_400_000);
    assert!(desk.app.status().expect("told").locked.is_some(), "the lease has ended");
    assert!(is_forgotten(&desk.app), "so nothing is kept");
    reading.end(&desk.app);
    assert!(is_forgotten(&desk.app), "nor is what is read to its end after it");
    desk.sync().await;
    let reading = Reading::begin(&desk.app, id);
    assert!(!is_forgotten(&desk.app), "open again");
    office.revoke(desk.app.this_desk().device, false);
    desk.app.sync_once().await.expect_err("revoked");
    assert!(is_forgotten(&desk.app), "revoked");
    reading.end(&desk.app);
    assert!(is_forgotten(&desk.app), "and nothing is kept of it after");
}

#[tokio::test]
async fn what_was_erased_while_it_was_read_does_not_stay_in_memory() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = desk.record("The kettle leaks");
    desk.sync().await;
    desk.sync().await;
    let reading = Reading::begin(&desk.app, id);
    erase(&desk, id);
    assert!(is_forgotten(&desk.app), "it is gone");
    reading.end(&desk.app);
    assert!(is_forgotten(&desk.app), "and what was read of it before is not kept after");
    let other = desk.record("The lamp sparks");
    Reading::begin(&desk.app, other);
    assert!(!is_forgotten(&desk.app), "another is looked at");
    assert!(desk.app.find_kept(id).expect("asked").is_none(), "a look at what is not here");
    assert!(is_forgotten(&desk.app), "leaves nothing");
}
