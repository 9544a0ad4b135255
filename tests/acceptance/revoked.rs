//! A desk is lost, stolen or never seen again, played with the real programs.

use redress_tests::{Desk, Office};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// An office, and a desk of it that has recorded something the office does not know.
fn with_unsent() -> (TempDir, Office, Desk, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "clerk", "Maya Lindqvist").expect("joined");
    desk.record("The kettle leaks at the spout").expect("recorded");
    desk.run(&["sync"]).expect("sync works");
    office.kill().expect("cut off");
    let number = desk.record("Grace Hopper was burnt by the lamp").expect("recording works offline");
    (folder, office, desk, number)
}

/// Runs a verb and gives its exit code and everything it said.
fn said(desk: &Desk, words: &[&str]) -> (Option<i32>, String) {
    let output = desk.attempt(words, "").expect("the program starts");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

fn quarantine(office: &Office) -> Vec<Value> {
    let printed = office.verb(&["quarantine", "list", "--json"]).expect("the quarantine is listed");
    serde_json::from_str(&printed).expect("JSON")
}

/// Names in a folder, without the log.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name != "logs").collect()
}

#[test]
fn a_lost_desk_hands_in_what_it_had_not_sent_and_then_holds_nothing() {
    let (folder, mut office, desk, number) = with_unsent();
    let key = desk.home().with_extension("key");
    assert!(key.exists(), "its key lies in a file");
    let printed = office.verb(&["device", "revoke", "Maya Lindqvist", "--wipe"]).expect("revoked");
    assert!(printed.contains("wiped at its next contact"), "{printed}");
    office.serve().expect("the office is back");
    let (code, text) = said(&desk, &["sync"]);
    assert_eq!(code, Some(3), "{text}");
    assert!(text.contains("everything that was kept here is destroyed"), "it is said in words: {text}");
    assert_eq!(names(desk.home()), ["wiped"], "nothing but the word that it was wiped");
    assert!(!key.exists(), "the key file is gone too");
    let listed = quarantine(&office);
    let [deed] = listed.as_slice() else { panic!("what the office did not have: {listed:?}") };
    assert_eq!((deed["complaint"].as_str(), deed["deed"].as_str()), (Some(number.as_str()), Some("record")), "{deed}");
    assert!(!listed[0].to_string().contains("Grace"), "no customer is named in a list: {deed}");
    let shown = office.verb(&["quarantine", "show", deed["number"].as_str().expect("a number")]).expect("shown");
    assert!(shown.contains("Grace Hopper was burnt by the lamp"), "every word is kept: {shown}");
    let (code, text) = said(&desk, &["list"]);
    assert_eq!((code, text.contains("destroyed")), (Some(3), true), "the next start says so: {text}");
    let again = Desk::join(folder.path(), &office, "LDN04", "clerk", "Maya Lindqvist").expect("with a new code");
    again.run(&["sync"]).expect("it is a new desk");
    let list = again.run(&["list", "--view", "all"]).expect("list works");
    assert_eq!(list.as_array().map(Vec::len), Some(1), "which holds what the office has: {list}");
}

#[test]
fn a_desk_that_is_revoked_without_wipe_is_locked_and_keeps_its_files() {
    let (_folder, mut office, desk, _) = with_unsent();
    office.verb(&["device", "revoke", "Maya Lindqvist"]).expect("revoked");
    office.serve().expect("the office is back");
    assert_eq!(said(&desk, &["sync"]).0, Some(3), "refused");
    assert_eq!(quarantine(&office).len(), 1, "what was unsent is handed in");
    for verb in [["list"].as_slice(), &["search", "kettle"], &["export", "--format", "csv"]] {
        let (code, text) = said(&desk, verb);
        assert_eq!((code, text.contains("revoked")), (Some(3), true), "{verb:?}: {text}");
        assert!(!text.contains("kettle leaks"), "nothing is shown: {text}");
    }
    let status = desk.run(&["status"]).expect("the status is told");
    assert_eq!((status["locked"].as_str(), status["unsent"].as_u64()), (Some("desk_revoked"), Some(0)), "{status}");
    assert!(names(desk.home()).contains(&"redress.db".to_owned()), "nothing was destroyed");
}

#[test]
fn an_office_in_the_place_of_another_wipes_nothing() {
    let (folder, mut office, desk, _) = with_unsent();
    let (real, kept) = (office.data().to_path_buf(), folder.path().join("kept"));
    fs::create_dir(&kept).expect("a folder");
    for name in names(&real) {
        fs::copy(real.join(&name), kept.join(&name)).expect("a copy of the office");
    }
    let insider = rusqlite::Connection::open(real.join("office.db")).expect("the database");
    insider.execute("UPDATE office SET key_seed = zeroblob(32)", []).expect("another key");
    drop(insider);
    office.verb(&["device", "revoke", "Maya Lindqvist", "--wipe"]).expect("revoked by whoever this is");
    office.serve().expect("it answers at the same address");
    let (code, text) = said(&desk, &["sync"]);
    assert_eq!(code, Some(3), "it is told that it is revoked, and does not believe it: {text}");
    let status = desk.run(&["status"]).expect("status");
    assert_eq!((status["unsent"].as_u64(), &status["locked"]), (Some(1), &Value::Null), "nothing left it: {status}");
    let list = desk.run(&["list", "--view", "all"]).expect("work goes on");
    assert_eq!(list.as_array().map(Vec::len), Some(2), "with everything on it: {list}");
    office.kill().expect("away with it");
    for name in names(&real) {
        fs::remove_file(real.join(name)).expect("removed");
    }
    for name in names(&kept) {
        fs::copy(kept.join(&name), real.join(&name)).expect("the real office again");
    }
    office.serve().expect("the real office");
    assert_eq!(desk.run(&["sync"]).expect("sync works")["sent"].as_u64(), Some(1), "what waited went to the real one");
}

#[test]
fn a_desk_that_nobody_sees_for_a_month_locks_itself_until_it_meets_its_office() {
    let (_folder, mut office, desk, _) = with_unsent();
    let status = desk.run(&["status"]).expect("status");
    assert!(status["lease_until"].is_string() && status["locked"].is_null(), "it is told until when: {status}");
    let desk = desk.ahead_of_time("+25d");
    let (_, text) = said(&desk, &["status"]);
    assert!(text.contains("\"locked\":null"), "it is not over yet: {text}");
    let desk = desk.ahead_of_time("+31d");
    let (code, text) = said(&desk, &["list"]);
    assert_eq!((code, text.contains("redress sync")), (Some(3), true), "it is told why, and what to do: {text}");
    let output = desk.attempt(&["record", "-"], r#"{"description":"It sparked"}"#).expect("the program starts");
    assert_eq!(output.status.code(), Some(3), "nothing is taken either");
    let desk = desk.ahead_of_time("+0d");
    assert_eq!(said(&desk, &["list"]).0, Some(3), "turning the clock back does not help");
    let status = desk.run(&["status"]).expect("status");
    assert_eq!((status["locked"].as_str(), status["unsent"].as_u64()), (Some("lease_ended"), Some(1)), "{status}");
    office.serve().expect("the office is back");
    assert_eq!(desk.run(&["sync"]).expect("sync works")["sent"].as_u64(), Some(1), "contact sends what waited");
    let list = desk.run(&["list", "--view", "all"]).expect("and unlocks at once");
    assert_eq!(list.as_array().map(Vec::len), Some(2), "nothing is lost: {list}");
}
