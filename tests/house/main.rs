//! The rules of the house, read from what Cargo knows and from the sources themselves.

mod arrows;
mod crates_of_others;
mod graph;
mod links;
mod promises;
mod sources;
mod ui;

use std::path::{Path, PathBuf};

/// Root of the checkout.
fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// Fails with all that was found, one finding a line.
fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "the house has rules, and these places break them:\n{}", findings.join("\n"));
}
