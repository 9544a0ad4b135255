//! An office as a process, on loopback with its data in a folder of its own unless it is told otherwise.

use crate::programs::command;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A free port of this machine.
const ANY_PORT: &str = "127.0.0.1:0";

/// What sets one office apart from the ordinary one.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// URL of the PostgreSQL database that keeps its data.
    pub database: Option<String>,
    /// The network namespace in which it serves.
    pub namespace: Option<String>,
    /// Address and port to serve on.
    pub listen: Option<String>,
    /// Files of its certificate and key, PEM.
    pub proof: Option<(PathBuf, PathBuf)>,
}

/// An office: its data, and the process while it serves.
pub struct Office {
    data: PathBuf,
    site: Site,
    address: String,
    serving: Option<Child>,
}

impl Office {
    /// Sets up an office with two stores in one area, and serves it on a free port.
    ///
    /// # Errors
    /// When a verb of `redress-server` fails.
    pub fn open(folder: &Path) -> Result<Office> {
        Office::open_at(folder, Site::default())
    }

    /// The same at a site of its own.
    ///
    /// # Errors
    /// When a verb of `redress-server` fails.
    pub fn open_at(folder: &Path, site: Site) -> Result<Office> {
        let address = site.listen.clone().unwrap_or_else(|| ANY_PORT.into());
        let mut office = Office { data: folder.join("office"), site, address, serving: None };
        office.verb(&["init", "--org", "Hartmann & Daughters"])?;
        for (code, name) in [("LDN04", "Camden"), ("LDN07", "Greenwich")] {
            office.verb(&["store", "add", code, "--name", name, "--area", "LDN", "--zone", "Europe/London"])?;
        }
        office.serve()?;
        Ok(office)
    }

    /// Serves an office that was set up in `folder` before, where its desks know it.
    ///
    /// # Errors
    /// When it does not start, or somebody else listens there by now.
    pub fn resume(folder: &Path) -> Result<Office> {
        let data = folder.join("office");
        let address = fs::read_to_string(data.with_extension("address")).context("where the office listened before")?;
        let mut office = Office { data, site: Site::default(), address, serving: None };
        office.serve()?;
        Ok(office)
    }

    /// Where desks of this machine reach it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Address and port it serves on.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Folder of its data.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Runs one verb of `redress-server` on this office's data and gives what it printed.
    ///
    /// # Errors
    /// When the program fails; the message carries what it said.
    pub fn verb(&self, words: &[&str]) -> Result<String> {
        let output = self.command(None)?.args(words).output()?;
        if !output.status.success() {
            bail!("redress-server {words:?}: {} {}", output.status, String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// A one-time code for a person of that role and name.
    ///
    /// # Errors
    /// When the office refuses.
    pub fn join_code(&self, store: &str, role: &str, name: &str) -> Result<String> {
        let printed = self.verb(&["join-code", "--store", store, "--role", role, "--name", name])?;
        printed.split_whitespace().last().map(str::to_owned).context("join-code prints the code as its last word")
    }

    /// Serves, on the port it had before if it served before.
    ///
    /// # Errors
    /// When it does not start.
    pub fn serve(&mut self) -> Result<()> {
        let log = self.data.with_extension("log");
        let mut command = self.command(self.site.namespace.as_deref())?;
        command.args(["serve", "--listen", &self.address]);
        if let Some((certificate, key)) = &self.site.proof {
            command.arg("--tls-cert").arg(certificate).arg("--tls-key").arg(key);
        }
        let log = fs::File::options().create(true).append(true).open(log)?;
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("piped")?).read_line(&mut line)?;
        let (_, address) = line.trim().rsplit_once('/').with_context(|| format!("first line of serve: {line:?}"))?;
        self.address = address.to_owned();
        fs::write(self.data.with_extension("address"), &self.address)?;
        self.serving = Some(child);
        Ok(())
    }

    /// Puts its data aside in another folder, while it does not serve for a moment.
    ///
    /// # Errors
    /// When a file cannot be copied, or the office does not start again.
    pub fn back_up(&mut self, to: &Path) -> Result<()> {
        self.kill()?;
        copy(&self.data, to)?;
        self.serve()
    }

    /// Puts data back that was put aside, in place of what is there, and serves. With `mark` as it was, nothing in the folder
    /// shows that it is older.
    ///
    /// # Errors
    /// When a file cannot be copied, or the office does not start again.
    pub fn restore(&mut self, from: &Path, mark: bool) -> Result<()> {
        self.kill()?;
        let newer = fs::read(self.data.join("office.mark"))?;
        fs::remove_dir_all(&self.data)?;
        copy(from, &self.data)?;
        if !mark {
            fs::write(self.data.join("office.mark"), newer)?;
        }
        self.serve()
    }

    /// True while the process serves.
    pub fn is_serving(&mut self) -> bool {
        self.serving.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)))
    }

    fn command(&self, namespace: Option<&str>) -> Result<Command> {
        let mut command = command("redress-server", namespace)?;
        match &self.site.database {
            Some(url) => command.arg("--database").arg(url),
            None => command.arg("--data").arg(&self.data),
        };
        Ok(command)
    }

    /// Cuts it off at once, as `kill -9` does.
    ///
    /// # Errors
    /// When the process cannot be waited for.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut child) = self.serving.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        let target = to.join(file.file_name());
        if file.file_type()?.is_dir() {
            copy(&file.path(), &target)?;
        } else {
            fs::copy(file.path(), target)?;
        }
    }
    Ok(())
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}
