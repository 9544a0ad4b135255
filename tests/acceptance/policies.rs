//! Rules of the organisation as a file, held against what can work.

use complaint::Timestamp;
use complaint::policy::Published;
use redress_tests::{Desk, Office};
use serde_json::Value;
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};
use sync::policy::PolicyHead;

fn redress(words: &[&str]) -> Output {
    let program = redress_tests::programs::program("redress").expect("built");
    std::process::Command::new(program).args(["--json"]).args(words).output().expect("the program starts")
}

fn said(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("one document")
}

fn path(file: &Path) -> &str {
    file.to_str().expect("a path")
}

#[test]
fn what_is_in_force_is_a_file_to_begin_with_and_what_cannot_work_is_refused_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("policy.toml");
    let shipped = said(&redress(&["policy", "get"]))["toml"].as_str().expect("a text").to_owned();
    std::fs::write(&file, &shipped).expect("written");
    assert_eq!(said(&redress(&["policy", "diff", path(&file)])), Value::Array(vec![]), "it differs in nothing");

    let next = shipped.replace("version = 1", "version = 2").replace("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
    let next = next.replace("snooze = \"15 min\"", "snooze = \"20 min\"");
    std::fs::write(&file, &next).expect("written");
    let checked = redress(&["policy", "check", path(&file)]);
    assert_eq!((checked.status.code(), said(&checked)["problems"].clone()), (Some(0), Value::Array(vec![])));
    let places: Vec<String> = said(&redress(&["policy", "diff", path(&file)]))
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["place"].as_str().expect("a place").to_owned())
        .collect();
    assert_eq!(places, ["effective_from", "snooze", "version"], "every value that differs, and no other");

    let broken = next.replace("default_calendar = \"standard\"", "default_calendar = \"londn\"");
    std::fs::write(&file, broken).expect("written");
    let checked = redress(&["policy", "check", path(&file)]);
    assert_eq!(checked.status.code(), Some(5), "a data problem");
    let problems = said(&checked)["problems"].clone();
    assert_eq!(
        (&problems[0]["place"], &problems[0]["reason"]),
        (&"default_calendar".into(), &"unknown_calendar".into())
    );
    std::fs::write(&file, "version = ").expect("written");
    assert_eq!(redress(&["policy", "check", path(&file)]).status.code(), Some(5), "no policy at all");
}

/// Seconds from now, as a policy says an instant.
fn in_seconds(seconds: u32) -> String {
    let clock = rusqlite::Connection::open_in_memory().expect("a clock");
    let sql = format!("SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+{seconds} seconds')");
    clock.query_row(&sql, [], |row| row.get(0)).expect("an instant")
}

/// The next version in a file: a complaint that nobody graded is acknowledged within four hours, whatever the store's hours.
fn written(folder: &Path, office: &Office, version: u32, from: &str) -> std::path::PathBuf {
    let shipped = office.verb(&["policy", "get", "1"]).expect("what ships");
    let next = shipped.replace("version = 1", &format!("version = {version}"));
    let next = next.replace("1970-01-01T00:00:00Z", from);
    let next = next.replace("acknowledge = \"8 business hours\"", "acknowledge = \"4 h\"");
    let file = folder.join(format!("version-{version}.toml"));
    std::fs::write(&file, next).expect("written");
    file
}

/// An office that has somebody for every level of its ladders.
fn staffed(folder: &Path) -> Office {
    let office = Office::open(folder).expect("an office");
    for (name, role) in [("Ines Duarte", "supervisor"), ("Max Roth", "quality")] {
        office.verb(&["person", "add", name, "--role", role, "--store", "LDN04"]).expect("added");
    }
    office
}

/// Waits until the office says that a version is in force.
fn wait_for(office: &Office, version: u32) {
    let begun = Instant::now();
    let wanted = version.to_string();
    let is_in_force = || {
        let printed = office.verb(&["--json", "policy", "list"]).expect("listed");
        let listed: Vec<Value> = serde_json::from_str(&printed).expect("a list");
        listed.iter().any(|one| one["version"] == wanted.as_str() && one["standing"] == "in force")
    };
    while !is_in_force() {
        assert!(begun.elapsed() < Duration::from_secs(60), "version {version} never came into force");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn due(desk: &Desk, number: &str) -> (Value, Value) {
    let shown = desk.run(&["show", number]).expect("it is here");
    (shown["due_at"].clone(), shown["policy"].clone())
}

#[test]
fn a_published_version_reaches_a_desk_with_the_next_sync_and_an_older_case_keeps_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = staffed(folder.path());
    let desk = Desk::join(folder.path(), &office, "LDN04", "clerk", "Tom Abara").expect("joined");
    desk.run(&["sync"]).expect("in contact");
    let before = desk.record("The kettle gave me a shock").expect("recorded");
    let file = written(folder.path(), &office, 2, &in_seconds(3));
    office.verb(&["policy", "publish", path(&file)]).expect("published");
    wait_for(&office, 2);
    let after = desk.record("Cold soup").expect("recorded by a desk that has not heard of it");
    let (old, unheard) = (due(&desk, &before), due(&desk, &after));
    assert_eq!((&old.1, &unheard.1), (&1.into(), &1.into()), "both go by what ships");
    desk.run(&["sync"]).expect("in contact");
    assert_eq!(due(&desk, &before), old, "what was promised under the old rules stays promised");
    let moved = due(&desk, &after);
    assert_eq!(moved.1, 2, "what came after them goes by the new ones");
    assert_ne!(moved.0, unheard.0, "and falls due otherwise");
    let list = desk.attempt(&["list"], "").expect("started");
    let listed = String::from_utf8_lossy(&list.stdout).into_owned();
    assert!(listed.contains(moved.0.as_str().expect("an instant")), "the list is sorted by it: {listed}");

    let got = desk.run(&["policy", "get"]).expect("printed");
    assert_eq!((&got["version"], got["toml"].as_str().map(|text| text.contains("\"4 h\""))), (&2.into(), Some(true)));
    assert_eq!(desk.run(&["policy", "get", "--version", "1"]).expect("printed")["version"], 1, "history stays");
    assert_eq!(desk.attempt(&["policy", "get", "--version", "9"], "").expect("started").status.code(), Some(5));
    let versions = desk.run(&["policy", "list"]).expect("listed");
    assert_eq!((&versions[0]["in_force"], &versions[1]["in_force"]), (&false.into(), &true.into()), "{versions}");
    let set = desk.attempt(&["policy", "set", path(&file)], "").expect("started");
    assert_eq!(set.status.code(), Some(2), "a desk of an office does not set the rules itself");
}

#[test]
fn the_office_refuses_what_cannot_be_the_next_version_with_place_and_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = staffed(folder.path());
    let refused = |file: &Path| office.verb(&["policy", "publish", path(file)]).expect_err("refused").to_string();
    let past = refused(&written(folder.path(), &office, 2, "2020-01-01T00:00:00Z"));
    assert!(past.contains("effective_from: It would apply from 2020-01-01T00:00:00Z, which has passed"), "{past}");
    let next = written(folder.path(), &office, 2, "2199-01-01T00:00:00Z");
    office.verb(&["policy", "publish", path(&next)]).expect("published");
    let again = refused(&next);
    assert!(again.contains("version: Version 2 is not above version 2"), "a version is never changed: {again}");
    let nobody = written(folder.path(), &office, 3, "2199-02-01T00:00:00Z");
    let text = std::fs::read_to_string(&nobody).expect("written");
    std::fs::write(&nobody, text.replace("default_calendar = \"standard\"", "default_calendar = \"londn\""))
        .expect("ok");
    let calendar = refused(&nobody);
    assert!(calendar.contains("default_calendar: There is no calendar \"londn\""), "{calendar}");
    let listed = office.verb(&["policy", "list"]).expect("listed");
    assert_eq!(listed.lines().count(), 2, "one line below the head, for the one that could work: {listed}");
}

#[test]
fn what_a_newer_office_published_is_kept_by_a_desk_that_cannot_read_it_and_the_last_one_stays_in_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = staffed(folder.path());
    let desk = Desk::join(folder.path(), &office, "LDN04", "clerk", "Tom Abara").expect("joined");
    let text = office.verb(&["policy", "get"]).expect("what ships") + "\nmoon_phase = \"full\"\n";
    let published = Published { version: 2, effective_from: Timestamp(1), published_at: Timestamp(0), text };
    let database = rusqlite::Connection::open(office.data().join("office.db")).expect("the office's data");
    let sql = "INSERT INTO policy (version, effective_from, published_at, body, chain) VALUES (2, 1, 0, ?1, ?2)";
    let chain = PolicyHead::of([&published]).chain;
    database.execute(sql, rusqlite::params![published.text, chain]).expect("as a newer office writes it");
    desk.run(&["sync"]).expect("the desk is not disturbed by it");
    let number = desk.record("The kettle gave me a shock").expect("and works on");
    assert_eq!(due(&desk, &number).1, 1, "by what it can read");
    let versions = desk.run(&["policy", "list"]).expect("listed");
    assert_eq!(versions[1]["version"], 2, "it is there: {versions}");
    assert_eq!(versions[1]["problems"][0]["reason"], "unknown_key", "and why it is not gone by: {versions}");
    assert_eq!(versions[0]["in_force"], true, "{versions}");
}

#[test]
fn a_preview_counts_what_would_have_been_otherwise_and_names_some() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = staffed(folder.path());
    let desk = Desk::join(folder.path(), &office, "LDN04", "clerk", "Tom Abara").expect("joined");
    let number = desk.record("The kettle gave me a shock").expect("recorded");
    let file = written(folder.path(), &office, 2, "2199-01-01T00:00:00Z");
    let preview = desk.run(&["policy", "preview", path(&file)]).expect("looked at");
    assert_eq!((&preview["complaints"], &preview["against"]), (&1.into(), &1.into()), "{preview}");
    let earlier = &preview["affected"][0];
    assert_eq!((&earlier["effect"], &earlier["count"]), (&"due_earlier".into(), &1.into()), "{preview}");
    assert_eq!(earlier["numbers"][0], number.as_str(), "{preview}");
    assert_eq!(preview["not_acted_on"], Value::Array(vec![]), "every part of it works");
}
