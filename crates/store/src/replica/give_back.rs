//! What the office may have lost: acknowledged changes go back into the outbox, before everything that waits.

use super::Replica;
use crate::table::{complaint, cursor, desk, document, erased, outbox, tail};
use crate::{Change, Changed, Error, Result};
use ::complaint::Timestamp;
use ::document::{DocumentId, Item};
use rusqlite::Connection;
use std::collections::HashSet;

impl Replica {
    /// A scope does not fit what the office says and is to be compared with it: its cursor counts no more, and from now on the
    /// office is doubted. Of `unfit` documents, which could not take what came for them, not even the heads are believed.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn doubt_scope(&mut self, scope: &str, unfit: &[DocumentId]) -> Result<Changed> {
        self.transact(|connection| {
            for doc in unfit {
                if let Some(place) = complaint::find_place(connection, *doc)? {
                    document::forget_heads(connection, place)?;
                }
            }
            cursor::reopen(connection, scope)?;
            desk::set_doubted(connection, true)?;
            erased::set_all_untold(connection)?;
            Ok(Changed::NOTHING)
        })
    }

    /// Whether the office may have lost something that it acknowledged.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn doubt(&mut self, doubted: bool) -> Result<Changed> {
        self.transact(|connection| {
            if doubted {
                erased::set_all_untold(connection)?;
            }
            desk::set_doubted(connection, doubted).map_err(Error::from)
        })?;
        Ok(Changed::NOTHING)
    }

    /// Puts everything acknowledged of these documents into the outbox. `items` are all changes of each of them.
    ///
    /// # Errors
    /// [`Error::UnknownComplaint`] for a document that is not here.
    pub fn give_back(&mut self, items: &[Item], at: Timestamp) -> Result<Changed> {
        self.transact(|connection| give_all_back(connection, items, at))?;
        Ok(Change::Cases | Change::Outbox)
    }
}

/// The documents hold nothing acknowledged afterwards.
pub(super) fn give_all_back(connection: &Connection, items: &[Item], at: Timestamp) -> Result<()> {
    let docs: HashSet<_> = items.iter().map(|item| item.doc).collect();
    for doc in docs {
        let place = complaint::find_place(connection, doc)?.ok_or(Error::UnknownComplaint(doc))?;
        tail::clear(connection, place)?;
        document::remove(connection, place)?;
    }
    give_some_back(connection, items, at)
}

/// Of changes that wait already those on their way go out again unchanged; the others take their place among what is given
/// back, with the office's proof, because what builds on them is. Rows are to be derived again.
pub(super) fn give_some_back(connection: &Connection, items: &[Item], at: Timestamp) -> Result<()> {
    let batch = outbox::find_batch(connection)?;
    let mut lines = Vec::new();
    for item in items {
        let place = complaint::find_place(connection, item.doc)?.ok_or(Error::UnknownComplaint(item.doc))?;
        complaint::mark_stale(connection, place)?;
        let waits = outbox::find_seq(connection, place, item.hash)?;
        if waits.is_some_and(|seq| batch.is_some_and(|batch| batch.holds(seq))) {
            continue;
        }
        if let Some(seq) = waits {
            outbox::remove(connection, seq)?;
        }
        lines.push((place, item));
    }
    Ok(outbox::push_before(connection, &lines, at)?)
}
