//! An import, from file to replica: what is new is recorded, what is known is left alone, what is doubtful is set aside.

use super::dates::Order;
use super::reading::{self, Circumstances, Reading, Ready};
use super::{FileError, Mapping, Note, SetAside, Source, Table, register, report, writing};
use crate::{App, Result};
use complaint::StoreCode;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// A file to be imported.
pub struct ImportRequest<'a> {
    /// Its text.
    pub source: &'a Source,
    /// Its name, for the report.
    pub name: &'a str,
    /// A shipped mapping or a mapping's file; `None` to choose by the header.
    pub mapping: Option<&'a str>,
    /// Which of day and month comes first, where the file does not prove it.
    pub order: Option<Order>,
    /// The store of rows that name none, when it is another than the desk's.
    pub store: Option<StoreCode>,
    /// Change nothing; only tell what would happen.
    pub dry_run: bool,
}

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Rows dealt with.
    pub done: u64,
    /// All rows.
    pub total: u64,
}

/// A row as it would be recorded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Preview {
    /// Number of the row.
    pub row: u64,
    /// Its number in the other system.
    pub external_id: String,
    /// The day of receipt, at the store.
    pub received_on: String,
    /// The description's beginning.
    pub description: String,
    /// All other facts.
    pub fields: BTreeMap<String, String>,
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Name of the mapping used.
    pub mapping: String,
    /// Rows recorded; in a dry run, that would be.
    pub imported: u64,
    /// Rows imported before that say the same.
    pub unchanged: u64,
    /// Rows not taken.
    pub set_aside: Vec<SetAside>,
    /// What a careful person would mention.
    pub notes: Vec<Note>,
    /// The first rows as they would be recorded.
    pub preview: Vec<Preview>,
    /// Where the rows set aside are listed.
    pub report: Option<PathBuf>,
    /// Stopped before the end; what was imported stays, and importing again goes on.
    pub stopped: bool,
}

impl App {
    /// Imports a file as whoever works here now. `progress` may stop it between two portions.
    ///
    /// # Errors
    /// [`crate::Error::Import`] when nothing of the file can be taken; then nothing has changed. Else the replica's: what
    /// was committed before stays, and importing again goes on where it ended.
    pub fn import(
        &self,
        request: &ImportRequest<'_>,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Outcome> {
        let person = self.somebody()?;
        let store = request.store.clone().unwrap_or_else(|| self.this_desk().store.clone());
        let (mapping, reading) = self.read_file(request, &store)?;
        let mut outcome = Outcome {
            mapping: mapping.name.clone(),
            imported: 0,
            unchanged: 0,
            set_aside: reading.set_aside,
            notes: reading.notes,
            preview: Vec::new(),
            report: None,
            stopped: false,
        };
        let zone = zone(&self.zone(&store));
        let job = writing::Job::new(self, person, store, mapping.source)?;
        let sorted = register::sort(&job, reading.ready)?;
        outcome.unchanged = sorted.unchanged;
        outcome.set_aside.extend(sorted.set_aside);
        outcome.preview = sorted.new.iter().take(5).map(|ready| preview(ready, &zone)).collect();
        if request.dry_run {
            outcome.imported = sorted.new.len() as u64;
        } else {
            let passed = outcome.unchanged + outcome.set_aside.len() as u64;
            let written = writing::write(&job, sorted.new, passed, progress)?;
            outcome.imported = written.imported;
            outcome.stopped = written.stopped;
            outcome.set_aside.extend(written.set_aside);
        }
        outcome.set_aside.sort_by_key(|aside| aside.row);
        if !request.dry_run && !outcome.set_aside.is_empty() {
            outcome.report = Some(report::write(self, request.name, &outcome)?);
        }
        Ok(outcome)
    }

    fn read_file(&self, request: &ImportRequest<'_>, store: &StoreCode) -> Result<(Mapping, Reading)> {
        let mappings = match request.mapping {
            Some(name) => vec![Mapping::find(name)?],
            None => Mapping::shipped()?,
        };
        let table = Table::read(request.source, &mappings)?;
        let found = || table.columns.join(", ").chars().take(200).collect();
        let mapping = Mapping::choose(&mappings, &table).ok_or_else(|| FileError::NoHeader { found: found() })?.clone();
        let circumstances = Circumstances { zone: zone(&self.zone(store)), now: self.now(), order: request.order };
        let reading = reading::read(table, &mapping, &circumstances);
        Ok((mapping, reading))
    }
}

/// The zone of that name; UTC where the system does not know it.
fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

fn preview(ready: &Ready, zone: &TimeZone) -> Preview {
    let day = jiff::Timestamp::from_millisecond(ready.received_at.0).map(|at| at.to_zoned(zone.clone()).date());
    Preview {
        row: ready.line.row,
        external_id: ready.external_id.clone(),
        received_on: day.map(|day| day.to_string()).unwrap_or_default(),
        description: super::problem::excerpt(&ready.description),
        fields: ready.fields.clone(),
    }
}
