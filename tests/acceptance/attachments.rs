//! Files with real programs: attached without a network, cut off in mid-way on both ends, and the same bytes at the other desk.

use redress_tests::{Desk, Office};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// Bytes of the large file, and how many of them cross before something is cut off.
const LARGE: usize = 24_000_000;
const CROSSED: u64 = 3_000_000;

/// Words that must lie nowhere in the clear.
const CANARIES: [&str; 3] = ["canary of the bytes", "canary-of-the-name", "turn off the gas"];

/// A text of that length that does not compress to nothing.
fn text(length: usize) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(5);
    let mut text = b"canary of the bytes\n".to_vec();
    text.extend(std::iter::repeat_with(|| random.alphanumeric() as u8).take(length));
    text
}

fn files(desk: &Desk, number: &str) -> Vec<Value> {
    desk.run(&["attachment", number]).expect("a list").as_array().expect("an array").clone()
}

fn named<'a>(files: &'a [Value], name: &str) -> &'a Value {
    files.iter().find(|file| file["name"] == name).expect("it is listed")
}

/// Every file below a folder.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn size(folder: &Path) -> u64 {
    walk(folder).iter().filter_map(|path| path.metadata().ok()).map(|found| found.len()).sum()
}

/// Starts an exchange, and gives it back once so much lies at the office.
fn sync_until(desk: &Desk, office: &Office, bytes: u64) -> Child {
    let mut command = desk.command(&["sync"]).expect("built");
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
    let begun = Instant::now();
    while size(&office.data().join("blobs")) < bytes {
        assert!(begun.elapsed() < Duration::from_secs(60), "the file is on its way");
        std::thread::sleep(Duration::from_millis(2));
    }
    child
}

fn expect_clean(folder: &Path) {
    for path in walk(folder) {
        let (stored, name) = (fs::read(&path).expect("readable"), path.display().to_string());
        let stored = String::from_utf8_lossy(&stored);
        for canary in CANARIES {
            assert!(!stored.contains(canary) && !name.contains(canary), "{canary:?} lies in {name}");
        }
    }
}

#[test]
fn a_file_attached_without_a_network_reaches_the_other_desk_whatever_is_cut_off_on_the_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let a = Desk::join(folder.path(), &office, "LDN04", "clerk", "Tom Abara").expect("joined");
    let b = Desk::join(folder.path(), &office, "LDN04", "handler", "Maya Lindqvist").expect("joined");
    let number = a.record("The cooker smells; we were told to turn off the gas").expect("recorded");
    for desk in [&a, &b] {
        desk.run(&["sync"]).expect("synced");
    }

    office.kill().expect("gone");
    let given = folder.path().join("given");
    fs::create_dir(&given).expect("a folder");
    let (photo, log) = (given.join("cooker.png"), given.join("canary-of-the-name.txt"));
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons/512x512.png"), &photo).expect("a picture");
    fs::write(&log, text(LARGE)).expect("a text");
    let path = |path: &Path| path.to_str().expect("plain").to_owned();
    a.run(&["attach", &number, &path(&photo), &path(&log)]).expect("no office is needed");
    let listed = files(&a, &number);
    assert!(listed.iter().all(|file| file["state"] == "waiting"), "they wait to be sent: {listed:?}");

    office.serve().expect("back");
    let mut desk = sync_until(&a, &office, CROSSED);
    desk.kill().expect("the desk is cut off");
    desk.wait().expect("ended");
    let moved = named(&files(&a, &number), "canary-of-the-name.txt")["moved"].as_u64().expect("a number");
    assert!(moved < LARGE as u64, "in mid-file: {moved}");

    let there = size(&office.data().join("blobs"));
    let mut desk = sync_until(&a, &office, there + CROSSED);
    office.kill().expect("the office is cut off");
    assert_eq!(desk.wait().expect("ended").code(), Some(4), "which is said");
    let moved = named(&files(&a, &number), "canary-of-the-name.txt")["moved"].as_u64().expect("a number");
    assert!(moved > 0 && moved < LARGE as u64, "further in the same file: {moved}");

    office.serve().expect("back");
    let report = a.run(&["sync"]).expect("synced");
    assert_eq!(report["files"]["waiting"], 0, "the rest goes through: {report}");
    assert!(files(&a, &number).iter().all(|file| file["state"] == "here"), "stored and verified");

    b.run(&["sync"]).expect("synced");
    b.run(&["sync"]).expect("synced");
    let listed = files(&b, &number);
    let cooker = named(&listed, "cooker.png");
    assert_eq!(
        (&cooker["thumbnail_here"], &cooker["state"]),
        (&true.into(), &"office".into()),
        "first the small picture"
    );
    let address = |file: &Value, key: &str| file[key].as_str().expect("an address").to_owned();
    let out = |name: &str| folder.path().join(name);
    let fetch = |desk: &Desk, address: &str, to: &Path| {
        desk.run(&["attachment", &number, address, "--out", &path(to)]).expect("it is given");
        fs::read(to).expect("readable")
    };
    let small = fetch(&b, &address(cooker, "thumbnail"), &out("small.jpg"));
    assert!(small.starts_with(&[0xff, 0xd8, 0xff]), "a picture");
    let large = fetch(&b, &address(cooker, "address"), &out("b.png"));
    assert!(large == fetch(&a, &address(cooker, "address"), &out("a.png")), "the same photo on both desks");
    let text = fetch(&b, &address(named(&listed, "canary-of-the-name.txt"), "address"), &out("b.txt"));
    assert!(text == fs::read(&log).expect("readable"), "and the text, byte by byte");
    for desk in [&a, &b] {
        expect_clean(desk.home());
    }
    office.verb(&["verify"]).expect("the office is sound");
}

#[test]
fn an_erased_complaint_takes_its_files_along_at_the_office_and_on_every_desk() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let a = Desk::join(folder.path(), &office, "LDN04", "clerk", "Tom Abara").expect("joined");
    let b = Desk::join(folder.path(), &office, "LDN04", "handler", "Maya Lindqvist").expect("joined");
    let numbers = ["The cooker smells", "The kettle leaks"].map(|what| a.record(what).expect("recorded"));
    let photo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons/512x512.png");
    for number in &numbers {
        a.run(&["attach", number, photo.to_str().expect("plain")]).expect("attached");
    }
    for desk in [&a, &b, &b] {
        desk.run(&["sync"]).expect("synced");
    }
    let office_files = office.data().join("blobs");
    let lying = || [&office_files, &a.home().join("blobs"), &b.home().join("blobs")].map(|folder| walk(folder).len());
    assert_eq!(lying(), [4, 2, 1], "the photo and its small picture, of each complaint at the office, once on a desk");
    let erase = |number: &str| {
        office.verb(&["erase", number, "--reason", "file 7"]).expect("erased");
        for desk in [&a, &b] {
            desk.run(&["sync"]).expect("synced");
        }
    };
    erase(&numbers[0]);
    assert_eq!(lying(), [2, 2, 1], "what the other complaint shares stays on the desks");
    erase(&numbers[1]);
    assert_eq!(lying(), [0, 0, 0], "nothing lies anywhere");
    office.verb(&["verify"]).expect("the office is sound");
}

#[test]
fn a_file_that_is_not_what_its_name_says_is_refused_in_words_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let number = desk.record("Tin was dented").expect("recorded");
    let lie = folder.path().join("receipt.pdf");
    fs::write(&lie, b"MZ\x90\0 this is a program").expect("written");
    let told = desk.attempt(&["attach", &number, lie.to_str().expect("plain")], "").expect("run");
    assert_eq!(told.status.code(), Some(3), "refused");
    let said = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(said.contains("not what its name says") && said.contains("Nothing was attached"), "{said}");
    assert_eq!(files(&desk, &number), [Value::Null; 0], "nothing is attached");
    let nothing = folder.path().join("nothing.txt");
    fs::write(&nothing, b"").expect("written");
    let told = desk.attempt(&["attach", &number, nothing.to_str().expect("plain")], "").expect("run");
    assert_eq!(told.status.code(), Some(3), "neither is an empty one");
}
