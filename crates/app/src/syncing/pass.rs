//! One pass: exchanges and first syncs until nothing is left to send or to read, then the clearing up.

use super::SyncReport;
use super::answer::Outcome;
use crate::{App, Error, Result};
use complaint::DeedId;
use complaint::row::ROW_VERSION;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use sync::desk::{AnswerError, Pass, Step};
use sync::message::{Exchange, PROTOCOL, Push, Registration, RequestError};
use sync::{Cursor, Office, OfficeError, Scope};

/// Bytes of an answer asked for: well under the protocol's bound, small enough for a poor line.
const MAX_BYTES: u32 = 1 << 20;
/// Deeds of one batch.
const BATCH_ITEMS: usize = 200;
/// Bytes of one batch.
const BATCH_BYTES: usize = 400 << 10;
/// Forks in one pass before it gives up: a second one means that a copy of this database is at work right now.
const MOST_FORKS: u32 = 2;
/// Share of the complaints, in percent, that may leave without a scope being taken away.
const MOST_LEAVING: u64 = 20;

/// What one pass remembers.
#[derive(Default)]
pub(super) struct Memory {
    pub(super) report: SyncReport,
    /// Scopes given up in this pass, to be fetched whole, because their cursor or their documents did not fit.
    given_up: BTreeSet<Scope>,
    /// A scope was given up after an answer was taken: ask once more.
    pub(super) ask_again: bool,
    /// Scopes no longer granted.
    pub(super) gone: BTreeSet<Scope>,
    /// How often each deed was done again in this pass.
    pub(super) again: HashMap<DeedId, u32>,
    /// Where each scope stood when its first sync began.
    pub(super) starts: HashMap<Scope, Cursor>,
    forks: u32,
    idle: u32,
}

impl App {
    pub(super) async fn pass(&self) -> Result<SyncReport> {
        let office = self.office()?;
        let mut pass = Pass::open(self.this_desk().device, MAX_BYTES);
        let mut memory = Memory::default();
        loop {
            match pass.step() {
                Step::Exchange => memory = self.exchange(&office, &mut pass, memory).await?,
                Step::Fetch(request) => {
                    let answer = office.fetch_scope(request).await?;
                    memory = self.take_fetched(&mut pass, answer, memory).await?;
                }
                Step::Done => break,
            }
        }
        let report = self.apart(move |app| app.clear_up(&memory)).await?;
        Ok(report)
    }

    async fn exchange(&self, office: &Arc<dyn Office>, pass: &mut Pass, mut memory: Memory) -> Result<Memory> {
        let request = self.apart(|app| app.exchange_request()).await?;
        let answer = match office.exchange(request.clone()).await {
            Ok(answer) => answer,
            Err(OfficeError::Request(RequestError::CursorDiverged { scope })) => {
                return self.apart(move |app| app.fetch_again(memory, scope)).await;
            }
            Err(OfficeError::Request(RequestError::ReplicaForked { incarnation, desk_code, token })) => {
                memory.forks += 1;
                if memory.forks > MOST_FORKS {
                    return Err(
                        OfficeError::Request(RequestError::ReplicaForked { incarnation, desk_code, token }).into()
                    );
                }
                self.apart(move |app| app.begin_new_life(incarnation, desk_code, token)).await?;
                return Ok(memory);
            }
            Err(error) => return Err(error.into()),
        };
        let (mut memory, outcome) = self.apart(move |app| app.take_answer(&request, answer, memory)).await?;
        match outcome {
            Outcome::Taken { checked, waiting, moved } => {
                memory.idle = if moved { 0 } else { memory.idle + 1 };
                // An office that only says "later" is asked again in the next pass, not at once.
                pass.exchanged(&checked, waiting && memory.idle == 0);
            }
            Outcome::FetchAgain => {}
        }
        Ok(memory)
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
        let push = batch.map(|batch| {
            let mut seen = HashSet::new();
            let used = batch.items.iter().filter(|item| seen.insert(item.actor));
            let actors = used.map(|item| Registration { actor: item.actor, person: item.deed.person }).collect();
            Push { token: batch.token, id: batch.push_id, actors, items: batch.items }
        });
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
            directory: self.directory().version,
            max_bytes: MAX_BYTES,
        })
    }

    /// Gives up what is known of a scope, so that it is fetched whole; its documents stay. Twice in one pass means that it
    /// does not help.
    pub(super) fn fetch_again(&self, mut memory: Memory, scope: Scope) -> Result<Memory> {
        if !memory.given_up.insert(scope.clone()) {
            return Err(AnswerError::StillDisagrees(scope).into());
        }
        self.write(|replica| replica.drop_scope(&scope.to_string()))?;
        memory.ask_again = true;
        Ok(memory)
    }

    /// The end of a whole pass: what is outside the desk's scopes leaves, unless it waits for the office. Much leaving at
    /// once without a scope taken away is not believed.
    fn clear_up(&self, memory: &Memory) -> Result<SyncReport> {
        self.refresh_rows()?;
        let mut report = memory.report;
        for scope in &memory.gone {
            self.write(|replica| replica.drop_scope(&scope.to_string()))?;
        }
        let leaving = self.inner.reader.departing()?;
        let held = self.inner.reader.tally()?.complaints;
        let few = leaving * 100 <= held * MOST_LEAVING;
        if leaving > 0 && (few || !memory.gone.is_empty()) {
            let mut purged = 0;
            self.write(|replica| {
                let (count, changed) = replica.purge()?;
                purged = count;
                Ok(changed)
            })?;
            tracing::info!(purged, "complaints outside this desk's scopes left it");
        } else if leaving > 0 {
            tracing::warn!(leaving, held, "so many complaints do not leave at once; they are kept");
        }
        report.waiting = self.inner.reader.unsent()?.count;
        Ok(report)
    }
}
