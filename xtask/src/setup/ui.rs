//! The packages of the UI and its build.

use super::node::Node;
use crate::workspace::{heading, run, ui};
use anyhow::Result;

/// Installs the packages that the lockfile names, unless exactly those are there.
pub fn install(node: &Node) -> Result<()> {
    super::npm::install(node, &ui(), "Packages of the UI")
}

/// Builds the pages that the window shows.
pub fn build(node: &Node) -> Result<()> {
    heading("Building the UI");
    run(npm(node).args(["run", "--silent", "build"]))
}

/// npm in the folder of the UI.
pub fn npm(node: &Node) -> std::process::Command {
    super::npm::npm(node, &ui())
}
