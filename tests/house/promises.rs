//! What README and SECURITY name as proof is there: tests and paths in backticks.

use crate::sources::{Source, below};
use std::collections::HashSet;

/// The pages that promise something.
const PAGES: [&str; 2] = ["README.md", "docs/SECURITY.md"];
/// Names of tests are sentences: no table, fault or target has so many words.
const WORDS: usize = 4;

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn is_name(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// True for what can only be the name of a test.
fn is_test(word: &str) -> bool {
    is_name(word) && word.split('_').count() >= WORDS
}

/// True for a file or folder of the repository; what is made by a run lies below `target`.
fn is_path(word: &str) -> bool {
    word.contains('/') && !word.contains("://") && !word.contains(char::is_whitespace) && !word.starts_with("target/")
}

/// Names of the tests of a source: functions marked as such, and those that a macro is given a list of.
fn tests(source: &Source) -> HashSet<&str> {
    let (mut found, mut listed, mut marked) = (HashSet::new(), HashSet::new(), false);
    let mut functions = HashSet::new();
    for line in source.text.lines().map(str::trim) {
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            marked = true;
        } else if let Some(name) = function(line) {
            functions.insert(name);
            if std::mem::take(&mut marked) {
                found.insert(name);
            }
        } else {
            listed.extend(line.strip_suffix(',').filter(|name| is_test(name)));
        }
    }
    found.extend(listed.intersection(&functions));
    found
}

/// The name of the function that begins on this line.
fn function(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let is_start = before.split_whitespace().all(|word| ["pub", "async", "const"].contains(&word));
    let name = after.split(['(', '<']).next().filter(|name| is_start && is_name(name))?;
    Some(name)
}

/// What a page names and nobody has.
fn faults(page: &Source, tests: &HashSet<&str>) -> Vec<String> {
    let is_missing =
        |word: &&str| (is_test(word) && !tests.contains(word)) || (is_path(word) && !crate::root().join(word).exists());
    let missing = quoted(&page.text).filter(is_missing).map(|word| format!("{}: {word} is not there", page.path));
    let without = |line: &&str| line.starts_with("| ") && !quoted(line).any(is_test);
    let promises = page.text.split("| promise | test |").nth(1).unwrap_or_default();
    let table = promises.lines().skip(1).take_while(|line| line.starts_with('|'));
    let bare = table.filter(without).map(|line| format!("{}: no test proves this: {line}", page.path));
    missing.chain(bare).collect()
}

#[test]
fn every_test_and_path_that_a_promise_names_is_there() {
    let sources = below(&["crates", "src-tauri", "tests", "xtask"], &["rs"]);
    let tests: HashSet<&str> = sources.iter().flat_map(tests).collect();
    for path in PAGES {
        let text = std::fs::read_to_string(crate::root().join(path)).expect("it is there");
        assert!(quoted(&text).any(is_path), "{path}: paths are found at all");
        crate::assert_none(&faults(&Source { path: path.into(), text }, &tests));
    }
}

#[test]
fn a_promise_that_nothing_proves_is_noticed() {
    let source = "#[test]\nfn what_is_said_is_done() {}\nfn nobody_calls_this_one() {}\n\
        on_every_store! {\n    one_of_a_list_of_tests,\n}\nasync fn one_of_a_list_of_tests() {}\n";
    let source = Source { path: "a.rs".into(), text: source.into() };
    let tests = tests(&source);
    assert_eq!(tests.len(), 2, "a marked one and a listed one: {tests:?}");
    let text = "`crates/app` `crates/nowhere.rs` `a_test_that_is_gone` `four_eyes` `ipp://` `target/demo/`\n\n\
        | promise | test |\n|---|---|\n| a | `what_is_said_is_done`, `one_of_a_list_of_tests` |\n| b | – |\n";
    let found = faults(&Source { path: "docs/invented.md".into(), text: text.into() }, &tests);
    assert_eq!(found.len(), 3, "a file, a test and a row without one: {found:?}");
}
