//! Changes that are added to documents nobody opens.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use complaint::{Role, Row, State};
use document::AckedChange;
use store::{AppendWrite, Appendable, Derived, PageWrite, Replica, View, WorklistQuery};
use world::{acked, at, found, hash, id, joined, local, page, put, row, write};

/// How complaint `n` stands, when it can be added to.
fn standing(replica: &mut Replica, n: u128) -> Option<Appendable> {
    replica.appendable(&[id(n)]).expect("an answer").remove(&id(n))
}

/// A page that adds these changes to complaint `n` and leaves it with that row.
fn adding(replica: &mut Replica, n: u128, changes: &[u64], row: Row, seq: u64) -> PageWrite {
    let before = standing(replica, n).expect("it can be added to");
    let changes: Vec<AckedChange> = changes.iter().map(|n| acked(*n, "added")).collect();
    let due_at = Some(row.received_at.plus(7));
    let appended = vec![AppendWrite { before, changes, row, due_at }];
    PageWrite { appended, ..page(vec![], seq) }
}

/// The row of [`put`] after somebody escalated and took it over.
fn escalated(n: u128, text: &str) -> Row {
    Row {
        state: State::Investigating,
        owner: Some(world::person(4)),
        escalated_to: Some(Role::Manager),
        acknowledged_at: Some(at(60)),
        changed_at: at(60),
        category: "price".to_owned(),
        search: String::new(),
        ..row(n, text)
    }
}

#[test]
fn what_is_added_lies_beside_the_snapshot_and_is_its_one_head() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], "a lamp"), put(2, &[2], "another")], 2)).expect("a page");
    replica.replace_snapshot(id(1), b"saved").expect("folded");
    let write = adding(&mut replica, 1, &[3, 4], escalated(1, "a lamp"), 4);
    assert!(!replica.apply_page(&write).expect("added").is_empty(), "something changed");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.snapshot.as_deref(), Some(&b"saved"[..]), "what was saved stays");
    assert_eq!(stored.tail.iter().map(|change| change.hash).collect::<Vec<_>>(), [hash(3), hash(4)], "in order");
    assert_eq!(stored.heads, [hash(4)], "the last one stands on all others");
    assert_eq!(replica.reader().heads(id(1)).expect("an answer"), [hash(4)], "everywhere");
    let scope = replica.reader().scope_heads("store:LDN04").expect("an answer");
    assert_eq!(scope, [(id(1), vec![hash(4)]), (id(2), vec![hash(2)])], "also for the digest");
    assert_eq!(replica.reader().cursors().expect("an answer")[0].seq, 4, "the cursor moved with it");
    let listed = replica.reader().row(id(1)).expect("an answer").expect("a line");
    assert_eq!((listed.row, listed.due_at), (escalated(1, "a lamp"), Some(at(8))), "the line is the new one");
    assert_eq!(found(&replica, "lamp"), [1], "its words are those of before");
}

#[test]
fn lists_and_counts_follow_what_is_added() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], "a lamp"), put(2, &[2], "another")], 2)).expect("a page");
    let write = adding(&mut replica, 1, &[3], escalated(1, "a lamp"), 3);
    replica.apply_page(&write).expect("added");
    let list = |view| {
        let query = WorklistQuery { view, stores: None, confined: None, sort: None, offset: 0, limit: 9 };
        let listed = replica.reader().worklist(&query).expect("a list");
        (listed.rows.iter().map(|listed| listed.row.id).collect::<Vec<_>>(), listed.total)
    };
    assert_eq!(list(View::Escalated), (vec![id(1)], 1), "an escalation is seen");
    assert_eq!(list(View::Mine(world::person(4))), (vec![id(1)], 1), "it has another owner");
    assert_eq!(list(View::Open), (vec![id(1), id(2)], 2), "and another deadline");
    let verdict = replica.verify(
        &mut |stored| {
            let first = stored.doc == id(1);
            let row = if first { escalated(1, "a lamp") } else { row(2, "another") };
            let row = if first { Row { search: world::row(1, "a lamp").search, ..row } } else { row };
            Ok(Derived { heads: stored.heads.clone(), row })
        },
        &mut |_, _| {},
    );
    assert_eq!(verdict.expect("a verdict").problems, [], "rows, words and counts are what they are to be");
}

#[test]
fn heads_are_noted_again_when_a_document_was_opened_after_all() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], "a lamp")], 1)).expect("a page");
    let write = adding(&mut replica, 1, &[2], escalated(1, "a lamp"), 2);
    replica.apply_page(&write).expect("added");
    let mut beside = put(1, &[5], "a lamp");
    beside.heads = vec![hash(2), hash(5)];
    replica.apply_page(&page(vec![beside], 3)).expect("a page with a change made elsewhere");
    assert_eq!(replica.reader().heads(id(1)).expect("an answer"), [hash(2), hash(5)], "two stand beside each other");
    let write = adding(&mut replica, 1, &[6], escalated(1, "a lamp"), 4);
    replica.apply_page(&write).expect("added on both");
    replica.replace_snapshot(id(1), b"all").expect("folded");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!((stored.heads, stored.tail.len()), (vec![hash(6)], 0), "the heads stay when the tail goes");
    assert_eq!(stored.metas.len(), 4, "with the meta of every change");
}

#[test]
fn nothing_is_added_where_something_waits_or_is_not_trusted() {
    let (_place, mut replica) = joined();
    replica
        .apply_page(&page(vec![put(1, &[1], "one"), put(2, &[2], "two"), put(3, &[3], "three")], 3))
        .expect("a page");
    assert!(standing(&mut replica, 1).is_some(), "nothing is in the way");
    replica.commit_deed(&local(1, 99, "mine")).expect("a deed");
    replica.distrust(&[id(2), id(8)]).expect("one that is here, one that is not");
    replica.replace_rows(&[write(Row { version: 0, ..row(3, "three") })]).expect("of an older app");
    for (n, why) in [(1, "a deed of this desk waits"), (2, "its row is doubted"), (3, "so is this one"), (4, "unknown")]
    {
        assert_eq!(standing(&mut replica, n), None, "{why}");
    }
    replica.commit_deed(&local(5, 98, "new")).expect("a deed");
    assert_eq!(standing(&mut replica, 5), None, "nothing of it was acknowledged");
}

#[test]
fn a_few_documents_at_a_time_are_looked_at_until_all_were() {
    let (_place, mut replica) = joined();
    let docs = (1..=5).map(|n| put(n, &[n as u64], &format!("text {n}"))).collect();
    replica.apply_page(&page(docs, 5)).expect("a page");
    let wrong = write(Row { state: State::Closed, ..row(4, "text 4") });
    replica.replace_rows(&[wrong]).expect("a row that does not follow");
    let mut derive = |stored: &store::StoredDocument| {
        let n = stored.doc.0.as_u128() & u128::from(u64::MAX);
        Ok(Derived { heads: stored.heads.clone(), row: row(n, &format!("text {n}")) })
    };
    let (mut after, mut seen, mut problems) = (None, 0, Vec::new());
    loop {
        let looked = replica.reader().look(after, 2, &mut derive).expect("a look");
        seen += looked.documents;
        problems.extend(looked.problems);
        after = looked.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(
        (seen, problems),
        (5, vec![store::Problem::Row { doc: id(4) }]),
        "each once, and the wrong one is found"
    );
    replica.distrust(&[id(4)]).expect("noted");
    assert_eq!(replica.reader().stale_rows(9).expect("an answer"), [id(4)], "it is to be derived again");
    let looked = replica.reader().look(None, 9, &mut derive).expect("a look");
    assert_eq!((looked.documents, looked.problems.len()), (4, 0), "until then nobody looks at it");
}
