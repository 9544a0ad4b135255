//! Rules that no compiler knows, read from the Rust sources.

use std::fs;
use std::path::{Path, PathBuf};

/// A file is a noun; one of this length is several.
const LONGEST: usize = 450;
/// Rooms that compute and do nothing else.
const PURE: &[&str] =
    &["crates/complaint", "crates/document", "crates/insight", "crates/paper", "crates/sync", "crates/text"];
/// What such a room must be given instead of taking it.
const TAKEN: &[(&str, &str)] = &[
    ("SystemTime::now", "the time is passed in"),
    ("Instant::now", "the time is passed in"),
    ("Timestamp::now", "the time is passed in"),
    ("Zoned::now", "the time is passed in"),
    ("std::env", "settings are passed in"),
    ("std::fs", "bytes are passed in"),
    ("std::net", "it has no network"),
    ("std::process", "it starts nothing"),
    ("now_v7", "randomness is passed in"),
    ("new_v4", "randomness is passed in"),
    ("getrandom", "randomness is passed in"),
    ("thread_rng", "randomness is passed in"),
];
/// Name endings that say nothing about the trade.
const EMPTY_ENDINGS: &[&str] = &["Manager", "Service", "Helper", "Util", "Utils", "Processor"];

/// A source file: path below the root, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The part that ships: all before the unit tests.
    fn production(&self) -> &str {
        self.text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(&self.text)
    }
}

/// All files below `folders` that end in one of `endings`, but no generated ones.
pub fn below(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let root = crate::root();
    let mut ahead: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    let mut sources = Vec::new();
    while let Some(folder) = ahead.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a folder can be read").path();
            if path.is_dir() {
                let name = path.file_name().unwrap_or_default();
                if !["node_modules", "dist", "dist-fake", "generated", "target"].iter().any(|skip| name == *skip) {
                    ahead.push(path);
                }
            } else if endings.iter().any(|ending| path.extension().is_some_and(|found| found == *ending)) {
                sources.push(read(&root, &path));
            }
        }
    }
    assert!(!sources.is_empty(), "nothing was found below {folders:?}: a rule that reads nothing proves nothing");
    sources
}

fn read(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    Source { path, text }
}

fn rust() -> Vec<Source> {
    below(&["crates", "src-tauri", "tests", "xtask"], &["rs"])
}

/// What a pure room takes that it must be given.
fn takings(source: &Source) -> Vec<String> {
    if !PURE.iter().any(|room| source.path.starts_with(room)) || source.path.contains("/tests/") {
        return Vec::new();
    }
    let code = source.production().lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<_> = code.collect();
    let found = TAKEN.iter().filter(|(word, _)| code.iter().any(|line| line.contains(word)));
    found.map(|(word, reason)| format!("{}: {word} in a room that only computes: {reason}", source.path)).collect()
}

fn too_long(source: &Source) -> Option<String> {
    if source.text.lines().take(3).any(|line| line.contains("Generated from")) {
        return None;
    }
    let lines = source.text.lines().count();
    (lines > LONGEST).then(|| format!("{}: {lines} lines; over {LONGEST} a file is more than one noun", source.path))
}

fn empty_names(source: &Source) -> Vec<String> {
    let declared = source.text.lines().filter_map(|line| {
        let words: Vec<_> =
            line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
        let at = words.iter().take(3).position(|word| ["struct", "enum", "trait"].contains(word))?;
        words.get(at + 1).map(|name| (*name).to_owned())
    });
    let empty = declared.filter(|name| EMPTY_ENDINGS.iter().any(|ending| name.ends_with(ending)));
    empty.map(|name| format!("{}: {name}: name it by the trade's word for what it is", source.path)).collect()
}

fn source(path: &str, text: &str) -> Source {
    Source { path: path.into(), text: text.into() }
}

#[test]
fn rooms_that_only_compute_take_nothing_from_the_machine() {
    crate::assert_none(&rust().iter().flat_map(takings).collect::<Vec<_>>());
}

#[test]
fn no_file_is_more_than_one_noun() {
    let all = rust().into_iter().chain(below(&["ui/src"], &["ts", "tsx", "css"]));
    crate::assert_none(&all.filter_map(|source| too_long(&source)).collect::<Vec<_>>());
}

#[test]
fn names_say_what_a_thing_is() {
    crate::assert_none(&rust().iter().flat_map(empty_names).collect::<Vec<_>>());
}

#[test]
fn modules_lie_beside_their_folder() {
    // Below a crate's tests/ folder name.rs would be a test program of its own.
    let of_tests = |path: &str| path.starts_with("crates/") && path.contains("/tests/");
    let found = rust().into_iter().filter(|source| source.path.ends_with("/mod.rs") && !of_tests(&source.path));
    let found =
        found.map(|source| format!("{}: name.rs beside the folder: ten tabs called mod.rs help nobody", source.path));
    crate::assert_none(&found.collect::<Vec<_>>());
}

#[test]
fn nobody_switches_the_ban_on_unsafe_off() {
    let word = concat!("allow(", "unsafe_code");
    let found = rust().into_iter().filter(|source| source.text.contains(word));
    let found = found.map(|source| format!("{}: unsafe code: nothing here needs it", source.path));
    crate::assert_none(&found.collect::<Vec<_>>());
}

#[test]
fn a_clock_in_a_pure_room_is_found_but_not_in_its_tests() {
    let shipped = source("crates/complaint/src/a.rs", "fn now() { SystemTime::now(); }\n");
    assert_eq!(takings(&shipped).len(), 1, "a clock that ships");
    let tested = source("crates/complaint/src/a.rs", "fn a() {}\n\n#[cfg(test)]\nmod tests { SystemTime::now(); }\n");
    assert_eq!(takings(&tested).len(), 0, "a clock in a test");
    let elsewhere = source("crates/platform/src/a.rs", "fn now() { SystemTime::now(); }\n");
    assert_eq!(takings(&elsewhere).len(), 0, "platform is where the clock lives");
}

#[test]
fn a_long_file_and_an_empty_name_are_found() {
    assert!(too_long(&source("a.rs", &"\n".repeat(LONGEST + 1))).is_some(), "one line too many");
    assert!(too_long(&source("a.rs", &"\n".repeat(LONGEST))).is_none(), "the longest allowed");
    assert_eq!(
        empty_names(&source("a.rs", "pub struct CaseManager;\nenum Role { Manager }\n")).len(),
        1,
        "the struct only"
    );
}
