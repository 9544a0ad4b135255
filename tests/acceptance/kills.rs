//! `kill -9` of desks and offices: what was acknowledged is there afterwards, and nothing needs repair. An office gets back from
//! its desks what it loses; that it loses nothing in the first place is `crates/server/tests/office/history.rs`.

use redress_tests::{Desk, Office};
use std::process::Stdio;
use std::time::Duration;

/// Kills in one run: few every day, many in `cargo xtask prove`.
fn rounds() -> u32 {
    if std::env::var_os("REDRESS_PROVE").is_some() { 500 } else { 50 }
}

fn numbers(desk: &Desk) -> Vec<String> {
    let list = desk.run(&["list", "--view", "all"]).expect("list works after a kill");
    let rows = list.as_array().expect("list prints an array");
    rows.iter().map(|row| row["number"].as_str().expect("a number").to_owned()).collect()
}

#[test]
fn a_desk_killed_at_random_moments_keeps_every_complaint_whose_number_it_gave_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let mut random = fastrand::Rng::with_seed(7);
    let mut given = Vec::new();
    let input = (0..400).map(|n| format!("{{\"description\":\"Tin {n} was dented\"}}\n")).collect::<String>();
    let file = folder.path().join("many.ndjson");
    std::fs::write(&file, input).expect("written");
    for _ in 0..rounds() / 2 {
        let printed = folder.path().join("printed");
        let mut child = desk
            .command(&["record", file.to_str().expect("plain")])
            .expect("built")
            .stdout(std::fs::File::create(&printed).expect("a file"))
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        std::thread::sleep(Duration::from_millis(random.u64(20..250)));
        child.kill().expect("killed");
        child.wait().expect("waited");
        let printed = std::fs::read_to_string(&printed).expect("read");
        given.extend(printed.lines().filter_map(|line| {
            serde_json::from_str::<serde_json::Value>(line).ok()?["number"].as_str().map(str::to_owned)
        }));
    }
    assert!(given.len() > 20, "the kills fell into real work: {} numbers were given out", given.len());
    let held: std::collections::HashSet<String> = numbers(&desk).into_iter().collect();
    let lost: Vec<&String> = given.iter().filter(|number| !held.contains(*number)).collect();
    assert!(lost.is_empty(), "numbers given out and lost: {lost:?}");
    desk.run(&["verify"]).expect("no replica needs repair");
}

#[test]
fn an_office_killed_while_desks_push_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut random = fastrand::Rng::with_seed(11);
    for round in 0..rounds() / 2 {
        desk.record(&format!("Delivery {round} came without its screws")).expect("recorded");
        let mut child = desk
            .command(&["sync"])
            .expect("built")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        std::thread::sleep(Duration::from_millis(random.u64(0..120)));
        office.kill().expect("killed");
        child.wait().expect("the desk ends by itself");
        office.serve().expect("an office needs no repair after a kill");
    }
    for desk in [&desk, &other] {
        desk.run(&["sync"]).expect("sync works at the end");
    }
    assert_eq!(desk.run(&["status"]).expect("status")["unsent"], 0, "the queue drains");
    let (mut left, mut right) = (numbers(&desk), numbers(&other));
    left.sort();
    right.sort();
    assert_eq!(left.len(), (rounds() / 2) as usize, "nothing is lost and nothing is doubled");
    assert_eq!(left, right, "the other desk received all of it");
    office.verb(&["verify"]).expect("the office is clean");
}
