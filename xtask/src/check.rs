//! `cargo xtask check`: what to run many times a day. No webview is compiled for a change to the domain.

use crate::setup::{self, Purpose, node};
use crate::test::Run;
use crate::workspace::cargo;
use anyhow::Result;

/// Every room but the desktop shell.
const ROOMS: &[&str] = &["--workspace", "--exclude", "redress-desktop"];

/// Format, lints, types, unit tests and house rules.
pub fn run() -> Result<()> {
    let node = node::find_or_fetch()?;
    setup::packages::install_missing(Purpose::Build)?;
    setup::ui::install(&node)?;
    let mut run = Run::everyday();
    run.check("format", cargo().args(["fmt", "--all", "--check"]));
    run.check("lint", cargo().arg("clippy").args(ROOMS).args(["--all-targets", "--", "-D", "warnings"]));
    run.check("ui check", setup::ui::npm(&node).args(["run", "--silent", "check"]));
    let rooms = ["--exclude", "redress-tests", "--no-fail-fast", "--quiet"];
    run.suite("unit", "rooms", cargo().arg("test").args(ROOMS).args(rooms));
    run.suite("house", "house", cargo().arg("test").args(ROOMS).args(["--test", "house", "--quiet"]));
    run.suite("ui", "ui", setup::ui::npm(&node).args(["run", "--silent", "test"]));
    run.finish()
}
