//! A document rebuilt to its present content says what it said.

use crate::world::{actor, deed, edit, item, note, recorded};
use complaint::{Act, Meta, Timestamp, fold::fold};
use document::{ActorId, CaseDocument, ChangeHash, Error, Metas, Written, check};
use proptest::prelude::*;

/// The office's actor, which nobody used before.
const OFFICE: ActorId = ActorId([0xee; 16]);

/// What the office gave to each change, each at another time.
fn metas(document: &CaseDocument) -> Metas {
    let facts = document.facts(&Metas::new()).unwrap();
    let deed = |n: usize| &facts.deeds[n.min(facts.deeds.len() - 1)].deed;
    let meta = |(n, (hash, _)): (usize, (ChangeHash, Vec<u8>))| {
        let received_at = Timestamp(deed(n).at.0 + 1_000 + n as i64);
        (hash, Meta { person: deed(n).person, device: deed(n).device, received_at, skew: 0, seal: None })
    };
    document.changes().into_iter().enumerate().map(meta).collect()
}

fn edited(times: u32) -> CaseDocument {
    let (mut document, _) = recorded();
    for n in 1..=times {
        document.perform(&deed(n, 1, edit("phone", &format!("020 7946 {n:04}"))), actor(1)).unwrap();
    }
    document.perform(&deed(times + 1, 2, note("He has moved")), actor(2)).unwrap();
    document
}

fn written(document: &mut CaseDocument, n: u32, desk: u8, act: Act) -> Written {
    document.perform(&deed(n, desk, act), actor(desk)).unwrap()
}

#[test]
fn replaced_edits_leave_and_everything_else_stays_word_for_word() {
    let before = edited(200);
    let known = metas(&before);
    let rebuilt = before.rebuilt(&known, OFFICE, 3).unwrap().unwrap();
    assert_eq!(rebuilt.changes.len(), 6, "the record, the first edit, the last three, the note");
    let after: Metas = rebuilt.changes.iter().map(|change| (change.written.hash, change.meta)).collect();
    assert_eq!(rebuilt.document.row(&after).unwrap(), before.row(&known).unwrap(), "the same row");
    let (old, new) = (before.facts(&known).unwrap(), rebuilt.document.facts(&after).unwrap());
    assert_eq!(fold(&old), fold(&new), "the same case");
    assert!(new.deeds.iter().all(|done| old.deeds.contains(done)), "every deed with its meta, as it was");
    assert!(rebuilt.document.save().len() * 2 < before.save().len(), "and it is smaller");
}

#[test]
fn it_goes_on_as_any_other_document() {
    let before = edited(20);
    let rebuilt = before.rebuilt(&metas(&before), OFFICE, 0).unwrap().unwrap();
    let mut desk = rebuilt.document.clone();
    let next = deed(100, 3, edit("phone", "020 7946 9999"));
    let made = desk.perform(&next, actor(3)).unwrap();
    let taken = check(&rebuilt.document, &item(next, &made)).unwrap();
    assert_eq!(taken.heads(), desk.heads(), "the office admits what is done on it");
    let mut old = before.clone();
    let late = written(&mut old, 101, 1, note("late"));
    let refused = check(&rebuilt.document, &item(deed(101, 1, note("late")), &late)).unwrap_err();
    assert!(matches!(refused, Error::MissingDependency(_)), "what was done on the old one fits nowhere: {refused}");
}

#[test]
fn a_complaint_on_which_people_disagree_stays_as_it_is() {
    let (mut one, _) = recorded();
    let mut other = one.clone();
    written(&mut one, 1, 1, edit("phone", "1"));
    let made = written(&mut other, 2, 2, edit("phone", "2"));
    one.merge([made.bytes.as_slice()]).unwrap();
    assert_eq!(one.rebuilt(&metas(&one), OFFICE, 0).unwrap().map(|_| ()), None, "nobody has settled it yet");
    written(&mut one, 3, 1, edit("phone", "3"));
    let rebuilt = one.rebuilt(&metas(&one), OFFICE, 0).unwrap();
    assert!(rebuilt.is_some(), "the next write settles it");
}

#[test]
fn what_a_rebuilt_document_lacks_is_told_by_its_deeds() {
    let before = edited(20);
    let known = metas(&before);
    let rebuilt = before.rebuilt(&known, OFFICE, 0).unwrap().unwrap();
    assert_eq!(before.lacking_in(&rebuilt.document, 1, &known).unwrap(), [], "nothing that counts is missing");
    let mut more = before.clone();
    written(&mut more, 50, 2, note("He rang"));
    written(&mut more, 51, 2, edit("phone", "5"));
    written(&mut more, 52, 2, edit("phone", "6"));
    let known = metas(&more);
    let lacking = more.lacking_in(&rebuilt.document, 1, &known).unwrap();
    let acts: Vec<&str> = lacking.iter().map(|item| item.deed.act.name()).collect();
    assert_eq!(acts, ["note", "edit", "edit"], "the note, the edit that says that somebody is at work, the last value");
    assert!(lacking.iter().all(|item| item.meta.is_some() && item.generation == 1), "each with its proof");
}

#[test]
fn an_edit_that_comes_late_does_not_win() {
    let before = edited(5);
    let late = deed(90, 3, edit("phone", "0"));
    let made = before.perform_late(&late, actor(9)).unwrap();
    let after = check(&before, &item(late, &made)).unwrap();
    let values: Vec<String> =
        after.facts(&Metas::new()).unwrap().fields["phone"].variants.iter().map(|v| v.value.clone()).collect();
    assert_eq!(values, ["020 7946 0005", "0"], "it stands beside the newer one, which is shown");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_history_of_two_desks_is_rebuilt_to_the_same_or_not_at_all(
        steps in proptest::collection::vec((1u8..3, 0u8..5, any::<bool>()), 1..24), latest in 0usize..4,
    ) {
        let (one, _) = recorded();
        let mut desks = [one.clone(), one];
        for (n, (desk, act, meet)) in (1..).zip(steps) {
            let act = match act {
                0 => note("words"),
                1 | 2 => edit("phone", &n.to_string()),
                3 => edit("name", &n.to_string()),
                _ => escalate(n),
            };
            let at = usize::from(desk) - 1;
            written(&mut desks[at], n, desk, act);
            if meet {
                let all: Vec<Vec<u8>> = desks.iter().flat_map(|d| d.changes()).map(|(_, bytes)| bytes).collect();
                for desk in &mut desks {
                    desk.merge(all.iter().map(Vec::as_slice)).unwrap();
                }
            }
        }
        let known = metas(&desks[0]);
        if let Some(rebuilt) = desks[0].rebuilt(&known, OFFICE, latest).unwrap() {
            let after: Metas = rebuilt.changes.iter().map(|change| (change.written.hash, change.meta)).collect();
            let (old, new) = (desks[0].facts(&known).unwrap(), rebuilt.document.facts(&after).unwrap());
            prop_assert_eq!(fold(&old), fold(&new), "the same case");
            prop_assert_eq!(old.fields, new.fields, "the same fields");
            prop_assert_eq!(desks[0].row(&known).unwrap(), rebuilt.document.row(&after).unwrap(), "the same row");
        }
    }
}

/// Anything that is neither a note nor an edit.
fn escalate(n: u32) -> Act {
    Act::Escalate { to: complaint::Role::Manager, reason: n.to_string() }
}
