//! A corpus of poison, and the office that must not swallow it.

use crate::world::{actor, deed, edit, item, note, record, recorded};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{Automerge, ObjType, ROOT, ReadDoc};
use complaint::{Act, ComplaintId};
use document::inspect::{MAX_CHANGE_BYTES, MAX_CHANGE_OPS};
use document::{CaseDocument, ChangeHash, Error, Item, Metas, check, parse_chunk};
use proptest::prelude::*;
use uuid::Uuid;

/// A recorded complaint and an honest note on it, not yet merged.
fn honest() -> (CaseDocument, Item) {
    let (office, _) = recorded();
    let deed = deed(1, 2, note("honest"));
    let written = office.clone().perform(&deed, actor(2)).unwrap();
    let item = item(deed, &written);
    (office, item)
}

/// A change that a hostile desk makes with Automerge itself, under the envelope of an honest note.
fn forged(mutate: impl FnOnce(&mut automerge::transaction::Transaction<'_>)) -> (CaseDocument, Item) {
    let (office, mut item) = honest();
    let mut doc = Automerge::load(&office.save()).unwrap();
    doc.set_actor(automerge::ActorId::from(item.actor.0.as_slice()));
    let mut transaction = doc.transaction();
    mutate(&mut transaction);
    let seconds = item.deed.at.0 / 1000;
    let (hash, _) = transaction.commit_with(CommitOptions::default().with_message("note").with_time(seconds));
    let change = doc.get_change_by_hash(&hash.unwrap()).unwrap();
    item.hash = ChangeHash(change.hash().0);
    item.change = change.raw_bytes().to_vec();
    (office, item)
}

#[test]
fn an_honest_deed_passes_and_is_in_the_document() {
    let (office, item) = honest();
    let after = check(&office, &item).unwrap();
    assert!(after.has(item.hash) && !office.has(item.hash));
    assert_eq!(after.facts(&Metas::new()).unwrap().deeds[1].deed, item.deed);
}

#[test]
fn a_first_record_passes() {
    let (_, written) = recorded();
    let after = check(&CaseDocument::start().unwrap(), &item(deed(0, 1, record()), &written)).unwrap();
    assert_eq!(after.heads(), vec![written.hash]);
}

#[test]
fn deeds_done_apart_pass_in_either_order() {
    let (office, _) = recorded();
    let make = |n, desk, act| {
        let deed = deed(n, desk, act);
        let written = office.clone().perform(&deed, actor(desk)).unwrap();
        item(deed, &written)
    };
    let (one, two) = (make(1, 2, edit("name", "Ana")), make(2, 3, edit("name", "Anna")));
    let first = check(&check(&office, &one).unwrap(), &two).unwrap();
    let second = check(&check(&office, &two).unwrap(), &one).unwrap();
    assert_eq!(first.heads(), second.heads());
    assert_eq!(first.facts(&Metas::new()), second.facts(&Metas::new()));
}

#[test]
fn what_a_chunk_says_of_itself_is_read_without_automerge() {
    let (office, item) = honest();
    let inspected = parse_chunk(&item.change).unwrap();
    assert_eq!(inspected.hash, item.hash);
    assert_eq!(inspected.actor, item.actor);
    assert_eq!((inspected.seq, inspected.ops), (1, 7), "the entry and its six scalars");
    assert_eq!(inspected.deps, office.heads());
    assert_eq!((inspected.message.as_str(), inspected.time), ("note", item.deed.at.0 / 1000));
}

#[test]
fn a_wrong_checksum_is_no_change() {
    let (office, mut item) = honest();
    item.change[5] ^= 1;
    assert_eq!(check(&office, &item).unwrap_err(), Error::InvalidChange("its checksum is wrong".into()));
}

#[test]
fn a_document_or_a_compressed_chunk_is_no_change() {
    let (office, mut item) = honest();
    item.change = office.save();
    assert!(matches!(check(&office, &item), Err(Error::InvalidChange(_))), "a document chunk");
    let (_, mut item) = honest();
    item.change[8] = 2;
    assert!(matches!(check(&office, &item), Err(Error::InvalidChange(_))), "a deflated chunk is never inflated");
}

#[test]
fn a_change_of_300_kilobytes_is_too_large() {
    let (office, item) = forged(|transaction| transaction.put(ROOT, "x", "y".repeat(300_000)).unwrap());
    let error = check(&office, &item).unwrap_err();
    let expected = Error::TooLarge { what: "bytes of the change", got: item.change.len(), limit: MAX_CHANGE_BYTES };
    assert_eq!(error, expected);
}

#[test]
fn a_change_of_too_many_operations_is_too_large() {
    let (office, item) = forged(|transaction| {
        for n in 0..=MAX_CHANGE_OPS {
            transaction.put(ROOT, format!("{n}"), ()).unwrap();
        }
    });
    let expected = Error::TooLarge { what: "operations", got: MAX_CHANGE_OPS + 1, limit: MAX_CHANGE_OPS };
    assert_eq!(check(&office, &item).unwrap_err(), expected);
}

#[test]
fn a_change_by_another_actor_than_the_item_names_is_refused() {
    let (office, mut item) = honest();
    item.actor = actor(9);
    assert!(matches!(check(&office, &item), Err(Error::NotTheDeed(_))));
}

#[test]
fn a_change_made_for_another_complaint_is_refused() {
    let (_, item) = honest();
    let other = ComplaintId(Uuid::from_u128(0xee));
    let mut elsewhere = CaseDocument::start().unwrap();
    let mut first = deed(0, 1, record());
    first.complaint = other;
    elsewhere.perform(&first, actor(1)).unwrap();
    let moved = Item { doc: other, ..item.clone() };
    assert!(matches!(check(&elsewhere, &moved), Err(Error::NotTheDeed(_))), "the deed names its complaint");
    let mut renamed = moved;
    renamed.deed.complaint = other;
    assert!(matches!(check(&elsewhere, &renamed), Err(Error::MissingDependency(_))), "its past is elsewhere");
}

#[test]
fn a_record_made_for_one_complaint_cannot_start_another() {
    let (_, written) = recorded();
    let mut item = item(deed(0, 1, record()), &written);
    item.doc = ComplaintId(Uuid::from_u128(0xee));
    item.deed.complaint = item.doc;
    let error = check(&CaseDocument::start().unwrap(), &item).unwrap_err();
    assert!(matches!(error, Error::NotTheDeed(_)), "the id is in the change: {error}");
}

#[test]
fn a_second_record_is_refused_even_if_its_author_saw_none() {
    let (office, _) = recorded();
    let second = deed(5, 4, record());
    let written = CaseDocument::start().unwrap().perform(&second, actor(4)).unwrap();
    assert!(matches!(check(&office, &item(second, &written)), Err(Error::NotTheDeed(_))));
}

#[test]
fn a_change_that_does_another_deed_than_it_says_is_refused() {
    let (office, mut honest) = honest();
    honest.deed.act = note("what the deed claims");
    assert!(matches!(check(&office, &honest), Err(Error::NotTheDeed(_))), "other words");
    honest.deed.act = Act::Assign { to: None };
    assert!(matches!(check(&office, &honest), Err(Error::NotTheDeed(_))), "another deed");
}

#[test]
fn writing_over_a_deed_deleting_it_or_nesting_is_refused() {
    let (office, item) = forged(|transaction| transaction.delete(ROOT, "events").unwrap());
    assert!(matches!(check(&office, &item), Err(Error::NotTheDeed(_))), "history deleted");
    let (office, item) = forged(|transaction| transaction.put(ROOT, "complaint", "mine").unwrap());
    assert!(matches!(check(&office, &item), Err(Error::NotTheDeed(_))), "another root key");
    let (office, item) = forged(|transaction| {
        let mut inner = transaction.put_object(ROOT, "deep", ObjType::Map).unwrap();
        for _ in 0..300 {
            inner = transaction.put_object(&inner, "deep", ObjType::Map).unwrap();
        }
    });
    assert!(matches!(check(&office, &item), Err(Error::NotTheDeed(_))), "nested 300 deep");
}

#[test]
fn a_missing_dependency_is_named_and_nothing_is_taken_in() {
    let (office, _) = recorded();
    let mut desk = office.clone();
    let unseen = desk.perform(&deed(1, 2, note("not pushed")), actor(2)).unwrap();
    let late = deed(2, 2, note("builds on it"));
    let written = desk.perform(&late, actor(2)).unwrap();
    let error = check(&office, &item(late, &written)).unwrap_err();
    assert_eq!(error, Error::MissingDependency(unseen.hash));
    let mut replica = office.clone();
    assert_eq!(replica.merge([written.bytes.as_slice()]).unwrap_err(), Error::MissingDependency(unseen.hash));
    assert_eq!(replica.heads(), office.heads());
}

#[test]
fn a_number_that_an_actor_used_before_is_refused() {
    let (office, first) = honest();
    let second = deed(2, 2, note("same actor, same number"));
    let written = office.clone().perform(&second, actor(2)).unwrap();
    let office = check(&office, &first).unwrap();
    let error = check(&office, &item(second, &written)).unwrap_err();
    assert_eq!(error, Error::Sequence { got: 1, expected: 2 });
}

#[test]
fn a_deed_is_admitted_once() {
    let (office, item) = honest();
    let office = check(&office, &item).unwrap();
    let again = office.clone().perform(&item.deed, actor(2)).unwrap_err();
    assert!(matches!(again, Error::NotTheDeed(_)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn no_altered_change_is_admitted_and_none_panics(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1..=255u8), 1..6),
        mend in any::<bool>(),
    ) {
        let (office, mut item) = honest();
        let original = item.change.clone();
        for (at, bits) in flips {
            let at = at.index(item.change.len());
            item.change[at] ^= bits;
        }
        prop_assume!(item.change != original);
        if mend {
            // An attacker can count: checksum and hash fit the altered body.
            use sha2::{Digest, Sha256};
            let hash: [u8; 32] = Sha256::digest(&item.change[8..]).into();
            item.change[4..8].copy_from_slice(&hash[..4]);
            item.hash = ChangeHash(hash);
            prop_assume!(item.change != original);
        }
        prop_assert!(check(&office, &item).is_err());
        prop_assert!(office.facts(&Metas::new()).is_ok(), "the document held is untouched");
    }

    /// What the office sent is trusted to be admitted, not to be well formed: Automerge panics on many of these.
    #[test]
    fn a_malformed_change_from_the_office_does_not_take_the_desk_along(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1..=255u8), 1..6),
    ) {
        use sha2::{Digest, Sha256};
        let (mut replica, item) = honest();
        let mut change = item.change;
        for (at, bits) in flips {
            let at = 11 + at.index(change.len() - 11);
            change[at] ^= bits;
        }
        let hash: [u8; 32] = Sha256::digest(&change[8..]).into();
        change[4..8].copy_from_slice(&hash[..4]);
        // Whether it is taken or refused, this test still runs afterwards.
        let _ = replica.merge([change.as_slice()]);
    }
}
