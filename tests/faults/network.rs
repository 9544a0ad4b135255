//! Real networks between office and desks, spoilt in the middle of work and healed again.

use crate::agreed::{self, Done};
use crate::frame::Played;
use crate::lab::{Fault, Lab};
use redress_tests::{Desk, Office};
use serde_json::Value;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

crate::frame::tests! {
    the_queue_drains_by_itself_after_a_cable_was_out,
    the_queue_drains_by_itself_after_the_office_heard_nothing,
    the_queue_drains_by_itself_after_the_desks_heard_nothing,
    the_queue_drains_by_itself_after_packets_were_lost_late_and_out_of_order,
    the_queue_drains_by_itself_after_the_line_was_slow,
}

fn the_queue_drains_by_itself_after_a_cable_was_out() -> Played {
    play(Fault::Down)
}

fn the_queue_drains_by_itself_after_the_office_heard_nothing() -> Played {
    play(Fault::DeafOffice)
}

fn the_queue_drains_by_itself_after_the_desks_heard_nothing() -> Played {
    play(Fault::DeafDesks)
}

fn the_queue_drains_by_itself_after_packets_were_lost_late_and_out_of_order() -> Played {
    play(Fault::Lossy)
}

fn the_queue_drains_by_itself_after_the_line_was_slow() -> Played {
    play(Fault::Slow)
}

/// Complaints that each desk records in each round.
const COUNT: usize = 4;

fn play(fault: Fault) -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let lab = match Lab::open() {
        Ok(lab) => lab,
        Err(skipped) => return skipped,
    };
    let office = lab.found(folder.path());
    let first = lab.join(folder.path(), &office, 1, "supervisor", "Maya Lindqvist");
    let second = lab.join(folder.path(), &office, 2, "handler", "Tom Abara");
    let mut done = Done::default();
    let shared = done.record(&first, "Before", 1).remove(0);
    [&first, &second].into_iter().for_each(agreed::drain);
    let mut random = fastrand::Rng::with_seed(31);
    for round in 0..if crate::is_long() { 40 } else { 2 } {
        let from_the_start = round % 2 == 0;
        for desk in [&first, &second] {
            done.record(desk, &format!("Round {round}"), COUNT);
            done.note(desk, &shared, &format!("{} in round {round}", desk.home().display()));
        }
        // The desks keep in agreement by themselves, as the app does. The fault is there before them, or meets them on the way.
        if from_the_start {
            lab.spoil(fault);
        }
        let watching = [&first, &second].map(Watching::begin);
        if !from_the_start {
            thread::sleep(Duration::from_millis(random.u64(20..160)));
            lab.spoil(fault);
        }
        thread::sleep(Duration::from_millis(random.u64(2_500..5_000)));
        let before = changes(&office);
        if from_the_start && fault.cuts() {
            assert_eq!(before + 2 * (COUNT as u64 + 1), expected(&done), "nothing gets through {fault:?}");
        }
        lab.heal();
        let took = agreed::until("the office has everything", agreed::PATIENCE, || changes(&office) == expected(&done));
        let open = expected(&done) - before;
        println!("   {fault:?}: {open} deeds waited at healing, and were in {:.1} s later", took.as_secs_f32());
        drop(watching);
    }
    if matches!(fault, Fault::Lossy) {
        assert!(lab.late() > 0, "some packets came late");
    }
    agreed::check(&office, &[&first, &second], &done);
    Played::Passed
}

/// A desk that keeps in agreement for as long as this lives.
struct Watching(Child);

impl Watching {
    fn begin(desk: &Desk) -> Watching {
        let mut command = desk.command(&["sync", "--watch"]).expect("built");
        Watching(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started"))
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Changes that the office holds: a record or a note is one each.
fn changes(office: &Office) -> u64 {
    let report = office.verb(&["--json", "verify"]).expect("the office is clean");
    let report: Value = serde_json::from_str(&report).expect("JSON");
    report["changes"].as_u64().expect("a count")
}

fn expected(done: &Done) -> u64 {
    (done.numbers.len() + done.notes.len()) as u64
}
