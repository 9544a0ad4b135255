//! Printing: text for people, JSON for programs, results to stdout, complaints to stderr.

use super::fault::Fault;
use complaint::Timestamp;
use serde_json::Value;
use std::io::Write;

/// How to print.
pub(super) struct Output {
    pub(super) json: bool,
}

impl Output {
    /// Prints a result: its text, or its JSON.
    pub(super) fn print(&self, text: &str, json: &Value) -> Result<(), Fault> {
        let line = if self.json { json.to_string() } else { text.to_owned() };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}")
            .and_then(|()| out.flush())
            .map_err(|error| Fault::Data(format!("cannot print: {error}")))
    }

    /// Prints a table, or an array of objects named by the head.
    pub(super) fn table(&self, head: &[&str], rows: &[Vec<String>], empty: &str) -> Result<(), Fault> {
        let objects = rows.iter().map(|row| {
            head.iter()
                .zip(row)
                .map(|(name, cell)| (name.to_lowercase(), Value::from(cell.as_str())))
                .collect::<Value>()
        });
        let text = if rows.is_empty() { empty.to_owned() } else { laid_out(head, rows) };
        self.print(&text, &Value::Array(objects.collect()))
    }

    /// Says what went wrong.
    pub(super) fn complain(&self, fault: &Fault) {
        // With stderr closed nobody is there to be told.
        let _ = writeln!(std::io::stderr().lock(), "redress-server: {fault}");
    }
}

fn laid_out(head: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(head.get(column).map(|name| name.len())).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded: Vec<String> =
            cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}", width = *width)).collect();
        padded.join("  ").trim_end().to_owned()
    };
    let mut lines = vec![line(head.to_vec())];
    lines.extend(rows.iter().map(|row| line(row.iter().map(String::as_str).collect())));
    lines.join("\n")
}

/// An instant as people read it, to the minute.
pub(super) fn instant(at: Timestamp) -> String {
    let found = jiff::Timestamp::from_millisecond(at.0).map(|at| at.strftime("%Y-%m-%d %H:%M UTC").to_string());
    found.unwrap_or_else(|_| format!("{} ms", at.0))
}
