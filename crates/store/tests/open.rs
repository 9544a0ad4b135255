//! Opening: what is not our file, or not our key, is told apart and left exactly as it was.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use store::{DataKey, Error, Replica};
use world::{key, local, place, replica};

fn fingerprint(path: &Path) -> Vec<u8> {
    Sha256::digest(fs::read(path).expect("the file")).to_vec()
}

/// Opens the file, which must fail and must leave it as it was.
fn refused(path: &Path, key: &DataKey) -> Error {
    let before = fingerprint(path);
    let error = Replica::open(path, key).expect_err("must not open");
    assert_eq!(before, fingerprint(path), "a file that cannot be opened is left alone");
    error
}

/// A replica with a hundred deeds, closed.
fn filled() -> world::Place {
    let (place, mut replica) = replica();
    let writes: Vec<_> = (1..=100).map(|n| local(n, n, &format!("complaint {n} about a broken lamp"))).collect();
    replica.commit_deeds(&writes).expect("room for a hundred deeds");
    place
}

#[test]
fn what_was_committed_is_there_after_reopening() {
    let place = filled();
    let replica = Replica::open(&place.path, &key()).expect("the right key");
    assert_eq!(replica.reader().unsent().expect("an answer").count, 100, "every deed is kept");
}

#[test]
fn another_key_is_said_to_be_another_key() {
    let place = filled();
    assert!(matches!(refused(&place.path, &DataKey::new([8; 32])), Error::WrongKey), "the check value tells");
    Replica::open(&place.path, &key()).expect("a wrong key does no harm");
}

#[test]
fn without_the_check_value_a_wrong_key_is_not_called_damage() {
    let place = filled();
    fs::remove_file(place.path.with_file_name("redress.db.lock")).expect("the lock file");
    assert!(matches!(refused(&place.path, &DataKey::new([8; 32])), Error::Unreadable), "nobody can know which");
}

#[test]
fn a_truncated_file_is_said_to_be_damaged() {
    let place = filled();
    let bytes = fs::read(&place.path).expect("the file");
    for length in [1, 4095, 4096, 8192, bytes.len() / 2, bytes.len() - 4096, bytes.len() - 1] {
        fs::write(&place.path, &bytes[..length]).expect("a shorter file");
        let error = refused(&place.path, &key());
        assert!(matches!(error, Error::Damaged(_)), "cut to {length} of {} bytes: {error}", bytes.len());
    }
}

#[test]
fn garbage_is_said_to_be_damage() {
    let place = filled();
    let garbage: Vec<u8> = (0..65_536_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    fs::write(&place.path, garbage).expect("a file of garbage");
    assert!(matches!(refused(&place.path, &key()), Error::Damaged(_)), "the key is known to be right");
}

#[test]
fn an_empty_file_is_not_taken_for_a_new_database() {
    let place = filled();
    fs::write(&place.path, b"").expect("an empty file");
    assert!(matches!(refused(&place.path, &key()), Error::Damaged(_)), "SQLite alone would begin anew");
}

#[test]
fn a_database_without_encryption_is_refused() {
    let place = place();
    let plain = rusqlite::Connection::open(&place.path).expect("a plain database");
    plain.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").expect("a table");
    drop(plain);
    assert!(matches!(refused(&place.path, &key()), Error::NotEncrypted), "no plaintext, ever");
}

#[test]
fn a_missing_file_is_missing_and_stays_so() {
    let place = place();
    assert!(matches!(Replica::open(&place.path, &key()), Err(Error::Missing(_))), "nothing is there");
    assert_eq!(fs::read_dir(place.folder.path()).expect("the folder").count(), 0, "and nothing was made");
}

#[test]
fn nothing_is_ever_created_over_a_file() {
    let place = filled();
    let before = fingerprint(&place.path);
    assert!(matches!(Replica::create(&place.path, &DataKey::new([1; 32])), Err(Error::Exists(_))), "it exists");
    assert_eq!(before, fingerprint(&place.path), "and is as it was");
}

#[test]
fn an_interrupted_creation_is_begun_again() {
    let place = place();
    fs::write(place.path.with_file_name("redress.db.new"), b"half").expect("what a kill left");
    Replica::create(&place.path, &key()).expect("nothing was ever stored in it");
    Replica::open(&place.path, &key()).expect("and it is whole");
}

#[test]
fn only_one_holder_at_a_time() {
    let (place, replica) = replica();
    assert!(matches!(Replica::open(&place.path, &key()), Err(Error::InUse)), "somebody holds it");
    let reader = replica.reader().clone();
    drop(replica);
    assert!(matches!(Replica::open(&place.path, &key()), Err(Error::InUse)), "a reader holds it too");
    drop(reader);
    Replica::open(&place.path, &key()).expect("free again");
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let (place, mut replica) = replica();
    replica.commit_deed(&local(1, 1, "something")).expect("a deed");
    for name in ["redress.db", "redress.db-wal"] {
        let mode = fs::metadata(place.path.with_file_name(name)).expect("the file").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} is private");
    }
}

#[test]
fn nothing_readable_lies_on_the_disk() {
    let (place, mut replica) = replica();
    replica.commit_deed(&local(1, 1, "canary-of-the-mine")).expect("a deed");
    for file in fs::read_dir(place.folder.path()).expect("the folder") {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("its bytes");
        let found = bytes.windows(6).any(|window| window == b"canary" || window == b"SQLite");
        assert!(!found, "{} holds plain text", path.display());
    }
}
