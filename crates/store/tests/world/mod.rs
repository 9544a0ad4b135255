//! Hand-made rows, deeds and snapshots for the replica's tests.
#![allow(dead_code, reason = "each test file uses a part of it")]

use complaint::row::ROW_VERSION;
use complaint::{
    Act, ComplaintId, Currency, Decision, Deed, DeedId, DeviceId, Given, Hlc, Meta, NoticeId, Number, PersonId, Role,
    Row, State, StoreCode, Timestamp, Wait, WaitingFor,
};
use document::{AckedChange, ActorId, ChangeHash, Item, Snapshot};
use std::path::PathBuf;
use store::{Body, DataKey, Desk, DocWrite, LocalWrite, Notice, OfficeLink, PageWrite, Replica, RowWrite, SearchQuery};
use tempfile::TempDir;
use uuid::Uuid;

/// An instant all tests count from: 2026-01-01.
pub const EPOCH: i64 = 1_767_225_600_000;

pub fn key() -> DataKey {
    DataKey::new([7; 32])
}

/// A replica in a folder of its own.
pub struct Place {
    pub folder: TempDir,
    pub path: PathBuf,
}

pub fn place() -> Place {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("redress.db");
    Place { folder, path }
}

pub fn replica() -> (Place, Replica) {
    let place = place();
    let replica = Replica::create(&place.path, &key()).expect("a new replica");
    (place, replica)
}

pub fn id(n: u128) -> ComplaintId {
    ComplaintId(Uuid::from_u128(n << 64 | n))
}

pub fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

pub fn code(text: &str) -> StoreCode {
    text.parse().expect("a store code")
}

pub fn at(ms: i64) -> Timestamp {
    Timestamp(EPOCH + ms)
}

pub fn hash(n: u64) -> ChangeHash {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&n.to_be_bytes());
    ChangeHash(bytes)
}

/// A row of complaint `n`, received `n` milliseconds after [`EPOCH`].
pub fn row(n: u128, text: &str) -> Row {
    let store = code("LDN04");
    let number = Number::make(&store, "K3", n as u32).expect("a number");
    Row {
        version: ROW_VERSION,
        id: id(n),
        search: format!("{number}\n{text}"),
        number,
        store,
        kind: "complaint".to_owned(),
        channel: "in_person".to_owned(),
        state: State::Received,
        priority: 3,
        category: "delivery".to_owned(),
        owner: None,
        recorded_by: person(1),
        customer: "A. Customer".to_owned(),
        phone: String::new(),
        product: "Lamp".to_owned(),
        receipt: String::new(),
        title: text.chars().take(160).collect(),
        received_at: at(n as i64),
        acknowledged_at: None,
        first_response_at: None,
        resolved_at: None,
        changed_at: at(n as i64),
        escalated_to: None,
        contested: 0,
        reopened: 0,
        waits: vec![Wait { on: WaitingFor::Customer, from: Timestamp(1), until: None }],
        restricted: false,
        decision: Some(Decision::Partly),
        result: "Bill Reduced".to_owned(),
        satisfaction: "Yes".to_owned(),
        given: vec![Given { currency: Currency::EURO, amount: 1_250 }],
    }
}

pub fn write(row: Row) -> RowWrite {
    let due_at = Some(row.received_at.plus(86_400_000));
    RowWrite { row, due_at, overruled: None }
}

/// Deed `deed` on complaint `n`.
pub fn item(n: u128, deed: u128, text: &str) -> Item {
    Item {
        doc: id(n),
        generation: 0,
        hash: hash(deed as u64),
        change: text.as_bytes().to_vec(),
        actor: ActorId([9; 16]),
        deed: Deed {
            id: DeedId(Uuid::from_u128(deed)),
            complaint: id(n),
            person: person(1),
            device: DeviceId(Uuid::from_u128(1)),
            at: at(deed as i64),
            hlc: Hlc(deed as u64),
            act: Act::Note { text: text.to_owned() },
        },
        meta: None,
    }
}

/// A deed that leaves complaint `n` with a row of this text.
pub fn local(n: u128, deed: u128, text: &str) -> LocalWrite {
    LocalWrite {
        item: item(n, deed, text),
        row: write(row(n, text)),
        clear_draft: None,
        counter: None,
        notices: vec![],
        imported: None,
    }
}

pub fn meta(ms: i64) -> Meta {
    Meta { person: person(1), device: DeviceId(Uuid::from_u128(1)), received_at: at(ms), skew: 0, seal: None }
}

pub fn acked(n: u64, text: &str) -> AckedChange {
    AckedChange { hash: hash(n), bytes: text.as_bytes().to_vec(), meta: meta(n as i64) }
}

pub fn snapshot(n: u128, text: &str) -> Snapshot {
    Snapshot {
        doc: id(n),
        generation: 0,
        bytes: text.as_bytes().to_vec(),
        metas: vec![(hash(n as u64), meta(n as i64))],
        heads: vec![hash(n as u64)],
        row: row(n, text),
    }
}

pub fn desk() -> Desk {
    Desk {
        device: DeviceId(Uuid::from_u128(1)),
        name: "Counter 1".to_owned(),
        store: code("LDN04"),
        desk_code: "K3".to_owned(),
        incarnation: 1,
        device_key: vec![3; 32],
        office: Some(OfficeLink {
            url: "https://office.example".to_owned(),
            key: [4; 32],
            certificate: None,
            epoch: 1,
            push_token: [0; 16],
            next_push_id: 1,
            lease_until: None,
            last_sync: None,
            skew: 0,
            doubted: false,
        }),
    }
}

pub fn notice(n: u128, whom: PersonId, event: u128) -> Notice {
    Notice {
        id: NoticeId(Uuid::from_u128(n)),
        person: whom,
        complaint: id(1),
        number: row(1, "").number,
        event: DeedId(Uuid::from_u128(event)),
        kind: "escalation".to_owned(),
        store: code("LDN04"),
        level: Role::Supervisor.name().to_owned(),
        created_at: at(n as i64),
        shown_at: None,
        seen_at: None,
        acted_at: None,
        withdrawn_at: None,
    }
}

pub fn joined() -> (Place, Replica) {
    let (place, mut replica) = replica();
    replica.replace_desk(&desk()).expect("a desk");
    (place, replica)
}

pub fn found(replica: &Replica, text: &str) -> Vec<u128> {
    let query = SearchQuery { text: text.to_owned(), typing: false, stores: None, confined: None, limit: 100 };
    let rows = replica.reader().search(&query).expect("an answer");
    rows.into_iter().map(|listed| listed.row.id.0.as_u128() & u128::from(u64::MAX)).collect()
}

pub fn page(docs: Vec<DocWrite>, seq: u64) -> PageWrite {
    PageWrite { scope: "store:LDN04".to_owned(), seq, chain: [seq as u8; 32], docs, ..PageWrite::default() }
}

pub fn put(n: u128, changes: &[u64], text: &str) -> DocWrite {
    DocWrite {
        doc: id(n),
        generation: 0,
        body: Body::Changes(changes.iter().map(|n| acked(*n, text)).collect()),
        heads: changes.last().map(|n| hash(*n)).into_iter().collect(),
        row: write(row(n, text)),
    }
}
