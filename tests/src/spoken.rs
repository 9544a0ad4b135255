//! What the windows of a desktop tell a screen reader, read from the same bus (AT-SPI) that a screen reader listens to.

use crate::desktop::Desktop;
use crate::workspace_file;
use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// One thing that is told.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct Spoken {
    /// How deep it lies in the window.
    pub depth: usize,
    /// What it is, e.g. `push button`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is said of it besides.
    pub description: String,
    /// The words it holds, without those of other things inside it.
    pub text: String,
    /// Whether keys go there.
    pub focused: bool,
}

impl Spoken {
    /// True when its name or its words hold a reference number, however that is grouped.
    pub fn tells(&self, number: &str) -> bool {
        [&self.name, &self.text].into_iter().any(|words| words.split_whitespace().collect::<String>().contains(number))
    }
}

/// Roles that somebody acts on: without a name nobody who cannot see knows what they do.
const ACTED_ON: &[&str] = &[
    "push button",
    "toggle button",
    "link",
    "entry",
    "password text",
    "check box",
    "radio button",
    "combo box",
    "page tab",
    "slider",
    "spin button",
    "menu item",
];

/// Everything that is told now, in reading order.
///
/// # Errors
/// When nothing can be read.
pub fn tree(desktop: &Desktop) -> Result<Vec<Spoken>> {
    // The system's own Python: it is the one that has the system's bindings.
    let output = desktop.command("/usr/bin/python3").arg(workspace_file("tests/src/spoken.py")).output()?;
    if !output.status.success() {
        bail!("nothing can be read: {}", String::from_utf8_lossy(&output.stderr));
    }
    let lines = output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).context("a line of JSON")).collect()
}

/// What somebody is meant to act on and that has no name.
pub fn nameless(tree: &[Spoken]) -> Vec<&Spoken> {
    tree.iter().filter(|told| ACTED_ON.contains(&told.role.as_str()) && told.name.trim().is_empty()).collect()
}
