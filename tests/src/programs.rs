//! The programs under test, as a person would start them.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// The folder that holds the built programs: the profile folder this test itself was built into.
fn folder() -> Result<PathBuf> {
    let own = std::env::current_exe().context("where this test lies")?;
    own.ancestors().nth(2).map(PathBuf::from).context("a test lies two folders below its profile folder")
}

/// A command of the program `name`, in a network namespace of its own where one is named.
///
/// # Errors
/// When cargo cannot build it.
pub fn command(name: &str, namespace: Option<&str>) -> Result<Command> {
    let program = program(name)?;
    Ok(match namespace {
        None => Command::new(program),
        Some(namespace) => {
            let mut command = Command::new("ip");
            command.args(["netns", "exec", namespace]).arg(program);
            command
        }
    })
}

/// Path of the program `name`, built once for this test run if it is not there or older than its sources. Whoever built
/// all programs beforehand says so by the folder in `REDRESS_PROGRAMS`.
///
/// # Errors
/// When cargo cannot build it.
pub fn program(name: &str) -> Result<PathBuf> {
    static BUILT: OnceLock<Result<(), String>> = OnceLock::new();
    if let Some(folder) = std::env::var_os("REDRESS_PROGRAMS") {
        return Ok(PathBuf::from(folder).join(name));
    }
    let folder = folder()?;
    let target = folder.parent().context("a profile folder lies in a target folder")?.to_path_buf();
    let built = BUILT.get_or_init(|| {
        let status = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "cli", "--package", "server", "--target-dir"])
            .arg(&target)
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .status()
            .map_err(|error| error.to_string())?;
        if status.success() { Ok(()) } else { Err(format!("cargo build ended with {status}")) }
    });
    if let Err(problem) = built {
        bail!("the programs under test do not build: {problem}");
    }
    Ok(folder.join(name))
}
