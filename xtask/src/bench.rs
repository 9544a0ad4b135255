//! `cargo xtask bench`: what must be fast, each beside its floor in the same run, printed as a table.

use crate::setup::{Purpose, packages};
use crate::workspace::{self, cargo, heading};
use anyhow::Result;

/// Builds as released and measures.
pub fn run() -> Result<()> {
    packages::install_missing(Purpose::Build)?;
    heading("Measuring");
    workspace::run(cargo().args(["bench", "--package", "redress-tests", "--bench", "desk"]))
}
