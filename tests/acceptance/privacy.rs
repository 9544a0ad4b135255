//! Everything held on one person, asked for with the real program, and opened as the person would.

use redress_tests::{Desk, Office};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Asks, and gives each line that was said, what was complained of, and how it ended.
fn ask(desk: &Desk, words: &[&str]) -> (Option<i32>, Vec<Value>, String) {
    let output = desk.attempt(&[&["person", "export"], words].concat(), "").expect("the program starts");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    (output.status.code(), said, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn record(desk: &Desk, complaint: &Value) -> String {
    let output = desk.attempt(&["record", "-"], &complaint.to_string()).expect("recorded");
    let recorded: Value = serde_json::from_slice(&output.stdout).expect("a line");
    recorded["number"].as_str().expect("a number").to_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder, by its path in it.
fn files(folder: &Path, above: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let named = entries.flat_map(|entry| {
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { files(&entry.path(), &format!("{name}/")) } else { BTreeSet::from([name]) }
    });
    named.collect()
}

#[test]
fn whoever_asks_what_is_held_on_them_is_given_all_of_it_with_an_index_in_plain_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let at = |name: &str| folder.path().join(name);
    let path = |name: &str| at(name).to_str().expect("a path").to_owned();
    let phone = "020 7946 0018";
    let kettle = record(
        &desk,
        &json!({ "description": "The kettle leaks", "name": "Ada Okafor", "phone": phone, "address": "1 High Street" }),
    );
    let soup = record(&desk, &json!({ "description": "The soup was cold", "phone": "(020) 7946-0018" }));
    let other = record(&desk, &json!({ "description": "The lamp sparks", "name": "Ada Okafor" }));
    fs::write(at("receipt.txt"), "4411, 19.99").expect("written");
    desk.run(&["attach", &kettle, &path("receipt.txt")]).expect("attached");
    desk.run(&["do", "note", &kettle, "text=She rang again"]).expect("noted");

    let known = ["--phone", phone, "--name", "ada okafor"];
    let (ended, said, problem) = ask(&desk, &[&known[..], &["--dry-run"]].concat());
    assert_eq!(ended, Some(0), "{problem}");
    let listed = said[0]["complaints"].as_array().expect("a list");
    let taken: Vec<(&str, bool)> =
        listed.iter().map(|one| (one["number"].as_str().unwrap_or_default(), one["taken"] == json!(true))).collect();
    let all = BTreeSet::from([(kettle.as_str(), true), (soup.as_str(), true), (other.as_str(), false)]);
    assert_eq!(taken.into_iter().collect::<BTreeSet<_>>(), all, "whoever only has the name is left out: {said:?}");

    let (ended, said, problem) = ask(&desk, &[&known[..], &["--out", &path("okafor")]].concat());
    assert_eq!((ended, &said[1]["complaints"], &said[1]["files"]), (Some(0), &json!(2), &json!(6)), "{problem}");
    let wanted = [
        "index.txt".to_owned(),
        format!("{kettle}/complaint.json"),
        format!("{kettle}/case-file.pdf"),
        format!("{kettle}/files/receipt.txt"),
        format!("{soup}/complaint.json"),
        format!("{soup}/case-file.pdf"),
    ];
    assert_eq!(files(&at("okafor"), ""), BTreeSet::from(wanted.clone()), "nothing else, and nothing of the other's");
    let history: Value = serde_json::from_str(&read(&at("okafor").join(&wanted[1]))).expect("JSON");
    assert_eq!(history["fields"]["address"], "1 High Street", "how she is reached is in it");
    assert_eq!(history["history"][2]["details"]["text"], "She rang again", "every deed in its words");
    assert_eq!(history["files"][0]["path"], "files/receipt.txt", "and where the file lies");
    assert_eq!(read(&at("okafor").join(&wanted[3])), "4411, 19.99", "the file itself");
    assert!(fs::read(at("okafor").join(&wanted[2])).is_ok_and(|pdf| pdf.starts_with(b"%PDF-")), "the case file");
    let index = read(&at("okafor").join("index.txt"));
    for words in [
        "2 complaints are in it",
        &kettle,
        "Attached files: receipt.txt",
        "written down by",
        "What is NOT in it",
        "there is no office that holds more",
        "Who only looked",
    ] {
        assert!(index.contains(words), "the index says {words:?}: {index}");
    }
    assert!(!index.contains(&other), "and nothing of whoever has the same name: {index}");
    assert_eq!(desk.run(&["show", &kettle]).expect("here")["timeline"][3]["act"], "print", "the case says so");

    let before = files(&at("okafor"), "");
    let (ended, _, problem) = ask(&desk, &[&known[..], &["--out", &path("okafor")]].concat());
    assert_eq!((ended, files(&at("okafor"), "")), (Some(5), before), "what is there is left alone: {problem}");
    let file = path("okafor.zip");
    let chosen = ["--without", &soup, "--with", &other, "--out", &file];
    let (ended, said, problem) = ask(&desk, &[&known[..], &chosen].concat());
    assert_eq!((ended, &said[1]["complaints"]), (Some(0), &json!(2)), "{problem}");
    let mut archive = zip::ZipArchive::new(File::open(at("okafor.zip")).expect("it is there")).expect("a ZIP");
    let mut inside = String::new();
    archive.by_name(&format!("{other}/complaint.json")).expect("taken").read_to_string(&mut inside).expect("read");
    assert!(inside.contains("The lamp sparks") && archive.by_name(&format!("{soup}/complaint.json")).is_err());
}

/// How often the case says that a paper was made of it.
fn notes(desk: &Desk, number: &str) -> usize {
    let shown = desk.run(&["show", number]).expect("here");
    let timeline = shown["timeline"].as_array().expect("a list");
    timeline.iter().filter(|line| line["act"] == "print").count()
}

#[test]
fn whoever_is_not_surely_the_person_is_left_out_and_found_by_the_end_of_the_telephone() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path").to_owned();
    let told = |what: &str, name: &str, phone: &str| {
        record(&desk, &json!({ "description": what, "name": name, "phone": phone }))
    };
    let hers = told("The kettle leaks", "Ada Okafor", "020 7946 0018");
    let abroad = told("It leaks again", "Ada Okafor", "+44 20 7946 0018");
    let his = told("The lamp sparks", "Ben Okafor", "020 7946 0018");
    let known = ["--phone", "020 7946 0018", "--name", "Ada Okafor", "--out"];
    let (ended, said, problem) = ask(&desk, &[&known[..], &[&path("held")]].concat());
    assert_eq!((ended, &said[1]["complaints"]), (Some(0), &json!(1)), "{problem}");
    assert_eq!(said[0]["complaints"].as_array().map(Vec::len), Some(3), "but all are listed: {said:?}");
    let index = read(&folder.path().join("held/index.txt"));
    assert!(index.contains(&hers) && !index.contains(&his) && !index.contains(&abroad), "only hers: {index}");
    assert!(index.contains("by its last nine digits"), "how it was looked for is said: {index}");
    assert_eq!([&hers, &abroad, &his].map(|number| notes(&desk, number)), [1, 0, 0], "and only hers notes it");
}

#[test]
fn whoever_may_not_is_told_so_and_who_may_is_told_what_the_office_must_be_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let join = |role, name| Desk::join(folder.path(), &office, "LDN04", role, name).expect("joined");
    let (clerk, quality) = (join("clerk", "Tom Abara"), join("quality", "Ines Duarte"));
    let path = folder.path().join("held").to_str().expect("a path").to_owned();
    let known = ["--email", "a.okafor@example.org", "--out", &path];
    let number = record(&clerk, &json!({ "description": "The kettle leaks", "email": "A.Okafor@example.org" }));
    for desk in [&clerk, &quality] {
        desk.run(&["sync"]).expect("sync works");
    }
    let (ended, said, problem) = ask(&clerk, &known);
    assert_eq!((ended, said.as_slice()), (Some(3), &[][..]), "a clerk may not: {problem}");
    assert!(problem.contains("The role “Clerk” may not do this"), "in words: {problem}");
    assert!(!Path::new(&path).exists(), "nothing was written");
    let (ended, _, problem) = ask(&quality, &known);
    assert_eq!(ended, Some(0), "quality may: {problem}");
    let index = read(&Path::new(&path).join("index.txt"));
    assert!(
        index.contains(&number) && index.contains("ask the office"),
        "and the index says what is not here: {index}"
    );
    let (ended, _, problem) = ask(&quality, &["--phone", "020 7946 0018", "--out", "never"]);
    assert_eq!(ended, Some(5), "nobody is found by that: {problem}");
    assert!(problem.contains("nothing was written"), "which is said: {problem}");
}
