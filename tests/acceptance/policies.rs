//! Rules of the organisation as a file, held against what can work.

use serde_json::Value;
use std::path::Path;
use std::process::Output;

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
