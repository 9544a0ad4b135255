//! The desktop itself: what is tested on it is worth as much as it is.

use redress_tests::desktop::{self, Desktop};
use std::process::Stdio;

#[test]
fn a_desktop_shows_a_notice_and_hands_a_click_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let desktop = Desktop::start(folder.path()).expect("a desktop");
    let asking = desktop
        .command("dunstify")
        .args(["--action", "default,Open", "LDN04", "escalated"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("dunstify comes with dunst");
    desktop::await_notice(&desktop).expect("it is shown");
    desktop::press_notice(&desktop).expect("it is pressed");
    let answer = asking.wait_with_output().expect("it ends when it is pressed");
    assert_eq!(answer.stdout.trim_ascii(), b"default", "the click reaches the program that asked");
}

#[test]
fn two_desktops_have_nothing_in_common() {
    let folder = tempfile::tempdir().expect("a folder");
    let one = Desktop::start(&folder.path().join("one")).expect("a desktop");
    let two = Desktop::start(&folder.path().join("two")).expect("a desktop");
    let status = one.command("dunstify").args(["LDN04", "for one only"]).status().expect("dunstify comes with dunst");
    assert!(status.success(), "it is handed over");
    desktop::await_notice(&one).expect("it is shown where it belongs");
    assert_eq!(desktop::notices(&two).expect("the other daemon answers"), 0, "and nowhere else");
}
