//! What a person must be told once.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use store::{News, Settled, Told};
use uuid::Uuid;
use world::{at, id, local, replica};

fn with(n: u128, deed: u128, overruled: &[u128]) -> store::LocalWrite {
    let mut write = local(n, deed, "a lamp");
    write.row.overruled = Some(overruled.iter().map(|id| complaint::DeedId(Uuid::from_u128(*id))).collect());
    write
}

#[test]
fn a_deed_without_effect_is_told_until_it_has_one_again() {
    let (_place, mut replica) = replica();
    replica.commit_deed(&with(1, 1, &[])).expect("recorded");
    assert_eq!(replica.reader().tally().expect("counted").told, 0, "nothing to tell");
    replica.commit_deed(&with(1, 2, &[1, 2])).expect("merged");
    let told = replica.reader().told().expect("listed");
    assert_eq!(told.len(), 2, "both");
    assert!(told.iter().all(|told| told.complaint == Some(id(1)) && told.news == News::Overruled), "{told:?}");
    replica.dismiss(told[0].id, at(9)).expect("put away");
    replica.commit_deed(&with(1, 3, &[1, 2])).expect("touched");
    assert_eq!(replica.reader().tally().expect("counted").told, 1, "what was put away stays away");
    replica.commit_deed(&with(1, 4, &[])).expect("put right");
    assert_eq!(replica.reader().told().expect("listed"), [], "no more to tell");
}

#[test]
fn a_row_that_nobody_looked_into_leaves_what_is_told() {
    let (_place, mut replica) = replica();
    replica.commit_deed(&with(1, 1, &[])).expect("recorded");
    replica.commit_deed(&with(1, 2, &[1])).expect("merged");
    replica.commit_deed(&local(1, 3, "a lamp")).expect("written without looking");
    assert_eq!(replica.reader().tally().expect("counted").told, 1, "still");
}

#[test]
fn what_befell_the_desk_is_told_once_though_it_is_stored_twice() {
    let (_place, mut replica) = replica();
    let desk = replica.reader().desk().expect("asked").unwrap_or_else(world::desk);
    let news = News::Copied { before: "K3".into(), now: "P7".into() };
    let told = Told { id: Uuid::from_u128(7), complaint: None, at: at(5), news };
    let done = Settled { told: vec![told.clone(), told.clone()], ..Settled::default() };
    replica.reincarnate(&desk, &done).expect("a new life");
    assert_eq!(replica.reader().told().expect("listed"), std::slice::from_ref(&told), "once");
    replica.dismiss(told.id, at(9)).expect("put away");
    replica.reincarnate(&desk, &done).expect("again");
    assert_eq!(replica.reader().told().expect("listed"), [], "and not again");
}
