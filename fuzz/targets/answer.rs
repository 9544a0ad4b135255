//! An office's answer, sealed by an office that means harm.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redress_tests::airlock::{Doors, pack};
use std::sync::{LazyLock, Mutex};

static DOORS: LazyLock<Mutex<Doors>> = LazyLock::new(|| Mutex::new(Doors::open()));

fuzz_target!(|bytes: &[u8]| {
    let doors = DOORS.lock().expect("a failed input ends the process");
    doors.answer(&pack(bytes));
});
