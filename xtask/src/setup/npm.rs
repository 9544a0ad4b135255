//! Packages that a lockfile names, installed into their folder.

use super::node::Node;
use crate::workspace::{heading, run};
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;

/// Installs the packages that the lockfile in `folder` names, unless exactly those are there.
pub fn install(node: &Node, folder: &Path, words: &str) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| lock.display().to_string())?;
    let mut hasher = DefaultHasher::new();
    (lock, node.version()?).hash(&mut hasher);
    let stamp = format!("{:016x}", hasher.finish());
    let mark = folder.join("node_modules").join(".installed");
    if fs::read_to_string(&mark).is_ok_and(|old| old == stamp) {
        return Ok(());
    }
    heading(words);
    // No script of a package runs: a package that needs one to work has no place here.
    run(npm(node, folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    fs::write(mark, stamp)?;
    Ok(())
}

/// npm in that folder.
pub fn npm(node: &Node, folder: &Path) -> Command {
    let mut command = node.command("npm");
    command.current_dir(folder);
    command
}
