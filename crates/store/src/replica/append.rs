//! Changes that are added to documents nobody opens: the tail grows, and the columns of the row that they change.

use super::Replica;
use crate::table::document::Ground;
use crate::table::{complaint, document, membership, tail};
use crate::{AppendWrite, Appendable, Change, Changed, Result};
use ::document::DocumentId;
use rusqlite::Connection;
use std::collections::HashMap;

impl Replica {
    /// How these documents stand, as far as changes may be added to them unopened. Asked of the connection that writes, which has
    /// the pages at hand that it is about to change; and all at once, because to begin to read costs as much as to find a line.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn appendable(&mut self, docs: &[DocumentId]) -> Result<HashMap<DocumentId, Appendable>> {
        let transaction = self.writer()?.transaction()?;
        let mut found = HashMap::with_capacity(docs.len());
        for doc in docs {
            found.extend(find_appendable(&transaction, *doc)?.map(|appendable| (*doc, appendable)));
        }
        transaction.finish()?;
        Ok(found)
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

fn find_appendable(connection: &Connection, doc: DocumentId) -> Result<Option<Appendable>> {
    let Some((place, listed)) = complaint::find_sound(connection, doc)? else { return Ok(None) };
    if listed.unsent > 0 {
        return Ok(None);
    }
    let found = document::find_ground(connection, place)?;
    Ok(found.map(|Ground { generation, heads, tail, last }| Appendable {
        place,
        last,
        listed,
        generation,
        heads,
        tail,
    }))
}

pub(super) fn append_document(connection: &Connection, scope: &str, write: &AppendWrite) -> Result<()> {
    let Appendable { place, last, listed, .. } = &write.before;
    for (n, change) in (last + 1..).zip(&write.changes) {
        tail::append(connection, *place, n, change)?;
    }
    complaint::advance(connection, *place, listed, &write.row, write.due_at)?;
    Ok(membership::insert(connection, *place, scope)?)
}
