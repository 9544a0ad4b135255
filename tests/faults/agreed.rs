//! How every test here ends: the queue is empty within two minutes, all desks show the same, everything that was done is
//! there or listed as refused, and desks and office are clean.

use redress_tests::{Desk, Office};
use serde_json::Value;
use std::collections::BTreeSet;
use std::thread;
use std::time::{Duration, Instant};

/// Within which a queue drains once nothing is in the way.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// Pause between two looks at something that other processes do.
const PAUSE: Duration = Duration::from_millis(200);

/// What people were told is done.
#[derive(Default)]
pub struct Done {
    /// Reference numbers given out.
    pub numbers: BTreeSet<String>,
    /// Texts of notes, each of them unlike any other.
    pub notes: BTreeSet<String>,
}

impl Done {
    /// Records at that desk, and remembers the numbers.
    pub fn record(&mut self, desk: &Desk, about: &str, count: usize) -> Vec<String> {
        let texts: Vec<String> = (0..count).map(|n| format!("{about}, number {n} came without its screws")).collect();
        let numbers = desk.record_all(&texts).expect("recording needs no office");
        assert_eq!(numbers.len(), count, "a number for each");
        self.numbers.extend(numbers.iter().cloned());
        numbers
    }

    /// Writes a note and remembers it.
    pub fn note(&mut self, desk: &Desk, number: &str, text: &str) {
        desk.run(&["do", "note", number, &format!("text={text}")]).expect("a note needs no office");
        self.notes.insert(text.to_owned());
    }
}

/// A number of the desk's status.
pub fn status(desk: &Desk, key: &str) -> u64 {
    let status = desk.run(&["status"]).expect("status works");
    status[key].as_u64().unwrap_or_else(|| panic!("{key} in {status}"))
}

/// Waits until something is so.
pub fn until(what: &str, patience: Duration, mut is_so: impl FnMut() -> bool) -> Duration {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < patience, "after {patience:?} still not so: {what}");
        thread::sleep(PAUSE);
    }
    started.elapsed()
}

/// Syncs until nothing waits; an office that is away or busy meanwhile is asked again.
pub fn drain(desk: &Desk) {
    until("the queue is empty", PATIENCE, || {
        let tried = desk.attempt(&["sync"], "").expect("the program starts");
        let told = String::from_utf8_lossy(&tried.stderr).into_owned();
        match tried.status.code() {
            Some(0) => status(desk, "unsent") == 0,
            Some(4) => false,
            other => panic!("sync ended with {other:?}: {told}"),
        }
    });
}

/// Every complaint as a desk shows it.
pub fn shown(desk: &Desk) -> Vec<Value> {
    let list = desk.run(&["list", "--view", "all"]).expect("list works");
    let rows = list.as_array().expect("list prints an array").iter();
    let mut numbers: Vec<String> = rows.map(|row| row["number"].as_str().expect("a number").to_owned()).collect();
    numbers.sort();
    numbers.iter().map(|number| desk.case(number).expect("show works")).collect()
}

/// Syncs all desks to the end and checks that they agree, and that nothing is missing.
pub fn check(office: &Office, desks: &[&Desk], done: &Done) {
    desks.iter().for_each(|desk| drain(desk));
    desks.iter().for_each(|desk| drain(desk));
    let all: Vec<Vec<Value>> = desks.iter().map(|desk| shown(desk)).collect();
    for other in &all[1..] {
        assert_eq!(other.len(), all[0].len(), "as many complaints at every desk");
        for (left, right) in all[0].iter().zip(other) {
            assert_eq!(left, right, "both desks show the same to the last field");
        }
    }
    let held: BTreeSet<String> =
        all[0].iter().map(|case| case["number"].as_str().expect("a number").to_owned()).collect();
    let missing: Vec<&String> = done.numbers.difference(&held).collect();
    assert!(missing.is_empty(), "given out and lost: {missing:?}");
    let everything = Value::from(all[0].clone()).to_string();
    let missing: Vec<&String> =
        done.notes.iter().filter(|text| everything.matches(text.as_str()).count() != 1).collect();
    assert!(missing.is_empty(), "notes that are not there, or there twice: {missing:?}");
    for desk in desks {
        desk.run(&["verify"]).expect("the replica is clean");
    }
    office.verb(&["verify"]).expect("the office is clean");
}
