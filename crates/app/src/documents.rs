//! Documents as they lie in the replica, opened: acknowledged changes first, this desk's unanswered deeds on top.

use crate::{App, Result};
use complaint::{Case, ComplaintId, Facts, Row, Timestamp, fold};
use document::{CaseDocument, DocumentId, Item, Metas};
use store::{RowWrite, StoredDocument};

/// A document, opened.
pub(crate) struct Opened {
    /// What the office has acknowledged.
    pub(crate) acked: CaseDocument,
    /// The same with this desk's unanswered deeds.
    pub(crate) whole: CaseDocument,
    /// What the office knows of the acknowledged changes.
    pub(crate) metas: Metas,
    /// Its generation.
    pub(crate) generation: u32,
    /// The unanswered deeds, in the order done.
    pub(crate) pending: Vec<Item>,
}

/// A document, read.
pub(crate) struct Read {
    /// What it holds.
    pub(crate) facts: Facts,
    /// What that amounts to.
    pub(crate) case: Case,
}

impl Read {
    /// The facts of a document and what they amount to.
    pub(crate) fn of(document: &CaseDocument, metas: &Metas) -> Result<Read> {
        let facts = document.facts(metas)?;
        let case = fold::fold(&facts);
        Ok(Read { facts, case })
    }

    /// The line in lists.
    pub(crate) fn row(&self) -> Row {
        Row::of(&self.facts, &self.case)
    }
}

/// Opens a stored document.
pub(crate) fn open(stored: StoredDocument) -> Result<Opened> {
    let mut acked = match &stored.snapshot {
        Some(bytes) => CaseDocument::load(bytes)?,
        None => CaseDocument::start()?,
    };
    acked.merge(stored.tail.iter().map(|change| change.bytes.as_slice()))?;
    let mut whole = acked.clone();
    whole.merge(stored.pending.iter().map(|item| item.change.as_slice()))?;
    Ok(Opened {
        acked,
        whole,
        metas: stored.metas.into_iter().collect(),
        generation: stored.generation,
        pending: stored.pending,
    })
}

impl App {
    /// Opens a document of the replica, if it is here.
    pub(crate) fn find_document(&self, id: DocumentId) -> Result<Option<Opened>> {
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
    pub(crate) fn find_read(&self, id: ComplaintId) -> Result<Option<(Opened, Read)>> {
        let Some(opened) = self.find_document(id)? else { return Ok(None) };
        let read = Read::of(&opened.whole, &opened.metas)?;
        Ok(Some((opened, read)))
    }
}
