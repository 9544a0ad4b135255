//! Messages travel unchanged, and an answer that does not fit is not believed.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test ends at its first surprise")]

use complaint::{Act, ComplaintId, Deed, DeedId, DeviceId, Hlc, Meta, Number, PersonId, Record, Refusal, Timestamp};
use document::{AckedChange, ActorId, CaseDocument, ChangeHash, DocumentId, Entry, EntryKind, Metas, Snapshot};
use std::collections::{BTreeMap, BTreeSet};
use sync::codec::{self, Bounds, CodecError};
use sync::desk::answer::{AnswerError, check_page};
use sync::desk::memory::Departed;
use sync::desk::{Begun, Memory, Own, Pass, Step, check};
use sync::file::Packer;
use sync::message::{
    Ack, Exchange, Exchanged, Fetched, FetchedRange, FileName, ItemResult, Listed, Manifested, PROTOCOL, Page, Push,
    RequestError, Status,
};
use sync::{Cursor, Digest, Scope, chain, manifest};
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
        policies: None,
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
        policies: None,
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

/// A range of a file of one document after another.
fn range(cursor: &Cursor, docs: &[u128], offset: u64, length: u64) -> FetchedRange {
    let mut packer = Packer::default();
    for doc in docs {
        packer.add(Snapshot { doc: ComplaintId(Uuid::from_u128(*doc)), ..snapshot() }).expect("packed");
    }
    let bytes = packer.finish().expect("packed").unwrap_or_default();
    let length = length.max(offset + bytes.len() as u64);
    FetchedRange { cursor: cursor.clone(), file: FileName([7; 32]), offset, length, total: 2, bytes }
}

#[test]
fn a_pass_reads_new_scopes_and_ends_when_nothing_is_left() {
    let mut pass = Pass::open(meta().device, 1000);
    assert_eq!(pass.step(), Step::Exchange, "first of all");
    let fresh = check(&request(None, Vec::new()), answer(None, vec![scope()], Vec::new())).expect("it fits");
    pass.exchanged(&fresh, false, vec![(scope(), Begun::Documents(Vec::new()))]);
    assert!(matches!(pass.step(), Step::FetchRange(range) if range.file.is_none()), "the scope is new here");
    let nothing = range(&start(), &[], 0, 5);
    assert_eq!(pass.ranged(nothing), Err(AnswerError::Order(scope())), "more of nothing would go on for ever");
    let whole = range(&start(), &[], 0, 0);
    assert_eq!(pass.ranged(whole).expect("complete").cursor, Some(start()), "from here Exchange goes on");
    assert_eq!(pass.step(), Step::Exchange, "to read what came in the meantime");
    let quiet = check(&request(None, vec![start()]), answer(None, vec![scope()], Vec::new())).expect("it fits");
    pass.exchanged(&quiet, true, Vec::new());
    assert_eq!(pass.step(), Step::Exchange, "deeds wait");
    pass.exchanged(&quiet, false, Vec::new());
    assert_eq!(pass.step(), Step::Done, "nothing is left");
    let gone = check(&request(None, vec![start()]), answer(None, Vec::new(), Vec::new())).expect("it fits");
    assert_eq!(gone.gone, [scope()], "a scope taken away is told");
}

#[test]
fn a_first_sync_goes_on_in_the_same_file_and_begins_again_in_another() {
    let open = |begun| {
        let mut pass = Pass::open(meta().device, 1000);
        let fresh = check(&request(None, Vec::new()), answer(None, vec![scope()], Vec::new())).expect("it fits");
        pass.exchanged(&fresh, false, vec![(scope(), begun)]);
        pass
    };
    let mut pass = open(Begun::Documents(Vec::new()));
    let first = pass.ranged(range(&start(), &[1], 0, 100_000)).expect("a first part");
    assert!(first.afresh && first.cursor.is_none(), "nothing that was there before counts, and more comes");
    let place = first.place.expect("where it goes on");
    assert_eq!(place.after, Some(ComplaintId(Uuid::from_u128(1))), "after the last document");

    let mut pass = open(Begun::File(place.clone()));
    let Step::FetchRange(asked) = pass.step() else { panic!("it is asked for the file") };
    assert_eq!((asked.file, asked.offset), (Some(place.file), place.offset), "after a restart, where it was cut");
    let elsewhere = range(&start(), &[2], place.offset + 1, 0);
    assert_eq!(pass.clone().ranged(elsewhere), Err(AnswerError::Order(scope())), "a range from elsewhere has a gap");
    let doubled = range(&start(), &[1], place.offset, 0);
    assert_eq!(pass.clone().ranged(doubled), Err(AnswerError::Order(scope())), "no document comes twice");
    let rest = pass.clone().ranged(range(&start(), &[2], place.offset, 0)).expect("the rest");
    assert!(!rest.afresh && rest.cursor.is_some(), "the file is read to its end");
    let later = Cursor { seq: 9, ..start() };
    let made_again = pass.clone().ranged(range(&later, &[2], place.offset, 0)).expect("the same bytes");
    assert_eq!((made_again.afresh, made_again.start.seq), (false, 9), "made again at another line it is the same file");
    let other = FetchedRange { file: FileName([8; 32]), ..range(&Cursor { seq: 9, ..start() }, &[1, 2], 0, 0) };
    let anew = pass.ranged(other).expect("another file, from its start");
    assert!(anew.afresh && anew.start.seq == 9, "what was read of the one that is gone counts no more");
}

#[test]
fn a_file_does_not_put_a_document_back_to_a_generation_that_another_scope_brought() {
    let mut pass = Pass::open(meta().device, 1000);
    let fresh = check(&request(None, Vec::new()), answer(None, vec![scope()], Vec::new())).expect("it fits");
    pass.exchanged(&fresh, false, vec![(scope(), Begun::Documents(Vec::new()))]);
    let mut portion = pass.ranged(range(&start(), &[1, 2], 0, 0)).expect("a whole file");
    let generation = portion.snapshots[0].generation;
    let later = ComplaintId(Uuid::from_u128(1));
    portion.keep_later(|doc| Some(if doc == later { generation + 1 } else { generation }));
    let taken: Vec<_> = portion.snapshots.iter().map(|snapshot| snapshot.doc).collect();
    assert_eq!(taken, [ComplaintId(Uuid::from_u128(2))], "what is not held later is taken");
    let noted: Vec<_> = portion.changed.iter().map(|document| (document.doc, document.changes.len())).collect();
    assert_eq!(noted, [(later, 0)], "the other is in the scope, and stays as it is");
}

#[test]
fn only_what_differs_of_a_scope_is_asked_for() {
    let doc = |n| ComplaintId(Uuid::from_u128(n));
    let own = |n, byte| {
        let heads = vec![ChangeHash([byte; 32])];
        let share = manifest::share(doc(n), 0, &heads, Vec::new());
        Own { doc: doc(n), generation: 0, heads, share }
    };
    let held = vec![own(1, 1), own(2, 2), own(3, 3)];
    let mut pass = Pass::open(meta().device, 1000);
    let fresh = check(&request(None, Vec::new()), answer(None, vec![scope()], Vec::new())).expect("it fits");
    pass.exchanged(&fresh, false, vec![(scope(), Begun::Documents(held.clone()))]);
    let Step::Manifest(asked) = pass.step() else { panic!("what is held is compared") };
    assert_eq!((asked.level, asked.buckets.len()), (0, 0), "first all buckets");
    // The office has the first, another second and none of the third.
    let there = [own(1, 1), own(2, 9)];
    let mut digests = vec![Digest::default(); manifest::BUCKETS];
    there.iter().for_each(|own| digests[usize::from(manifest::bucket(own.doc))].join(&own.share));
    let digests = digests.iter().flat_map(|digest| digest.0).collect();
    let level_0 = Manifested { cursor: start(), total: 2, digests, documents: Vec::new() };
    assert_eq!(pass.listed(level_0).expect("a manifest"), None, "something differs");
    let Step::Manifest(asked) = pass.step() else { panic!("the documents of what differs are listed") };
    assert_eq!((asked.level, asked.buckets.as_slice()), (1, &[2, 3][..]), "of these two buckets");
    let listed = |own: &Own| Listed { doc: own.doc, generation: 0, digest: own.share.0 };
    let level_1 = |documents| Manifested { cursor: start(), total: 2, digests: Vec::new(), documents };
    let foreign = pass.clone().listed(level_1(vec![listed(&there[0])]));
    assert_eq!(foreign, Err(AnswerError::Order(scope())), "a bucket that was not asked for");
    assert_eq!(pass.listed(level_1(vec![listed(&there[1])])).expect("listed"), None, "one is to be fetched");
    let Step::Fetch(fetch) = pass.step() else { panic!("it is fetched") };
    assert_eq!(fetch.documents.len(), 1, "only the one that differs");
    assert_eq!(fetch.documents[0].have_heads, held[1].heads, "with what is here of it");
    let whole = Snapshot { doc: doc(2), ..snapshot() };
    let fetched = |documents| Fetched { cursor: start(), answered: 1, documents };
    let wrong = Snapshot { doc: doc(1), ..snapshot() };
    let wrong = pass.clone().fetched(fetched(vec![wrong.into()]));
    assert_eq!(wrong, Err(AnswerError::Order(scope())), "a document that was not asked for");
    let portion = pass.fetched(fetched(vec![whole.into()])).expect("it fits").expect("a portion");
    assert_eq!(portion.snapshots.len(), 1, "the document");
    assert_eq!((portion.left.as_slice(), portion.cursor), (&[doc(3)][..], Some(start())), "and what is not there");
}
