//! Incoming changes that open no document, and the look that finds what nobody saw.

use super::office::FakeOffice;
use super::synced::{Desk, agree};
use crate::documents;
use crate::fake::FakeToaster;
use crate::ports::Toaster;
use crate::request::ActRequest;
use crate::watch::Watch;
use complaint::{AcknowledgeMethod, ComplaintId, Field, FieldChange, Role, State};
use std::sync::Arc;
use std::time::Duration;
use store::{LONG_TAIL, ListedRow, Problem, RowWrite, StoredDocument};

fn edit(field: Field, value: &str) -> ActRequest {
    ActRequest::Edit { changes: vec![FieldChange { field: field.name().into(), value: value.into() }] }
}

fn acknowledge() -> ActRequest {
    ActRequest::Acknowledge { method: AcknowledgeMethod::Phone, text: "Told her.".into() }
}

fn escalate() -> ActRequest {
    ActRequest::Escalate { to: Role::Supervisor, reason: "It burnt her hand.".into() }
}

/// Two desks of one store that hold the same complaint.
async fn desks(office: &FakeOffice) -> (Desk, Desk, ComplaintId) {
    let clerk = Desk::join(office, 1, "clerk@LDN04", "Ada").await;
    let boss = Desk::join(office, 2, "supervisor@LDN04", "Grace").await;
    let id = clerk.record("The kettle leaks");
    clerk.sync().await;
    boss.sync().await;
    (clerk, boss, id)
}

fn stored(desk: &Desk, id: ComplaintId) -> StoredDocument {
    desk.app.inner.reader.document(id).expect("an answer").expect("a document")
}

fn listed(desk: &Desk, id: ComplaintId) -> ListedRow {
    desk.app.inner.reader.row(id).expect("an answer").expect("a line")
}

/// Puts what is no document in the place of the one that is kept, and gives that: whoever opens it fails.
fn spoil(desk: &Desk, id: ComplaintId) -> Vec<u8> {
    let sound = documents::open(stored(desk, id)).expect("it opens").acked.save();
    desk.app.writer().replace_snapshot(id, b"spoilt").expect("spoilt");
    assert!(desk.app.find_document(id).is_err(), "nobody can open it");
    sound
}

/// Puts the document back, with what came since.
fn mend(desk: &Desk, id: ComplaintId, sound: Vec<u8>) {
    let whole = StoredDocument { snapshot: Some(sound), ..stored(desk, id) };
    let whole = documents::open(whole).expect("it opens").acked.save();
    desk.app.writer().replace_snapshot(id, &whole).expect("mended");
}

#[tokio::test]
async fn a_change_without_words_opens_no_document_and_its_row_is_the_documents() {
    let office = FakeOffice::open();
    let (clerk, boss, id) = desks(&office).await;
    let (sound, fetches) = (spoil(&boss, id), office.fetches());
    for act in [edit(Field::Category, "service"), acknowledge(), escalate(), edit(Field::Safety, "yes")] {
        clerk.act(id, &act);
        clerk.sync().await;
        assert_eq!(boss.sync().await.received, 1, "{act:?} came");
    }
    assert_eq!(office.fetches(), fetches, "nothing had to be fetched whole");
    let row = listed(&boss, id).row;
    assert_eq!((row.category.as_str(), row.priority), ("service", 1), "its columns are the new ones");
    assert_eq!(row.escalated_to, Some(Role::Supervisor), "an escalation is seen");
    mend(&boss, id, sound);
    boss.is_sound();
    agree(&clerk, &boss, id);
}

#[tokio::test]
async fn what_was_added_unopened_is_opened_for_those_who_are_asked() {
    let office = FakeOffice::open();
    let (clerk, boss, id) = desks(&office).await;
    let (mut watch, toaster) = (Watch::default(), Arc::new(FakeToaster::default()));
    let shown: Arc<dyn Toaster> = toaster.clone();
    boss.app.look_after(&mut watch, &shown).await;
    assert_eq!(toaster.take(), [], "nothing is escalated");
    clerk.act(id, &escalate());
    clerk.sync().await;
    boss.sync().await;
    boss.app.look_after(&mut watch, &shown).await;
    assert_eq!(toaster.take().len(), 1, "the escalation is told as if the document had been opened");
    boss.act(id, &ActRequest::Take { escalation: None });
    boss.sync().await;
    clerk.sync().await;
    agree(&clerk, &boss, id);
    boss.is_sound();
    clerk.is_sound();
}

#[tokio::test]
async fn words_and_what_is_done_elsewhere_at_the_same_time_come_out_as_ever() {
    let office = FakeOffice::open();
    let (clerk, boss, id) = desks(&office).await;
    clerk.note(id, "Asked for the receipt.");
    clerk.act(id, &edit(Field::Mood, "angry"));
    clerk.sync().await;
    boss.sync().await;
    assert_eq!(boss.app.search("asked receipt", 9).expect("searched").len(), 1, "a note is searched for");
    office.cut(true);
    clerk.act(id, &edit(Field::Category, "service"));
    boss.act(id, &edit(Field::Category, "price"));
    office.cut(false);
    for desk in [&clerk, &boss, &clerk] {
        desk.sync().await;
    }
    assert_eq!(listed(&clerk, id).row.contested, 1, "both values stand");
    clerk.act(id, &edit(Field::Category, "delivery"));
    clerk.sync().await;
    boss.sync().await;
    assert_eq!(listed(&boss, id).row.contested, 0, "until one settles it");
    agree(&clerk, &boss, id);
    boss.is_sound();
    clerk.is_sound();
}

#[tokio::test]
async fn what_is_added_is_folded_into_one_document_before_it_is_much() {
    let office = FakeOffice::open();
    let (clerk, boss, id) = desks(&office).await;
    for n in 0..LONG_TAIL + 3 {
        clerk.act(id, &edit(Field::Mood, if n % 2 == 0 { "angry" } else { "calm" }));
        clerk.sync().await;
        boss.sync().await;
        assert!(stored(&boss, id).tail.len() <= LONG_TAIL, "after {n} changes");
    }
    assert_eq!(stored(&boss, id).tail.len(), 2, "it was folded once, and grows again");
    agree(&clerk, &boss, id);
    boss.is_sound();
}

#[tokio::test]
async fn the_look_in_the_background_finds_a_row_that_does_not_follow_and_derives_it_again() {
    let office = FakeOffice::open();
    let (clerk, _, id) = desks(&office).await;
    let other = clerk.record("The lamp sparks");
    clerk.sync().await;
    let found = clerk.app.check_on(None).expect("looked");
    assert_eq!((found.documents, found.next, found.problems), (2, None, vec![]), "all is well");
    let right = listed(&clerk, id);
    let mut wrong = clerk.app.find_read(id).expect("read").expect("here").1.row();
    wrong.state = State::Closed;
    let write = RowWrite { row: wrong, due_at: right.due_at, overruled: None };
    clerk.app.writer().replace_rows(&[write]).expect("a row that does not follow");
    assert_eq!(clerk.app.check_on(None).expect("looked").problems, [Problem::Row { doc: id }], "it is reported");
    assert_eq!(listed(&clerk, id), right, "and put right");
    assert_eq!(clerk.app.check_on(None).expect("looked").problems, [], "once");
    spoil(&clerk, other);
    let problems = clerk.app.check_on(None).expect("looked").problems;
    assert!(matches!(problems.as_slice(), [Problem::Document { doc, .. }] if *doc == other), "{problems:?}");
}

#[tokio::test]
async fn the_look_goes_on_by_itself() {
    let office = FakeOffice::open();
    let (clerk, _, id) = desks(&office).await;
    let right = listed(&clerk, id);
    let mut wrong = clerk.app.find_read(id).expect("read").expect("here").1.row();
    wrong.state = State::Closed;
    let write = RowWrite { row: wrong, due_at: right.due_at, overruled: None };
    clerk.app.writer().replace_rows(&[write]).expect("a row that does not follow");
    let app = clerk.app.clone();
    let background = tokio::spawn(async move { app.keep_checking_every(Duration::from_millis(1)).await });
    let mended = async {
        while listed(&clerk, id) != right {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), mended).await.expect("it is put right by itself");
    background.abort();
}
