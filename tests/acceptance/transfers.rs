//! Complaints that go to another store, and complaints about staff, played with the real programs.

use redress_tests::{Desk, Office};
use serde_json::Value;

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

/// The deeds of a complaint, in order.
fn deeds(shown: &Value) -> Vec<String> {
    let timeline = shown["timeline"].as_array().expect("a timeline");
    timeline.iter().map(|line| line["act"].as_str().expect("an act").to_owned()).collect()
}

fn is_sound(office: &Office, desks: &[&Desk]) {
    for desk in desks {
        let status = desk.run(&["status"]).expect("status");
        assert_eq!(status["unsent"], 0, "nothing waits: {status}");
        desk.run(&["verify"]).expect("the replica is sound");
    }
    office.verb(&["verify"]).expect("the office is clean");
}

#[test]
fn a_complaint_handed_to_another_store_leaves_the_desks_of_its_own_and_is_whole_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let join = |store, role, name| Desk::join(folder.path(), &office, store, role, name).expect("joined");
    let clerk = join("LDN04", "clerk", "Tom Abara");
    let handler = join("LDN04", "handler", "Maya Lindqvist");
    let other = join("LDN07", "handler", "Noor Haddad");
    let number = clerk.record("The Zephyrine kettle whistles flat").expect("recorded");
    let kept = clerk.record("The lamp sparks").expect("recorded");
    clerk.run(&["do", "note", &number, "text=Bought in Greenwich, she says"]).expect("noted");
    sync(&[&clerk, &handler, &other]);
    assert_eq!((found(&handler, "zephyrine"), found(&other, "zephyrine")), (1, 0), "it is Camden's");

    office.kill().expect("cut off");
    handler.run(&["do", "transfer", &number, "to=Greenwich", "reason=Sold there"]).expect("no office is needed");
    assert_eq!(found(&handler, "zephyrine"), 0, "whoever handed it over does not read it any more");
    clerk.run(&["do", "note", &number, "text=She rang again"]).expect("the clerk does not know yet");
    clerk.run(&["do", "edit", &number, "urgency=1"]).expect("nor that this is not his to say");
    office.serve().expect("back");
    sync(&[&handler, &clerk, &other]);

    for desk in [&clerk, &handler] {
        assert_eq!(listed(desk), [kept.as_str()], "it left the store, and nothing else did");
        assert_eq!(found(desk, "zephyrine"), 0, "the search knows its words no more");
    }
    let shown = other.run(&["show", &number]).expect("it is at the other store's desk");
    assert_eq!(shown["store"]["code"], "LDN07", "{shown}");
    let mut done = deeds(&shown);
    done.sort();
    assert_eq!(done, ["note", "note", "record", "transfer"], "with everything that was said: {shown}");
    assert!(shown.to_string().contains("She rang again"), "also what was said too late");
    assert_eq!(found(&other, "zephyrine"), 1, "and the search finds it");
    let status = clerk.run(&["status"]).expect("status");
    assert_eq!(status["refused"], 1, "the edit was not lost either: it is listed where it was made: {status}");
    is_sound(&office, &[&clerk, &handler, &other]);
}

#[test]
fn a_complaint_about_staff_leaves_the_desks_of_its_store_and_is_at_its_areas() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let join = |role, name| Desk::join(folder.path(), &office, "LDN04", role, name).expect("joined");
    let clerk = join("clerk", "Tom Abara");
    let supervisor = join("supervisor", "Maya Lindqvist");
    let manager = join("manager", "Ruth Castellan");
    let input = serde_json::json!({
        "description": "The supervisor shouted at my daughter, the Zephyrine one",
        "fields": { "staff_conduct": "yes" },
    });
    let printed = clerk.run_with(&["record", "-"], &input.to_string()).expect("recorded");
    let number = printed["number"].as_str().expect("a number").to_owned();
    let kept = clerk.record("The lamp sparks").expect("recorded");
    assert_eq!(found(&clerk, "zephyrine"), 1, "until the next exchange its recorder has it");
    sync(&[&clerk, &supervisor, &manager]);
    for desk in [&clerk, &supervisor] {
        assert_eq!(listed(desk), [kept.as_str()], "no desk of the store has it");
        assert_eq!(found(desk, "zephyrine"), 0, "nor its words");
    }
    let shown = manager.run(&["show", &number]).expect("it is at the area's desk");
    assert_eq!((&shown["restricted"], deeds(&shown).len()), (&true.into(), 1), "{shown}");
    assert_eq!(found(&manager, "zephyrine"), 1, "and is found there");

    // One that turns out to be about staff only later goes as well.
    supervisor.run(&["do", "edit", &kept, "category=staff_conduct"]).expect("edited");
    sync(&[&supervisor, &clerk, &manager]);
    assert_eq!((listed(&clerk).len(), listed(&supervisor).len()), (0, 0), "it left too");
    assert_eq!(listed(&manager).len(), 2, "both are at the area's desk");
    is_sound(&office, &[&clerk, &supervisor, &manager]);
}
