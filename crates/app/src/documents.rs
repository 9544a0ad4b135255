//! Documents as they lie in the replica, opened: acknowledged changes first, this desk's unanswered deeds on top.

use crate::{App, Result};
use complaint::{ComplaintId, Row, Timestamp};
use document::DocumentId;
use store::{RowWrite, StoredDocument};
use sync::desk::{Held, Read};

/// Opens a stored document.
pub(crate) fn open(stored: StoredDocument) -> Result<Held> {
    let metas = stored.metas.into_iter().collect();
    Ok(Held::open(stored.snapshot.as_deref(), &stored.tail, metas, stored.generation, stored.pending)?)
}

impl App {
    /// Opens a document of the replica, if it is here.
    pub(crate) fn find_document(&self, id: DocumentId) -> Result<Option<Held>> {
        self.inner.reader.document(id)?.map(open).transpose()
    }

    /// The line of a complaint in lists, with its next due time by the zone of its store.
    pub(crate) fn row_write(&self, row: Row) -> RowWrite {
        let due_at = self.due_at(&row);
        RowWrite { row, due_at }
    }

    /// The next instant at which a promise falls due.
    pub(crate) fn due_at(&self, row: &Row) -> Option<Timestamp> {
        complaint::clock::next_due(row, &self.zone(&row.store))
    }

    /// Opens and reads a complaint for a question.
    pub(crate) fn find_read(&self, id: ComplaintId) -> Result<Option<(Held, Read)>> {
        let Some(held) = self.find_document(id)? else { return Ok(None) };
        let read = held.read()?;
        Ok(Some((held, read)))
    }
}
