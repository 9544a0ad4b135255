//! Complaints as rows of a spreadsheet.

use super::{Exported, failed};
use crate::Result;
use complaint::Field;
use std::io::Write;

/// Columns before those of the fields.
const FIRST: [&str; 7] = ["number", "store", "state", "priority", "received_at", "description", "recorded_by"];
/// Columns after them.
const LAST: [&str; 11] = [
    "owner",
    "acknowledged_at",
    "first_response_at",
    "resolved_at",
    "decision",
    "outcome",
    "reopened",
    "escalated_to",
    "notes",
    "other",
    "id",
];

/// A spreadsheet being written.
pub struct Sheet<'a>(::csv::Writer<&'a mut dyn Write>);

/// Starts a spreadsheet with its header.
///
/// # Errors
/// When `out` takes no more.
pub fn start(out: &mut dyn Write) -> Result<Sheet<'_>> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    let names = FIRST.into_iter().chain(Field::ALL.iter().map(|field| field.name())).chain(LAST);
    writer.write_record(names).map_err(|error| failed(&error))?;
    Ok(Sheet(writer))
}

impl Sheet<'_> {
    /// Writes a row.
    ///
    /// # Errors
    /// When the file takes no more.
    pub fn put(&mut self, exported: &Exported) -> Result<()> {
        let cells = row(exported).into_iter().map(disarmed);
        self.0.write_record(cells).map_err(|error| failed(&error))
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When the file takes no more.
    pub fn end(mut self) -> Result<()> {
        self.0.flush().map_err(|error| failed(&error))
    }
}

fn row(exported: &Exported) -> Vec<String> {
    let mut cells = vec![
        exported.number.clone(),
        exported.store.clone(),
        exported.state.clone(),
        exported.priority.to_string(),
        exported.received_at.clone(),
        exported.description.clone(),
        exported.recorded_by.clone(),
    ];
    let field = |field: &Field| exported.fields.get(field.name()).cloned().unwrap_or_default();
    cells.extend(Field::ALL.iter().map(field));
    let other: Vec<_> = exported.fields.iter().filter(|(name, _)| Field::find(name).is_none()).collect();
    let other = other.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n");
    let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
    cells.extend([
        or_empty(&exported.owner),
        or_empty(&exported.acknowledged_at),
        or_empty(&exported.first_response_at),
        or_empty(&exported.resolved_at),
        or_empty(&exported.decision),
        or_empty(&exported.outcome),
        exported.reopened.to_string(),
        or_empty(&exported.escalated_to),
        exported.notes.join("\n\n"),
        other,
        exported.id.clone(),
    ]);
    cells
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
fn disarmed(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_disarmed_and_nothing_else_is_touched() {
        for formula in ["=HYPERLINK(\"http://x\")", "+44 20 7946 0018", "-1+1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(disarmed(formula.into()), format!("'{formula}"), "{formula:?} would be run");
        }
        assert_eq!(disarmed("2 = two".into()), "2 = two", "a sign inside a text does nothing");
    }
}
