//! A disk that is full at every write: nothing of the write is stored, everything before is, and work goes on once there
//! is room. The disk is played by SQLite's limit on the number of pages.

use super::Replica;
use crate::{
    AppendWrite, Body, Change, DataKey, Desk, DocWrite, Draft, DraftId, Error, LoadWrite, LocalWrite, Notice,
    OfficeLink, PageWrite, Result, RowWrite, SearchQuery, SettingOf, Settled, SettledDoc,
};
use complaint::policy::Published;
use complaint::row::ROW_VERSION;
use complaint::{
    Act, Blob, ComplaintId, Deed, DeedId, DeviceId, Directory, File, FileAddress, FileKind, Hlc, Meta, NoticeId,
    Number, PersonId, Row, State, Timestamp,
};
use document::{AckedChange, ActorId, ChangeHash, Item, Snapshot};
use uuid::Uuid;

/// Larger than whatever room is left on pages already there.
fn bulk() -> String {
    "word ".repeat(40_000)
}

fn row(n: u128, text: &str) -> RowWrite {
    let store = "LDN04".parse().unwrap();
    let row = Row {
        version: ROW_VERSION,
        id: ComplaintId(Uuid::from_u128(n)),
        number: Number::make(&store, "K3", n as u32).unwrap(),
        store,
        kind: String::new(),
        channel: String::new(),
        state: State::Received,
        priority: 4,
        category: text.to_owned(),
        owner: None,
        recorded_by: PersonId(Uuid::from_u128(1)),
        customer: String::new(),
        phone: String::new(),
        product: String::new(),
        receipt: String::new(),
        title: String::new(),
        received_at: Timestamp(n as i64),
        acknowledged_at: None,
        first_response_at: None,
        resolved_at: None,
        changed_at: Timestamp(0),
        escalated_to: None,
        contested: 0,
        reopened: 0,
        waits: vec![],
        restricted: false,
        decision: None,
        result: String::new(),
        satisfaction: String::new(),
        given: vec![],
        search: text.to_owned(),
    };
    RowWrite { row, due_at: None, overruled: None }
}

fn item(n: u128, text: &str) -> Item {
    let deed = Deed {
        id: DeedId(Uuid::from_u128(n)),
        complaint: ComplaintId(Uuid::from_u128(n)),
        person: PersonId(Uuid::from_u128(1)),
        device: DeviceId(Uuid::from_u128(1)),
        at: Timestamp(0),
        hlc: Hlc(0),
        act: Act::Note { text: text.to_owned() },
    };
    Item {
        doc: deed.complaint,
        generation: 0,
        hash: ChangeHash([n as u8; 32]),
        change: text.as_bytes().to_vec(),
        actor: ActorId([1; 16]),
        deed,
        meta: None,
    }
}

fn local(n: u128, text: &str) -> LocalWrite {
    LocalWrite {
        item: item(n, text),
        row: row(n, text),
        clear_draft: None,
        counter: None,
        notices: vec![],
        imported: None,
    }
}

fn meta() -> Meta {
    Meta {
        person: PersonId(Uuid::from_u128(1)),
        device: DeviceId(Uuid::from_u128(1)),
        received_at: Timestamp(0),
        skew: 0,
        seal: None,
    }
}

fn snapshot(n: u128, text: &str) -> Snapshot {
    Snapshot {
        doc: ComplaintId(Uuid::from_u128(n)),
        generation: 0,
        bytes: text.as_bytes().to_vec(),
        metas: vec![],
        heads: vec![],
        row: row(n, text).row,
    }
}

fn page(n: u128, text: &str) -> PageWrite {
    let change = AckedChange { hash: ChangeHash([n as u8; 32]), bytes: text.as_bytes().to_vec(), meta: meta() };
    let doc = DocWrite {
        doc: ComplaintId(Uuid::from_u128(n)),
        generation: 0,
        body: Body::Changes(vec![change]),
        heads: vec![],
        row: row(n, text),
    };
    PageWrite { scope: "p".to_owned(), seq: 1, chain: [1; 32], docs: vec![doc], ..PageWrite::default() }
}

fn desk(name: &str) -> Desk {
    Desk {
        device: DeviceId(Uuid::from_u128(1)),
        name: name.to_owned(),
        store: "LDN04".parse().unwrap(),
        desk_code: "K3".to_owned(),
        incarnation: 1,
        device_key: vec![],
        office: None,
    }
}

fn link(url: &str) -> OfficeLink {
    OfficeLink {
        url: url.to_owned(),
        key: [1; 32],
        certificate: None,
        epoch: 1,
        push_token: [1; 16],
        next_push_id: 1,
        lease_until: None,
        last_sync: None,
        skew: 0,
        doubted: false,
    }
}

fn notice(text: &str) -> Notice {
    let write = row(1, "");
    Notice {
        id: NoticeId(Uuid::from_u128(1)),
        person: PersonId(Uuid::from_u128(1)),
        complaint: write.row.id,
        number: write.row.number,
        event: DeedId(Uuid::from_u128(1)),
        kind: text.to_owned(),
        store: write.row.store,
        level: String::new(),
        created_at: Timestamp(0),
        shown_at: None,
        seen_at: None,
        acted_at: None,
        withdrawn_at: None,
    }
}

fn draft(text: &str) -> Draft {
    let person = PersonId(Uuid::from_u128(1));
    Draft { id: DraftId(Uuid::from_u128(1)), person, body: text.to_owned(), saved_at: Timestamp(0) }
}

/// So many files, or people, that what is noted of them takes about as much as the text.
fn many(text: &str) -> impl Iterator<Item = u128> {
    (1_000..).take(text.len() / 64)
}

fn file(n: u128) -> File {
    let mut address = [0; 32];
    address[..16].copy_from_slice(&n.to_be_bytes());
    File {
        blob: Blob { address: FileAddress(address), size: 1 },
        name: "log.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        kind: FileKind::Document,
        thumbnail: None,
    }
}

/// Every write that can need a page more, with its name. What only changes a few bytes of a row that is there, as the next batch
/// or a doubt does, needs none.
type Write = (&'static str, fn(&mut Replica, &str) -> Result<()>);

const WRITES: &[Write] = &[
    ("commit_deed", |replica, text| replica.commit_deed(&local(2, text)).map(drop)),
    ("commit_deeds", |replica, text| replica.commit_deeds(&[local(3, "small"), local(4, text)]).map(drop)),
    ("apply_page", |replica, text| replica.apply_page(&page(5, text)).map(drop)),
    ("apply_page, unopened", |replica, text| {
        let doc = ComplaintId(Uuid::from_u128(8));
        let before = replica.appendable(&[doc])?.remove(&doc).ok_or(Error::UnknownComplaint(doc))?;
        let change = AckedChange { hash: ChangeHash([9; 32]), bytes: text.as_bytes().to_vec(), meta: meta() };
        let write = AppendWrite { before, changes: vec![change], row: row(8, "small").row, due_at: None };
        replica.apply_page(&PageWrite { docs: vec![], appended: vec![write], ..page(8, "small") }).map(drop)
    }),
    ("load_snapshots", |replica, text| {
        let snapshots = vec![(snapshot(6, text), None)];
        let load =
            LoadWrite { scope: "l".to_owned(), seq: 1, chain: [1; 32], snapshots, more: true, ..LoadWrite::default() };
        replica.load_snapshots(&load).map(drop)
    }),
    ("settle", |replica, text| {
        let batch = replica.next_batch(9, 1 << 20)?.expect("a deed waits");
        let settled = Settled {
            push_id: batch.push_id,
            accepted: vec![(ChangeHash([1; 32]), meta())],
            docs: vec![SettledDoc { doc: ComplaintId(Uuid::from_u128(1)), heads: vec![], row: Some(row(1, text)) }],
            ..Settled::default()
        };
        replica.settle(&settled).map(drop)
    }),
    ("reincarnate", |replica, text| replica.reincarnate(&desk(text), &Settled::default()).map(drop)),
    ("give_back", |replica, text| replica.give_back(&[item(8, text)], Timestamp(0)).map(drop)),
    ("replace_snapshot", |replica, text| {
        replica.replace_snapshot(ComplaintId(Uuid::from_u128(8)), text.as_bytes()).map(drop)
    }),
    ("replace_rows", |replica, text| replica.replace_rows(&[row(1, text)]).map(drop)),
    ("replace_desk", |replica, text| replica.replace_desk(&desk(text)).map(drop)),
    ("replace_office", |replica, text| replica.replace_office(&link(text)).map(drop)),
    ("replace_directory", |replica, text| {
        let directory = Directory { version: 1, organisation: text.to_owned(), ..Directory::default() };
        replica.replace_directory(&directory).map(drop)
    }),
    ("replace_slot", |replica, text| {
        replica.replace_slot(PersonId(Uuid::from_u128(1)), Some(text.as_bytes())).map(drop)
    }),
    ("replace_setting", |replica, text| replica.replace_setting(SettingOf::Desk, "name", text).map(drop)),
    ("insert_notices", |replica, text| replica.insert_notices(&[notice(text)]).map(drop)),
    ("replace_policies", |replica, text| {
        let published =
            Published { version: 2, effective_from: Timestamp(0), published_at: Timestamp(0), text: text.to_owned() };
        replica.replace_policies(&[published]).map(drop)
    }),
    ("replace_enrolled", |replica, text| {
        let people: Vec<_> = many(text).map(|n| PersonId(Uuid::from_u128(n))).collect();
        replica.replace_enrolled(&people).map(drop)
    }),
    ("note_files", |replica, text| {
        let files: Vec<_> = many(text).map(file).collect();
        replica.note_files(ComplaintId(Uuid::from_u128(1)), files.iter(), |_| false).map(drop)
    }),
    ("save_draft", |replica, text| replica.save_draft(&draft(text)).map(drop)),
];

/// Lets the file have no page more than it has, or as many as it likes.
fn limit(replica: &mut Replica, full: bool) {
    let writer = replica.writer().unwrap();
    let pages: i64 = writer.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let most = if full { pages } else { 1 << 30 };
    writer.query_row(&format!("PRAGMA max_page_count = {most}"), [], |row| row.get::<_, i64>(0)).unwrap();
}

fn is_sound(replica: &mut Replica) -> bool {
    let writer = replica.writer().unwrap();
    writer.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap() == "ok"
}

#[test]
fn every_write_on_a_full_disk_fails_whole_and_works_again_with_room() {
    for (name, write) in WRITES {
        let folder = tempfile::tempdir().unwrap();
        let mut replica = Replica::create(&folder.path().join("redress.db"), &DataKey::new([7; 32])).unwrap();
        replica.replace_desk(&Desk { office: Some(link("https://office")), ..desk("K3") }).unwrap();
        replica.commit_deed(&local(1, "before")).unwrap();
        replica.apply_page(&page(8, "before")).unwrap();
        let state = |replica: &Replica| {
            let reader = replica.reader();
            let query = SearchQuery { text: "word".to_owned(), typing: false, stores: None, confined: None, limit: 9 };
            (
                reader.each_row(None, 99).unwrap(),
                reader.unsent().unwrap(),
                reader.cursors().unwrap(),
                reader.search(&query).unwrap(),
                reader.drafts(PersonId(Uuid::from_u128(1))).unwrap(),
                reader.desk().unwrap(),
            )
        };
        let before = state(&replica);
        limit(&mut replica, true);
        for _ in 0..3 {
            let error = write(&mut replica, &bulk()).expect_err(name);
            assert!(matches!(error, Error::DiskFull), "{name}: {error}");
            assert_eq!(state(&replica), before, "{name}: nothing of it was stored, everything before is there");
        }
        limit(&mut replica, false);
        write(&mut replica, &bulk()).expect(name);
        let after = replica.commit_deed(&local(9, "after")).expect(name);
        assert!(after.contains(Change::Outbox), "{name}: work goes on");
        assert!(is_sound(&mut replica), "{name}: the file is sound");
    }
}

#[test]
fn after_a_commit_of_unknown_outcome_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut replica = Replica::create(&folder.path().join("redress.db"), &DataKey::new([7; 32])).unwrap();
    replica.commit_deed(&local(1, "before")).unwrap();
    replica.writer = None;
    replica.commit_deed(&local(2, "after")).expect("a fresh connection");
    assert_eq!(replica.reader().unsent().unwrap().count, 2, "both are there");
}
