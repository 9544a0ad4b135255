//! A desk driven through the `redress` program, with a key file instead of a keychain.

use crate::office::Office;
use crate::programs::{command, program};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// How a desk reaches its office.
#[derive(Clone, Debug)]
pub struct Way {
    /// The address it is given.
    pub url: String,
    /// A certificate to trust, PEM.
    pub certificate: Option<PathBuf>,
    /// The network namespace that the desk is in.
    pub namespace: Option<String>,
}

/// One desk.
pub struct Desk {
    home: PathBuf,
    namespace: Option<String>,
    /// How far its clock is off, in the words of the program `faketime`.
    clock: Option<String>,
}

impl Desk {
    /// A desk joined to an office.
    ///
    /// # Errors
    /// When joining fails.
    pub fn join(folder: &Path, office: &Office, store: &str, role: &str, name: &str) -> Result<Desk> {
        let way = Way { url: office.url(), certificate: None, namespace: None };
        Desk::join_by(folder, office, &way, (store, role, name))
    }

    /// A desk joined to an office by a way of its own; who works there is told by store, role and name.
    ///
    /// # Errors
    /// When joining fails.
    pub fn join_by(folder: &Path, office: &Office, way: &Way, who: (&str, &str, &str)) -> Result<Desk> {
        let (store, role, name) = who;
        let home = folder.join(name.replace(' ', "-"));
        let desk = Desk { home, namespace: way.namespace.clone(), clock: None };
        let code = office.join_code(store, role, name)?;
        let mut words = vec!["join", &way.url, &code, "--name", name, "--device", name];
        let certificate = way.certificate.as_deref().map(Path::to_string_lossy);
        if let Some(certificate) = &certificate {
            words.extend(["--ca", certificate]);
        }
        desk.run(&words)?;
        Ok(desk)
    }

    /// A desk of its own, without an office.
    ///
    /// # Errors
    /// When it cannot be set up.
    pub fn alone(folder: &Path) -> Result<Desk> {
        let desk = Desk { home: folder.join("alone"), namespace: None, clock: None };
        desk.run(&["init", "--alone"])?;
        Ok(desk)
    }

    /// The same desk with its clock off from now on, e.g. by `+10y`.
    #[must_use]
    pub fn ahead_of_time(self, by: &str) -> Desk {
        Desk { clock: Some(by.to_owned()), ..self }
    }

    /// A copy of this desk, as a copied disk is one: all its data and its key. What was copied there before is replaced.
    ///
    /// # Errors
    /// When the files cannot be copied.
    pub fn copy(&self, name: &str) -> Result<Desk> {
        let copy = Desk { home: self.home.with_file_name(name), namespace: self.namespace.clone(), clock: None };
        copy.become_like(self)?;
        Ok(copy)
    }

    /// Puts the data of another desk in place of this one's, as a backup is put back.
    ///
    /// # Errors
    /// When the files cannot be copied.
    pub fn become_like(&self, other: &Desk) -> Result<()> {
        if self.home.exists() {
            fs::remove_dir_all(&self.home)?;
        }
        crate::office::copy(&other.home, &self.home)?;
        fs::copy(other.home.with_extension("key"), self.home.with_extension("key"))?;
        Ok(())
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
            None => command("redress", self.namespace.as_deref())?,
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

    /// A complaint as `show` prints it, without who was told by now: that depends on the clock of whoever asks.
    ///
    /// # Errors
    /// As [`Desk::run`].
    pub fn case(&self, number: &str) -> Result<Value> {
        let mut shown = self.run(&["show", number])?;
        if let Some(shown) = shown.as_object_mut() {
            shown.remove("ladder");
        }
        Ok(shown)
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

    /// Records many complaints by one program; gives their reference numbers.
    ///
    /// # Errors
    /// When recording fails.
    pub fn record_all(&self, descriptions: &[String]) -> Result<Vec<String>> {
        let lines: Vec<String> = descriptions
            .iter()
            .map(|text| serde_json::json!({ "description": text, "fields": { "category": "product" } }).to_string())
            .collect();
        let output = self.attempt(&["record", "-"], &lines.join("\n"))?;
        if !output.status.success() {
            bail!("redress record: {} {}", output.status, String::from_utf8_lossy(&output.stderr));
        }
        Ok(numbers(&output.stdout))
    }
}

/// The reference numbers that `record` printed, one a line.
pub fn numbers(printed: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(printed)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok()?["number"].as_str().map(str::to_owned))
        .collect()
}
