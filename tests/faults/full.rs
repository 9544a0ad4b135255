//! Disks that fill up: small file systems in memory, made larger again once something failed.

use crate::agreed::{self, Done};
use crate::frame::Played;
use redress_tests::{Desk, Office};
use std::path::{Path, PathBuf};
use std::process::Command;

crate::frame::tests! {
    a_desk_on_a_full_disk_says_so_keeps_every_number_it_gave_and_goes_on_with_room,
    a_desk_whose_disk_fills_up_while_it_receives_catches_up_with_room,
    an_office_on_a_full_disk_stays_up_loses_nothing_and_goes_on_with_room,
}

/// Room that a desk or an office starts with.
const SMALL: &str = "3m";
const LARGE: &str = "256m";

/// A file system of a given size.
struct Disk {
    path: PathBuf,
}

impl Disk {
    /// Mounts it; the reason when this machine does not let us.
    fn mount(path: &Path) -> Result<Disk, String> {
        std::fs::create_dir_all(path).expect("a folder");
        let size = format!("size={SMALL},mode=0755");
        mount(&["-t", "tmpfs", "-o", &size, "redress-test"], path)?;
        Ok(Disk { path: path.to_owned() })
    }

    fn resize(&self, size: &str) {
        mount(&["-o", &format!("remount,size={size}")], &self.path).expect("a mounted disk changes its size");
    }

    /// Leaves so many bytes of room, by a file that takes the rest.
    fn leave(&self, bytes: u64) {
        let ballast = self.path.join("ballast");
        let _ = std::fs::remove_file(&ballast);
        let free = platform::free_space(&self.path).expect("a disk");
        std::fs::write(&ballast, vec![7; usize::try_from(free.saturating_sub(bytes)).expect("small")]).expect("room");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.path).status();
    }
}

fn mount(options: &[&str], path: &Path) -> Result<(), String> {
    let output = Command::new("mount").args(options).arg(path).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(format!("mounting needs root: {}", told.lines().next().unwrap_or_default()))
}

fn disk(path: &Path) -> Result<Disk, Played> {
    Disk::mount(path).map_err(Played::Skipped)
}

/// Records until the disk is full; gives the numbers that were given out.
fn record_until_full(desk: &Desk) -> Vec<String> {
    let words = "It came without its screws, and nobody answers the telephone. ".repeat(60);
    let mut given = Vec::new();
    for n in 0..400 {
        let input = serde_json::json!({ "description": format!("{n}: {words}") }).to_string();
        let output = desk.attempt(&["record", "-"], &input).expect("started");
        given.extend(redress_tests::desk::numbers(&output.stdout));
        if !output.status.success() {
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(5), "a problem with data: {told}");
            assert!(told.contains("Free some space"), "what to do is said: {told}");
            return given;
        }
    }
    panic!("the disk did not fill up");
}

fn a_desk_on_a_full_disk_says_so_keeps_every_number_it_gave_and_goes_on_with_room() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = match disk(&folder.path().join("Maya-Lindqvist")) {
        Ok(disk) => disk,
        Err(skipped) => return skipped,
    };
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    disk.leave(400 << 10);
    done.numbers.extend(record_until_full(&desk));
    assert!(!done.numbers.is_empty(), "some were recorded before");
    let tried = desk.attempt(&["sync"], "").expect("started");
    assert!(matches!(tried.status.code(), Some(0 | 5)), "a sync on a full disk works or says why: {tried:?}");

    disk.resize(LARGE);
    done.record(&desk, "With room again", 2);
    agreed::check(&office, &[&desk, &other], &done);
    Played::Passed
}

fn a_desk_whose_disk_fills_up_while_it_receives_catches_up_with_room() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = match disk(&folder.path().join("Tom-Abara")) {
        Ok(disk) => disk,
        Err(skipped) => return skipped,
    };
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let small = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    agreed::drain(&small);
    let mut done = Done::default();
    let words = "It came without its screws. ".repeat(100);
    let texts: Vec<String> = (0..40).map(|n| format!("{n}: {words}")).collect();
    done.numbers.extend(desk.record_all(&texts).expect("recorded"));
    agreed::drain(&desk);
    disk.leave(64 << 10);
    let mut failed = false;
    for _ in 0..4 {
        let tried = small.attempt(&["sync"], "").expect("started");
        let told = String::from_utf8_lossy(&tried.stderr).into_owned();
        assert!(matches!(tried.status.code(), Some(0 | 5)), "it works or says why: {told}");
        failed |= told.contains("Free some space");
    }
    assert!(failed, "the page did not fit, and that was said");

    disk.resize(LARGE);
    agreed::check(&office, &[&desk, &small], &done);
    Played::Passed
}

fn an_office_on_a_full_disk_stays_up_loses_nothing_and_goes_on_with_room() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("site");
    let disk = match disk(&place) {
        Ok(disk) => disk,
        Err(skipped) => return skipped,
    };
    let mut office = Office::open(&place).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    done.record(&desk, "With room", 2);
    agreed::drain(&desk);
    disk.leave(48 << 10);
    let words = "It came without its screws, and nobody answers the telephone. ".repeat(60);
    let texts: Vec<String> = (0..40).map(|n| format!("{n}: {words}")).collect();
    done.numbers.extend(desk.record_all(&texts).expect("the desk has room"));
    for desk in [&desk, &other, &desk] {
        let tried = desk.attempt(&["sync"], "").expect("started");
        let told = String::from_utf8_lossy(&tried.stderr).into_owned();
        assert!(matches!(tried.status.code(), Some(0 | 4)), "an office that cannot is one to ask again: {told}");
    }
    assert!(agreed::status(&desk, "unsent") > 0, "what the office could not keep waits at the desk");
    assert!(office.is_serving(), "the office is still up");

    disk.resize(LARGE);
    agreed::check(&office, &[&desk, &other], &done);
    Played::Passed
}
