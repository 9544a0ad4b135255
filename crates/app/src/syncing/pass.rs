//! One pass: exchanges, first syncs and comparisons until nothing is left to send or to read, then the clearing up.

use super::SyncReport;
use super::answer::Outcome;
use crate::{App, Error, Result};
use complaint::row::ROW_VERSION;
use document::DocumentId;
use std::sync::Arc;
use sync::desk::memory::Departed;
use sync::desk::{Memory, Pass, Step, memory};
use sync::message::{Exchange, PROTOCOL, RequestError};
use sync::office::scopes_of;
use sync::{Cursor, Office, OfficeError, Scope};

/// Bytes of an answer asked for: well under the protocol's bound, small enough for a poor line.
const MAX_BYTES: u32 = 1 << 20;
/// Deeds of one batch.
const BATCH_ITEMS: usize = 200;
/// Bytes of one batch.
const BATCH_BYTES: usize = 400 << 10;

/// A pass on its way: what it did so far, and what the engine remembers of it.
#[derive(Default)]
pub(super) struct Course {
    pub(super) report: SyncReport,
    pub(super) memory: Memory,
}

impl App {
    pub(super) async fn pass(&self) -> Result<SyncReport> {
        let office = self.office()?;
        let mut pass = Pass::open(self.this_desk().device, MAX_BYTES);
        let mut course = Course::default();
        loop {
            match pass.step() {
                Step::Exchange => course = self.exchange(&office, &mut pass, course).await?,
                Step::FetchRange(mut request) => {
                    request.max_bytes = self.inner.filling.length();
                    let range = self.inner.filling.note(office.fetch_range(request).await)?;
                    let portion = pass.ranged(range)?;
                    course = self.take_portion(&mut pass, Some(portion), course).await?;
                }
                Step::Manifest(request) => {
                    let portion = pass.listed(office.manifest(request).await?)?;
                    course = self.take_portion(&mut pass, portion, course).await?;
                }
                Step::Fetch(request) => {
                    let portion = pass.fetched(office.fetch(request).await?)?;
                    course = self.take_portion(&mut pass, portion, course).await?;
                }
                Step::Done => {
                    let gives_back;
                    (course, gives_back) = self.apart(move |app| app.clear_up(course)).await?;
                    if !gives_back {
                        return Ok(course.report);
                    }
                    pass.go_on();
                }
            }
        }
    }

    async fn exchange(&self, office: &Arc<dyn Office>, pass: &mut Pass, mut course: Course) -> Result<Course> {
        let request = self.apart(|app| app.exchange_request()).await?;
        let answer = match office.exchange(request.clone()).await {
            Ok(answer) => answer,
            Err(OfficeError::Request(RequestError::CursorDiverged { scope })) => {
                return self.apart(move |app| app.compare_again(course, &scope, &[])).await;
            }
            Err(OfficeError::Request(RequestError::ReplicaForked { incarnation, desk_code, token })) => {
                if !course.memory.may_fork() {
                    return Err(
                        OfficeError::Request(RequestError::ReplicaForked { incarnation, desk_code, token }).into()
                    );
                }
                self.apart(move |app| app.begin_new_life(incarnation, desk_code, token)).await?;
                return Ok(course);
            }
            Err(OfficeError::Request(RequestError::DeviceRevoked { revoked: Some(revoked) })) => {
                return self.apart(move |app| app.take_revocation(&request, &revoked, course)).await;
            }
            Err(error) => return Err(error.into()),
        };
        let (mut course, outcome) = self.apart(move |app| app.take_answer(&request, answer, course)).await?;
        match outcome {
            Outcome::Taken { checked, waiting, moved } => {
                let goes_on = course.memory.goes_on(waiting, moved);
                let scopes = checked.fetch.clone();
                let begun = self.apart(move |app| app.begun(scopes)).await?;
                pass.exchanged(&checked, goes_on, begun);
            }
            Outcome::CompareAgain => {}
        }
        Ok(course)
    }

    /// Everything an exchange says. The batch is on disk before it leaves, and goes unchanged until it is answered.
    fn exchange_request(&self) -> Result<Exchange> {
        let batch = self.writer().next_batch(BATCH_ITEMS, BATCH_BYTES)?;
        let desk = self.inner.reader.desk()?.ok_or(Error::NoDesk)?;
        let office = desk.office.as_ref().ok_or(Error::Alone)?;
        let mut cursors = Vec::new();
        for stored in self.inner.reader.cursors()?.into_iter().filter(|stored| stored.loading.is_none()) {
            if let Ok(scope) = stored.scope.parse::<Scope>() {
                cursors.push(Cursor { scope, seq: stored.seq, chain: stored.chain });
            }
        }
        let push = batch.map(|batch| memory::push(batch.token, batch.push_id, batch.items));
        Ok(Exchange {
            proto: PROTOCOL,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            row_version: ROW_VERSION,
            device: desk.device,
            incarnation: desk.incarnation,
            epoch: office.epoch,
            wall_clock: self.now(),
            push,
            cursors,
            directory: if office.doubted { 0 } else { self.directory().version },
            max_bytes: MAX_BYTES,
            erasures: self.untold_erasures()?,
            policies: Some(self.policy_head()),
        })
    }

    /// A scope does not fit: what is here of it is compared with what the office has, and `unfit` documents are fetched whole.
    pub(super) fn compare_again(&self, mut course: Course, scope: &Scope, unfit: &[DocumentId]) -> Result<Course> {
        let again = course.memory.give_up(scope);
        self.write(|replica| replica.doubt_scope(&scope.to_string(), unfit))?;
        again?;
        Ok(course)
    }

    /// The end of a whole pass: what is outside the desk's scopes leaves, unless it waits for the office. True when the pass
    /// must go on, because something is to be given back first.
    fn clear_up(&self, mut course: Course) -> Result<(Course, bool)> {
        self.refresh_rows()?;
        let cursors = self.inner.reader.cursors()?;
        for scope in course.memory.gone(cursors.iter().filter_map(|stored| stored.scope.parse().ok())) {
            let name = scope.to_string();
            // The cursor of one that is being read is not sent: nobody said whether the office has lost something of it.
            if cursors.iter().any(|stored| stored.scope == name && stored.loading.is_some()) {
                self.write(|replica| replica.doubt(true))?;
            }
            self.write(|replica| replica.drop_scope(&name))?;
        }
        if self.give_back_departed(&mut course)? {
            return Ok((course, true));
        }
        self.purge(&course)?;
        course.report.waiting = self.inner.reader.unsent()?.count;
        Ok((course, false))
    }

    /// What left its last scope, with the scopes that it should be in as far as is known here.
    pub(super) fn departed(&self) -> Result<Vec<Departed>> {
        let directory = self.directory();
        let due = |left: store::Departed| Departed {
            doc: left.doc,
            scopes: scopes_of(&left.store, left.restricted, &directory),
            told: left.told,
        };
        Ok(self.inner.reader.departed()?.into_iter().map(due).collect())
    }

    fn purge(&self, course: &Course) -> Result<()> {
        let departed = self.departed()?;
        if departed.is_empty() {
            return Ok(());
        }
        let (count, held) = (departed.len(), self.inner.reader.tally()?.complaints);
        let leaving = course.memory.leaving(departed, held);
        let files = self.files_of(leaving.iter().copied())?;
        self.write(|replica| Ok(replica.purge(&leaving)?.1))?;
        self.forget_looked_at();
        self.remove_strays(files.into_iter());
        tracing::info!(purged = leaving.len(), "complaints outside this desk's scopes left it");
        if leaving.len() < count {
            tracing::warn!(kept = count - leaving.len(), held, "so many complaints do not leave at once");
        }
        Ok(())
    }
}
