//! Looking whether everything is well finds what is not.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use rusqlite::Connection;
use store::{Body, Derived, DocWrite, PageWrite, Problem, Replica, StoredDocument, Verdict};
use world::{Place, acked, hash, id, key, replica, row, write};

/// A replica with five documents of the office.
fn filled() -> (Place, Replica) {
    let (place, mut replica) = replica();
    let docs = (1..=5).map(|n| DocWrite {
        doc: id(n),
        generation: 0,
        body: Body::Changes(vec![acked(n as u64, "change")]),
        heads: vec![hash(n as u64)],
        row: write(row(n, &format!("text {n}"))),
    });
    let docs = docs.collect();
    let page = PageWrite { scope: "s".to_owned(), seq: 5, chain: [1; 32], docs, ..PageWrite::default() };
    replica.apply_page(&page).expect("a page");
    (place, replica)
}

fn derive(stored: &StoredDocument) -> Result<Derived, String> {
    let n = stored.doc.0.as_u128() & u128::from(u64::MAX);
    Ok(Derived { heads: vec![hash(n as u64)], row: row(n, &format!("text {n}")) })
}

fn verdict(replica: &mut Replica) -> Verdict {
    replica.verify(&mut derive, &mut |_, _| {}).expect("a verdict")
}

/// What is wrong after `statement` was run behind the replica's back.
fn problems_after(statement: &str) -> Vec<Problem> {
    let (place, replica) = filled();
    drop(replica);
    let raw = Connection::open(&place.path).expect("the file");
    let hex: String = key().bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    raw.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; {statement}")).expect("tampered");
    drop(raw);
    verdict(&mut Replica::open(&place.path, &key()).expect("it opens")).problems
}

#[test]
fn a_sound_replica_is_sound() {
    let (_place, mut replica) = filled();
    let mut seen = Vec::new();
    let verdict = replica.verify(&mut derive, &mut |done, all| seen.push((done, all))).expect("a verdict");
    assert_eq!(verdict, Verdict { documents: 5, problems: vec![] }, "nothing is wrong");
    assert_eq!(seen, [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)], "progress was told");
}

#[test]
fn a_row_that_does_not_follow_is_found() {
    let problems = problems_after("UPDATE complaint SET state = 'closed' WHERE title = 'text 2'");
    assert_eq!(problems, [Problem::Row { doc: id(2) }], "the row and nothing else");
}

#[test]
fn words_that_do_not_follow_are_found() {
    let problems = problems_after("UPDATE complaint SET search_hash = 1 WHERE title = 'text 3'");
    assert_eq!(problems, [Problem::Row { doc: id(3) }], "the words are part of the row");
}

#[test]
fn a_document_missing_from_the_search_index_is_found() {
    let problems = problems_after("DELETE FROM search WHERE rowid = (SELECT min(place) FROM complaint)");
    assert!(matches!(problems.as_slice(), [Problem::Search(_)]), "{problems:?}");
}

#[test]
fn heads_that_are_not_the_documents_are_found() {
    let problems =
        problems_after("UPDATE document SET heads = zeroblob(32) WHERE heads = (SELECT max(heads) FROM document)");
    assert_eq!(problems, [Problem::Heads { doc: id(5) }], "the noted heads are wrong");
}

#[test]
fn numbers_that_are_not_what_is_there_are_found() {
    let problems = problems_after("UPDATE census SET n = n + 1 WHERE who = x''");
    assert!(matches!(problems.as_slice(), [Problem::Census(_), Problem::Census(_)]), "one too many: {problems:?}");
}

#[test]
fn a_cursor_without_a_chain_is_found() {
    let problems = problems_after("UPDATE cursor SET chain = zeroblob(32)");
    assert!(matches!(problems.as_slice(), [Problem::Cursor { .. }]), "{problems:?}");
}

#[test]
fn a_document_that_cannot_be_read_is_found() {
    let (_place, mut replica) = filled();
    let verdict = replica.verify(&mut |_| Err("truncated".to_owned()), &mut |_, _| {}).expect("a verdict");
    assert_eq!(verdict.problems.len(), 5, "each is named");
}

#[test]
fn an_overwritten_page_is_found_or_keeps_the_file_from_opening() {
    let (place, replica) = filled();
    drop(replica);
    let sound = std::fs::read(&place.path).expect("the file");
    for page in 1..sound.len() / 4096 {
        let mut bytes = sound.clone();
        bytes[page * 4096 + 100] ^= 1;
        std::fs::write(&place.path, bytes).expect("a flipped bit");
        let noticed = Replica::open(&place.path, &key())
            .and_then(|mut replica| replica.verify(&mut derive, &mut |_, _| {}).map(|verdict| verdict.problems));
        assert!(!noticed.is_ok_and(|problems| problems.is_empty()), "a flipped bit on page {page} goes unnoticed");
    }
}
