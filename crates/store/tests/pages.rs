//! What comes from the office: pages, first syncs, and what leaves again.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use store::{Departed, DocWrite, LoadWrite, Loading, PageWrite, RowWrite};
use world::{found, hash, id, item, joined, local, page, put, row, snapshot, write};

#[test]
fn a_page_read_twice_changes_nothing() {
    let (_place, mut replica) = joined();
    let one = page(vec![put(1, &[1, 2], "from the office")], 2);
    replica.apply_page(&one).expect("the page");
    let before = replica.reader().document(id(1)).expect("an answer");
    replica.apply_page(&one).expect("the page again");
    assert_eq!(replica.reader().document(id(1)).expect("an answer"), before, "no change is kept twice");
    replica.apply_page(&page(vec![put(1, &[1, 2, 3], "later")], 3)).expect("the next page");
    assert!(replica.apply_page(&one).expect("an old page").is_empty(), "an old page does not move the cursor back");
    assert_eq!(replica.reader().cursors().expect("an answer")[0].seq, 3, "the cursor stands");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(
        stored.tail.iter().map(|change| change.hash).collect::<Vec<_>>(),
        [hash(1), hash(2), hash(3)],
        "in order"
    );
}

#[test]
fn a_tail_is_folded_into_a_snapshot_without_losing_meta() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1, 2], "text")], 2)).expect("the page");
    let before = replica.reader().document(id(1)).expect("an answer").expect("a document");
    replica.replace_snapshot(id(1), b"saved").expect("folded");
    let after = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert!(after.tail.is_empty() && after.snapshot.as_deref() == Some(b"saved"), "the tail is in the snapshot");
    assert_eq!((after.metas, after.heads), (before.metas, before.heads), "nothing else moved");
}

#[test]
fn a_first_sync_goes_on_where_it_stopped() {
    let (_place, mut replica) = joined();
    let load = |numbers: std::ops::RangeInclusive<u128>, seq, more| LoadWrite {
        scope: "store:LDN04".to_owned(),
        seq,
        chain: [1; 32],
        snapshots: numbers.map(|n| (snapshot(n, &format!("loaded {n}")), None)).collect(),
        more,
        ..LoadWrite::default()
    };
    replica.load_snapshots(&load(1..=3, 10, true)).expect("a portion");
    let cursor = &replica.reader().cursors().expect("an answer")[0];
    assert_eq!((cursor.seq, cursor.loading), (10, Some(Loading { after: Some(id(3)), file: None })), "it is under way");
    replica.load_snapshots(&load(4..=5, 10, false)).expect("the last portion");
    let cursor = &replica.reader().cursors().expect("an answer")[0];
    assert_eq!((cursor.seq, cursor.loading), (10, None), "Exchange goes on from the first portion's cursor");
    assert_eq!(found(&replica, "loaded"), [5, 4, 3, 2, 1], "rows and words came without opening a document");
    assert_eq!(replica.reader().scope_heads("store:LDN04").expect("an answer").len(), 5, "all belong to the scope");
    assert!(replica.load_snapshots(&load(1..=1, 9, false)).expect("a late portion").is_empty(), "it is complete");
}

#[test]
fn a_first_sync_that_is_begun_again_stands_where_it_began_the_second_time() {
    let (_place, mut replica) = joined();
    let load = |seq, snapshots, more| LoadWrite {
        scope: "s".to_owned(),
        seq,
        chain: [1; 32],
        snapshots,
        more,
        ..LoadWrite::default()
    };
    replica.load_snapshots(&load(10, vec![(snapshot(1, "one"), None)], true)).expect("a portion, then it breaks off");
    replica.load_snapshots(&load(0, vec![], false)).expect("an office without documents");
    let cursor = &replica.reader().cursors().expect("an answer")[0];
    assert_eq!((cursor.seq, cursor.loading), (0, None), "what was read is nothing, not ten lines");
}

#[test]
fn a_pull_never_touches_a_pending_edit() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 77, "my own words")).expect("a deed");
    let load = LoadWrite {
        scope: "store:LDN04".to_owned(),
        seq: 1,
        chain: [1; 32],
        snapshots: vec![(snapshot(1, "the office's words"), None)],
        ..LoadWrite::default()
    };
    replica.load_snapshots(&load).expect("a portion");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.pending, [item(1, 77, "my own words")], "the deed waits as before");
    assert_eq!(stored.snapshot.as_deref(), Some(&b"the office's words"[..]), "beside what was acknowledged");
    assert_eq!(found(&replica, "own"), [1], "the row still shows the edit");
    assert_eq!(replica.reader().stale_rows(10).expect("an answer"), [id(1)], "until it is derived from both");
    replica.replace_rows(&[write(row(1, "both words"))]).expect("derived");
    assert!(replica.reader().stale_rows(10).expect("an answer").is_empty(), "then it is right");
}

#[test]
fn a_row_of_another_version_is_to_be_derived_here() {
    let (_place, mut replica) = joined();
    let mut old = row(1, "old");
    old.version = 0;
    let written = DocWrite { row: RowWrite { row: old, due_at: None, overruled: None }, ..put(1, &[1], "old") };
    replica.apply_page(&page(vec![written], 1)).expect("the page");
    assert_eq!(replica.reader().stale_rows(10).expect("an answer"), [id(1)], "it is not trusted");
}

#[test]
fn a_document_that_left_is_purged_only_with_nothing_pending() {
    let (_place, mut replica) = joined();
    replica
        .apply_page(&page(vec![put(1, &[1], "one"), put(2, &[2], "two"), put(3, &[3], "three")], 3))
        .expect("a page");
    replica.commit_deed(&local(2, 99, "mine")).expect("a deed");
    replica.apply_page(&PageWrite { removed: vec![id(1), id(2)], ..page(vec![], 5) }).expect("a page");
    let departed = replica.reader().departed().expect("an answer");
    let left = Departed { doc: id(1), store: row(1, "one").store, restricted: false, told: true };
    assert_eq!(departed, std::slice::from_ref(&left), "two left, and one of them waits for nothing");
    assert!(replica.reader().row(id(1)).expect("an answer").is_some(), "a removal deletes nothing by itself");
    replica.drop_scope("store:LDN04").expect("a scope that is read again");
    let departed = replica.reader().departed().expect("an answer");
    let missed = Departed { doc: id(3), store: row(3, "three").store, restricted: false, told: false };
    assert_eq!(departed, [left, missed], "what a line took out is told apart from what is not there any more");
    replica.apply_page(&page(vec![put(3, &[3], "three")], 6)).expect("a page");
    assert_eq!(replica.purge(&[id(1), id(2), id(3)]).expect("a purge").0, 1, "one can go");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "the one without a pending deed");
    assert!(replica.reader().row(id(2)).expect("an answer").is_some(), "not the other");
    assert!(replica.reader().row(id(3)).expect("an answer").is_some(), "and not one that is still granted");
}

#[test]
fn a_document_that_came_back_is_not_purged() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], "one")], 1)).expect("a page");
    replica.drop_scope("store:LDN04").expect("a scope that is read again");
    assert!(replica.reader().cursors().expect("an answer").is_empty(), "it begins anew");
    replica.apply_page(&page(vec![put(1, &[1], "one")], 1)).expect("a page");
    assert_eq!(replica.purge(&[id(1)]).expect("a purge").0, 0, "it is in a scope again");
}
