//! `cargo xtask prove`: the same tests with the sizes of a release. It takes hours.

use crate::setup::{self, Purpose};
use crate::test;
use crate::workspace::cargo;
use anyhow::Result;
use std::time::Duration;

/// What makes the tests choose their large sizes; nothing else differs from the everyday run.
const SIZES: &[(&str, &str)] = &[("REDRESS_PROVE", "1"), ("PROPTEST_CASES", "20000")];
/// How long one test program may take.
const DEADLINE: Duration = Duration::from_secs(12 * 60 * 60);

/// Runs every suite with many kills, many seeds and much fuzzing.
pub fn run() -> Result<()> {
    let node = setup::prepare(Purpose::Headless)?;
    let mut run = test::Run::new(DEADLINE, SIZES);
    // They lie outside the workspace; whoever fuzzes finds them in order.
    run.check("fuzz targets", cargo().args(["check", "--locked", "--manifest-path", "fuzz/Cargo.toml"]));
    test::everything(&node, run)
}
