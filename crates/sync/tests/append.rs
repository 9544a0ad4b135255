//! What a desk adds to a document without opening it, and what it does not.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test ends at its first surprise")]

use complaint::{
    AcknowledgeMethod, Act, ComplaintId, Deed, DeedId, DeviceId, FieldChange, Hlc, Meta, Number, PersonId, Record, Row,
    Timestamp,
};
use document::{AckedChange, ActorId, CaseDocument, ChangeHash, Metas};
use std::collections::BTreeMap;
use sync::desk::page::Brought;
use sync::desk::{Appended, Ground, addition};
use uuid::Uuid;

const DOC: ComplaintId = ComplaintId(Uuid::from_u128(1));

/// A complaint as an office and a desk hold it.
struct World {
    document: CaseDocument,
    metas: Metas,
    n: u32,
}

impl World {
    fn new() -> World {
        let mut world = World { document: CaseDocument::start().expect("a start"), metas: Metas::new(), n: 0 };
        let store = "LDN04".parse().expect("a store");
        let number = Number::make(&store, "K3", 1).expect("a number");
        let record = Record {
            number,
            store,
            description: "The kettle leaks".into(),
            received_at: Timestamp(0),
            fields: BTreeMap::from([("category".to_owned(), "product".to_owned())]),
        };
        world.deed(Act::Record(Box::new(record)));
        world
    }

    fn deed(&mut self, act: Act) -> AckedChange {
        self.n += 1;
        let at = Timestamp(i64::from(self.n) * 1_000);
        let meta = Meta {
            person: PersonId(Uuid::from_u128(1)),
            device: DeviceId(Uuid::from_u128(2)),
            received_at: at.plus(100),
            skew: 0,
            seal: None,
        };
        let id = DeedId(Uuid::from_u128(100 + u128::from(self.n)));
        let deed = Deed { id, complaint: DOC, person: meta.person, device: meta.device, at, hlc: Hlc(0), act };
        let written = self.document.perform(&deed, ActorId([1; 16])).expect("a change");
        self.metas.insert(written.hash, meta);
        AckedChange { hash: written.hash, bytes: written.bytes, meta }
    }

    fn row(&self) -> Row {
        self.document.row(&self.metas).expect("a row")
    }
}

fn edit(field: &str, value: &str) -> Act {
    Act::Edit { changes: vec![FieldChange { field: field.into(), value: value.into() }] }
}

fn acknowledge() -> Act {
    Act::Acknowledge { method: AcknowledgeMethod::Phone, text: "told".into() }
}

fn brought(changes: Vec<AckedChange>) -> Brought {
    Brought { generation: 1, changes, ..Brought::default() }
}

fn ground<'a>(row: &'a Row, heads: &'a [ChangeHash]) -> Ground<'a> {
    Ground { generation: 1, heads, row }
}

fn append(doc: ComplaintId, ground: Ground<'_>, brought: &Brought) -> Option<Appended> {
    addition(doc, brought)?.on(ground)
}

#[test]
fn changes_made_one_after_the_other_on_what_is_held_are_added() {
    let mut world = World::new();
    let (row, heads) = (world.row(), world.document.heads());
    let changes =
        vec![world.deed(edit("category", "service")), world.deed(acknowledge()), world.deed(edit("mood", "calm"))];
    let appended = append(DOC, ground(&row, &heads), &brought(changes)).expect("added");
    assert_eq!(appended.row, world.row(), "the row of the document");
}

#[test]
fn a_change_made_elsewhere_is_left_to_the_document() {
    let mut world = World::new();
    let before = world.document.heads();
    let first = world.deed(acknowledge());
    let (row, heads) = (world.row(), world.document.heads());
    let second = world.deed(edit("mood", "calm"));
    let unknown = [ChangeHash([9; 32])];
    for (ground, changes, why) in [
        (ground(&row, &before), vec![second.clone()], "it builds on what is not here"),
        (ground(&row, &heads), vec![first.clone()], "it is here already"),
        (ground(&row, &heads), vec![first, second.clone()], "the first one is here already"),
        (ground(&row, &unknown), vec![second.clone()], "something else is here"),
        (ground(&row, &[]), vec![second.clone()], "nothing is here"),
        (ground(&row, &heads), vec![second.clone(), second], "twice the same"),
    ] {
        assert_eq!(append(DOC, ground, &brought(changes)), None, "{why}");
    }
}

#[test]
fn more_than_changes_of_this_generation_is_left_to_the_document() {
    let mut world = World::new();
    let (row, heads) = (world.row(), world.document.heads());
    let change = world.deed(acknowledge());
    let plain = brought(vec![change.clone()]);
    assert!(append(DOC, ground(&row, &heads), &plain).is_some(), "as it is, it is added");
    let forged = AckedChange { hash: ChangeHash([1; 32]), ..change };
    for (other, why) in [
        (Brought { generation: 2, ..plain.clone() }, "another generation"),
        (Brought { rebuilt: true, ..plain.clone() }, "all of it"),
        (Brought { removed: true, ..plain.clone() }, "it left"),
        (brought(Vec::new()), "nothing at all"),
        (brought(vec![forged]), "its hash is another"),
    ] {
        assert_eq!(append(DOC, ground(&row, &heads), &other), None, "{why}");
    }
}

#[test]
fn what_the_row_does_not_tell_is_left_to_the_document() {
    let mut world = World::new();
    let (row, heads) = (world.row(), world.document.heads());
    let changes = vec![world.deed(acknowledge()), world.deed(Act::Note { text: "She rang.".into() })];
    assert_eq!(append(DOC, ground(&row, &heads), &brought(changes)), None, "one of them brings words");
}
