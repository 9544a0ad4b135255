//! Which complaints are looked at: the critical ones. All rows are read once, at the first round; afterwards the feeds tell
//! which documents changed, so that a round costs nothing while nothing happens.

use super::due::is_watched;
use crate::storage::{Storage, StorageError};
use complaint::{ComplaintId, Row, Timestamp};
use std::collections::{HashMap, HashSet};
use sync::Scope;

/// Rows or lines read at a time.
const BATCH: u32 = 1_000;
/// How often what is kept is gone through, in milliseconds.
const TIDY: i64 = 3_600_000;

/// What a mailer remembers between rounds. All of it can be found out again.
#[derive(Default)]
pub(super) struct Watch {
    /// Up to which line each feed was read; `None` before the first round.
    read: Option<HashMap<Scope, u64>>,
    /// When each watched complaint is looked at next.
    looks: HashMap<ComplaintId, Option<Timestamp>>,
    /// The directory and the last version of the rules by which it was reckoned.
    by: (u64, u32),
    /// When what is kept was last gone through.
    tidied_at: Option<Timestamp>,
}

impl Watch {
    /// Takes in what changed since the last round.
    pub(super) async fn follow(&mut self, storage: &dyn Storage, now: Timestamp) -> Result<(), StorageError> {
        let heads: HashMap<Scope, u64> = storage.mail_heads().await?.into_iter().collect();
        match &self.read {
            None => self.look_over(storage, now).await?,
            Some(read) => {
                for doc in told_since(read, &heads, storage).await? {
                    match storage.mail_row(doc).await? {
                        Some(row) => self.take(&row, now),
                        None => drop(self.looks.remove(&doc)),
                    }
                }
            }
        }
        self.read = Some(heads);
        Ok(())
    }

    /// Every complaint is looked at anew when other people or other rules are there.
    pub(super) fn reckon_by(&mut self, directory: u64, policy: u32, now: Timestamp) {
        if self.by != (directory, policy) {
            self.by = (directory, policy);
            self.looks.values_mut().for_each(|look| *look = Some(now));
        }
    }

    /// True once an hour, when what is kept is to be gone through.
    pub(super) fn is_untidy(&mut self, now: Timestamp) -> bool {
        let is_untidy = self.tidied_at.is_none_or(|last| last.plus(TIDY) <= now);
        if is_untidy {
            self.tidied_at = Some(now);
        }
        is_untidy
    }

    /// The complaints whose time has come.
    pub(super) fn due(&self, now: Timestamp) -> Vec<ComplaintId> {
        let due = self.looks.iter().filter(|(_, look)| look.is_some_and(|look| look <= now));
        due.map(|(id, _)| *id).collect()
    }

    /// A complaint was looked at; time alone changes nothing before `next`.
    pub(super) fn looked(&mut self, id: ComplaintId, next: Option<Timestamp>) {
        self.looks.insert(id, next);
    }

    async fn look_over(&mut self, storage: &dyn Storage, now: Timestamp) -> Result<(), StorageError> {
        let mut after = None;
        loop {
            let rows = storage.mail_rows(after, BATCH).await?;
            let Some((last, _)) = rows.last() else { return Ok(()) };
            after = Some(*last);
            rows.iter().filter_map(|(_, row)| row.as_ref()).for_each(|row| self.take(row, now));
        }
    }

    fn take(&mut self, row: &Row, now: Timestamp) {
        if is_watched(row) {
            self.looks.insert(row.id, Some(now));
        } else {
            self.looks.remove(&row.id);
        }
    }
}

/// The documents of which feeds told after what was read. What is committed while they are read is told again the next time.
async fn told_since(
    read: &HashMap<Scope, u64>,
    heads: &HashMap<Scope, u64>,
    storage: &dyn Storage,
) -> Result<HashSet<ComplaintId>, StorageError> {
    let mut docs = HashSet::new();
    for (scope, head) in heads {
        let mut seq = read.get(scope).copied().unwrap_or_default();
        while seq < *head {
            let told = storage.mail_told(scope.clone(), seq, BATCH).await?;
            let Some((last, _)) = told.last() else { break };
            seq = *last;
            docs.extend(told.into_iter().map(|(_, doc)| doc));
        }
    }
    Ok(docs)
}
