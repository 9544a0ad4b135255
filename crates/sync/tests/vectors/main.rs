//! What others build their client against: each message as bare CBOR with its meaning, a chain, a digest, a signature. A
//! released vector never changes.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test ends at its first surprise")]

mod acts;
mod examples;

use complaint::policy::Published;
use complaint::{Act, ComplaintId};
use document::{ActorId, CaseDocument, ChangeHash, Erasure, Item};
use ed25519_dalek::SigningKey;
use examples::{
    entries, erasure, errors, exchange, exchanged, fetched, item, joining, manifested, meta, ranged, revoked, scope,
    share, snapshot, statuses,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::PathBuf;
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding};
use sync::message::{
    Exchange, Exchanged, Fetch, FetchRange, FileName, Manifest, Order, Poke, Poll, Polled, Push, RequestError, Status,
    Wanted,
};
use sync::office::SealKey;
use sync::policy::{PolicyHead, lacking};
use sync::{Digest, chain, codec, erasure, order, sign};
use uuid::Uuid;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hex")).collect()
}

fn vector<T: Serialize>(name: &str, message: &T) -> Value {
    json!({ "name": name, "cbor": hex(&codec::to_cbor(message).expect("CBOR")), "meaning": meaning(message) })
}

/// What a message says, as JSON; bytes in hexadecimal.
fn meaning<T: Serialize>(message: &T) -> Value {
    fn told(value: Value) -> Value {
        match value {
            Value::Array(values) => match bytes(&values) {
                Some(bytes) => hex(&bytes).into(),
                None => values.into_iter().map(told).collect(),
            },
            Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, told(value))).collect(),
            value => value,
        }
    }
    // Nothing but ids, hashes and packed bytes is a list of so many small numbers.
    fn bytes(values: &[Value]) -> Option<Vec<u8>> {
        let byte = |value: &Value| u8::try_from(value.as_u64()?).ok();
        values.iter().map(byte).collect::<Option<Vec<u8>>>().filter(|bytes| bytes.len() >= 16)
    }
    told(serde_json::to_value(message).expect("JSON"))
}

/// The file of that name; written anew when `REDRESS_WRITE_VECTORS` is set.
fn file(name: &str, made: &Value) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name);
    if std::env::var_os("REDRESS_WRITE_VECTORS").is_some() {
        let text = serde_json::to_string_pretty(made).expect("JSON");
        std::fs::write(&path, text + "\n").expect("it can be written");
    }
    serde_json::from_str(&std::fs::read_to_string(&path).expect("the vectors lie beside this test")).expect("JSON")
}

/// Encoding gives the vector, decoding the vector gives the message, and its meaning is what the file says.
fn agree<T: Serialize + DeserializeOwned + PartialEq + Debug>(told: &Value, message: &T) {
    let name = told["name"].as_str().unwrap_or_default();
    let bytes = unhex(told["cbor"].as_str().expect("hex"));
    assert_eq!(hex(&codec::to_cbor(message).expect("CBOR")), hex(&bytes), "{name} is written as it always was");
    assert_eq!(codec::from_cbor::<T>(&bytes).as_ref(), Ok(message), "{name} is read as it always was");
    assert_eq!(told["meaning"], meaning(message), "{name} means what the file says");
}

#[test]
fn every_message_is_written_and_read_as_its_vector_says() {
    let (join, joined) = joining();
    let device = meta().device;
    let manifest = |level, buckets| Manifest { device, scope: scope(), level, buckets };
    let (all, some) = (manifest(0, Vec::new()), manifest(1, vec![0xc0]));
    let (level_0, level_1) = manifested();
    let have_heads = vec![ChangeHash([0x22; 32])];
    let wanted = Wanted { doc: snapshot().doc, generation: 0, have_heads, digest: share() };
    let fetch = Fetch { device, scope: scope(), documents: vec![wanted], max_bytes: 1_048_576 };
    let range =
        FetchRange { device, scope: scope(), file: Some(FileName([0x55; 32])), offset: 7, max_bytes: 1_048_576 };
    let poke = Poke { scope: scope(), head_seq: 7 };
    let poll = Poll { device, known: vec![poke.clone()] };
    let polled = Polled { heads: vec![Poke { head_seq: 8, ..poke.clone() }] };
    let made = json!([
        vector("Exchange", &exchange()),
        vector("Exchanged", &exchanged()),
        vector("Manifest, level 0", &all),
        vector("Manifested, level 0", &level_0),
        vector("Manifest, level 1", &some),
        vector("Manifested, level 1", &level_1),
        vector("Fetch", &fetch),
        vector("Fetched", &fetched()),
        vector("FetchRange", &range),
        vector("FetchedRange", &ranged()),
        vector("Join", &join),
        vector("Joined", &joined),
        vector("Poke", &poke),
        vector("Poll", &poll),
        vector("Polled", &polled),
    ]);
    let told = file("messages.json", &made);
    assert_eq!(told.as_array().map(Vec::len), Some(15), "every message has its vector");
    agree(&told[0], &exchange());
    agree(&told[1], &exchanged());
    agree(&told[2], &all);
    agree(&told[3], &level_0);
    agree(&told[4], &some);
    agree(&told[5], &level_1);
    agree(&told[6], &fetch);
    agree(&told[7], &fetched());
    agree(&told[8], &range);
    agree(&told[9], &ranged());
    agree(&told[10], &join);
    agree(&told[11], &joined);
    agree(&told[12], &poke);
    agree(&told[13], &poll);
    agree(&told[14], &polled);
}

#[test]
fn every_message_about_a_file_is_written_and_read_as_its_vector_says() {
    let (device, doc) = (meta().device, ComplaintId(Uuid::from_u128(0xc0)));
    let address = complaint::FileAddress([0x55; 32]);
    let put = BlobPut { device, doc, address, start: 8_388_608, bytes: b"piece".to_vec() };
    let (ask, get) = (BlobAsk { device, doc, address }, BlobGet { device, doc, address, start: 0, length: 65_536 });
    let standing = BlobStanding { size: 8_388_613, stored: 8_388_613, verified: true };
    let piece = BlobPiece { standing, bytes: b"piece".to_vec() };
    let attach = Act::Attach(Box::new(complaint::File {
        blob: complaint::Blob { address, size: 8_388_613 },
        name: "kettle.jpg".into(),
        media_type: "image/jpeg".into(),
        kind: complaint::FileKind::Photo,
        thumbnail: Some(complaint::Blob { address: complaint::FileAddress([0x66; 32]), size: 9_000 }),
    }));
    let made = json!([
        vector("Act", &attach),
        vector("BlobAsk", &ask),
        vector("BlobPut", &put),
        vector("BlobGet", &get),
        vector("BlobStanding", &standing),
        vector("BlobPiece", &piece),
    ]);
    let told = file("blobs.json", &made);
    agree(&told[0], &attach);
    agree(&told[1], &ask);
    agree(&told[2], &put);
    agree(&told[3], &get);
    agree(&told[4], &standing);
    agree(&told[5], &piece);
}

/// An exchange that gives a change back.
fn giving_back() -> Exchange {
    let (mut exchange, item) = (exchange(), item().1);
    let seals = SealKey::new(&[9; 32]);
    let meta = seals.sealed(item.doc, item.generation, item.hash, meta());
    let items = vec![Item { meta: Some(meta), ..item }];
    exchange.push = Some(Push { token: [0x33; 16], id: 7, actors: Vec::new(), items });
    Exchange { epoch: 2, directory: 0, ..exchange }
}

#[test]
fn what_is_given_back_is_written_and_sealed_as_its_vector_says() {
    let exchange = giving_back();
    let sealed = exchange.push.as_ref().and_then(|push| push.items[0].meta).expect("a meta");
    let made = json!({ "seal_key": hex(&[9; 32]), "seal": hex(&sealed.seal.expect("a seal").0),
        "exchange": vector("Exchange", &exchange) });
    let told = file("give_back.json", &made);
    assert_eq!(told, made, "an office that seals otherwise takes nothing back");
    agree(&told["exchange"], &exchange);
}

#[test]
fn every_status_and_error_is_written_and_read_as_its_vector_says() {
    let name = |value: Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let of_status = |status: &Status| name(serde_json::to_value(status).expect("JSON"), "status");
    let of_error = |error: &RequestError| name(serde_json::to_value(error).expect("JSON"), "error");
    let all: Vec<_> = statuses().iter().map(|status| vector(&of_status(status), status)).collect();
    let told = file("statuses.json", &Value::from(all));
    assert_eq!(told.as_array().map(Vec::len), Some(statuses().len()), "every status has its vector");
    statuses().iter().enumerate().for_each(|(at, status)| agree(&told[at], status));
    let all: Vec<_> = errors().iter().map(|error| vector(&of_error(error), error)).collect();
    let told = file("errors.json", &Value::from(all));
    assert_eq!(told.as_array().map(Vec::len), Some(errors().len()), "every error has its vector");
    errors().iter().enumerate().for_each(|(at, error)| agree(&told[at], error));
}

/// The constant start of every document.
const START: &str = "856f4a83ec28fb8201380010726564726573732d73746172742d3031010100000005150f34014202560270027e066576\
    656e7473066669656c647302020002000200";

#[test]
fn every_act_lies_in_a_change_as_its_vector_says() {
    let start = document::parse_chunk(&unhex(START)).expect("a change");
    assert_eq!(CaseDocument::start().expect("a start").heads(), [start.hash], "the start of every document");
    let (document, record) = item();
    let deeds = acts::deeds();
    let written = deeds.iter().map(|deed| {
        let written = document.clone().perform(deed, ActorId([0x12; 16])).expect("a change");
        json!({ "deed": vector(deed.act.name(), deed), "hash": hex(&written.hash.0), "change": hex(&written.bytes) })
    });
    let made = json!({
        "start": { "actor": hex(&start.actor.0), "hash": hex(&start.hash.0), "change": START },
        "record": { "actor": hex(&record.actor.0), "deed": vector("record", &record.deed), "hash": hex(&record.hash.0),
            "change": hex(&record.change) },
        "actor": hex(&[0x12; 16]), "deeds": written.collect::<Vec<_>>(),
    });
    let told = file("deeds.json", &made);
    assert_eq!(told, made, "a change that is written otherwise is taken by no office");
    deeds.iter().enumerate().for_each(|(at, deed)| agree(&told["deeds"][at]["deed"], deed));
    agree(&told["record"]["deed"], &record.deed);
    let names: BTreeSet<_> = deeds.iter().map(|deed| deed.act.name()).collect();
    assert_eq!(names.len(), 32, "every act but the record");
}

#[test]
fn chain_and_digest_come_out_as_their_vectors_say() {
    let mut link = chain::START;
    let lines: Vec<_> = entries()
        .into_iter()
        .map(|entry| {
            link = chain::link_entry(&link, &scope(), &entry);
            let changes =
                entry.changes.iter().map(|change| json!({ "hash": hex(&change.hash.0), "meta": change.meta }));
            let changes: Vec<_> = changes.collect();
            json!({ "seq": entry.seq, "kind": entry.kind, "doc": entry.doc, "generation": entry.generation,
                "changes": changes, "chain": hex(&link) })
        })
        .collect();
    let documents: Vec<(ComplaintId, Vec<ChangeHash>)> = (1..=3_u8)
        .map(|n| (ComplaintId(Uuid::from_u128(n.into())), (0..n).rev().map(|head| ChangeHash([head; 32])).collect()))
        .collect();
    let mut digest = Digest::default();
    let steps: Vec<_> = documents
        .iter()
        .map(|(doc, heads)| {
            digest.add(*doc, heads);
            let heads: Vec<_> = heads.iter().map(|head| hex(&head.0)).collect();
            json!({ "doc": doc, "heads": heads, "digest": hex(&digest.0) })
        })
        .collect();
    let made = json!({ "scope": scope(), "chain": lines, "digest": steps });
    assert_eq!(file("chain.json", &made), made, "a client that computes otherwise believes no office");
}

#[test]
fn versions_of_the_rules_are_chained_and_told_as_their_vectors_say() {
    let first = Published {
        version: 2,
        effective_from: complaint::Timestamp(1_767_657_600_000),
        published_at: complaint::Timestamp(1_767_607_200_000),
        text: "version = 2\n".into(),
    };
    let second = Published { version: 3, text: "version = 3\n".into(), ..first.clone() };
    let (one, both) = (PolicyHead::of([&first]), PolicyHead::of([&first, &second]));
    let asking = Exchange { push: None, policies: Some(one), ..exchange() };
    let news = lacking(&one, &[first.clone(), second.clone()]).expect("the second");
    let answer =
        Exchanged { ack: None, directory: None, pages: Vec::new(), policies: Some(news.into()), ..exchanged() };
    let made = json!({ "versions": [first, second], "chain": [hex(&one.chain), hex(&both.chain)],
        "exchange": vector("Exchange", &asking), "exchanged": vector("Exchanged", &answer) });
    let told = file("policies.json", &made);
    assert_eq!(told, made, "a client that chains otherwise is sent every version every time");
    agree(&told["exchange"], &asking);
    agree(&told["exchanged"], &answer);
}

#[test]
fn a_signature_comes_out_as_its_vector_says() {
    let key = SigningKey::from_bytes(&[7; 32]);
    let (method, path, body, nonce) = ("POST", "/v1/exchange", b"body".as_slice(), "bm9uY2U");
    let signature = sign::sign(&key, method, path, body, nonce);
    let signed = String::from_utf8(sign::payload(method, path, body, nonce)).expect("text");
    let public = key.verifying_key().to_bytes();
    let made = json!({
        "seed": hex(&[7; 32]), "public_key": hex(&public), "method": method, "path": path, "body": hex(body),
        "nonce": nonce, "signed": signed, "signature": hex(&signature),
    });
    let told = file("signature.json", &made);
    assert_eq!(told, made, "Ed25519 gives the same signature every time");
    let signature = unhex(told["signature"].as_str().expect("hex"));
    assert!(sign::verify(&public, &signature, method, path, body, nonce), "and it holds");
}

#[test]
fn an_order_comes_out_as_its_vector_says() {
    let Order { epoch, at, wipe, signature } = revoked().order;
    let (device, key) = (meta().device, SigningKey::from_bytes(&[9; 32]));
    let office = key.verifying_key().to_bytes();
    let made = json!({
        "seed": hex(&[9; 32]), "office_key": hex(&office), "device": device, "epoch": epoch, "at": at, "wipe": wipe,
        "signed": hex(&order::payload(device, epoch, at, wipe)), "signature": hex(&signature),
    });
    let told = file("order.json", &made);
    assert_eq!(told, made, "Ed25519 gives the same signature every time");
    assert!(revoked().order.holds(&office, device, 1), "and it holds");
}

#[test]
fn a_tombstone_comes_out_as_its_vector_says() {
    let Erasure { doc, generation, erased_at, signature } = erasure();
    let key = SigningKey::from_bytes(&[9; 32]);
    let office = key.verifying_key().to_bytes();
    let mut entry = entries().pop().expect("the line that erases");
    entry.chain = chain::link_entry(&chain::START, &scope(), &entry);
    let handed_back = Exchange { push: None, erasures: vec![erasure()], ..exchange() };
    let made = json!({
        "seed": hex(&[9; 32]), "office_key": hex(&office), "doc": doc, "generation": generation, "erased_at": erased_at,
        "signed": hex(&erasure::payload(doc, generation, erased_at)), "signature": hex(&signature),
        "entry": vector("Entry", &entry), "exchange": vector("Exchange", &handed_back),
    });
    let told = file("erasure.json", &made);
    assert_eq!(told, made, "Ed25519 gives the same signature every time");
    agree(&told["entry"], &entry);
    agree(&told["exchange"], &handed_back);
    assert!(erasure::holds(&erasure(), &office), "and it holds");
}

#[test]
fn a_field_of_a_newer_version_is_passed_over_and_a_missing_one_is_told() {
    let bytes = codec::to_cbor(&Poke { scope: scope(), head_seq: 7 }).expect("CBOR");
    let newer = [&[bytes[0] + 1], &bytes[1..], &[0x65], b"mood!", &[0x81, 0x01]].concat();
    let read = codec::from_cbor::<Poke>(&newer);
    assert_eq!(read.map(|poke| poke.head_seq), Ok(7), "what this version does not know it does not mind");
    let cut = [&[0xa1], &bytes[1..bytes.len() - 10]].concat();
    assert!(codec::from_cbor::<Poke>(&cut).is_err(), "what it needs must be there");
}
