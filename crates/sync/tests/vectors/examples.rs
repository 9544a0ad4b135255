//! One example of everything that travels.

use super::{hex, unhex};
use complaint::{
    Act, ComplaintId, Deed, DeedId, DeviceId, Directory, Hlc, Meta, Number, Person, PersonId, Record, Refusal, Role,
    Store, Timestamp,
};
use document::{AckedChange, ActorId, CaseDocument, ChangeHash, Entry, EntryKind, Erasure, Item, Metas, Snapshot};
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::PathBuf;
use sync::file::Packer;
use sync::message::{
    Ack, Exchange, Exchanged, Fetched, FetchedDocument, FetchedRange, FileName, ItemResult, Join, Joined, Listed,
    Manifested, Order, PROTOCOL, Page, Push, Registration, RequestError, Revoked, Status,
};
use sync::{Cursor, Digest, Scope, chain, erasure, manifest};
use uuid::Uuid;

pub fn scope() -> Scope {
    "store:LDN04".parse().expect("a scope")
}

pub fn meta() -> Meta {
    let (person, device) = (PersonId(Uuid::from_u128(0xa0)), DeviceId(Uuid::from_u128(0xb0)));
    Meta { person, device, received_at: Timestamp(1_767_607_201_000), skew: -250, seal: None }
}

/// A complaint with one deed.
pub fn item() -> (CaseDocument, Item) {
    let store: complaint::StoreCode = "LDN04".parse().expect("a store");
    let record = Record {
        number: Number::make(&store, "K3", 127).expect("a number"),
        store,
        description: "The kettle leaks.".into(),
        received_at: Timestamp(1_767_607_200_000),
        fields: BTreeMap::from([("category".into(), "product".into())]),
    };
    let deed = Deed {
        id: DeedId(Uuid::from_u128(0xd0)),
        complaint: ComplaintId(Uuid::from_u128(0xc0)),
        person: meta().person,
        device: meta().device,
        at: Timestamp(1_767_607_200_000),
        hlc: Hlc(115_841_905_459_200_000),
        act: Act::Record(Box::new(record)),
    };
    let mut document = CaseDocument::start().expect("a start");
    let written = document.perform(&deed, ActorId([0x11; 16])).expect("a change");
    let item = Item {
        doc: deed.complaint,
        generation: 0,
        hash: written.hash,
        change: written.bytes,
        actor: written.actor,
        deed,
        meta: None,
    };
    (document, item)
}

pub fn exchange() -> Exchange {
    let item = item().1;
    let registration = Registration { actor: item.actor, person: meta().person };
    Exchange {
        proto: PROTOCOL,
        app_version: "0.1.0".into(),
        row_version: 1,
        device: meta().device,
        incarnation: 1,
        epoch: 1,
        wall_clock: Timestamp(1_767_607_200_750),
        push: Some(Push { token: [0; 16], id: 1, actors: vec![registration], items: vec![item] }),
        cursors: vec![Cursor { scope: scope(), seq: 0, chain: chain::START }],
        directory: 0,
        max_bytes: 1_048_576,
        erasures: Vec::new(),
        policies: None,
    }
}

pub fn entries() -> Vec<Entry> {
    let item = item().1;
    let line = |seq, kind, changes| {
        let (doc, generation, snapshot, erasure, chain) = (item.doc, 0, None, None, [0; 32]);
        Entry { seq, kind, doc, generation, changes, snapshot, erasure, chain }
    };
    let change = AckedChange { hash: item.hash, bytes: item.change.clone(), meta: meta() };
    let twin = AckedChange { hash: ChangeHash([0x22; 32]), meta: Meta { skew: 1, ..meta() }, ..change.clone() };
    let erase = line(5, EntryKind::Erase, Vec::new());
    vec![
        line(1, EntryKind::Put, vec![change.clone()]),
        line(2, EntryKind::Put, vec![change.clone(), twin]),
        line(3, EntryKind::Remove, Vec::new()),
        Entry { generation: 1, ..line(4, EntryKind::Rewrite, vec![change]) },
        Entry { generation: erasure().generation, erasure: Some(Box::new(erasure())), ..erase },
    ]
}

/// The tombstone of that complaint.
pub fn erasure() -> Erasure {
    erasure::sign(&SigningKey::from_bytes(&[9; 32]), item().1.doc, 2, Timestamp(1_767_607_203_000))
}

pub fn directory() -> Directory {
    let area: complaint::AreaCode = "LDN".parse().expect("an area");
    let store = Store {
        code: "LDN04".parse().expect("a store"),
        name: "Oxford Street".into(),
        area,
        zone: "Europe/London".into(),
        duty_phone: None,
    };
    let person = Person {
        id: meta().person,
        name: "Sam".into(),
        role: Role::Clerk,
        store: Some(store.code.clone()),
        area: None,
        active: true,
    };
    Directory { version: 3, organisation: "Hartmann".into(), stores: vec![store], people: vec![person] }
}

pub fn exchanged() -> Exchanged {
    let mut entries = entries();
    entries.truncate(1);
    entries[0].chain = chain::link_entry(&chain::START, &scope(), &entries[0]);
    let digest = Digest::of([(entries[0].doc, item().0.heads().as_slice())]).0;
    let result = ItemResult { hash: item().1.hash, status: Status::Accepted { meta: meta() } };
    Exchanged {
        epoch: 1,
        server_time: Timestamp(1_767_607_201_000),
        lease_until: Timestamp(1_770_199_201_000),
        ack: Some(Ack { id: 1, next_token: [0x33; 16], results: vec![result] }),
        granted: vec![scope(), "area:LDN/restricted".parse().expect("a scope")],
        directory: Some(Box::new(directory())),
        enrolled: vec![meta().person],
        pages: vec![Page { scope: scope(), entries, head_seq: 1, digest, more: false }],
        policies: None,
    }
}

pub fn snapshot() -> Snapshot {
    let (document, item) = item();
    let metas = vec![(item.hash, meta())];
    let row = document.row(&metas.iter().copied().collect::<Metas>()).expect("a row");
    Snapshot { doc: item.doc, generation: 0, bytes: document.save(), metas, heads: document.heads(), row }
}

/// Where the scope stands.
pub fn place() -> Cursor {
    Cursor { scope: scope(), seq: 1, chain: [0x44; 32] }
}

/// A file of one document. Its bytes are what zstd made of it once; any other frame that holds the same is as good.
pub fn ranged() -> FetchedRange {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/frame.hex");
    if std::env::var_os("REDRESS_WRITE_VECTORS").is_some() {
        let mut packer = Packer::default();
        packer.add(snapshot()).expect("packed");
        let frame = packer.finish().expect("packed").expect("a frame");
        std::fs::write(&path, hex(&frame) + "\n").expect("it can be written");
    }
    let bytes = unhex(std::fs::read_to_string(&path).expect("it lies beside the vectors").trim());
    let documents = sync::file::read(&bytes).expect("a frame");
    assert_eq!(documents, [snapshot()], "the frame holds the document");
    let length = bytes.len() as u64;
    FetchedRange { cursor: place(), file: FileName(Sha256::digest(&bytes).into()), offset: 0, length, total: 1, bytes }
}

pub fn share() -> [u8; 32] {
    let held = snapshot();
    manifest::share(held.doc, held.generation, &held.heads, held.metas).0
}

pub fn manifested() -> (Manifested, Manifested) {
    let mut digests = vec![0; 32 * manifest::BUCKETS];
    let at = 32 * usize::from(manifest::bucket(snapshot().doc));
    digests[at..at + 32].copy_from_slice(&share());
    let listed = Listed { doc: snapshot().doc, generation: 0, digest: share() };
    let answer = |digests, documents| Manifested { cursor: place(), total: 1, digests, documents };
    (answer(digests, Vec::new()), answer(Vec::new(), vec![listed]))
}

pub fn fetched() -> Fetched {
    let item = item().1;
    let change = AckedChange { hash: item.hash, bytes: item.change, meta: meta() };
    let other = ComplaintId(Uuid::from_u128(0xc1));
    let part = FetchedDocument { doc: other, generation: 0, changes: vec![change], snapshot: None };
    Fetched { cursor: place(), answered: 2, documents: vec![snapshot().into(), part] }
}

pub fn joining() -> (Join, Joined) {
    let join = Join {
        proto: PROTOCOL,
        code: "7KQ4M-2XRTP".into(),
        device_key: SigningKey::from_bytes(&[7; 32]).verifying_key().to_bytes(),
        device: None,
        device_name: "Counter 2".into(),
        person_name: "Sam".into(),
    };
    let joined = Joined {
        device: meta().device,
        desk_code: "K3".into(),
        store: "LDN04".parse().expect("a store"),
        person: meta().person,
        role: Role::Clerk,
        office_key: SigningKey::from_bytes(&[9; 32]).verifying_key().to_bytes(),
        epoch: 1,
        directory: directory(),
    };
    (join, joined)
}

pub fn statuses() -> Vec<Status> {
    let field = Refusal::Field { field: "number".into(), problem: "taken".into() };
    vec![
        Status::Accepted { meta: meta() },
        Status::Duplicate { meta: meta() },
        Status::DeedKnown { hash: ChangeHash([0x22; 32]) },
        Status::Refused { refusal: Refusal::Scope },
        Status::Refused { refusal: field },
        Status::DepRefused,
        Status::DepMissing,
        Status::ActorNotYours,
        Status::SeqConflict,
        Status::InvalidChange { problem: "does not do what its deed says".into() },
        Status::TooLarge,
        Status::OldGeneration,
        Status::DocErased { erasure: erasure() },
        Status::Retry,
        Status::Quarantined,
        Status::Refused { refusal: Refusal::Role { role: "clerk".into(), deed: "close".into() } },
        Status::Refused { refusal: Refusal::State { deed: "resume".into(), state: "received".into() } },
        Status::Refused { refusal: Refusal::Limit { amount: 9_000, limit: 5_000 } },
        Status::Refused { refusal: Refusal::FourEyes { deed: "approve".into() } },
    ]
}

/// A device that is to be wiped, and handed one deed in.
pub fn revoked() -> Revoked {
    let key = SigningKey::from_bytes(&[9; 32]);
    let order = Order::sign(&key, meta().device, 1, Timestamp(1_767_607_202_000), true);
    let results = vec![ItemResult { hash: ChangeHash([0x22; 32]), status: Status::Quarantined }];
    Revoked { order, ack: Some(Ack { id: 3, next_token: [0x11; 16], results }) }
}

pub fn errors() -> Vec<RequestError> {
    vec![
        RequestError::CursorDiverged { scope: scope() },
        RequestError::ReplicaForked { incarnation: 2, desk_code: "C1".into(), token: [0x33; 16] },
        RequestError::UpgradeRequired { desk: 2, office: 1 },
        RequestError::revoked(),
        RequestError::BadSignature,
        RequestError::CodeUnknown,
        RequestError::CodeExpired,
        RequestError::CodeUsed,
        RequestError::TooManyAttempts { retry_after: 60 },
        RequestError::Busy { retry_after: 1 },
        RequestError::Malformed { problem: "not a zstd frame".into() },
        RequestError::NotGranted,
        RequestError::Internal { reference: "0a1b2c3d".into() },
        RequestError::DeviceRevoked { revoked: Some(Box::new(revoked())) },
        RequestError::NoRoom,
    ]
}
