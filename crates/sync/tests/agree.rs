//! Messages travel unchanged, and an answer that does not fit is not believed.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test ends at its first surprise")]

use complaint::{Act, ComplaintId, Deed, DeedId, DeviceId, Hlc, Meta, Number, PersonId, Record, Refusal, Timestamp};
use document::{AckedChange, ActorId, CaseDocument, ChangeHash, DocumentId, Entry, EntryKind, Metas, Snapshot};
use std::collections::{BTreeMap, BTreeSet};
use sync::codec::{self, Bounds, CodecError};
use sync::desk::answer::{AnswerError, check_page};
use sync::desk::memory::Departed;
use sync::desk::{Memory, Pass, Step, check};
use sync::message::{Ack, Exchange, Exchanged, FetchedScope, ItemResult, PROTOCOL, Page, Push, RequestError, Status};
use sync::{Cursor, Scope, chain};
use uuid::Uuid;

fn scope() -> Scope {
    "store:LDN04".parse().expect("a scope")
}

fn meta() -> Meta {
    Meta {
        person: PersonId(Uuid::from_u128(1)),
        device: DeviceId(Uuid::from_u128(2)),
        received_at: Timestamp(3),
        skew: -4,
        seal: None,
    }
}

/// A whole document.
fn snapshot() -> Snapshot {
    let (doc, change) = change(1);
    let mut document = CaseDocument::start().expect("a start");
    document.merge([change.bytes.as_slice()]).expect("merged");
    Snapshot {
        doc,
        generation: 1,
        bytes: document.save(),
        metas: vec![(change.hash, change.meta)],
        heads: document.heads(),
        row: document.row(&Metas::new()).expect("a row"),
    }
}

fn change(n: u128) -> (DocumentId, AckedChange) {
    let id = ComplaintId(Uuid::from_u128(n));
    let store = "LDN04".parse().expect("a store");
    let number = Number::make(&store, "K3", u32::try_from(n).expect("small")).expect("a number");
    let record = Record {
        number,
        store,
        description: "The kettle leaks".into(),
        received_at: Timestamp(0),
        fields: BTreeMap::new(),
    };
    let deed = Deed {
        id: DeedId(Uuid::from_u128(n + 1000)),
        complaint: id,
        person: meta().person,
        device: meta().device,
        at: Timestamp(1),
        hlc: Hlc(1),
        act: Act::Record(Box::new(record)),
    };
    let written = CaseDocument::start().expect("a start").perform(&deed, ActorId([5; 16])).expect("a change");
    (id, AckedChange { hash: written.hash, bytes: written.bytes, meta: meta() })
}

/// A page of `count` lines after the start.
fn page(count: u64) -> Page {
    let mut link = chain::START;
    let mut entries = Vec::new();
    for seq in 1..=count {
        let (doc, change) = change(u128::from(seq));
        let mut entry = Entry {
            seq,
            kind: EntryKind::Put,
            doc,
            generation: 0,
            changes: vec![change],
            snapshot: None,
            erasure: None,
            chain: [0; 32],
        };
        link = chain::link_entry(&link, &scope(), &entry);
        entry.chain = link;
        entries.push(entry);
    }
    Page { scope: scope(), entries, head_seq: count, digest: [0; 32], more: false }
}

fn start() -> Cursor {
    Cursor { scope: scope(), seq: 0, chain: chain::START }
}

fn request(push: Option<Push>, cursors: Vec<Cursor>) -> Exchange {
    Exchange {
        proto: PROTOCOL,
        app_version: "1".into(),
        row_version: 1,
        device: meta().device,
        incarnation: 1,
        epoch: 1,
        wall_clock: Timestamp(0),
        push,
        cursors,
        directory: 0,
        max_bytes: 1000,
        erasures: Vec::new(),
    }
}

fn answer(ack: Option<Ack>, granted: Vec<Scope>, pages: Vec<Page>) -> Exchanged {
    Exchanged {
        epoch: 1,
        server_time: Timestamp(0),
        lease_until: Timestamp(1),
        ack,
        granted,
        directory: None,
        enrolled: Vec::new(),
        pages,
    }
}

#[test]
fn every_status_and_error_travels_unchanged() {
    let statuses = [
        Status::Accepted { meta: meta() },
        Status::Duplicate { meta: meta() },
        Status::DeedKnown { hash: ChangeHash([1; 32]) },
        Status::Refused { refusal: Refusal::Scope },
        Status::Refused { refusal: Refusal::Field { field: "number".into(), problem: "taken".into() } },
        Status::DepRefused,
        Status::InvalidChange { problem: "x".into() },
        Status::Retry,
    ];
    for status in statuses {
        let body = codec::encode(&status).expect("packed");
        assert_eq!(codec::decode(&body, codec::REQUEST), Ok(status), "a status means the same on both sides");
    }
    let errors = [
        RequestError::ReplicaForked { incarnation: 2, desk_code: "C1".into(), token: [7; 16] },
        RequestError::CursorDiverged { scope: scope() },
        RequestError::TooManyAttempts { retry_after: 60 },
        RequestError::BadSignature,
    ];
    for error in errors {
        let body = codec::encode(&error).expect("packed");
        assert_eq!(codec::decode(&body, codec::REQUEST), Ok(error), "an error means the same on both sides");
    }
}

#[test]
fn an_exchange_with_a_whole_record_travels_unchanged() {
    let exchanged = answer(None, vec![scope()], vec![page(2)]);
    let body = codec::encode(&exchanged).expect("packed");
    assert_eq!(codec::decode(&body, codec::ANSWER), Ok(exchanged), "pages arrive as they were sent");
}

#[test]
fn a_body_is_bounded_on_both_sides_of_the_decompression() {
    let bounds = Bounds { packed: 1000, expanded: 10_000 };
    let bomb = codec::encode(&"a".repeat(100_000)).expect("packed");
    assert!(bomb.len() < 1000, "it looks small");
    assert_eq!(codec::decode::<String>(&bomb, bounds), Err(CodecError::TooLarge { limit: 10_000 }), "and is not");
    assert_eq!(codec::decode::<String>(&[0; 1001], bounds), Err(CodecError::TooLarge { limit: 1000 }), "too long");
    assert!(matches!(codec::decode::<String>(b"noise", bounds), Err(CodecError::Frame(_))), "no frame");
    let trailing = [codec::to_cbor(&1).expect("one"), vec![0]].concat();
    assert_eq!(codec::from_cbor::<u8>(&trailing), Err(CodecError::Trailing(1)), "something after the message");
    let deep = [vec![0x81; 100_000], vec![0x01]].concat();
    assert!(codec::from_cbor::<Vec<u8>>(&deep).is_err(), "nesting does not exhaust the stack");
}

#[test]
fn a_page_that_fits_moves_the_cursor_to_its_end() {
    let page = page(3);
    let last = page.entries[2].chain;
    let checked = check_page(&start(), page).expect("it fits");
    assert_eq!((checked.cursor.seq, checked.cursor.chain), (3, last), "the cursor after the last line");
}

#[test]
fn a_page_with_any_fault_is_not_believed() {
    let fault = |bend: fn(&mut Page)| {
        let mut bent = page(3);
        bend(&mut bent);
        check_page(&start(), bent).expect_err("a fault")
    };
    let gap = fault(|page| drop(page.entries.remove(1)));
    assert_eq!(gap, AnswerError::Gap { scope: scope(), after: 1, got: 3 }, "a line is missing");
    let chain = |seq| AnswerError::Chain { scope: scope(), seq };
    assert_eq!(fault(|page| page.entries[1].changes[0].meta.skew += 1), chain(2), "another meta");
    assert_eq!(fault(|page| page.entries[1].doc = ComplaintId(Uuid::from_u128(9))), chain(2), "another document");
    assert_eq!(fault(|page| page.entries[2].changes.clear()), chain(3), "a change left out");
    let bytes = fault(|page| page.entries[0].changes[0].bytes = page.entries[1].changes[0].bytes.clone());
    assert_eq!(bytes, AnswerError::Change { scope: scope(), seq: 1 }, "the bytes of another change");
}

#[test]
fn an_answer_must_be_about_what_was_asked() {
    let push = Push { token: [0; 16], id: 1, actors: Vec::new(), items: Vec::new() };
    let result = ItemResult { hash: ChangeHash([1; 32]), status: Status::Retry };
    let ack = |id, results| Some(Ack { id, next_token: [1; 16], results });
    let asked = request(Some(push), vec![start()]);
    let told = |answer| check(&asked, answer).expect_err("a fault");
    assert_eq!(told(answer(None, Vec::new(), Vec::new())), AnswerError::OtherPush { sent: Some(1), got: None }, "none");
    let other = told(answer(ack(2, Vec::new()), Vec::new(), Vec::new()));
    assert_eq!(other, AnswerError::OtherPush { sent: Some(1), got: Some(2) }, "another push");
    let more = told(answer(ack(1, vec![result]), Vec::new(), Vec::new()));
    assert_eq!(more, AnswerError::Results { push: 1 }, "a result for nothing");
    let unasked = check(&request(None, Vec::new()), answer(None, Vec::new(), vec![page(1)])).expect_err("a fault");
    assert_eq!(unasked, AnswerError::Unasked(scope()), "a page nobody asked for");
}

#[test]
fn what_was_taken_away_leaves_at_once_and_of_the_rest_only_little() {
    let doc = |n| ComplaintId(Uuid::from_u128(n));
    let left = |n, scope: &str, told| Departed { doc: doc(n), scopes: [scope.parse().expect("a scope")].into(), told };
    let departed = || vec![left(1, "store:LDN04", false), left(2, "store:LDN04", false), left(3, "store:BER01", false)];
    let mut memory = Memory::default();
    assert_eq!(memory.leaving(departed(), 4), [], "nothing is known of grants, and three of four are many");
    let mut checked = check(&request(None, Vec::new()), answer(None, vec![scope()], Vec::new())).expect("it fits");
    memory.answered(&mut checked, &BTreeSet::from([scope()]));
    assert_eq!(memory.leaving(departed(), 4), [doc(3)], "its store was taken away; two of four are many");
    assert_eq!(memory.leaving(departed(), 10), [doc(3), doc(1), doc(2)], "two of ten are few");
    let told =
        || -> Vec<Departed> { departed().into_iter().map(|departed| Departed { told: true, ..departed }).collect() };
    assert_eq!(memory.leaving(told(), 4), [doc(1), doc(2), doc(3)], "a line said of each that it went");
    assert_eq!(memory.returning(&told(), false), [], "so the office knows of them");
    assert_eq!(memory.returning(&told(), true), [doc(1), doc(2), doc(3)], "unless it was restored since");
    assert_eq!(memory.returning(&departed(), false), [], "each is given back once");
    memory.answered(&mut checked, &BTreeSet::new());
    let kept = ["store:BER01".parse().expect("a scope"), scope()];
    assert_eq!(memory.gone(kept.clone()), kept[..1], "an office that grants nothing at all is not believed");
}

#[test]
fn a_pass_fetches_new_scopes_and_ends_when_nothing_is_left() {
    let mut pass = Pass::open(meta().device, 1000);
    assert_eq!(pass.step(), Step::Exchange, "first of all");
    let fresh = check(&request(None, Vec::new()), answer(None, vec![scope()], Vec::new())).expect("it fits");
    pass.exchanged(&fresh, false);
    assert!(matches!(pass.step(), Step::Fetch(fetch) if fetch.after.is_none()), "the scope is new here");
    let part = FetchedScope { cursor: start(), snapshots: Vec::new(), total: 0, more: true };
    assert_eq!(pass.fetched(part.clone()), Err(AnswerError::Order(scope())), "more of nothing would go on for ever");
    let whole = FetchedScope { more: false, ..part };
    let mut broken_off = pass.clone();
    let one = Snapshot { doc: ComplaintId(Uuid::from_u128(1)), ..snapshot() };
    let later = Cursor { seq: 5, ..start() };
    let first = FetchedScope { cursor: later, snapshots: vec![one], total: 2, more: true };
    broken_off.fetched(first).expect("a first part");
    let earlier = broken_off.fetched(whole.clone());
    assert_eq!(earlier, Err(AnswerError::Order(scope())), "what stands before the first part is not its end");
    assert_eq!(pass.fetched(whole).expect("complete").cursor, Some(start()), "from here Exchange goes on");
    assert_eq!(pass.step(), Step::Exchange, "to read what came in the meantime");
    let quiet = check(&request(None, vec![start()]), answer(None, vec![scope()], Vec::new())).expect("it fits");
    pass.exchanged(&quiet, true);
    assert_eq!(pass.step(), Step::Exchange, "deeds wait");
    pass.exchanged(&quiet, false);
    assert_eq!(pass.step(), Step::Done, "nothing is left");
    let gone = check(&request(None, vec![start()]), answer(None, Vec::new(), Vec::new())).expect("it fits");
    assert_eq!(gone.gone, [scope()], "a scope taken away is told");
}
