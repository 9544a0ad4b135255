//! Complaints that were erased for good: everything about them leaves the file, and the tombstone stays.
//!
//! A deed that waited on one is set aside, and one that was set aside before stays listed; but only that it was done, by whom and when. What
//! was written in it is about the person who wanted everything about themselves gone.

use super::Replica;
use crate::table::{complaint, erased, imported, notification, outbox, refused, search};
use crate::{Changed, Erasing, Refusing, Result};
use ::complaint::{Deed, Timestamp};
use ::document::{DocumentId, Item};
use rusqlite::Connection;

impl Replica {
    /// The office was handed these tombstones.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn erasures_told(&mut self, docs: &[DocumentId]) -> Result<Changed> {
        self.transact(|connection| Ok(docs.iter().try_for_each(|doc| erased::set_told(connection, *doc))?))?;
        Ok(Changed::NOTHING)
    }

    /// What was erased leaves the write-ahead log as well. While somebody reads it stays until the next time, at the latest until
    /// the file is closed.
    pub(super) fn scrub(&mut self) {
        let scrubbed = self.writer().and_then(|writer| Ok(writer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?));
        if let Err(error) = scrubbed {
            tracing::warn!(%error, "what was erased stays in the write-ahead log until the next time");
        }
    }
}

/// Keeps these tombstones and carries out all that can be; true when something went.
pub(super) fn erase(connection: &Connection, erasing: &[Erasing], at: Timestamp) -> Result<bool> {
    for one in erasing {
        erased::insert(connection, one)?;
    }
    let remaining = erased::list_remaining(connection)?;
    for one in &remaining {
        erase_complaint(connection, one, at)?;
    }
    if !remaining.is_empty() {
        search::optimize(connection)?;
    }
    let worded = refused::list_erased(connection)?;
    for deed in &worded {
        refused::replace_deed(connection, &without_words(deed))?;
    }
    Ok(!remaining.is_empty() || !worded.is_empty())
}

fn erase_complaint(connection: &Connection, erased: &erased::Remaining, at: Timestamp) -> Result<()> {
    for item in outbox::list_of(connection, erased.place)? {
        let refusing = Refusing { hash: item.hash, status: erased.status.clone(), at };
        let deed = without_words(&item.deed);
        refused::insert(connection, &Item { change: Vec::new(), deed, ..item }, &refusing)?;
    }
    outbox::remove_all(connection, erased.place)?;
    notification::remove_of(connection, erased.doc)?;
    imported::remove_of(connection, erased.doc)?;
    Ok(complaint::remove(connection, erased.place)?)
}

fn without_words(deed: &Deed) -> Deed {
    Deed { act: deed.act.without_words(), ..deed.clone() }
}
