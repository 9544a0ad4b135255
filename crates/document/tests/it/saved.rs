//! Saved documents made to end the process of whoever loads them: the desk looks before Automerge does.

use crate::raw::{self, chunk, deflated, document, number, run};
use crate::world::{actor, deed, note, recorded};
use automerge::transaction::Transactable;
use automerge::{Automerge, ObjType, ROOT};
use document::inspect::{MAX_DOCUMENT_BYTES, MAX_DOCUMENT_OPS, MAX_INFLATED_BYTES};
use document::{CaseDocument, Error, Metas};

/// Column 4 (action) of the operations.
const ACTION: u64 = 0x42;
/// Column 5, raw bytes of values.
const VALUES: u64 = 0x57;
const DEFLATED: u64 = 0b1000;

fn refused(bytes: &[u8]) -> Error {
    CaseDocument::load(bytes).map(|loaded| loaded.heads()).unwrap_err()
}

#[test]
fn an_honest_document_passes_also_when_its_columns_are_compressed() {
    let (mut long, _) = recorded();
    long.perform(&deed(1, 2, note(&"She rang again. ".repeat(1_000))), actor(2)).unwrap();
    let saved = long.save();
    assert!(saved.len() < 10_000, "Automerge compressed it: {} bytes", saved.len());
    assert_eq!(CaseDocument::load(&saved).unwrap().heads(), long.heads(), "long words are no bomb");
}

#[test]
fn a_deflate_bomb_is_refused_before_it_unfolds() {
    let bomb = deflated(&vec![0; 64 << 20]);
    assert!(bomb.len() < 100_000, "it looks small: {} bytes", bomb.len());
    let error = refused(&document(&[], &[(VALUES | DEFLATED, bomb)]));
    let Error::TooLarge { what, got, limit } = error else { panic!("{error}") };
    assert_eq!((what, got), ("bytes of the document, inflated", MAX_INFLATED_BYTES + 1), "no byte more was unfolded");
    assert_eq!(limit, MAX_INFLATED_BYTES, "the limit is told");
}

#[test]
fn many_small_bombs_share_one_limit() {
    let part = deflated(&vec![0; MAX_INFLATED_BYTES / 3]);
    let columns: Vec<_> = (5..9).map(|at| ((at << 4) | 7 | DEFLATED, part.clone())).collect();
    assert!(matches!(refused(&document(&[], &columns)), Error::TooLarge { .. }), "together they are too much");
}

#[test]
fn a_run_that_claims_a_billion_operations_is_refused() {
    let columns = [(ACTION, run(1 << 30, 1)), (ACTION, run(u64::MAX >> 2, 1)), (0x34, number(u64::MAX >> 1))];
    for (what, data) in columns {
        let size = data.len();
        let error = refused(&document(&[], &[(what, data.clone())]));
        assert!(matches!(error, Error::TooLarge { limit: MAX_DOCUMENT_OPS, .. }), "{size} bytes: {error}");
        let error = refused(&document(&[(what, data)], &[]));
        assert!(matches!(error, Error::TooLarge { limit: MAX_DOCUMENT_OPS, .. }), "changes are counted too: {error}");
    }
    let group = document(&[], &[(0x80, [run(2, 0), run(1, 0)].concat()), (0x80, run(1 << 10, 0x7f))]);
    assert!(matches!(refused(&group), Error::TooLarge { .. }), "a group counts what it holds together");
}

#[test]
fn huge_declared_lengths_are_refused_without_being_reserved() {
    let huge = number(u64::MAX >> 1);
    for body in [huge.clone(), [number(0), huge.clone()].concat(), [number(0), number(0), huge.clone()].concat()] {
        assert!(matches!(refused(&chunk(raw::DOCUMENT, &body)), Error::Damaged(_)), "a length with nothing behind it");
    }
    let column = [number(0), number(0), number(0), number(1), number(ACTION), huge].concat();
    assert!(matches!(refused(&chunk(raw::DOCUMENT, &column)), Error::Damaged(_)), "a column with nothing behind it");
    let large = vec![0; MAX_DOCUMENT_BYTES + 1];
    assert!(matches!(refused(&large), Error::TooLarge { .. }), "over the limit nothing is looked at");
}

#[test]
fn only_one_document_chunk_is_loaded_and_nothing_after_it() {
    let (document, written) = recorded();
    let saved = document.save();
    assert!(matches!(refused(&written.bytes), Error::Damaged(_)), "a change is no document");
    assert!(matches!(refused(&[saved.clone(), written.bytes].concat()), Error::Damaged(_)), "a change follows");
    assert!(matches!(refused(&[saved.clone(), saved].concat()), Error::Damaged(_)), "a second document follows");
    for kind in 2..=5 {
        assert!(matches!(refused(&chunk(kind, &[0; 40])), Error::Damaged(_)), "chunks of type {kind} are not loaded");
    }
}

/// A document as no deed makes it: maps within maps.
fn nested(depth: usize) -> Vec<u8> {
    let mut doc = Automerge::load(&CaseDocument::start().unwrap().save()).unwrap();
    let mut transaction = doc.transaction();
    let mut inner = transaction.put_object(ROOT, "deep", ObjType::Map).unwrap();
    for _ in 1..depth {
        inner = transaction.put_object(&inner, "deep", ObjType::Map).unwrap();
    }
    transaction.commit();
    doc.save()
}

#[test]
fn nesting_of_any_depth_ends_nobody_because_nothing_here_walks_into_it() {
    // Automerge's own `hydrate` overflows its stack at 300; `clippy.toml` keeps it out. A tenth of a usual stack is enough.
    let walk = || {
        for depth in [300, 5_000] {
            let loaded = CaseDocument::load(&nested(depth)).unwrap();
            let mut merged = CaseDocument::start().unwrap();
            let changes = loaded.changes();
            merged.merge(changes.iter().map(|(_, bytes)| bytes.as_slice())).unwrap();
            assert_eq!(merged.heads(), loaded.heads(), "merged {depth} deep");
            assert_eq!(CaseDocument::load(&merged.save()).unwrap().heads(), loaded.heads(), "saved {depth} deep");
            let facts = loaded.facts(&Metas::new());
            assert!(matches!(facts, Err(Error::Schema(_))), "it is no complaint: {facts:?}");
        }
    };
    let small = std::thread::Builder::new().stack_size(200 << 10).spawn(walk).unwrap();
    assert!(small.join().is_ok(), "neither a panic nor an overflow");
}
