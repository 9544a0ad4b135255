//! A body of any kind, in both directions.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redress_tests::airlock::Doors;
use std::sync::{LazyLock, Mutex};

static DOORS: LazyLock<Mutex<Doors>> = LazyLock::new(|| Mutex::new(Doors::open()));

fuzz_target!(|bytes: &[u8]| {
    let mut doors = DOORS.lock().expect("a failed input ends the process");
    doors.frame(bytes, 0);
});
