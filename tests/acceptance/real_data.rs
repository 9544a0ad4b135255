//! Real complaints of other systems come in whole, are found by every word in them, and come in once.

use redress_tests::Desk;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Words looked for, spread evenly over the alphabet of the narratives.
const WORDS: usize = 200;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

/// Imports a file and gives (imported, unchanged, set aside).
fn import(desk: &Desk, file: &Path) -> (u64, u64, u64) {
    let printed = desk.run(&["import", file.to_str().expect("a plain path")]).expect("the import ends well");
    let count = |key: &str| printed[key].as_u64().unwrap_or_else(|| panic!("{key} in {printed}"));
    (count("imported"), count("unchanged"), count("set_aside"))
}

#[test]
fn every_row_of_a_city_of_complaints_comes_in_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let file = data("nyc-dca-2015-2016.csv.gz");
    let (imported, unchanged, set_aside) = import(&desk, &file);
    assert_eq!(imported + unchanged + set_aside, 4_495, "every row is accounted for");
    assert_eq!(set_aside, 0, "the file has no bad row");
    assert_eq!(import(&desk, &file), (0, 4_495, 0), "a second import changes nothing");
    desk.run(&["verify"]).expect("the replica is clean");
}

/// All text of a complaint on one line, as `grep` is to see it.
fn line(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => {
            into.push_str(&text.replace(['\n', '\r'], " "));
            into.push(' ');
        }
        Value::Array(values) => values.iter().for_each(|value| line(value, into)),
        Value::Object(values) => values.values().for_each(|value| line(value, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Line numbers, from 0, on which `grep -iwF` finds the word.
fn grep(word: &str, file: &Path) -> BTreeSet<usize> {
    let output = Command::new("grep")
        .env("LC_ALL", "C.UTF-8")
        .args(["-niwF", "-e", word, "--"])
        .arg(file)
        .output()
        .expect("grep starts");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|found| found.split_once(':')?.0.parse::<usize>().ok())
        .map(|number| number - 1)
        .collect()
}

#[test]
fn search_finds_what_grep_finds_for_two_hundred_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let (imported, _, set_aside) = import(&desk, &data("cfpb-every-tenth.csv.gz"));
    assert_eq!((imported, set_aside), (1_532, 0), "the slice has no bad row");

    let exported = desk.run(&["export", "--format", "json"]).expect("export works");
    let complaints = exported.as_array().expect("export prints an array");
    let numbers: Vec<String> =
        complaints.iter().map(|complaint| complaint["number"].as_str().expect("a number").to_owned()).collect();
    let (narratives, everything) = (folder.path().join("narratives"), folder.path().join("everything"));
    let mut told = String::new();
    let mut all = String::new();
    for complaint in complaints {
        line(&complaint["description"], &mut told);
        line(complaint, &mut all);
        told.push('\n');
        all.push('\n');
    }
    std::fs::write(&narratives, &told).expect("written");
    std::fs::write(&everything, &all).expect("written");

    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in told.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| word.len() > 1) {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    let step = counts.len() / WORDS;
    for word in counts.keys().step_by(step).take(WORDS) {
        let found: BTreeSet<String> = desk
            .run(&["search", word])
            .expect("search works")
            .as_array()
            .expect("search prints an array")
            .iter()
            .map(|row| row["number"].as_str().expect("a number").to_owned())
            .collect();
        let named =
            |lines: BTreeSet<usize>| -> BTreeSet<String> { lines.into_iter().map(|at| numbers[at].clone()).collect() };
        let must = named(grep(word, &narratives));
        let may = named(grep(word, &everything));
        assert!(!must.is_empty(), "{word:?} was taken from a narrative");
        let missed: Vec<_> = must.difference(&found).collect();
        assert!(missed.is_empty(), "{word:?}: grep finds it in {missed:?}, search does not");
        let invented: Vec<_> = found.difference(&may).collect();
        assert!(invented.is_empty(), "{word:?}: search finds it in {invented:?}, grep does not");
    }
}
