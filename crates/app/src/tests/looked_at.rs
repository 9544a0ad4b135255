//! A case that is looked at again and again is read once, and says what it would say if it were opened each time.

use super::alone::{create, lamp};
use super::office::FakeOffice;
use super::synced::Desk;
use crate::Error;
use crate::fake::Place;
use crate::request::ActRequest;
use crate::view::CaseView;
use complaint::clock::next_due;
use complaint::{AcknowledgeMethod, ComplaintId, Decision, Field, FieldChange, Row, WaitingFor};
use std::sync::Arc;

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
    assert!(app.inner.looked_at.lock().expect("free").is_none(), "nothing stays in memory for whoever comes next");
    assert!(matches!(app.case(one), Err(Error::NobodyHere)), "and nobody is shown anything");
}
