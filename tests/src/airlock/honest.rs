//! Honest material with fixed ids, so that the same input means the same in every run.

use complaint::{
    Act, ComplaintId, Deed, DeedId, DeviceId, Directory, FieldChange, Hlc, Meta, Number, PersonId, Record, Role,
    StoreCode, Timestamp,
};
use document::{AckedChange, ActorId, CaseDocument, ChangeHash, Entry, EntryKind, Item, Metas, Snapshot};
use std::collections::BTreeMap;
use sync::file::Packer;
use sync::message::{
    Ack, Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, FileName, ItemResult, Join, Joined, Listed,
    Manifest, Manifested, PROTOCOL, Page, Poke, Push, Registration, RequestError, Status, Wanted,
};
use sync::{Cursor, Scope, chain};
use uuid::Uuid;

/// 2026-01-05T10:00:00Z.
pub const MONDAY: i64 = 1_767_607_200_000;
/// The desk that attacks.
pub const DEVICE: DeviceId = DeviceId(Uuid::from_u128(0xb0));
/// Its person.
pub const PERSON: PersonId = PersonId(Uuid::from_u128(0xa0));
/// Another desk of the same store.
pub const OTHER_DEVICE: DeviceId = DeviceId(Uuid::from_u128(0xb1));
/// Its person.
pub const OTHER_PERSON: PersonId = PersonId(Uuid::from_u128(0xa1));

/// The store of both.
pub fn store() -> StoreCode {
    "LDN04".parse().expect("a store code")
}

/// Its scope.
pub fn scope() -> Scope {
    Scope::Store(store())
}

/// An actor.
pub fn actor(n: u8) -> ActorId {
    ActorId([n; 16])
}

/// The `n`-th deed on the `case`-th complaint, by the attacker's person.
pub fn deed(case: u32, n: u32, act: Act) -> Deed {
    let at = Timestamp(MONDAY + i64::from(n) * 60_000);
    Deed {
        id: DeedId(Uuid::from_u128(0xd000_0000 + u128::from(case) * 0x1_0000 + u128::from(n))),
        complaint: ComplaintId(Uuid::from_u128(0xc000_0000 + u128::from(case))),
        person: PERSON,
        device: DEVICE,
        at,
        hlc: Hlc::next(at, Hlc(0)),
        act,
    }
}

/// What the `case`-th complaint is about.
pub fn record(case: u32) -> Act {
    let store = store();
    Act::Record(Box::new(Record {
        number: Number::make(&store, "K3", case + 1).expect("a number"),
        store,
        description: "The kettle gave me a shock when I lifted the lid.".to_owned(),
        received_at: Timestamp(MONDAY),
        fields: BTreeMap::from([("category".to_owned(), "product".to_owned()), ("name".to_owned(), "Ana".to_owned())]),
    }))
}

/// A note.
pub fn note(words: &str) -> Act {
    Act::Note { text: words.to_owned() }
}

/// Writes a deed and gives it as it would be pushed.
pub fn write(document: &mut CaseDocument, deed: Deed, actor: ActorId) -> Item {
    let written = document.perform(&deed, actor).expect("an honest deed");
    Item { doc: deed.complaint, generation: 0, hash: written.hash, change: written.bytes, actor, deed, meta: None }
}

/// A recorded complaint with some history, and the items that made it.
pub fn complaint(case: u32) -> (CaseDocument, Vec<Item>) {
    let mut document = CaseDocument::start().expect("a start");
    let change = FieldChange { field: "name".into(), value: "Anna".into() };
    let acts =
        [record(case), note("Rang twice."), Act::Edit { changes: vec![change] }, Act::Assign { to: Some(PERSON) }];
    let items = (0..).zip(acts).map(|(n, act)| write(&mut document, deed(case, n, act), actor(1))).collect();
    (document, items)
}

/// What an office would know of every change.
pub fn meta() -> Meta {
    Meta { person: PERSON, device: DEVICE, received_at: Timestamp(MONDAY), skew: 0, seal: None }
}

/// A push of everything on the `case`-th complaint.
pub fn exchange(case: u32) -> Exchange {
    let items = complaint(case).1;
    Exchange {
        proto: PROTOCOL,
        app_version: "attack".into(),
        row_version: 1,
        device: DEVICE,
        incarnation: 1,
        epoch: 1,
        wall_clock: Timestamp(MONDAY),
        push: Some(Push { token: [0; 16], id: 1, actors: vec![registration(1)], items }),
        cursors: vec![start()],
        directory: 0,
        max_bytes: 1 << 20,
        erasures: Vec::new(),
        policies: None,
    }
}

/// The attacker's actors are registered honestly.
pub fn registration(n: u8) -> Registration {
    Registration { actor: actor(n), person: PERSON }
}

/// The cursor before the first line.
pub fn start() -> Cursor {
    Cursor { scope: scope(), seq: 0, chain: chain::START }
}

/// A whole document as an office ships it.
pub fn snapshot(case: u32) -> Snapshot {
    let (document, items) = complaint(case);
    let metas: Vec<_> = items.iter().map(|item| (item.hash, meta())).collect();
    let row = document.row(&metas.iter().copied().collect::<Metas>()).expect("a row");
    let heads = document.heads();
    Snapshot { doc: items[0].doc, generation: 0, bytes: document.save(), metas, heads, row }
}

/// An answer with a page of two lines: the changes of one complaint, another as a whole document.
pub fn answer(case: u32) -> Exchanged {
    let items = complaint(case).1;
    let changes = items.iter().map(|item| AckedChange { hash: item.hash, bytes: item.change.clone(), meta: meta() });
    let whole = Box::new(snapshot(case + 1));
    let line = |seq, doc, changes, snapshot| Entry {
        seq,
        kind: EntryKind::Put,
        doc,
        generation: 0,
        changes,
        snapshot,
        erasure: None,
        chain: [0; 32],
    };
    let entries = vec![line(1, items[0].doc, changes.collect(), None), line(2, whole.doc, Vec::new(), Some(whole))];
    let results = items.iter().map(|item| ItemResult { hash: item.hash, status: Status::Accepted { meta: meta() } });
    let mut page = Page { scope: scope(), entries, head_seq: 2, digest: [0; 32], more: false };
    link(&mut page);
    Exchanged {
        epoch: 1,
        server_time: Timestamp(MONDAY),
        lease_until: Timestamp(MONDAY + 1),
        ack: Some(Ack { id: 1, next_token: [1; 16], results: results.collect() }),
        granted: vec![scope()],
        directory: Some(Box::new(Directory::default())),
        enrolled: vec![PERSON],
        pages: vec![page],
        policies: None,
    }
}

/// Numbers and chains a page anew, as an office does that seals whatever it sends.
pub fn link(page: &mut Page) {
    let mut link = chain::START;
    for (seq, entry) in (1..).zip(&mut page.entries) {
        entry.seq = seq;
        link = chain::link_entry(&link, &page.scope, entry);
        entry.chain = link;
    }
}

/// A whole file of one document.
fn ranged(case: u32) -> FetchedRange {
    let mut packer = Packer::default();
    packer.add(snapshot(case)).expect("packed");
    let bytes = packer.finish().expect("packed").unwrap_or_default();
    let length = bytes.len() as u64;
    FetchedRange { cursor: start(), file: FileName([7; 32]), offset: 0, length, total: 1, bytes }
}

/// One honest message of every kind, as bare CBOR.
pub fn messages(case: u32) -> Vec<Vec<u8>> {
    let doc = ComplaintId(Uuid::from_u128(7));
    let manifest = Manifest { device: DEVICE, scope: scope(), level: 1, buckets: vec![7] };
    let listed = Listed { doc, generation: 0, digest: [7; 32] };
    let manifested = Manifested { cursor: start(), total: 1, digests: Vec::new(), documents: vec![listed] };
    let wanted = Wanted { doc, generation: 0, have_heads: vec![ChangeHash([7; 32])], digest: [7; 32] };
    let fetch = Fetch { device: DEVICE, scope: scope(), documents: vec![wanted], max_bytes: 1000 };
    let fetched = Fetched { cursor: start(), answered: 1, documents: vec![snapshot(case).into()] };
    let range =
        FetchRange { device: DEVICE, scope: scope(), file: Some(FileName([7; 32])), offset: 7, max_bytes: 1000 };
    let ranged = ranged(case);
    let join = Join {
        proto: PROTOCOL,
        code: "7KQ4M-2XRTP".into(),
        device_key: [7; 32],
        device: Some(DEVICE),
        device_name: "Counter".into(),
        person_name: "Sam".into(),
    };
    let joined = Joined {
        device: DEVICE,
        desk_code: "K3".into(),
        store: store(),
        person: PERSON,
        role: Role::Clerk,
        office_key: [9; 32],
        epoch: 1,
        directory: Directory::default(),
    };
    let error = RequestError::ReplicaForked { incarnation: 2, desk_code: "C1".into(), token: [7; 16] };
    vec![
        cbor(&exchange(case)),
        cbor(&answer(case)),
        cbor(&manifest),
        cbor(&manifested),
        cbor(&fetch),
        cbor(&fetched),
        cbor(&range),
        cbor(&ranged),
        cbor(&join),
        cbor(&joined),
        cbor(&error),
        cbor(&Poke { scope: scope(), head_seq: 3 }),
    ]
}

/// A message as bare CBOR.
pub fn cbor<T: serde::Serialize>(message: &T) -> Vec<u8> {
    sync::codec::to_cbor(message).expect("a message")
}
