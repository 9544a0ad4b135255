//! Complaints are rebuilt or erased for good while desks are away, played with the real programs.

use redress_tests::{Desk, Office};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

/// Words that nobody else uses, by which a complaint can be found again.
const CANARY: &str = "Quisquiliae";

/// An office with two desks of one store, both of which know both complaints: the first is the one with the canary.
fn with_two_desks() -> (TempDir, Office, Desk, Desk, [String; 2]) {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let clerk = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let boss = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let numbers = [
        clerk.record(&format!("{CANARY} were burnt by the lamp")).expect("recorded"),
        clerk.record("The kettle leaks").expect("recorded"),
    ];
    sync(&[&clerk, &boss]);
    (folder, office, clerk, boss, numbers)
}

fn sync(desks: &[&Desk]) {
    for _ in 0..2 {
        for desk in desks {
            desk.run(&["sync"]).expect("sync works");
        }
    }
}

fn listed(desk: &Desk) -> Vec<String> {
    let list = desk.run(&["list", "--view", "all"]).expect("list works");
    let rows = list.as_array().expect("list prints an array");
    rows.iter().map(|row| row["number"].as_str().expect("a number").to_owned()).collect()
}

fn found(desk: &Desk, word: &str) -> usize {
    desk.run(&["search", word]).expect("search works").as_array().map_or(0, Vec::len)
}

/// No file of the office's folder, nor below it, holds the words.
fn is_in_no_file(folder: &Path) {
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            is_in_no_file(&path);
            continue;
        }
        let bytes = std::fs::read(&path).expect("a file of the office");
        let found = bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
        assert!(!found, "{} still holds what was erased", path.display());
    }
}

#[test]
fn an_erased_complaint_is_nowhere_and_a_deed_that_waited_on_it_is_listed() {
    let (_folder, office, clerk, boss, [erased, kept]) = with_two_desks();
    boss.run(&["do", "note", &erased, &format!("text={CANARY} rang")]).expect("done, and not sent");
    boss.run(&["do", "note", &kept, "text=He calls tomorrow"]).expect("done, and not sent");
    let printed = office.verb(&["erase", &erased, "--reason", "file 7"]).expect("erased");
    assert!(printed.contains("erased for good"), "{printed}");
    sync(&[&boss, &clerk]);
    for desk in [&clerk, &boss] {
        assert_eq!(listed(desk), [kept.as_str()], "the other one is all that is left");
        assert_eq!(found(desk, CANARY), 0, "the search knows its words no more");
        let shown = desk.run(&["show", &kept]).expect("show works").to_string();
        assert!(shown.contains("He calls tomorrow"), "what was done on the other one came through");
        desk.run(&["verify"]).expect("the replica is sound");
    }
    let status = boss.run(&["status"]).expect("status");
    assert_eq!((&status["unsent"], &status["refused"]), (&0.into(), &1.into()), "the deed is listed: {status}");
    assert!(office.verb(&["erase", &erased, "--reason", "again"]).is_err(), "it is not there any more");
    office.verb(&["verify"]).expect("the office is clean");
    is_in_no_file(office.data());
}

#[test]
fn an_office_of_before_the_erasure_erases_again_once_a_desk_tells_it() {
    let (folder, mut office, clerk, boss, [erased, kept]) = with_two_desks();
    let backup = folder.path().join("backup");
    office.back_up(&backup).expect("a backup");
    office.verb(&["erase", &erased, "--reason", "file 7"]).expect("erased");
    // One desk hears of it, the other one is away.
    sync(&[&clerk]);
    office.restore(&backup, true).expect("restored");
    boss.run(&["do", "note", &erased, &format!("text={CANARY} rang")]).expect("it is still here");
    sync(&[&boss]);
    assert_eq!(listed(&boss).len(), 2, "nobody has told this office yet");
    sync(&[&clerk, &boss]);
    for desk in [&clerk, &boss] {
        assert_eq!(listed(desk), [kept.as_str()], "it stays erased");
        desk.run(&["verify"]).expect("the replica is sound");
    }
    let fresh = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Noor Haddad").expect("joined");
    fresh.run(&["sync"]).expect("sync works");
    assert_eq!(listed(&fresh), [kept.as_str()], "no new desk gets it either");
    office.verb(&["verify"]).expect("the office is clean");
}

#[test]
fn a_deed_done_while_the_complaint_was_rebuilt_is_done_again_on_the_new_one() {
    let (_folder, office, clerk, boss, [often, _]) = with_two_desks();
    for n in 0..40 {
        clerk.run(&["do", "edit", &often, &format!("phone=020 7946 {n:04}")]).expect("edited");
    }
    clerk.run(&["do", "note", &often, "text=He has moved"]).expect("done");
    sync(&[&clerk, &boss]);
    let before = boss.run(&["show", &often]).expect("show works");
    boss.run(&["do", "edit", &often, "phone=020 7946 9999"]).expect("edited, and not sent");
    boss.run(&["do", "note", &often, "text=New number by letter"]).expect("done, and not sent");
    let printed = office.verb(&["compact", "--over", "10", "--json"]).expect("compacted");
    let report: Value = serde_json::from_str(&printed).expect("JSON");
    assert_eq!(report["rebuilt"], 1, "{printed}");
    assert!(report["after"].as_u64() < Some(25), "what was replaced is left out: {printed}");
    sync(&[&boss, &clerk]);
    let after = clerk.run(&["show", &often]).expect("show works");
    assert_eq!(after, boss.run(&["show", &often]).expect("show works"), "both desks show the same");
    let text = after.to_string();
    for word in ["020 7946 9999", "New number by letter", "He has moved", CANARY] {
        assert!(text.contains(word), "{word} is there: {text}");
    }
    assert_eq!(before["case"]["state"], after["case"]["state"], "and it stands where it stood");
    for desk in [&clerk, &boss] {
        let status = desk.run(&["status"]).expect("status");
        assert_eq!(
            (&status["unsent"], &status["refused"]),
            (&0.into(), &0.into()),
            "nobody has to do anything: {status}"
        );
        desk.run(&["verify"]).expect("the replica is sound");
    }
    office.verb(&["verify"]).expect("the office is clean");
}
