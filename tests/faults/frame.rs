//! Runs tests that may turn out to be impossible on this machine, a few at a time, and counts them as cargo's runner does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

/// Tests at a time: most of the time each waits for a network or a clock.
const AT_ONCE: usize = 4;

/// A test: its name is a sentence.
#[derive(Clone, Copy)]
pub struct Test {
    pub name: &'static str,
    pub play: fn() -> Played,
}

/// How a test ended that did not fail.
pub enum Played {
    Passed,
    /// This machine does not lend what the test needs.
    Skipped(String),
}

/// Names functions as tests.
macro_rules! tests {
    ($($test:ident),+ $(,)?) => {
        pub const TESTS: &[crate::frame::Test] =
            &[$(crate::frame::Test { name: stringify!($test), play: $test }),+];
    };
}
pub(crate) use tests;

/// Runs those whose names hold a word of the command line, or all.
pub fn run(tests: &[Test]) -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |test: &Test| words.is_empty() || words.iter().any(|word| test.name.contains(word.as_str()));
    let tests: Vec<Test> = tests.iter().filter(|test| wanted(test)).copied().collect();
    let (next, counts) = (Mutex::new(tests.iter()), Mutex::new([0_u32; 3]));
    let worker = || {
        while let Some(test) = { next.lock().expect("whole").next() } {
            let kind = play(test);
            counts.lock().expect("whole")[kind] += 1;
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(worker);
        }
    });
    let [passed, failed, skipped] = *counts.lock().expect("whole");
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Plays one; gives the place of its count.
fn play(test: &Test) -> usize {
    let started = Instant::now();
    let (kind, told) = match catch_unwind(AssertUnwindSafe(test.play)) {
        Ok(Played::Passed) => (0, "ok".to_owned()),
        Ok(Played::Skipped(why)) => (2, format!("skipped: {why}")),
        Err(_) => (1, "FAILED".to_owned()),
    };
    println!("test {} ... {told} ({:.1} s)", test.name, started.elapsed().as_secs_f32());
    kind
}
