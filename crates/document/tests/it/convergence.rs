//! The merge laws: any order, any repetition, any grouping gives the same document, facts, case and row.

use crate::world::{actor, attach, deed, edit, note, recorded};
use complaint::{
    AcknowledgeMethod, Act, Aside, Channel, ComplaintId, Contact, Decision, DeedId, Direction, FieldChange, Line,
    Proposal, Relation, RelationKind, Remedy, Row, WaitingFor, fold::fold,
};
use document::{CaseDocument, ChangeHash, Metas, Written};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// One step of a random history: which desk acts, what it does, and from which desk it reads first.
#[derive(Clone, Debug)]
struct Step {
    desk: u8,
    what: u8,
    reads_from: Option<u8>,
}

const DESKS: u8 = 3;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..DESKS, 0..21u8, prop::option::of(0..DESKS)).prop_map(|(desk, what, reads_from)| Step {
        desk,
        what,
        reads_from,
    });
    prop::collection::vec(step, 1..14)
}

fn act(what: u8, n: u32, document: &CaseDocument) -> Act {
    let facts = document.facts(&Metas::new()).unwrap();
    let case = fold(&facts);
    let (after, text) = (case.lifecycle.clone(), format!("step {n}"));
    let escalation = case.escalations.first().map_or(DeedId(uuid::Uuid::nil()), |escalation| escalation.id);
    match what {
        0 => note(&text),
        1 => edit("name", &text),
        2 => Act::Edit {
            changes: vec![
                FieldChange { field: "severity".into(), value: (n % 4 + 1).to_string() },
                FieldChange { field: "urgency".into(), value: "1".into() },
            ],
        },
        3 => Act::Assign { to: Some(facts.recorded.deed.person) },
        4 => Act::Escalate { to: complaint::Role::Supervisor, reason: text },
        5 => Act::Take { escalation },
        6 => Act::Resolve { decision: Decision::Upheld, outcome: text, after },
        7 => Act::Close { outcome: text, after },
        8 => Act::Reopen { reason: text, after },
        9 => attach(&format!("{n}.jpg"), n.is_multiple_of(2)),
        10 => Act::Transfer {
            to: ["LDN04", "LDN05", "BER01"][n as usize % 3].parse().unwrap(),
            reason: text,
            after: case.placing.clone(),
        },
        11 => edit("staff_conduct", if n.is_multiple_of(2) { "yes" } else { "no" }),
        12 => Act::Wait { on: WaitingFor::Customer, reason: text, after },
        13 => Act::Resume { reason: text, after },
        14 => Act::Propose { proposal: Box::new(proposal(n)), after },
        15 => Act::Offer { method: AcknowledgeMethod::Phone, text, after },
        16 => Act::SetAside { aside: Aside::Duplicate, reason: text, after },
        17 => Act::Contact(Box::new(Contact { direction: Direction::Incoming, channel: Channel::Phone, text })),
        18 => Act::Relate(Box::new(Relation {
            kind: RelationKind::Follows,
            to: ComplaintId(uuid::Uuid::from_u128(u128::from(n % 3))),
            number: facts.record.number.clone(),
        })),
        19 => {
            Act::Unrelate { relation: case.relations.first().map_or(DeedId(uuid::Uuid::nil()), |related| related.id) }
        }
        _ => Act::Withdraw { reason: text, after },
    }
}

fn proposal(n: u32) -> Proposal {
    let line = Line { remedy: Remedy::PartialRefund, amount: u64::from(n) * 1_000, note: String::new() };
    let (decision, currency) = (Decision::Partly, "GBP".parse().unwrap());
    Proposal { decision, reason: format!("step {n}"), currency, lines: vec![line], limit: 5_000 }
}

/// Plays the steps on desks that read from each other now and then; gives all changes.
fn play(steps: &[Step]) -> Vec<Written> {
    let (base, first) = recorded();
    let mut desks: Vec<CaseDocument> = (0..DESKS).map(|_| base.clone()).collect();
    let mut written = vec![first];
    for (n, step) in (1..).zip(steps) {
        if let Some(from) = step.reads_from {
            let changes = desks[usize::from(from)].changes();
            desks[usize::from(step.desk)].merge(changes.iter().map(|(_, bytes)| bytes.as_slice())).unwrap();
        }
        let desk = &mut desks[usize::from(step.desk)];
        // Clocks of desks disagree, so that order of time and order of causes differ.
        let minute = if step.desk == 1 { 100 - n } else { n };
        let mut deed = deed(n, step.desk, act(step.what, n, desk));
        deed.at = complaint::Timestamp(crate::world::MONDAY + i64::from(minute) * 60_000);
        written.push(desk.perform(&deed, actor(step.desk + 10)).unwrap());
    }
    written
}

fn merged(groups: &[Vec<&[u8]>]) -> CaseDocument {
    let mut document = CaseDocument::start().unwrap();
    let mut waiting: Vec<&Vec<&[u8]>> = groups.iter().collect();
    // What lacks a dependency is tried again, as a desk would once the rest has come.
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|group| document.merge(group.iter().copied()).is_err());
        assert!(waiting.len() < before, "some group must fit");
    }
    document
}

/// The changes as a set: saved bytes list concurrent ones in the order they came.
fn all_changes(document: &CaseDocument) -> BTreeMap<ChangeHash, Vec<u8>> {
    document.changes().into_iter().collect()
}

fn bytes(row: &Row) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(row, &mut bytes).unwrap();
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_order_repetition_and_grouping_gives_the_same(
        (steps, order) in steps().prop_flat_map(|steps| {
            let twice: Vec<usize> = (0..=steps.len()).chain(0..=steps.len()).collect();
            (Just(steps), Just(twice).prop_shuffle())
        }),
    ) {
        let written = play(&steps);
        let in_order = merged(&[written.iter().map(|w| w.bytes.as_slice()).collect()]);
        let shuffled = merged(&[order.iter().map(|at| written[*at].bytes.as_slice()).collect()]);
        let one_by_one: Vec<Vec<&[u8]>> = order.iter().map(|at| vec![written[*at].bytes.as_slice()]).collect();
        let one_by_one = merged(&one_by_one);
        for other in [&shuffled, &one_by_one] {
            prop_assert_eq!(in_order.heads(), other.heads());
            prop_assert_eq!(all_changes(&in_order), all_changes(other), "the same history");
            let (facts, theirs) = (in_order.facts(&Metas::new()).unwrap(), other.facts(&Metas::new()).unwrap());
            prop_assert_eq!(fold(&facts), fold(&theirs));
            prop_assert_eq!(facts, theirs);
            prop_assert_eq!(
                bytes(&in_order.row(&Metas::new()).unwrap()),
                bytes(&other.row(&Metas::new()).unwrap()),
                "the row travels as bytes"
            );
        }
    }

    #[test]
    fn saving_and_loading_changes_nothing(steps in steps()) {
        let written = play(&steps);
        let document = merged(&[written.iter().map(|w| w.bytes.as_slice()).collect()]);
        let loaded = CaseDocument::load_at(&document.save(), &document.heads()).unwrap();
        prop_assert_eq!(loaded.facts(&Metas::new()), document.facts(&Metas::new()));
        prop_assert_eq!(loaded.changes(), document.changes());
    }
}
