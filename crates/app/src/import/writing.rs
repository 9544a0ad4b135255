//! New rows become complaints: documents are made on all cores, one writer commits them in portions, each portion one
//! durable transaction together with the register that makes a second import change nothing.

use super::reading::Ready;
use super::run::Progress;
use super::{Reason, SetAside, life};
use crate::app::locked;
use crate::{App, Error, Result};
use complaint::{Act, Deed, Directory, Hlc, Number, Person, Record, Refusal, StoreCode, fold::fold};
use document::{CaseDocument, Item, Metas};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use store::{Changed, Counter, Desk, Imported, LocalWrite, Replica};
use sync::desk::held::FIRST_GENERATION;

/// Complaints committed together.
const PORTION: usize = 500;

/// Who imports, where, and from which system.
pub struct Job<'a> {
    /// The desk.
    pub app: &'a App,
    /// Whoever imports.
    pub person: Person,
    /// Stores and people.
    pub directory: Arc<Directory>,
    /// The store of rows that name none.
    pub store: StoreCode,
    /// Name of the other system.
    pub source: String,
    desk: Arc<Desk>,
    start: CaseDocument,
}

/// What was written.
#[derive(Default)]
pub struct Written {
    /// Complaints recorded.
    pub imported: u64,
    /// Rows that no document takes.
    pub set_aside: Vec<SetAside>,
    /// Stopped before the end.
    pub stopped: bool,
}

/// Rows with the counter of the first.
struct Portion {
    counter: u32,
    rows: Vec<Ready>,
}

/// A portion ready to be committed.
type Made = Result<Portioned>;

/// What a portion became.
struct Portioned {
    complaints: u64,
    writes: Vec<LocalWrite>,
    set_aside: Vec<SetAside>,
}

impl<'a> Job<'a> {
    /// A job of this person at this desk.
    ///
    /// # Errors
    /// Never in practice: the start of a document is a constant.
    pub fn new(app: &'a App, person: Person, store: StoreCode, source: String) -> Result<Job<'a>> {
        let (directory, desk) = (app.directory(), app.this_desk());
        Ok(Job { app, person, directory, store, source, desk, start: CaseDocument::start()? })
    }

    /// The recording act of a row.
    ///
    /// # Errors
    /// When the desk's code makes no number.
    pub fn act(&self, row: &Ready, counter: u32) -> Result<Act> {
        let store = row.store.as_ref().unwrap_or(&self.store);
        let number = Number::make(store, &self.desk.desk_code, counter)?;
        Ok(Act::Record(Box::new(Record {
            number,
            store: store.clone(),
            description: row.description.clone(),
            received_at: row.received_at,
            fields: row.fields.clone(),
        })))
    }

    /// Everything that a row stands for, the recording first, or the rule that does not allow it.
    ///
    /// # Errors
    /// As [`Job::act`].
    pub fn deeds(&self, row: &Ready, counter: u32) -> Result<std::result::Result<Vec<Deed>, Refusal>> {
        let act = self.act(row, counter)?;
        let recorded = Deed { id: row.deed, ..self.app.deed(&self.person, row.complaint, act, Hlc::default()) };
        Ok(life::deeds(row, &self.source, recorded, &self.person, &self.directory))
    }

    /// A row as a document, ready to be committed. Each of its deeds comes with the row after the last one: all of it is one
    /// transaction.
    fn make(&self, row: &Ready, counter: u32) -> Result<Vec<LocalWrite>> {
        let deeds = self.deeds(row, counter)?.map_err(Error::Refused)?;
        let (mut document, mut written) = (self.start.clone(), Vec::with_capacity(deeds.len()));
        let mut seen = Hlc::default();
        for deed in deeds {
            seen = self.app.tick(self.app.now(), seen);
            let deed = Deed { hlc: seen, ..deed };
            let change = document.perform(&deed, self.app.actor(self.person.id))?;
            written.push((deed, change));
        }
        let facts = document.facts(&Metas::new())?;
        let after = self.app.row_write(&facts, &fold(&facts));
        let mut writes: Vec<LocalWrite> = written
            .into_iter()
            .map(|(deed, change)| LocalWrite {
                item: Item {
                    doc: row.complaint,
                    generation: FIRST_GENERATION,
                    hash: change.hash,
                    change: change.bytes,
                    actor: change.actor,
                    deed,
                    meta: None,
                },
                row: after.clone(),
                clear_draft: None,
                counter: None,
                notices: Vec::new(),
                imported: None,
            })
            .collect();
        if let Some(first) = writes.first_mut() {
            first.counter = Some(Counter { desk: self.desk.desk_code.clone(), value: counter });
            first.imported = Some(Imported {
                source: self.source.clone(),
                external_id: row.external_id.clone(),
                complaint: row.complaint,
                content_hash: row.content,
            });
        }
        Ok(writes)
    }

    /// Makes a portion. A row that no document takes is set aside; any other failure ends the import.
    fn make_portion(&self, portion: &Portion) -> Made {
        let mut made =
            Portioned { complaints: 0, writes: Vec::with_capacity(portion.rows.len()), set_aside: Vec::new() };
        for (row, counter) in portion.rows.iter().zip(portion.counter..) {
            let rule = match self.make(row, counter) {
                Ok(writes) => {
                    made.complaints += 1;
                    made.writes.extend(writes);
                    continue;
                }
                Err(Error::Document(error)) => error.to_string(),
                Err(Error::Refused(refusal)) => refusal.to_string(),
                Err(error) => return Err(error),
            };
            made.set_aside.push(row.line.aside(Reason::Refused { rule }, Some(row.external_id.clone())));
        }
        // One transaction: the last number uses up those before it.
        let numbered = made.writes.iter_mut().rev().filter(|write| write.counter.is_some());
        numbered.skip(1).for_each(|write| write.counter = None);
        Ok(made)
    }
}

/// Records the rows. The writer is held throughout, so that the numbers are dense and in the order of the file.
///
/// # Errors
/// When the replica cannot be written; portions committed before stay.
pub fn write(
    job: &Job<'_>,
    rows: Vec<Ready>,
    passed: u64,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Written> {
    let total = passed + rows.len() as u64;
    let mut replica = job.app.writer();
    let first = replica.next_counter(&job.desk.desk_code)?;
    let portions = portions(rows, first);
    let mut commit = Commit { job, replica: &mut replica, written: Written::default(), passed, total, progress };
    let workers = std::thread::available_parallelism().map_or(2, usize::from).clamp(1, 8).min(portions.len());
    let next = AtomicUsize::new(0);
    let stop = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let (send, receive) = sync_channel(workers * 2);
        for _ in 0..workers {
            let (send, portions, next, stop) = (send.clone(), &portions, &next, &stop);
            scope.spawn(move || work(job, portions, next, stop, &send));
        }
        drop(send);
        let done = commit.all(portions.len(), &receive);
        stop.store(1, Ordering::Relaxed);
        drop(receive);
        done
    })?;
    Ok(commit.written)
}

/// Cuts the rows into portions, each with its first counter.
fn portions(mut rows: Vec<Ready>, first: u32) -> Vec<Mutex<Portion>> {
    let mut portions = Vec::with_capacity(rows.len() / PORTION + 1);
    let mut counter = first;
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(PORTION));
        let length = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        portions.push(Mutex::new(Portion { counter, rows }));
        counter = counter.saturating_add(length);
        rows = rest;
    }
    portions
}

/// Makes portions until none is left or the writer has gone.
fn work(
    job: &Job<'_>,
    portions: &[Mutex<Portion>],
    next: &AtomicUsize,
    stop: &AtomicUsize,
    send: &SyncSender<(usize, Made)>,
) {
    while stop.load(Ordering::Relaxed) == 0 {
        let index = next.fetch_add(1, Ordering::Relaxed);
        let Some(portion) = portions.get(index) else { return };
        let portion = std::mem::replace(&mut *locked(portion), Portion { counter: 0, rows: Vec::new() });
        if send.send((index, job.make_portion(&portion))).is_err() {
            return;
        }
    }
}

/// The one writer.
struct Commit<'a, 'j> {
    job: &'a Job<'j>,
    replica: &'a mut Replica,
    written: Written,
    passed: u64,
    total: u64,
    progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl Commit<'_, '_> {
    /// Commits all portions in their order, as they come.
    fn all(&mut self, count: usize, made: &std::sync::mpsc::Receiver<(usize, Made)>) -> Result<()> {
        let mut early = std::collections::BTreeMap::new();
        let mut changed = Changed::NOTHING;
        for index in 0..count {
            if self.tell().is_break() {
                self.written.stopped = true;
                break;
            }
            while !early.contains_key(&index) {
                let Ok((index, made)) = made.recv() else { break };
                early.insert(index, made);
            }
            let Some(made) = early.remove(&index) else { break };
            let made = made?;
            self.job.app.check_unlocked()?;
            changed |= self.replica.commit_deeds(&made.writes)?;
            self.written.imported += made.complaints;
            self.written.set_aside.extend(made.set_aside);
        }
        let _ = self.tell();
        self.job.app.tell_deed(changed);
        Ok(())
    }

    fn tell(&mut self) -> ControlFlow<()> {
        let done = self.passed + self.written.imported + self.written.set_aside.len() as u64;
        (self.progress)(Progress { done, total: self.total })
    }
}
