//! The packages of the UI and its build.

use super::node::Node;
use crate::workspace::{heading, run, ui};
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Installs the packages that the lockfile names, unless exactly those are there.
pub fn install(node: &Node) -> Result<()> {
    let lock = fs::read(ui().join("package-lock.json")).context("ui/package-lock.json")?;
    let mut hasher = DefaultHasher::new();
    (lock, node.version()?).hash(&mut hasher);
    let stamp = format!("{:016x}", hasher.finish());
    let mark = ui().join("node_modules").join(".installed");
    if fs::read_to_string(&mark).is_ok_and(|old| old == stamp) {
        return Ok(());
    }
    heading("Packages of the UI");
    // No script of a package runs: a package that needs one to work has no place here.
    run(npm(node).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(mark, stamp)?;
    Ok(())
}

/// Builds the pages that the window shows.
pub fn build(node: &Node) -> Result<()> {
    heading("Building the UI");
    run(npm(node).args(["run", "--silent", "build"]))
}

/// npm in the folder of the UI.
pub fn npm(node: &Node) -> std::process::Command {
    let mut command = node.command("npm");
    command.current_dir(ui());
    command
}
