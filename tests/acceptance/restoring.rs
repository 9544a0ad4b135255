//! A backup of the office is put back, and what it lost comes back from the desks.

use redress_tests::{Desk, Office};
use serde_json::Value;
use std::collections::BTreeSet;

fn numbers(desk: &Desk) -> BTreeSet<String> {
    let list = desk.run(&["list", "--view", "all"]).expect("list works");
    let rows = list.as_array().expect("list prints an array");
    rows.iter().map(|row| row["number"].as_str().expect("a number").to_owned()).collect()
}

/// Every deed of a complaint by what it says, and whether the office knows it.
fn timeline(desk: &Desk, number: &str) -> Value {
    desk.run(&["show", number]).expect("show works")
}

fn sync(desks: &[&Desk]) {
    for _ in 0..2 {
        for desk in desks {
            desk.run(&["sync"]).expect("sync works");
        }
    }
}

/// Works, takes a backup, works on, puts the backup back: with its mark nothing but the desks can notice it.
fn nothing_is_lost_to_a_restore(mark: bool) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let clerk = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let boss = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let old = clerk.record("The kettle leaks").expect("recorded");
    sync(&[&clerk, &boss]);
    let backup = folder.path().join("backup");
    office.back_up(&backup).expect("a backup");

    let new = clerk.record("The lamp hums").expect("recorded");
    clerk.run(&["do", "note", &old, "text=He calls tomorrow"]).expect("done");
    sync(&[&clerk, &boss]);
    boss.run(&["do", "note", &new, "text=Replaced from stock"]).expect("done");
    boss.run(&["do", "resolve", &old, "decision=upheld", "outcome=Refunded"]).expect("done");
    sync(&[&boss, &clerk]);
    let before = [timeline(&clerk, &old), timeline(&clerk, &new)];
    // Somebody goes on at a desk that knows nothing of it yet.
    office.restore(&backup, mark).expect("restored");
    clerk.run(&["do", "note", &new, "text=She thanked us"]).expect("done");
    let later = boss.record("The chair creaks").expect("recorded");

    sync(&[&boss, &clerk]);
    let all = BTreeSet::from([old.clone(), new.clone(), later]);
    for desk in [&clerk, &boss] {
        assert_eq!(numbers(desk), all, "every complaint is on every desk");
        let status = desk.run(&["status"]).expect("status");
        assert_eq!(
            (&status["unsent"], &status["refused"]),
            (&0.into(), &0.into()),
            "nobody has to do anything: {status}"
        );
        desk.run(&["verify"]).expect("the replica is sound");
        assert_eq!(timeline(desk, &old), before[0], "the same deeds, received when they were");
    }
    assert_eq!(timeline(&clerk, &new), timeline(&boss, &new), "both desks show the same");
    assert!(timeline(&clerk, &new).to_string().contains("She thanked us"), "what was done meanwhile is there");
    assert!(timeline(&clerk, &new).to_string().contains("Replaced from stock"), "and so is what was lost");
    office.verb(&["verify"]).expect("the office is clean");
    let fresh = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Noor Haddad").expect("joined");
    fresh.run(&["sync"]).expect("sync works");
    assert_eq!(numbers(&fresh), all, "all of it is at the office");
}

#[test]
fn a_database_of_yesterday_gets_back_from_the_desks_what_it_lost() {
    nothing_is_lost_to_a_restore(false);
}

#[test]
fn a_folder_of_yesterday_gets_back_from_the_desks_what_it_lost() {
    nothing_is_lost_to_a_restore(true);
}
