//! The first sync of a desk with real programs: cut off in the middle it goes on where it was, and a desk whose copy does not fit
//! fetches what differs and no more.

use redress_tests::{Desk, Manner, Office, Proxy, Way};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// A range of a scope's file.
const RANGE: &str = "/v1/fetch-range";

/// Complaints of a city, more than one range holds.
const CITY: u64 = 4_495;

/// A desk that has joined in another store, where there is nothing, and has the city before it: somebody who works there was
/// added to it.
fn behind(folder: &Path, office: &Office, proxy: &Proxy, name: &str) -> Desk {
    let way = Way { url: proxy.url(), certificate: None, namespace: None };
    let desk = Desk::join_by(folder, office, &way, ("LDN07", "handler", name)).expect("joined");
    let code = office.join_code("LDN04", "manager", &format!("{name} of the city")).expect("a code");
    desk.run(&["enrol", &code]).expect("added");
    desk
}

/// An office with the complaints of a city, handed in by a desk.
fn city(folder: &Path) -> (Office, Desk) {
    let office = Office::open(folder).expect("an office");
    let desk = Desk::join(folder, &office, "LDN04", "manager", "Ada").expect("joined");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/nyc-dca-2015-2016.csv.gz");
    desk.run(&["import", file.to_str().expect("a plain path")]).expect("imported");
    desk.run(&["sync"]).expect("handed in");
    (office, desk)
}

fn complaints(desk: &Desk) -> u64 {
    desk.run(&["status"]).expect("status")["complaints"].as_u64().expect("a count")
}

#[test]
fn a_first_sync_killed_in_the_middle_goes_on_where_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (office, _first) = city(folder.path());
    let proxy = Proxy::before(office.address(), Manner::Passes).expect("a proxy");
    behind(folder.path(), &office, &proxy, "Whole").run(&["sync"]).expect("a first sync");
    let whole = proxy.asked(RANGE);
    assert!(whole > 3, "several ranges are read: {whole}");

    let desk = behind(folder.path(), &office, &proxy, "Cut");
    let mut command = desk.command(&["sync"]).expect("built");
    let mut cut = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
    let begun = Instant::now();
    // The last range is asked for when all others are on the disk.
    while proxy.asked(RANGE) < whole + whole {
        assert!(begun.elapsed() < Duration::from_secs(60), "it reads");
        std::thread::sleep(Duration::from_millis(1));
    }
    cut.kill().expect("cut off");
    cut.wait().expect("ended");
    let (asked, before) = (proxy.asked(RANGE), complaints(&desk));
    assert!(before > 0 && before < CITY, "some of it is there: {before}");

    desk.run(&["sync"]).expect("it goes on");
    assert_eq!(complaints(&desk), CITY, "everything is there");
    // A desk that starts anew asks for little at first: the rest of the last range may take it three.
    let again = proxy.asked(RANGE) - asked;
    assert!(again < whole, "what was stored is not asked for again: {again} of {whole}");
    desk.run(&["verify"]).expect("the replica is clean");
}

#[test]
fn a_first_sync_whose_answers_are_cut_anywhere_ends_with_the_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let (office, first) = city(folder.path());
    let proxy = Proxy::before(office.address(), Manner::Passes).expect("a proxy");
    let desk = behind(folder.path(), &office, &proxy, "Cut");
    for most in [0, 100, 2_000, 60_000, 400_000] {
        proxy.behave(Manner::Cuts(most));
        let output = desk.attempt(&["sync"], "").expect("started");
        assert_eq!(output.status.code(), Some(4), "cut off after {most} bytes, which is said");
        desk.run(&["verify"]).expect("the replica is clean");
    }
    proxy.behave(Manner::Passes);
    desk.run(&["sync"]).expect("synced");
    assert_eq!(complaints(&desk), CITY, "everything is there");
    for number in first.run(&["list", "--limit", "3"]).expect("a list").as_array().expect("lines") {
        let number = number["number"].as_str().expect("a number");
        let (here, there) = (desk.run(&["show", number, "--person", "Cut of the city"]), first.run(&["show", number]));
        assert_eq!(here.expect("shown"), there.expect("shown"), "the same on both desks");
    }
}
