//! People, desks and deeds for the tests of this room.

use complaint::{
    Act, Blob, ComplaintId, Deed, DeedId, DeviceId, FieldChange, File, FileAddress, FileKind, Hlc, Number, PersonId,
    Record, StoreCode, Timestamp,
};
use document::{ActorId, CaseDocument, Item, Written};
use std::collections::BTreeMap;
use uuid::Uuid;

/// 2026-01-05T10:00:00Z.
pub const MONDAY: i64 = 1_767_607_200_000;

pub const CASE: ComplaintId = ComplaintId(Uuid::from_u128(0xc0));

pub fn actor(desk: u8) -> ActorId {
    ActorId([desk; 16])
}

/// The `n`-th deed, done by the person of a desk `n` minutes after Monday morning.
pub fn deed(n: u32, desk: u8, act: Act) -> Deed {
    let at = Timestamp(MONDAY + i64::from(n) * 60_000);
    Deed {
        id: DeedId(Uuid::from_u128(0xd000 + u128::from(n))),
        complaint: CASE,
        person: PersonId(Uuid::from_u128(0xa00 + u128::from(desk))),
        device: DeviceId(Uuid::from_u128(0xb00 + u128::from(desk))),
        at,
        hlc: Hlc::next(at, Hlc(0)),
        act,
    }
}

pub fn record() -> Act {
    let store: StoreCode = "LDN04".parse().unwrap();
    Act::Record(Box::new(Record {
        number: Number::make(&store, "K3", 127).unwrap(),
        store,
        description: "The kettle gave me a shock when I lifted the lid.".to_owned(),
        received_at: Timestamp(MONDAY),
        fields: BTreeMap::from([
            ("category".to_owned(), "product".to_owned()),
            ("severity".to_owned(), "2".to_owned()),
            ("phone".to_owned(), "020 7946 0011".to_owned()),
            ("colour_of_lid".to_owned(), "grün".to_owned()),
        ]),
    }))
}

pub fn note(text: &str) -> Act {
    Act::Note { text: text.to_owned() }
}

/// A photo, with a thumbnail or without.
pub fn attach(name: &str, small: bool) -> Act {
    let blob = |byte, size| Blob { address: FileAddress([byte; 32]), size };
    Act::Attach(Box::new(File {
        blob: blob(7, 3_000_000_000),
        name: name.to_owned(),
        media_type: "image/jpeg".to_owned(),
        kind: FileKind::Photo,
        thumbnail: small.then(|| blob(8, 9_000)),
    }))
}

pub fn edit(field: &str, value: &str) -> Act {
    Act::Edit { changes: vec![FieldChange { field: field.to_owned(), value: value.to_owned() }] }
}

/// A recorded complaint, and the deed's change.
pub fn recorded() -> (CaseDocument, Written) {
    let mut document = CaseDocument::start().unwrap();
    let written = document.perform(&deed(0, 1, record()), actor(1)).unwrap();
    (document, written)
}

/// A deed as it would be pushed.
pub fn item(deed: Deed, written: &Written) -> Item {
    Item {
        doc: deed.complaint,
        generation: 0,
        hash: written.hash,
        change: written.bytes.clone(),
        actor: written.actor,
        deed,
        meta: None,
    }
}
