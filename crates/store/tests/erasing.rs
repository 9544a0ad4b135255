//! A complaint that was erased for good leaves nothing behind, and does not come back.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use aes::Aes256Dec;
use aes::cipher::{BlockCipherDecrypt, KeyInit};
use complaint::{Act, Timestamp};
use document::{DocumentId, Erasure};
use store::{Erasing, LoadWrite, PageWrite, Refusing, Replica, Settled};
use world::{Place, found, id, joined, key, local, notice, page, person, put, snapshot};

/// A word that nobody else uses.
const CANARY: &str = "Quisquiliae";

/// Bytes of a page, and those of them that hold initial vector and checksum.
const PAGE: usize = 4096;
const RESERVED: usize = 80;

const STATUS: &str = r#"{"status":"DOC_ERASED"}"#;

fn erasing(doc: DocumentId) -> Erasing {
    let erasure = Erasure { doc, generation: 2, erased_at: Timestamp(5), signature: [9; 64] };
    Erasing { erasure, status: STATUS.to_owned() }
}

fn erase(seq: u64, doc: DocumentId) -> PageWrite {
    PageWrite { erased: vec![erasing(doc)], at: Timestamp(6), ..page(Vec::new(), seq) }
}

/// A replica that holds the complaint with the canary and another one.
fn with_two() -> (Place, Replica) {
    let (place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], CANARY), put(2, &[2], "a lamp")], 1)).expect("a page");
    replica.insert_notices(&[notice(1, person(1), 1)]).expect("a notice");
    (place, replica)
}

/// Every page of the file as whoever has the key can read it, free ones too: AES-256-CBC page by page, as SQLCipher 4 lays them out.
fn decrypted(place: &Place) -> Vec<u8> {
    let cipher = Aes256Dec::new(&(*key().bytes()).into());
    let mut plain = Vec::new();
    for (n, page) in std::fs::read(&place.path).expect("the file").chunks(PAGE).enumerate() {
        let (data, end) = page.split_at(PAGE - RESERVED);
        let mut before: [u8; 16] = end[..16].try_into().expect("an initial vector");
        // The first page begins with the salt, in plain.
        for block in data.chunks_exact(16).skip(usize::from(n == 0)) {
            let encrypted: [u8; 16] = block.try_into().expect("a block");
            let mut block = aes::Block::from(encrypted);
            cipher.decrypt_block(&mut block);
            plain.extend(block.iter().zip(before).map(|(byte, with)| byte ^ with));
            before = encrypted;
        }
    }
    plain
}

fn holds(bytes: &[u8], word: &str) -> bool {
    let (word, lower) = (word.as_bytes(), word.to_lowercase().into_bytes());
    bytes.windows(word.len()).any(|window| window == word || window == lower)
}

#[test]
fn nothing_of_it_is_left_in_the_file_after_an_erasure() {
    let (place, mut replica) = with_two();
    drop(replica);
    assert!(holds(&decrypted(&place), CANARY), "the canary can be found at all");
    replica = Replica::open(&place.path, &key()).expect("opened");
    replica.commit_deed(&local(1, 7, &format!("{CANARY} again"))).expect("a deed that waits");
    replica.apply_page(&erase(2, id(1))).expect("erased");
    let log = std::fs::metadata(place.path.with_extension("db-wal")).map_or(0, |found| found.len());
    assert_eq!(log, 0, "the log holds nothing of it either");
    drop(replica);
    assert!(!holds(&decrypted(&place), CANARY), "no page holds it, free ones included");
}

#[test]
fn row_words_and_notices_go_and_the_deed_that_waited_is_listed_without_its_words() {
    let (_place, mut replica) = with_two();
    replica.commit_deed(&local(1, 7, CANARY)).expect("a deed that waits");
    replica.apply_page(&erase(2, id(1))).expect("erased");
    let reader = replica.reader();
    assert!(reader.row(id(1)).expect("an answer").is_none(), "the row is gone");
    assert!(reader.document(id(1)).expect("an answer").is_none(), "and the document");
    assert_eq!(found(&replica, CANARY), Vec::<u128>::new(), "and its words");
    assert!(reader.notices(person(1), 10).expect("an answer").is_empty(), "and what people were told of it");
    assert_eq!(reader.unsent().expect("an answer").count, 0, "nothing waits");
    let refused = reader.refused().expect("an answer");
    let [deed] = refused.as_slice() else { panic!("one deed: {refused:?}") };
    assert_eq!(deed.status, STATUS, "with its reason");
    assert!(matches!(deed.deed.act, Act::Unknown { .. }), "and nothing of what it said: {deed:?}");
    assert_eq!(found(&replica, "lamp"), [2], "the other one is as it was");
}

#[test]
fn what_is_on_its_way_goes_out_unchanged_before_it_is_erased() {
    let (_place, mut replica) = with_two();
    replica.commit_deed(&local(1, 7, "a note")).expect("a deed");
    let batch = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    replica.apply_page(&erase(2, id(1))).expect("a page");
    let again = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    assert_eq!(batch, again, "a batch that was sent is sent again as it was");
    let answer =
        Settled { push_id: batch.push_id, next_token: [1; 16], erased: vec![erasing(id(1))], ..Settled::default() };
    replica.settle(&answer).expect("settled");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "then it goes");
}

#[test]
fn a_deed_set_aside_after_its_complaint_was_erased_is_listed_without_its_words() {
    let (_place, mut replica) = with_two();
    let deed = local(3, 7, CANARY);
    replica.commit_deed(&deed).expect("a complaint that nobody has yet");
    let batch = replica.next_batch(10, 1 << 20).expect("an answer").expect("a batch");
    replica.apply_page(&erase(2, id(3))).expect("a copy of this desk recorded it, and the office erased it");
    let refusing = Refusing { hash: batch.items[0].hash, status: "REFUSED".to_owned(), at: Timestamp(7) };
    let answer = Settled { push_id: batch.push_id, next_token: [1; 16], refused: vec![refusing], ..Settled::default() };
    replica.settle(&answer).expect("settled");
    assert!(replica.reader().row(id(3)).expect("an answer").is_none(), "nothing else of it is here");
    let refused = replica.reader().refused().expect("an answer");
    assert!(matches!(refused[0].deed.act, Act::Unknown { .. }), "and nothing of what it said: {refused:?}");
}

#[test]
fn no_page_and_no_first_sync_brings_it_back_and_the_office_is_told() {
    let (_place, mut replica) = with_two();
    replica.apply_page(&erase(2, id(1))).expect("erased");
    assert!(replica.reader().is_erased(id(1)).expect("an answer"), "the tombstone stays");
    assert!(replica.reader().untold_erasures(10).expect("an answer").is_empty(), "the office said so itself");
    replica.apply_page(&page(vec![put(1, &[1], CANARY)], 3)).expect("a page of an office that forgot");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "it is not taken in again");
    let untold = replica.reader().untold_erasures(10).expect("an answer");
    assert_eq!(untold, [erasing(id(1)).erasure], "the office is handed its own word");
    replica.erasures_told(&[id(1)]).expect("noted");
    let load = LoadWrite {
        scope: "area:LDN/restricted".to_owned(),
        seq: 1,
        chain: [1; 32],
        snapshots: vec![(snapshot(1, CANARY), None)],
        docs: Vec::new(),
        left: Vec::new(),
        afresh: false,
        more: false,
        file: None,
        given_back: Vec::new(),
        at: Timestamp(7),
    };
    replica.load_snapshots(&load).expect("a first sync of another scope");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "nor by another scope");
    assert_eq!(replica.reader().untold_erasures(10).expect("an answer").len(), 1, "and it is told again");
    replica.erasures_told(&[id(1)]).expect("noted");
    replica.doubt(true).expect("the office was restored");
    assert_eq!(replica.reader().untold_erasures(10).expect("an answer").len(), 1, "then every tombstone is told");
}
