//! The list of rows set aside, as a file in the desk's folder: what a person works through after an import.

use super::SetAside;
use super::run::Outcome;
use crate::{App, Error, Result};
use serde::Serialize;
use std::path::PathBuf;

#[derive(Serialize)]
struct Report<'a> {
    file: &'a str,
    mapping: &'a str,
    imported: u64,
    unchanged: u64,
    set_aside: &'a [SetAside],
}

/// Writes the list; its path.
///
/// # Errors
/// When the folder cannot be written to.
pub fn write(app: &App, name: &str, outcome: &Outcome) -> Result<PathBuf> {
    let report = Report {
        file: name,
        mapping: &outcome.mapping,
        imported: outcome.imported,
        unchanged: outcome.unchanged,
        set_aside: &outcome.set_aside,
    };
    let at = jiff::Timestamp::from_millisecond(app.now().0).unwrap_or_default();
    let path = app.inner.home.folder().join(format!("set-aside-{}.json", at.strftime("%Y%m%dT%H%M%SZ")));
    let failed = |problem: String| Error::Folder { path: path.display().to_string(), problem };
    let text = serde_json::to_vec_pretty(&report).map_err(|error| failed(error.to_string()))?;
    std::fs::write(&path, text).map_err(|error| failed(error.to_string()))?;
    Ok(path)
}
