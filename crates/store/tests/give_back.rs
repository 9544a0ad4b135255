//! What the office lost: acknowledged changes go back into the outbox, and nothing of them is missing at any moment.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use document::{ChangeHash, Item};
use store::{LoadWrite, Replica, Settled};
use world::{at, hash, id, item, joined, local, meta, page, put, snapshot};

fn returned(doc: u128, n: u32) -> Item {
    Item { hash: hash(n.into()), meta: Some(meta(n.into())), ..item(doc, n.into(), "acknowledged") }
}

fn pending(replica: &Replica, doc: u128) -> Vec<ChangeHash> {
    let stored = replica.reader().document(id(doc)).expect("an answer").expect("a document");
    stored.pending.iter().map(|item| item.hash).collect()
}

#[test]
fn what_is_given_back_leaves_the_document_and_goes_before_everything_that_waits() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1, 2], "from the office")], 2)).expect("the page");
    replica.commit_deed(&local(1, 9, "my own words")).expect("a deed");
    let own = pending(&replica, 1);
    replica.give_back(&[returned(1, 1), returned(1, 2)], at(50)).expect("given back");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert!(stored.tail.is_empty() && stored.snapshot.is_none(), "nothing is acknowledged");
    assert_eq!(pending(&replica, 1), [vec![hash(1), hash(2)], own].concat(), "in order, and before the deed on top");
    assert_eq!(stored.pending[0].meta, Some(meta(1)), "with what the office gave");
    assert_eq!(replica.reader().unsent().expect("an answer").oldest, Some(at(50)), "they wait from now on only");
    assert_eq!(replica.reader().stale_rows(10).expect("an answer"), [id(1)], "the row is to be derived again");
    replica.give_back(&[returned(1, 1)], at(60)).expect("given back again");
    assert_eq!(pending(&replica, 1).len(), 3, "none waits twice");
}

#[test]
fn a_batch_that_was_sent_stays_as_it_is() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], "from the office")], 1)).expect("the page");
    replica.commit_deed(&local(1, 9, "my own words")).expect("a deed");
    let sent = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    replica.give_back(&[returned(1, 1)], at(50)).expect("given back");
    let again = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    assert_eq!(again, sent, "another batch under its number would be taken for a copy's");
    let settled = Settled { push_id: sent.push_id, next_token: [1; 16], ..Settled::default() };
    replica.settle(&settled).expect("nothing was decided");
    let next = replica.next_batch(1, 1 << 20).expect("an answer").expect("a batch");
    assert_eq!(next.items[0].hash, hash(1), "what is given back is the first of the next one");
    let accepted = vec![(hash(1), meta(1))];
    let settled = Settled { push_id: next.push_id, next_token: [2; 16], accepted, ..Settled::default() };
    replica.settle(&settled).expect("taken back");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.tail.iter().map(|change| change.hash).collect::<Vec<_>>(), [hash(1)], "acknowledged again");
}

#[test]
fn what_waits_already_gets_the_proof_of_the_office_unless_it_is_on_its_way() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 9, "my own words")).expect("a deed");
    let own = pending(&replica, 1)[0];
    let proved = Item { meta: Some(meta(9)), ..item(1, 9, "my own words") };
    assert_eq!(proved.hash, own, "the same change");
    let sent = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    replica.give_back(std::slice::from_ref(&proved), at(50)).expect("given back");
    assert_eq!(replica.next_batch(10, 1 << 20).expect("an answer"), Some(sent.clone()), "what was sent stays as it is");
    let settled =
        Settled { push_id: sent.push_id, next_token: [1; 16], given_back: vec![proved], ..Settled::default() };
    replica.settle(&settled).expect("the office does not know it");
    let next = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    assert_eq!((next.items.len(), next.items[0].meta), (1, Some(meta(9))), "once, as the office took it in");
}

#[test]
fn an_older_document_takes_the_place_and_what_it_lacks_waits() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1, 2], "from the office")], 2)).expect("the page");
    replica.doubt_scope("store:LDN04", &[]).expect("doubted");
    let office = replica.reader().desk().expect("an answer").and_then(|desk| desk.office).expect("an office");
    assert!(office.doubted, "until everything was compared");
    let load = LoadWrite {
        scope: "store:LDN04".to_owned(),
        seq: 1,
        chain: [1; 32],
        snapshots: vec![(snapshot(1, "the office's words"), None)],
        given_back: vec![returned(1, 2)],
        at: at(50),
        ..LoadWrite::default()
    };
    replica.load_snapshots(&load).expect("a portion");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.snapshot.as_deref(), Some(&b"the office's words"[..]), "what the office has");
    assert_eq!(pending(&replica, 1), [hash(2)], "and what it lost");
    assert_eq!(replica.reader().stale_rows(10).expect("an answer"), [id(1)], "the row shows both once it is derived");
    replica.doubt(false).expect("compared");
    let office = replica.reader().desk().expect("an answer").and_then(|desk| desk.office).expect("an office");
    assert!(!office.doubted, "it is trusted again");
}
