//! `cargo xtask prove`: the same tests with the sizes of a release. It takes hours.

use crate::setup::{self, Purpose};
use crate::test;
use anyhow::Result;
use std::time::Duration;

/// What makes the tests choose their large sizes; nothing else differs from the everyday run.
const SIZES: &[(&str, &str)] = &[("REDRESS_PROVE", "1"), ("PROPTEST_CASES", "20000")];
/// How long one test program may take.
const DEADLINE: Duration = Duration::from_secs(12 * 60 * 60);

/// Runs every suite with many kills, many seeds and much fuzzing.
pub fn run() -> Result<()> {
    let node = setup::prepare(Purpose::Headless)?;
    test::everything(&node, test::Run::new(DEADLINE, SIZES))
}
