//! The peers: JavaScript programs that `cargo xtask bench sync` installs at pinned versions beside what is built.

use anyhow::{Result, ensure};
use document::Snapshot;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable that names the folder they are installed in.
const FOLDER: &str = "REDRESS_PEERS";

/// Where they are, when they are.
pub fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os(FOLDER)?);
    folder.join("node_modules").is_dir().then_some(folder)
}

/// PouchDB with the rows of these documents, as JSON.
pub fn pouch(folder: &Path, snapshots: &[Snapshot]) -> Result<Value> {
    let place = tempfile::tempdir()?;
    let file = place.path().join("documents.ndjson");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&file)?);
    for snapshot in snapshots {
        let mut document = serde_json::to_value(&snapshot.row)?;
        document["_id"] = snapshot.doc.to_string().into();
        writeln!(out, "{document}")?;
    }
    out.into_inner()?.sync_all()?;
    ask(folder, "pouch.mjs", &[&file, place.path()])
}

/// automerge-repo with the first of these documents.
pub fn automerge(folder: &Path, snapshots: &[Snapshot], count: usize) -> Result<Value> {
    let place = tempfile::tempdir()?;
    let file = place.path().join("documents.txt");
    let documents = snapshots.iter().take(count);
    let lines: Vec<String> = documents.map(|snapshot| data_encoding::BASE64.encode(&snapshot.bytes)).collect();
    std::fs::write(&file, lines.join("\n"))?;
    ask(folder, "automerge.mjs", &[&file])
}

fn ask(folder: &Path, script: &str, words: &[&Path]) -> Result<Value> {
    let output = Command::new("node").arg(script).args(words).current_dir(folder).output()?;
    ensure!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(serde_json::from_str(printed.lines().last().unwrap_or_default())?)
}
