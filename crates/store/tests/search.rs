//! Search finds what `grep -iwF` finds, in real narratives, and no text a person types is an error.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::io::Read;
use store::{Replica, SearchQuery};
use world::{Place, code, key, local, replica};

/// Real narratives, see data/README.md.
fn narratives() -> Vec<String> {
    let file =
        std::fs::File::open(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/narratives.csv.gz")).expect("the data");
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("gzip");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("a record")[1].to_owned()).collect()
}

fn filled(texts: &[String]) -> (Place, Replica) {
    let (place, mut replica) = replica();
    let write = |(n, text): (u128, &String)| {
        let mut deed = local(n, n, text);
        // Without the reference number, whose parts are words too.
        deed.row.row.search.clone_from(text);
        deed
    };
    replica.commit_deeds(&(1..).zip(texts).map(write).collect::<Vec<_>>()).expect("deeds");
    (place, replica)
}

fn search(replica: &Replica, text: &str, typing: bool) -> Vec<usize> {
    let query = SearchQuery { text: text.to_owned(), typing, stores: None, confined: None, limit: 10_000 };
    let rows = replica.reader().search(&query).expect("no text is an error");
    rows.iter().map(|listed| (listed.row.id.0.as_u128() & 0xffff_ffff) as usize - 1).collect()
}

/// What `grep -iwF word` says of a text: the word occurs, with no letter, digit or underscore on either side.
fn grep(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(&word).any(|(at, found)| {
        !text[..at].chars().next_back().is_some_and(part) && !text[at + found.len()..].chars().next().is_some_and(part)
    })
}

fn grepped(texts: &[String], word: &str) -> BTreeSet<usize> {
    texts.iter().enumerate().filter(|(_, text)| grep(text, word)).map(|(n, _)| n).collect()
}

/// Words as they stand in the texts: every 60th, with what sticks to them inside but not around.
fn words(texts: &[String]) -> BTreeSet<String> {
    let edge = |c: char| !(c.is_alphanumeric() || c == '_');
    let all = texts.iter().flat_map(|text| text.split_whitespace()).map(|word| word.trim_matches(edge));
    all.filter(|word| !word.is_empty()).step_by(60).map(str::to_owned).collect()
}

#[test]
fn every_word_is_found_where_grep_finds_it() {
    let texts = narratives();
    let (_place, replica) = filled(&texts);
    let words = words(&texts);
    assert!(words.len() > 200, "only {} words are tried", words.len());
    for word in &words {
        let found: BTreeSet<_> = search(&replica, word, false).into_iter().collect();
        let wanted = grepped(&texts, word);
        if word.chars().all(|c| c.is_alphanumeric() || c == '_') {
            assert_eq!(found, wanted, "the word {word:?}");
        } else {
            // The search for `30-day` also finds `30 day`.
            assert!(found.is_superset(&wanted), "the word {word:?}: {found:?} lacks some of {wanted:?}");
        }
    }
}

#[test]
fn several_words_must_all_occur_newest_first() {
    let texts = narratives();
    let (_place, replica) = filled(&texts);
    for pair in ["credit report", "called bank", "XXXX account", "don't payment", "zzz credit"] {
        let wanted: BTreeSet<_> =
            pair.split(' ').map(|word| grepped(&texts, word)).reduce(|a, b| &a & &b).expect("two words");
        let wanted: Vec<_> = wanted.into_iter().rev().collect();
        assert_eq!(search(&replica, pair, false), wanted, "the words {pair:?}");
    }
}

#[test]
fn the_beginning_of_a_word_is_enough_only_while_typing() {
    let (_place, replica) = filled(&["my delivery was late".to_owned(), "deliver it".to_owned()]);
    assert_eq!(search(&replica, "deliv", true), [1, 0], "both begin so");
    assert_eq!(search(&replica, "deliv", false), [0; 0], "neither has the word");
    assert_eq!(search(&replica, "my deliv", true), [0], "with the other word");
}

#[test]
fn accents_and_case_do_not_matter_and_underscores_belong_to_words() {
    let (_place, replica) = filled(&["CAFÉ Ünal order_12".to_owned(), "طلب متأخر".to_owned()]);
    for word in ["cafe", "café", "UNAL", "order_12"] {
        assert_eq!(search(&replica, word, false), [0], "{word}");
    }
    assert_eq!(search(&replica, "order", false), [0; 0], "order_12 is one word");
    assert_eq!(search(&replica, "متأخر", false), [1], "in every script");
}

#[test]
fn a_reference_number_is_a_word() {
    let (_place, mut replica) = replica();
    replica.commit_deeds(&[local(1, 1, "one"), local(2, 2, "two")]).expect("deeds");
    let number = world::row(2, "").number;
    assert_eq!(search(&replica, number.as_str(), false), [1], "{number}");
    assert_eq!(search(&replica, &number.as_str().to_lowercase(), false), [1], "in small letters");
}

/// How many pieces FTS5 has written the index in; each costs a merge later and time in every question.
fn segments(place: &Place) -> u32 {
    let raw = Connection::open(&place.path).expect("the file");
    let hex: String = key().bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    raw.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"")).expect("the key");
    raw.query_row("SELECT count(DISTINCT segid) FROM search_idx", [], |row| row.get(0)).expect("a count")
}

#[test]
fn complaints_committed_together_are_indexed_in_one_piece() {
    let (place, replica) = filled(&vec!["a lamp".to_owned(); 300]);
    assert_eq!(search(&replica, "lamp", false).len(), 300, "all are found");
    drop(replica);
    assert_eq!(segments(&place), 1, "no savepoint made FTS5 write before the end");
}

#[test]
fn other_stores_are_not_found() {
    let (_place, replica) = filled(&["one lamp".to_owned()]);
    let ask = |store| {
        let query = SearchQuery {
            text: "lamp".to_owned(),
            typing: false,
            stores: Some(vec![code(store)]),
            confined: None,
            limit: 5,
        };
        replica.reader().search(&query).expect("an answer").len()
    };
    assert_eq!((ask("LDN04"), ask("LDN05")), (1, 0), "only where the person looks");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_an_error(text in "(\\PC|[\"'*:^(){}+-]|AND|OR|NOT|NEAR|\u{0}|\n){0,60}", typing: bool) {
        thread_local! { static FILLED: (Place, Replica) = filled(&["a lamp AND a chair".to_owned()]); }
        FILLED.with(|(_place, replica)| search(replica, &text, typing));
    }
}
