//! The real program at a desk alone, with a key file in a folder of its own.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests may fail the test")]

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        let desk = Desk { folder: tempfile::tempdir().expect("a folder") };
        desk.run(&["init", "--alone"]);
        desk
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("desk")
    }

    fn attempt(&self, words: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_redress"))
            .arg("--json")
            .args([Path::new("--home"), &self.home()])
            .args([Path::new("--key-file"), &self.folder.path().join("key")])
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
        child.wait_with_output().expect("it ends")
    }

    /// The documents a verb prints, one a line.
    fn lines(&self, words: &[&str], input: &str) -> Vec<Value> {
        let output = self.attempt(words, input);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?} ended with {}: {said}", output.status);
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        text.lines().map(|line| serde_json::from_str(line).expect("a JSON document a line")).collect()
    }

    fn run(&self, words: &[&str]) -> Value {
        self.lines(words, "").pop().expect("at least one line")
    }

    fn refused(&self, words: &[&str], input: &str) -> (Option<i32>, String) {
        let output = self.attempt(words, input);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    fn record(&self, description: &str) -> String {
        let input = json!({ "description": description, "category": "delivery" }).to_string();
        let printed = self.lines(&["record", "-"], &input).pop().expect("the number");
        printed["number"].as_str().expect("a number").to_owned()
    }

    fn file(&self, name: &str, content: &[u8]) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("written");
        path.to_str().expect("a plain path").to_owned()
    }
}

#[test]
fn a_complaint_goes_from_record_to_close_and_shows_its_history() {
    let desk = Desk::new();
    let number = desk.record("The lamp arrived broken");
    desk.run(&["do", "note", &number, "text=She rang again"]);
    desk.run(&["do", "resolve", &number, "decision=upheld", "outcome=Replaced"]);
    let done = desk.run(&["do", "close", &number, "outcome=Content"]);
    assert_eq!(done["state"], "closed", "the state after the deed is told");
    let shown = desk.run(&["show", &number.to_lowercase()]);
    let acts: Vec<&str> =
        shown["timeline"].as_array().expect("a timeline").iter().filter_map(|line| line["act"].as_str()).collect();
    assert_eq!(acts, ["record", "note", "resolve", "close"], "every deed is a line of history");
    assert_eq!(
        (&shown["facts"]["category"], &shown["decision"]),
        (&json!("delivery"), &json!("upheld")),
        "facts and outcome"
    );
    assert!(shown["clocks"].is_array() && shown["description"] == "The lamp arrived broken", "the whole case");
}

#[test]
fn several_complaints_in_one_file_are_each_given_a_number() {
    let desk = Desk::new();
    let lines = desk.lines(&["record", "-"], "{\"description\":\"One\"}\n{\"description\":\"Two\",\"phone\":\"020\"}");
    assert_eq!(lines.len(), 2, "a line for each");
    assert_eq!(desk.run(&["list", "--view", "all"]).as_array().map(Vec::len), Some(2), "both are there");
    assert_eq!(desk.run(&["search", "two"])[0]["number"], lines[1]["number"], "found by a word of it");
}

#[test]
fn what_breaks_a_rule_changes_nothing_and_says_so() {
    let desk = Desk::new();
    let number = desk.record("The lamp arrived broken");
    let (code, said) = desk.refused(&["do", "close", &number, "outcome=x"], "");
    assert_eq!(code, Some(3), "closing what is not resolved is refused by rule: {said}");
    assert!(said.contains("Nothing was changed"), "{said}");
    let (code, said) = desk.refused(&["record", "-"], "{\"description\":\" \"}");
    assert_eq!(code, Some(3), "a complaint says something: {said}");
}

#[test]
fn wrong_usage_is_told_apart_from_wrong_data() {
    let desk = Desk::new();
    let number = desk.record("The lamp arrived broken");
    for words in [
        &["do", "note", &number][..],
        &["do", "note", &number, "txt=x"],
        &["do", "dance", &number],
        &["do", "resolve", &number, "decision=perhaps", "outcome=x"],
        &["list", "--view", "everything"],
        &["show", "HOME1-A1-00001-0"],
        &["show", "lamp"],
        &["sync"],
    ] {
        assert_eq!(desk.refused(words, "").0, Some(2), "{words:?}");
    }
    assert_eq!(desk.refused(&["record", "-"], "not json").0, Some(5), "data that cannot be read");
    assert_eq!(
        desk.refused(&["record", "-"], "{\"description\":\"x\",\"colour\":\"red\"}").0,
        Some(5),
        "no such field"
    );
}

#[test]
fn an_import_accounts_for_every_row_and_a_second_changes_nothing() {
    let desk = Desk::new();
    let file = desk.file(
        "rows.csv",
        b"Date received,Product,Issue,Complaint ID\n2020-01-01,Mortgage,Fees,1\n2020-13-01,Mortgage,Fees,2\n2020-01-03,Card,Theft,3\n",
    );
    let dry = desk.run(&["import", &file, "--dry-run"]);
    assert_eq!(dry, json!({ "imported": 2, "unchanged": 0, "set_aside": 1 }), "what would happen");
    assert_eq!(desk.run(&["list", "--view", "all"]), json!([]), "a dry run changes nothing");
    assert_eq!(desk.run(&["import", &file]), dry, "and so it happens");
    let again = desk.lines(&["import", &file], "");
    assert_eq!(again.last(), Some(&json!({ "imported": 0, "unchanged": 2, "set_aside": 1 })), "nothing new");
    assert_eq!(again[0]["set_aside_rows"][0]["row"], 3, "the bad row is named as a spreadsheet shows it");
    let listed = std::fs::read_to_string(again[0]["set_aside_file"].as_str().expect("a file")).expect("read");
    assert!(listed.contains("wrong_kind"), "with its reason: {listed}");
    let changed = desk.file("later.csv", b"Date received,Product,Issue,Complaint ID\n2020-01-01,Mortgage,Interest,1\n");
    let output = desk.attempt(&["import", &changed], "");
    assert_eq!(output.status.code(), Some(5), "a row that changed is not taken silently");
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"reason\":\"changed\""), "and is named");
}

#[test]
fn a_picture_is_no_table_and_nothing_is_imported() {
    let desk = Desk::new();
    let file = desk.file("complaints.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let (code, said) = desk.refused(&["import", &file], "");
    assert_eq!(code, Some(5), "a data problem");
    assert!(said.contains("PNG") && said.contains("Nothing was imported"), "{said}");
}

#[test]
fn an_export_holds_everything_and_disarms_formulas() {
    let desk = Desk::new();
    desk.record("=HYPERLINK(\"http://example.com\")");
    let json = desk.run(&["export", "--format", "json"]);
    assert_eq!(json[0]["description"], "=HYPERLINK(\"http://example.com\")", "JSON is exact");
    let csv = desk.attempt(&["export", "--format", "csv"], "");
    assert!(String::from_utf8_lossy(&csv.stdout).contains("'=HYPERLINK"), "a spreadsheet runs nothing");
}

#[test]
fn a_wrong_key_opens_nothing_and_harms_nothing() {
    let desk = Desk::new();
    let number = desk.record("The lamp arrived broken");
    let key = desk.folder.path().join("key");
    let right = std::fs::read(&key).expect("read");
    std::fs::write(&key, [7; 32]).expect("written");
    let (code, said) = desk.refused(&["list"], "");
    assert_eq!(code, Some(5), "{said}");
    assert!(said.contains("key") && said.contains("your data is as it was"), "{said}");
    std::fs::write(&key, right).expect("written");
    desk.run(&["show", &number]);
    assert_eq!(desk.run(&["verify"])["ok"], true, "whole");
}

#[test]
fn a_second_desk_in_the_same_folder_is_never_made() {
    let desk = Desk::new();
    desk.record("The lamp arrived broken");
    assert_eq!(desk.refused(&["init", "--alone"], "").0, Some(2), "there is one already");
    assert_eq!(desk.run(&["list"]).as_array().map(Vec::len), Some(1), "and it is as it was");
}

#[test]
fn the_demonstration_fills_six_shops_with_five_hundred_complaints() {
    let desk = Desk { folder: tempfile::tempdir().expect("a folder") };
    desk.run(&["init", "--alone", "--demo"]);
    let all = desk.run(&["list", "--view", "all"]);
    let rows = all.as_array().expect("an array");
    assert_eq!(rows.len(), 500, "five hundred");
    let stores: std::collections::HashSet<_> = rows.iter().map(|row| row["store"].as_str()).collect();
    assert_eq!(stores.len(), 6, "in six shops");
    for state in ["received", "resolved", "closed", "withdrawn"] {
        assert!(rows.iter().any(|row| row["state"] == state), "some are {state}");
    }
    assert!(!desk.run(&["list", "--view", "escalated"]).as_array().expect("an array").is_empty(), "some wait for help");
    assert_eq!(desk.run(&["verify"])["ok"], true, "made as people make them");
    desk.run(&["--person", "Asha Okafor", "list", "--view", "mine"]);
}

#[test]
fn a_refusal_is_a_sentence_not_a_code() {
    let desk = Desk::new();
    let (code, said) = desk.refused(&["record", "-"], "{\"description\":\" \"}");
    assert_eq!(code, Some(3), "{said}");
    assert!(said.contains("What happened: is missing. Nothing was changed."), "{said}");
}

#[test]
fn a_file_without_a_complaint_or_with_a_broken_text_is_a_data_problem() {
    let desk = Desk::new();
    for (input, says) in [
        ("", "no complaint in it"),
        ("[]", "no complaint in it"),
        ("{\"description\":7}", "description is a text"),
        ("{\"description\":\"a\\u0000b\"}", "U+0000"),
        ("{\"description\":\"lamp\",\"name\":\"a\\u001bb\"}", "name holds the control character U+001B"),
    ] {
        let (code, said) = desk.refused(&["record", "-"], input);
        assert_eq!(code, Some(5), "{input}: {said}");
        assert!(said.contains(says), "{input}: {said}");
    }
    for at in ["1989-12-31T23:59:59Z", "9999-01-01T00:00:00Z"] {
        let input = json!({ "description": "lamp", "received_at": at }).to_string();
        let (code, said) = desk.refused(&["record", "-"], &input);
        assert_eq!(code, Some(3), "{at}: {said}");
        assert!(said.contains("Received: has a value that does not fit"), "{at}: {said}");
    }
    assert_eq!(desk.run(&["list", "--view", "all"]), json!([]), "nothing of it was recorded");
    desk.lines(&["record", "-"], "{\"description\":\"One\\r\\nTwo\\tThree\"}");
    let number = desk.run(&["list"])[0]["number"].as_str().expect("a number").to_owned();
    assert_eq!(desk.run(&["show", &number])["description"], "One\nTwo\tThree", "line breaks and tabs stay");
}

#[test]
fn at_a_desk_alone_nothing_is_unsent() {
    let desk = Desk::new();
    desk.record("The lamp arrived broken");
    assert_eq!(desk.run(&["list"])[0]["unsent"], false, "there is nobody to send to");
    assert_eq!(desk.run(&["list", "--view", "unsent"]), json!([]), "and so nothing waits");
}

#[test]
fn the_recovery_code_is_seen_before_the_shops_are_filled_and_opens_the_desk() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("desk");
    let redress = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        command.arg("--json").args([Path::new("--home"), &home]).args(words).stdout(Stdio::piped());
        command
    };
    let mut making = redress(&["init", "--alone", "--demo", "--key-file"]);
    let mut making = making.arg(folder.path().join("key")).spawn().expect("the program starts");
    let mut line = String::new();
    let printed = making.stdout.take().expect("piped");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(printed), &mut line).expect("a line");
    making.kill().expect("cut off");
    making.wait().expect("it ends");
    let made: Value = serde_json::from_str(&line).expect("a JSON document");
    let code = made["recovery_code"].as_str().expect("the code");
    let listed = redress(&["list", "--view", "all"]).env("REDRESS_RECOVERY_CODE", code).output().expect("it ends");
    let rows: Value = serde_json::from_slice(&listed.stdout).expect("the code opens the desk");
    assert!(rows.as_array().expect("an array").len() < 500, "it was printed before the filling ended");
    let locked = redress(&["list"]).output().expect("it ends");
    assert_eq!(locked.status.code(), Some(5), "without the code it stays shut");
}

#[test]
fn a_mistyped_address_is_wrong_usage_and_leaves_no_trace() {
    let desk = Desk { folder: tempfile::tempdir().expect("a folder") };
    for address in ["notaurl", "http://office.example", "ftp://office.example"] {
        let (code, said) = desk.refused(&["join", address, "7KQ4M-2XRTP"], "");
        assert_eq!(code, Some(2), "{address}: {said}");
    }
    assert!(!desk.home().exists(), "nothing was made");
}

#[test]
fn an_office_away_while_joining_leaves_a_folder_that_another_key_may_use() {
    let desk = Desk { folder: tempfile::tempdir().expect("a folder") };
    let (code, said) = desk.refused(&["join", "http://127.0.0.1:1", "7KQ4M-2XRTP", "--name", "Ada"], "");
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("No desk was made") && !said.contains("waits"), "{said}");
    std::fs::write(desk.folder.path().join("key"), [7; 32]).expect("another key");
    desk.run(&["init", "--alone"]);
    let names = std::fs::read_dir(desk.home()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let aside = names.filter(|name| name.to_string_lossy().contains(".unfinished-")).count();
    assert!(aside >= 2, "database and keys were put aside, not deleted");
    assert_eq!(desk.refused(&["init", "--alone"], "").0, Some(2), "now there is a desk");
}
