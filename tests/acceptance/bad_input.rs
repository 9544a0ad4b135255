//! What goes wrong in shops, said clearly: what happened, whether data is safe, what to do. Nothing is lost or wedged.

use redress_tests::{Desk, Office};
use std::process::Output;

/// Checks how a verb ended, and that its message says the expected things; gives the message.
fn expect(output: &Output, code: i32, says: &[&str]) -> String {
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "exit code; the program said: {message}");
    for words in says {
        assert!(message.to_lowercase().contains(&words.to_lowercase()), "the message lacks {words:?}: {message}");
    }
    message
}

fn join(folder: &std::path::Path, office: &Office, name: &str, code: &str) -> Output {
    let command_folder = folder.join("joining");
    std::fs::create_dir_all(&command_folder).expect("a folder");
    std::process::Command::new(redress_tests::programs::program("redress").expect("built"))
        .args(["--home".as_ref(), command_folder.join(name).as_os_str()])
        .args(["--key-file".as_ref(), command_folder.join(name).with_extension("key").as_os_str()])
        .args(["join", &office.url(), code, "--name", name])
        .output()
        .expect("the program starts")
}

#[test]
fn a_join_code_that_is_wrong_expired_or_used_is_refused_with_its_own_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    expect(&join(folder.path(), &office, "wrong", "00000-00000"), 3, &["not known"]);

    let printed = office
        .verb(&["join-code", "--store", "LDN04", "--role", "clerk", "--name", "Ines", "--valid", "1s"])
        .expect("a code");
    let expired = printed.split_whitespace().last().expect("the code is the last word").to_owned();
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    expect(&join(folder.path(), &office, "expired", &expired), 3, &["expired"]);

    let code = office.join_code("LDN04", "clerk", "Ines").expect("a code");
    expect(&join(folder.path(), &office, "first", &code), 0, &[]);
    expect(&join(folder.path(), &office, "second", &code), 3, &["used"]);
}

#[test]
fn an_office_that_is_away_is_said_and_the_complaint_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "clerk", "Ines").expect("joined");
    office.kill().expect("cut off");
    let number = desk.record("The lamp arrived broken").expect("recording needs no office");
    expect(&desk.attempt(&["sync"], "").expect("started"), 4, &["office"]);
    assert_eq!(desk.run(&["status"]).expect("status")["unsent"], 1, "the deed waits");
    desk.run(&["show", &number]).expect("the complaint is there");
}

#[test]
fn a_replica_with_a_wrong_key_or_damaged_bytes_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    desk.record("The lamp arrived broken").expect("recorded");
    let database = desk.home().join("redress.db");
    let whole = std::fs::read(&database).expect("read");

    let key = desk.home().with_extension("key");
    let right = std::fs::read(&key).expect("read");
    std::fs::write(&key, [7_u8; 32]).expect("written");
    expect(&desk.attempt(&["list"], "").expect("started"), 5, &["key"]);
    assert_eq!(std::fs::read(&database).expect("read"), whole, "a wrong key changes nothing");
    std::fs::write(&key, right).expect("written");

    let mut garbage = whole.clone();
    for byte in garbage.iter_mut().skip(4_096).take(8_192) {
        *byte = 0x5a;
    }
    for damaged in [whole[..whole.len() / 2].to_vec(), garbage] {
        std::fs::write(&database, &damaged).expect("written");
        expect(&desk.attempt(&["verify"], "").expect("started"), 5, &["damaged"]);
        assert!(std::fs::metadata(&database).expect("still there").len() > 0, "never deleted");
    }

    std::fs::write(&database, &whole).expect("written");
    desk.run(&["verify"]).expect("the whole file opens again");
}

#[test]
fn a_second_program_on_one_replica_is_told_that_it_is_in_use() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "clerk", "Ines").expect("joined");
    let mut watching = desk
        .command(&["sync", "--watch"])
        .expect("built")
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("started");
    let mut line = String::new();
    let stdout = watching.stdout.take().expect("piped");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut line).expect("it says that it watches");
    let output = desk.attempt(&["list"], "").expect("started");
    watching.kill().expect("killed");
    watching.wait().expect("waited");
    expect(&output, 5, &["in use"]);
    desk.run(&["list"]).expect("free again");
}

#[test]
fn a_picture_given_as_a_table_is_refused_and_nothing_is_imported() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let file = folder.path().join("complaints.csv");
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01").expect("written");
    expect(&desk.attempt(&["import", file.to_str().expect("plain")], "").expect("started"), 5, &["nothing"]);
    assert_eq!(desk.run(&["list"]).expect("list"), serde_json::json!([]), "no row came in");
}

#[test]
fn a_mistyped_number_is_told_apart_from_an_unknown_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let number = desk.record("The lamp arrived broken").expect("recorded");
    let misread: String = number
        .char_indices()
        .map(|(at, letter)| if at == number.len() - 3 { if letter == '1' { '7' } else { '1' } } else { letter })
        .collect();
    expect(&desk.attempt(&["show", &misread], "").expect("started"), 2, &["misread"]);
}

#[test]
fn a_desk_whose_clock_is_ten_years_off_syncs_and_its_deeds_are_flagged_and_corrected() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let ahead =
        Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya").expect("joined").ahead_of_time("+10y");
    let right = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom").expect("joined");
    // By its own clock the desk was away for ten years; one contact tells it how far that clock is off.
    expect(&ahead.attempt(&["list"], "").expect("started"), 3, &["redress sync"]);
    ahead.run(&["sync"]).expect("a wrong clock never keeps a desk from syncing");
    let number = ahead.record("The lamp arrived broken").expect("recorded");
    ahead.run(&["sync"]).expect("nor does it later");
    right.run(&["sync"]).expect("sync works");

    let off = ahead.run(&["status"]).expect("status")["clock_off_ms"].as_i64();
    assert!(off.is_some_and(|off| off > 9 * 365 * 86_400_000), "the desk is told how far its clock is off: {off:?}");
    let shown = right.case(&number).expect("the other desk has it");
    assert_eq!(shown["timeline"][0]["skewed"], true, "the deed is flagged: {shown}");
    let year = |value: &serde_json::Value| value.as_str().map(|text| text[..4].to_owned());
    assert_eq!(year(&shown["received_at"]), year(&shown["timeline"][0]["received_at"]), "promises run from real time");
    assert_eq!(ahead.case(&number).expect("shown"), shown, "both desks say the same");
}
