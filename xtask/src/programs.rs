//! Builds every test program of the workspace in one go, so that all suites share one set of dependencies.

use crate::workspace::{cargo, target, words};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What every build of the tests asks for; a different choice would build the dependencies again.
pub const WHOLE: &[&str] =
    &["--workspace", "--features", "platform/real-machine,redress-desktop/custom-protocol,redress-tests/mutants"];

/// A built test program.
pub struct TestProgram {
    /// Name of its package.
    pub package: String,
    /// Name of its target: the crate's own or that of a file under tests/.
    pub target: String,
    /// Where it was built.
    path: PathBuf,
    /// Folder of its package, in which cargo would run it.
    folder: PathBuf,
}

impl TestProgram {
    /// The command that runs it as `cargo test` would.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder).env("CARGO_PKG_NAME", &self.package);
        command.env("REDRESS_PROGRAMS", target().join("debug"));
        command.env("CARGO", std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
    }
}

/// Builds the programs that people run: the desktop app, the office, the command line.
pub fn build_products() -> Result<()> {
    crate::workspace::run(cargo().arg("build").args(WHOLE).arg("--bins"))
}

/// Builds all test programs.
pub fn build_tests() -> Result<Vec<TestProgram>> {
    let mut command = cargo();
    command.arg("test").args(WHOLE).args(["--no-run", "--message-format", "json-render-diagnostics"]);
    let mut child = command.stdout(Stdio::piped()).spawn().context("cargo does not start")?;
    let output = BufReader::new(child.stdout.take().context("standard output is piped")?);
    let mut programs = Vec::new();
    for line in output.lines() {
        programs.extend(serde_json::from_str(&line?).ok().as_ref().and_then(test_program));
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{}: {status}", words(&command));
    }
    Ok(programs)
}

/// Reads one of cargo's messages; only an artifact of the test profile with an executable is a test program.
fn test_program(message: &Value) -> Option<TestProgram> {
    let path = message.get("executable")?.as_str()?;
    if message.pointer("/profile/test")? != &Value::Bool(true) {
        return None;
    }
    let manifest = PathBuf::from(message.get("manifest_path")?.as_str()?);
    let folder = manifest.parent()?.to_path_buf();
    let package = message.get("package_id")?.as_str()?;
    let package = package.rsplit(['#', '/']).find(|part| !part.starts_with(|c: char| c.is_ascii_digit()))?;
    let package = package.split_once('@').map_or(package, |(name, _)| name);
    let target = message.pointer("/target/name")?.as_str()?;
    Some(TestProgram { package: package.into(), target: target.into(), path: path.into(), folder })
}

#[cfg(test)]
mod tests {
    use super::test_program;
    use serde_json::json;

    fn message(id: &str, test: bool) -> serde_json::Value {
        json!({
            "reason": "compiler-artifact", "package_id": id, "manifest_path": "/home/x/crates/store/Cargo.toml",
            "target": {"name": "replica"}, "profile": {"test": test}, "executable": "/t/debug/deps/replica-1f",
        })
    }

    #[test]
    fn a_test_program_is_known_by_package_and_target() {
        let found = test_program(&message("path+file:///home/x/crates/store#0.1.0", true)).unwrap();
        assert_eq!((found.package.as_str(), found.target.as_str()), ("store", "replica"), "named by its folder");
        let found = test_program(&message("path+file:///home/x/tests#redress-tests@0.1.0", true)).unwrap();
        assert_eq!(found.package, "redress-tests", "named apart from its folder");
    }

    #[test]
    fn a_program_that_is_no_test_is_left_out() {
        assert!(test_program(&message("path+file:///home/x/crates/cli#0.1.0", false)).is_none(), "a product");
        assert!(test_program(&json!({"reason": "build-finished", "success": true})).is_none(), "no artifact");
    }
}
