//! Attacks by name, each through the office's own door with SQLite behind it.

use automerge::ReadDoc;
use automerge::transaction::{CommitOptions, Transactable};
use complaint::{ComplaintId, DeedId};
use document::{CaseDocument, ChangeHash, Item};
use redress_tests::airlock::{Doors, grammar, honest};
use sync::message::{Exchange, Push, Registration, Status};
use uuid::Uuid;

/// A push of these items by the attacker's desk, whose actors 1 to 9 are all its own.
fn pushed(doors: &mut Doors, items: Vec<Item>) -> Vec<Status> {
    let actors = (1..10).map(honest::registration).collect();
    let push = Some(Push { token: [0; 16], id: 0, actors, items });
    doors.office.push(Exchange { push, cursors: Vec::new(), ..honest::exchange(0) }).expect("an answer")
}

/// An office that holds one complaint, and the complaint.
fn held() -> (Doors, CaseDocument) {
    let mut doors = Doors::open();
    let (document, items) = honest::complaint(0);
    assert!(pushed(&mut doors, items).iter().all(Status::is_in), "the honest history is taken in");
    (doors, document)
}

/// An honest note on it by that actor.
fn note(document: &CaseDocument, n: u32, actor: u8) -> Item {
    honest::write(&mut document.clone(), honest::deed(0, n, honest::note("words")), honest::actor(actor))
}

/// Nothing of the attack stayed: as many changes as before, and each can be replayed.
fn expect_unharmed(doors: &Doors, changes: u64) {
    let (found, faults) = doors.office.verify();
    assert_eq!((found, faults), (changes, Vec::new()), "the office keeps what it kept and nothing else");
}

/// The item with another body under a checksum that fits, and a hash that fits as well.
fn sealed(item: &Item, body: &[u8]) -> Item {
    let change = grammar::chunk(grammar::CHANGE, body);
    let hash = document::parse_chunk(&change).map_or(item.hash, |inspected| inspected.hash);
    Item { hash, change, ..item.clone() }
}

#[test]
fn five_thousand_orphan_changes_leave_nothing_behind() {
    let (mut doors, document) = held();
    let body = grammar::body(&note(&document, 10, 2).change);
    let base = note(&document, 10, 2);
    let orphans = (0..5_000_u32).map(|n| {
        // The first dependency lies directly behind their number.
        let mut body = body.clone();
        body[1..5].copy_from_slice(&n.to_be_bytes());
        let mut orphan = sealed(&base, &body);
        orphan.deed.id = DeedId(Uuid::from_u128(0xeeee_0000 + u128::from(n)));
        orphan
    });
    let orphans: Vec<_> = orphans.collect();
    for some in orphans.chunks(1_000) {
        let statuses = pushed(&mut doors, some.to_vec());
        assert!(statuses.iter().all(|status| *status == Status::DepMissing), "each is refused: {:?}", statuses[0]);
    }
    expect_unharmed(&doors, 4);
    let honest = note(&document, 11, 3);
    assert!(pushed(&mut doors, vec![honest])[0].is_in(), "honest work goes on");
}

#[test]
fn squatting_on_another_persons_actor_blocks_nobody() {
    let (mut doors, document) = held();
    let theirs = Registration { actor: honest::actor(20), person: honest::OTHER_PERSON };
    let squat = note(&document, 10, 20);
    let push = Push { token: [0; 16], id: 0, actors: vec![theirs.clone()], items: vec![squat.clone()] };
    let request = Exchange { push: Some(push), cursors: Vec::new(), ..honest::exchange(0) };
    let statuses = doors.office.push(request).expect("an answer");
    assert_eq!(statuses, [Status::ActorNotYours], "nobody registers an actor for a person of another desk");
    expect_unharmed(&doors, 4);

    let mut deed = honest::deed(0, 11, honest::note("by its owner"));
    (deed.person, deed.device) = (honest::OTHER_PERSON, honest::OTHER_DEVICE);
    let own = honest::write(&mut document.clone(), deed, honest::actor(20));
    let push = Push { token: [0; 16], id: 1, actors: vec![theirs], items: vec![own] };
    let request =
        Exchange { device: honest::OTHER_DEVICE, push: Some(push), cursors: Vec::new(), ..honest::exchange(0) };
    let ack = doors.office.exchange(request).expect("an answer").ack.expect("an ack");
    assert!(ack.results[0].status.is_in(), "the owner writes with it: {:?}", ack.results[0].status);
    assert_eq!(pushed(&mut doors, vec![squat]), [Status::ActorNotYours], "and stays its owner");
}

#[test]
fn a_change_with_a_wrong_checksum_is_refused() {
    let (mut doors, document) = held();
    let mut item = note(&document, 10, 2);
    item.change[4] ^= 1;
    assert!(matches!(pushed(&mut doors, vec![item])[0], Status::InvalidChange { .. }), "Automerge would take it");
    expect_unharmed(&doors, 4);
}

#[test]
fn a_sequence_number_used_twice_or_ahead_of_its_time_is_refused() {
    let (mut doors, document) = held();
    let (first, twin) = (note(&document, 10, 2), note(&document, 11, 2));
    assert!(pushed(&mut doors, vec![first])[0].is_in(), "the first with that number");
    assert_eq!(pushed(&mut doors, vec![twin.clone()]), [Status::SeqConflict], "the second with that number");
    let mut body = grammar::body(&note(&document, 12, 3).change);
    // One dependency, then the actor after its length: the sequence number comes next.
    let at = 1 + 32 + 1 + 16;
    assert_eq!(body[at], 1, "the first change of that actor");
    body[at] = 7;
    let item = note(&document, 12, 3);
    assert_eq!(pushed(&mut doors, vec![sealed(&item, &body)]), [Status::SeqConflict], "a number from the future");
    expect_unharmed(&doors, 5);
}

#[test]
fn a_change_that_builds_on_something_unknown_is_refused() {
    let (mut doors, document) = held();
    let mut desk = document.clone();
    let _kept_back = honest::write(&mut desk, honest::deed(0, 10, honest::note("kept back")), honest::actor(2));
    let after = honest::write(&mut desk, honest::deed(0, 11, honest::note("after it")), honest::actor(2));
    assert_eq!(pushed(&mut doors, vec![after]), [Status::DepMissing], "its past never came");
    expect_unharmed(&doors, 4);
}

#[test]
fn a_change_of_300_kilobytes_is_refused() {
    let (mut doors, document) = held();
    let item = note(&document, 10, 2);
    let body = [grammar::body(&item.change), vec![0; 300_000]].concat();
    assert_eq!(pushed(&mut doors, vec![sealed(&item, &body)]), [Status::TooLarge], "256 kB are the most");
    expect_unharmed(&doors, 4);
}

#[test]
fn a_change_made_for_another_complaint_is_refused_under_every_envelope() {
    let (mut doors, document) = held();
    let other = honest::complaint(1).1;
    assert!(pushed(&mut doors, other.clone()).iter().all(Status::is_in), "a second complaint");
    let item = note(&document, 10, 2);
    let elsewhere = other[0].doc;
    let moved = Item { doc: elsewhere, ..item.clone() };
    let mut renamed = moved.clone();
    renamed.deed.complaint = elsewhere;
    let nowhere = ComplaintId(Uuid::from_u128(0xffff));
    let mut lost = Item { doc: nowhere, ..item };
    lost.deed.complaint = nowhere;
    let statuses = pushed(&mut doors, vec![moved, renamed, lost]);
    assert!(matches!(statuses[0], Status::InvalidChange { .. }), "the deed names its complaint: {statuses:?}");
    assert_eq!(statuses[1..], [Status::DepMissing, Status::DepMissing], "and the change its past");
    expect_unharmed(&doors, 8);
}

#[test]
fn a_document_instead_of_a_change_is_refused() {
    let (mut doors, document) = held();
    let item = note(&document, 10, 2);
    for chunk in [document.save(), grammar::chunk(3, &[0; 40]), Vec::new()] {
        let statuses = pushed(&mut doors, vec![Item { change: chunk, ..item.clone() }]);
        assert!(matches!(statuses[0], Status::InvalidChange { .. }), "only plain changes are taken: {statuses:?}");
    }
    expect_unharmed(&doors, 4);
}

#[test]
fn a_change_nested_300_deep_is_refused() {
    let (mut doors, document) = held();
    let item = note(&document, 10, 2);
    let mut doc = automerge::Automerge::load(&document.save()).expect("an honest document");
    doc.set_actor(automerge::ActorId::from(item.actor.0.as_slice()));
    let mut transaction = doc.transaction();
    let mut inner = automerge::ROOT;
    for _ in 0..300 {
        inner = transaction.put_object(&inner, "deep", automerge::ObjType::Map).expect("a map");
    }
    let options = CommitOptions::default().with_message("note").with_time(item.deed.at.0 / 1000);
    let hash = transaction.commit_with(options).0.expect("a change");
    let change = doc.get_change_by_hash(&hash).expect("it was made").raw_bytes().to_vec();
    let nested = Item { hash: ChangeHash(hash.0), change, ..item };
    let statuses = pushed(&mut doors, vec![nested]);
    assert!(matches!(statuses[0], Status::InvalidChange { .. }), "it is not what its deed says: {statuses:?}");
    expect_unharmed(&doors, 4);
}
