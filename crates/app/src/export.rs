//! Complaints given out as files: JSON with everything, CSV for spreadsheets. What leaves is what the person may read.

mod csv;
mod record;

pub use record::Exported;
pub(crate) use record::instant;

use crate::{App, Error, Result};
use complaint::{ComplaintId, Timestamp};
use std::io::Write;

/// The shape of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// One row a complaint; cells that a spreadsheet would take for formulas are disarmed.
    Csv,
    /// One array of objects.
    Json,
}

/// The order of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Received last first.
    Newest,
    /// By reference number.
    Number,
}

impl App {
    /// Writes every complaint that whoever works here now may read; returns how many. `progress` is told (done, total).
    ///
    /// # Errors
    /// [`Error::NobodyHere`], the replica's, or [`Error::Folder`] when `out` takes no more.
    pub fn export(
        &self,
        format: Format,
        order: Order,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<u64> {
        let ids = self.exported_ids(order)?;
        let total = ids.len() as u64;
        let mut writer = match format {
            Format::Csv => Sheet::Csv(Box::new(csv::start(out)?)),
            Format::Json => Sheet::Json { out, any: false },
        };
        for (id, done) in ids.into_iter().zip(1..) {
            if let Some((_, read)) = self.find_read(id)? {
                writer.put(&Exported::of(&read.facts, &read.case, &self.directory()))?;
            }
            progress(done, total);
        }
        writer.end()?;
        Ok(total)
    }

    /// Which complaints, in which order.
    fn exported_ids(&self, order: Order) -> Result<Vec<ComplaintId>> {
        let person = self.somebody()?;
        let mut found: Vec<(Timestamp, String, ComplaintId)> = Vec::new();
        let mut after = None;
        loop {
            let rows = self.inner.reader.each_row(after, 1_000)?;
            let Some(last) = rows.last() else { break };
            after = Some(last.row.id);
            let rows = rows.into_iter().map(|listed| listed.row).filter(|row| self.may_read(&person, &row.place()));
            found.extend(rows.map(|row| (row.received_at, row.number.to_string(), row.id)));
        }
        match order {
            Order::Newest => found.sort_unstable_by(|a, b| (b.0, &b.1).cmp(&(a.0, &a.1))),
            Order::Number => found.sort_unstable_by(|a, b| a.1.cmp(&b.1)),
        }
        Ok(found.into_iter().map(|(_, _, id)| id).collect())
    }
}

/// A file being written.
enum Sheet<'a> {
    Csv(Box<csv::Sheet<'a>>),
    Json { out: &'a mut dyn Write, any: bool },
}

impl Sheet<'_> {
    fn put(&mut self, exported: &Exported) -> Result<()> {
        match self {
            Sheet::Csv(sheet) => sheet.put(exported),
            Sheet::Json { out, any } => {
                let text = serde_json::to_string(exported).map_err(|error| failed(&error))?;
                let before = if *any { ",\n" } else { "[" };
                *any = true;
                write!(out, "{before}{text}").map_err(|error| failed(&error))
            }
        }
    }

    fn end(self) -> Result<()> {
        match self {
            Sheet::Csv(sheet) => sheet.end(),
            Sheet::Json { out, any } => out
                .write_all(if any { b"]\n" } else { b"[]\n" })
                .and_then(|()| out.flush())
                .map_err(|error| failed(&error)),
        }
    }
}

/// The file takes no more.
fn failed(problem: &dyn std::fmt::Display) -> Error {
    Error::Folder { path: "export".into(), problem: problem.to_string() }
}
