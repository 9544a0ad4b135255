//! Files beside the replica: nothing readable on disk, nothing half shown, whatever cuts a write off.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use complaint::{Blob, FileAddress};
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use store::files::PORTION;
use store::{DataKey, Files};
use tempfile::TempDir;
use world::key;

/// Bytes that repeat nowhere.
fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at / 251) as u8 ^ (at % 251) as u8).collect()
}

fn blob(bytes: &[u8]) -> Blob {
    Blob { address: Files::address(bytes), size: bytes.len() as u64 }
}

fn files() -> (TempDir, Files) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::new(&folder.path().join("blobs"), &key());
    (folder, files)
}

/// Everything in the folder.
fn lying(folder: &TempDir) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.path().join("blobs")).expect("the folder");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn what_was_kept_is_read_again_whole_and_in_ranges() {
    let (_folder, files) = files();
    for length in [1, PORTION - 1, PORTION, PORTION + 1, 3 * PORTION + 17] {
        let plain = bytes(length);
        let blob = blob(&plain);
        files.insert(blob.address, &plain, [1; 16]).expect("kept");
        files.insert(blob.address, &plain, [2; 16]).expect("keeping it again changes nothing");
        assert_eq!(files.read(blob).expect("readable").as_deref(), Some(plain.as_slice()), "{length}");
        for (start, wanted) in [(0, 1), (length as u64 / 2, PORTION), (length as u64 - 1, 10), (length as u64, 10)] {
            let end = (start as usize + wanted).min(length);
            let range = files.read_range(blob, start, wanted).expect("readable").expect("here");
            assert_eq!(range, plain[start as usize..end], "{wanted} from {start} of {length}");
        }
    }
}

#[test]
fn the_disk_shows_neither_bytes_nor_address_and_another_key_opens_nothing() {
    let (folder, files) = files();
    let plain = b"a canary sings: Ana Ruiz, 020 7946 0018".repeat(100);
    files.insert(blob(&plain).address, &plain, [1; 16]).expect("kept");
    let lying = lying(&folder);
    assert_eq!(lying.len(), 1, "one file");
    let (stored, name) = (fs::read(&lying[0]).expect("readable"), lying[0].file_name().expect("a name"));
    assert!(!stored.windows(6).any(|window| window == b"canary"), "no plain bytes");
    assert!(
        !blob(&plain).address.to_string().contains(&*name.to_string_lossy()),
        "whoever has the file learns nothing"
    );
    let other = Files::new(&folder.path().join("blobs"), &DataKey::new([8; 32]));
    assert_eq!(other.read(blob(&plain)).expect("an answer"), None, "another desk's key");
}

#[test]
fn what_was_altered_on_disk_is_not_shown() {
    let (folder, files) = files();
    let plain = bytes(PORTION + 9);
    files.insert(blob(&plain).address, &plain, [1; 16]).expect("kept");
    let path = lying(&folder).remove(0);
    let mut stored = fs::read(&path).expect("readable");
    stored[100] ^= 1;
    fs::write(&path, &stored).expect("written");
    assert_eq!(files.read(blob(&plain)).expect("an answer"), None, "one bit");
    stored[100] ^= 1;
    stored.truncate(stored.len() - 1);
    fs::write(&path, &stored).expect("written");
    assert_eq!(files.read(blob(&plain)).expect("an answer"), None, "one byte less");
}

#[test]
fn other_bytes_than_the_address_names_are_never_taken_for_the_file() {
    let (folder, files) = files();
    let wanted = blob(&bytes(1_000));
    files.append(wanted.address, 0, &vec![7; 1_000], [1; 16]).expect("written");
    assert!(!files.has(wanted.address), "nothing is shown before it is complete");
    assert!(!files.finish(wanted).expect("looked at"), "another file");
    assert_eq!(lying(&folder).len(), 0, "and it is gone");
}

#[test]
fn only_what_nothing_refers_to_and_is_old_is_swept() {
    let (folder, files) = files();
    let addresses: Vec<FileAddress> = (1..=3).map(|length| blob(&bytes(length)).address).collect();
    for (length, address) in (1..=3).zip(&addresses) {
        files.insert(*address, &bytes(length), [1; 16]).expect("kept");
    }
    let later = SystemTime::now() + Duration::from_secs(60);
    let earlier = SystemTime::now() - Duration::from_secs(60);
    assert_eq!(files.sweep(std::iter::empty(), earlier).expect("swept"), 0, "a deed may be on its way to each of them");
    assert_eq!(files.sweep(addresses.iter().copied().take(2), later).expect("swept"), 1, "the third");
    assert_eq!(lying(&folder).len(), 2, "the others stay");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// A fetch that is cut off again and again, also in mid-write, ends with equal bytes.
    #[test]
    fn any_order_of_cuts_and_resumptions_ends_with_equal_bytes(
        length in 1..5 * PORTION,
        steps in prop::collection::vec((1..4_usize, prop::option::of(0..RECORDED)), 1..12),
    ) {
        let (folder, files) = files();
        let plain = bytes(length);
        let blob = blob(&plain);
        let mut steps = steps.into_iter();
        loop {
            let start = files.held(blob.address) as usize;
            let (portions, cut) = steps.next().unwrap_or((8, None));
            let end = (start + portions * PORTION).min(length);
            let held = files.append(blob.address, start as u64, &plain[start..end], [3; 16]).unwrap() as usize;
            prop_assert_eq!(held, end);
            if let Some(cut) = cut {
                // Killed in mid-write: the file ends anywhere.
                let path = lying(&folder).remove(0);
                let long = fs::metadata(&path).unwrap().len().saturating_sub(cut);
                fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(long).unwrap();
                prop_assert!(!files.has(blob.address), "nothing half is ever shown");
            } else if end == length {
                break;
            }
        }
        prop_assert!(files.finish(blob).unwrap());
        prop_assert_eq!(files.read(blob).unwrap(), Some(plain));
    }
}

/// More than a record.
const RECORDED: u64 = PORTION as u64 + 4_096;
