//! The first moments of a process: SQLite calls itself ready before SQLCipher is.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod world;

use std::process::Command;
use std::sync::Barrier;
use std::time::Duration;
use store::Replica;
use world::{key, place};

/// The race is over once a process has opened one file, so it is run in processes of its own.
const PROCESSES: usize = 60;
/// Microseconds after the set-up began; OpenSSL alone takes a millisecond or more.
const MOMENTS: [u64; 6] = [0, 50, 100, 200, 400, 800];

#[test]
fn many_threads_may_open_the_first_files_of_a_process_at_once() {
    let program = std::env::current_exe().expect("this program");
    for process in 1..=PROCESSES {
        let done = Command::new(&program)
            .args(["--exact", "child_opens_many_files_at_once", "--nocapture"])
            .env(CHILD, "1")
            .output()
            .expect("a child");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "process {process} of {PROCESSES} could not open its files: {said}");
    }
}

const CHILD: &str = "REDRESS_TEST_OPENS_AT_ONCE";

/// Does nothing but as a child of the test above.
#[test]
fn child_opens_many_files_at_once() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let places: Vec<_> = MOMENTS.iter().map(|_| place()).collect();
    let start = Barrier::new(MOMENTS.len() + 1);
    std::thread::scope(|scope| {
        // Another part of the process, say an office, is the one that SQLite's set-up falls to.
        scope.spawn(|| {
            start.wait();
            rusqlite::Connection::open_in_memory().expect("a database without a file");
        });
        let opened: Vec<_> = (MOMENTS.iter().zip(&places))
            .map(|(moment, place)| {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    std::thread::sleep(Duration::from_micros(*moment));
                    Replica::create(&place.path, &key()).map(|_| ())
                })
            })
            .collect();
        for thread in opened {
            thread.join().expect("no panic").expect("a new replica");
        }
    });
}
