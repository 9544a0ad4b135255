//! `verify`.

use super::fault::Fault;
use super::output::Output;
use crate::storage::Storage;
use serde_json::json;

pub(super) async fn run(storage: &dyn Storage, output: &Output) -> Result<(), Fault> {
    let report = crate::verify::verify(storage).await?;
    let mut text = format!(
        "{} documents, {} changes, {} scopes, {} lines, {} erased: {}",
        report.documents,
        report.changes,
        report.scopes,
        report.lines,
        report.erased,
        if report.is_clean() { "clean".to_owned() } else { format!("{} faults", report.faults) }
    );
    for fault in &report.told {
        text.push_str("\n  ");
        text.push_str(fault);
    }
    let clean = report.is_clean();
    let mut json = json!(report);
    if let Some(object) = json.as_object_mut() {
        object.insert("clean".into(), clean.into());
    }
    output.print(&text, &json)?;
    if clean {
        return Ok(());
    }
    Err(Fault::Data("the data is not what was accepted: keep it as it is and restore a backup elsewhere".into()))
}
