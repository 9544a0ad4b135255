//! A desk driven through the `redress` program, with a key file instead of a keychain.

use crate::office::Office;
use crate::programs::program;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// One desk.
pub struct Desk {
    home: PathBuf,
    /// How far its clock is off, in the words of the program `faketime`.
    clock: Option<String>,
}

impl Desk {
    /// A desk joined to an office.
    ///
    /// # Errors
    /// When joining fails.
    pub fn join(folder: &Path, office: &Office, store: &str, role: &str, name: &str) -> Result<Desk> {
        let desk = Desk { home: folder.join(name.replace(' ', "-")), clock: None };
        let code = office.join_code(store, role, name)?;
        desk.run(&["join", &office.url(), &code, "--name", name, "--device", name])?;
        Ok(desk)
    }

    /// A desk of its own, without an office.
    ///
    /// # Errors
    /// When it cannot be set up.
    pub fn alone(folder: &Path) -> Result<Desk> {
        let desk = Desk { home: folder.join("alone"), clock: None };
        desk.run(&["init", "--alone"])?;
        Ok(desk)
    }

    /// The same desk with its clock off from now on, e.g. by `+10y`.
    #[must_use]
    pub fn ahead_of_time(self, by: &str) -> Desk {
        Desk { clock: Some(by.to_owned()), ..self }
    }

    /// Folder of its data.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The command line of one verb, ready to be started.
    ///
    /// # Errors
    /// When the program cannot be built.
    pub fn command(&self, words: &[&str]) -> Result<Command> {
        let mut command = match &self.clock {
            Some(by) => {
                let mut command = Command::new("faketime");
                command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").args(["-f", by]).arg(program("redress")?);
                command
            }
            None => Command::new(program("redress")?),
        };
        command.arg("--json").arg("--home").arg(&self.home);
        command.arg("--key-file").arg(self.home.with_extension("key"));
        command.args(words);
        Ok(command)
    }

    /// Runs one verb, whatever comes of it.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub fn attempt(&self, words: &[&str], input: &str) -> Result<Output> {
        let mut child =
            self.command(words)?.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let mut stdin = child.stdin.take().context("piped")?;
        // A program that refuses early may close its input: that is its right, not this test's failure.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        Ok(child.wait_with_output()?)
    }

    /// Runs one verb that must succeed; gives the last line it printed, as JSON.
    ///
    /// # Errors
    /// When it fails; the message carries what it said.
    pub fn run(&self, words: &[&str]) -> Result<Value> {
        self.run_with(words, "")
    }

    /// The same with something on standard input.
    ///
    /// # Errors
    /// When it fails; the message carries what it said.
    pub fn run_with(&self, words: &[&str], input: &str) -> Result<Value> {
        let output = self.attempt(words, input)?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            bail!("redress {words:?}: {} {printed} {}", output.status, String::from_utf8_lossy(&output.stderr));
        }
        let text = printed.trim();
        serde_json::from_str(text)
            .or_else(|_| serde_json::from_str(text.lines().last().unwrap_or("null")))
            .with_context(|| format!("redress {words:?} printed {text:?}"))
    }

    /// Records a complaint; gives its reference number.
    ///
    /// # Errors
    /// When recording fails.
    pub fn record(&self, description: &str) -> Result<String> {
        let input = serde_json::json!({ "description": description, "fields": { "category": "product" } });
        let printed = self.run_with(&["record", "-"], &input.to_string())?;
        printed["number"].as_str().map(str::to_owned).context("record prints the number")
    }
}
