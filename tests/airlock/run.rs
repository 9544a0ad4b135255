//! The bounded run: inputs by number through every door. It takes place in a process of its own, because a stack overflow or a
//! refused allocation ends a process without a word; whoever started it still knows the number.

use crate::watch;
use redress_tests::airlock::{Doors, Input};
use std::io::{BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Set in the process that takes the inputs: `first..last`, or one number to try again.
const INSIDE: &str = "REDRESS_AIRLOCK";
/// How many inputs on an ordinary day, and for a release.
const EVERYDAY: u64 = 20_000;
const RELEASE: u64 = 5_000_000;
/// Inputs that once found something: a clock as far back as numbers go.
const FOUND: [u64; 1] = [101_619];
/// No input may hold the office longer.
const LONGEST: Duration = Duration::from_secs(2);

#[test]
fn no_input_ends_the_office_or_a_desk_poisons_a_document_or_takes_long() {
    if let Ok(numbers) = std::env::var(INSIDE) {
        return inside(&numbers);
    }
    let count = if std::env::var_os("REDRESS_PROVE").is_some() { RELEASE } else { EVERYDAY };
    // Each part has an office of its own, so that a long run does not become a test of a large office.
    for first in (0..count).step_by(100_000) {
        outside(&format!("{first}..{}", (first + 100_000).min(count)));
    }
}

/// Starts the process and waits; a death of any kind is told with the input that was inside.
fn outside(numbers: &str) {
    let test = "run::no_input_ends_the_office_or_a_desk_poisons_a_document_or_takes_long";
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([test, "--exact", "--nocapture"]).env(INSIDE, numbers).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let stderr = child.stderr.take().expect("piped");
    let told = std::thread::spawn(move || std::io::read_to_string(stderr).unwrap_or_default());
    let (mut last, mut finished) = (String::new(), false);
    for line in BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok) {
        if let Some(number) = line.strip_prefix("input ") {
            last = number.to_owned();
        } else if line.starts_with("airlock: ") {
            finished = true;
            println!("{line}");
        }
    }
    let status = child.wait().expect("it ends");
    assert!(status.success(), "{}\n{status} at {}", told.join().unwrap_or_default(), described(&last));
    assert!(finished, "{numbers} were all tried, or this test tries nothing");
}

fn described(number: &str) -> String {
    let Ok(number) = number.parse() else { return "no input".to_owned() };
    let input = Input::make(number);
    format!("input {number}, {:?}; try it again with {INSIDE}={number}:\n{}", input.door, input.hex())
}

fn inside(numbers: &str) {
    let (first, last) = numbers.split_once("..").unwrap_or((numbers, ""));
    let first: u64 = first.parse().expect("a number");
    let last = last.parse().unwrap_or(first + 1);
    let mut doors = Doors::open();
    watch::begin();
    let mut out = std::io::stdout();
    let mut slowest = (Duration::ZERO, first);
    for number in first..last {
        writeln!(out, "input {number}").and_then(|()| out.flush()).expect("somebody listens");
        slowest = slowest.max((enter(&mut doors, number), number));
    }
    let (changes, faults) = doors.office.verify();
    assert!(faults.is_empty(), "the office keeps nothing that cannot be replayed: {faults:?}");
    assert!(changes > 0 || last - first < 100, "what was honest in the pushes is there, so the door was open");
    let grown = watch::end();
    let (time, slow) = slowest;
    println!(
        "airlock: inputs {first}..{last}, {changes} changes taken in, memory grew by {grown} kB, slowest {slow} with {} ms",
        time.as_millis()
    );
}

/// How long the input took.
fn enter(doors: &mut Doors, number: u64) -> Duration {
    let input = Input::make(number);
    let begun = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| input.enter(doors)));
    let time = begun.elapsed();
    assert!(outcome.is_ok(), "a panic escaped");
    assert!(time < LONGEST, "it took {time:?}, {LONGEST:?} is the most");
    time
}

#[test]
fn what_was_found_once_is_not_found_again() {
    FOUND.iter().for_each(|number| outside(&number.to_string()));
}

#[test]
fn an_input_is_the_same_every_time() {
    for number in 0..64 {
        let (one, two) = (Input::make(number), Input::make(number));
        assert_eq!((one.door, one.bytes), (two.door, two.bytes), "input {number} can be tried again");
    }
}

#[test]
fn a_process_that_ends_badly_fails_the_run() {
    let told = catch_unwind(|| outside("no number"));
    assert!(told.is_err(), "the death of the process inside is seen outside");
}
