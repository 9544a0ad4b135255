//! Changes that are added to documents nobody opens: the tail grows, and the columns of the row that they change.

use super::Replica;
use crate::table::{complaint, document, membership, tail};
use crate::{AppendWrite, Appendable, Change, Changed, Result};
use ::document::DocumentId;
use rusqlite::Connection;

impl Replica {
    /// How a document stands, when changes may be added to it unopened. Asked of the connection that writes, which has the pages
    /// at hand that it is about to change.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn appendable(&mut self, doc: DocumentId) -> Result<Option<Appendable>> {
        let connection = &*self.writer()?;
        let Some((place, listed)) = complaint::find_sound(connection, doc)? else { return Ok(None) };
        if listed.unsent > 0 {
            return Ok(None);
        }
        let found = document::find_ground(connection, place)?;
        Ok(found.map(|(generation, heads, tail, last)| Appendable { place, last, listed, generation, heads, tail }))
    }

    /// Notes that the rows of these complaints are not what follows from their documents: they are derived again.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn distrust(&mut self, docs: &[DocumentId]) -> Result<Changed> {
        self.transact(|connection| {
            for doc in docs {
                if let Some(place) = complaint::find_place(connection, *doc)? {
                    complaint::mark_stale(connection, place)?;
                }
            }
            Ok(Change::Cases.into())
        })
    }
}

pub(super) fn append_document(connection: &Connection, scope: &str, write: &AppendWrite) -> Result<()> {
    let Appendable { place, last, listed, .. } = &write.before;
    for (n, change) in (last + 1..).zip(&write.changes) {
        tail::append(connection, *place, n, change)?;
    }
    complaint::advance(connection, *place, listed, &write.row, write.due_at)?;
    Ok(membership::insert(connection, *place, scope)?)
}
