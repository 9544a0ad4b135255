//! Documents as they lie in the replica, opened: acknowledged changes first, this desk's unanswered deeds on top.

use crate::{App, Result};
use complaint::fold::knew_of;
use complaint::{Case, ComplaintId, Done, Facts, Overruled, Row, Timestamp};
use document::DocumentId;
use store::{RowWrite, StoredDocument};
use sync::desk::{Held, Read};

/// Opens a stored document.
pub(crate) fn open(stored: StoredDocument) -> Result<Held> {
    let metas = stored.metas.into_iter().collect();
    Ok(Held::open(stored.snapshot.as_deref(), &stored.tail, metas, stored.generation, stored.pending)?)
}

/// True when the author of a deed without effect has brought the complaint on since, and had seen what stands. Of payments and
/// whatever else follows on nothing that is never so.
fn has_gone_on(facts: &Facts, lost: &Overruled, done: &Done) -> bool {
    let later = |later: &&Done| later.deed.person == done.deed.person && later.deed.id != done.deed.id;
    done.deed.act.after().is_some()
        && facts.deeds.iter().filter(later).any(|later| later.deed.id != lost.by && knew_of(later, lost.by, facts))
}

impl App {
    /// Opens a document of the replica, if it is here.
    pub(crate) fn find_document(&self, id: DocumentId) -> Result<Option<Held>> {
        self.inner.reader.document(id)?.map(open).transpose()
    }

    /// The line of a complaint in lists, with its next due time by the zone of its store, and what was done at this desk in
    /// vain, as long as whoever did it has not gone on since.
    pub(crate) fn row_write(&self, facts: &Facts, case: &Case) -> RowWrite {
        let row = Row::of(facts, case);
        let due_at = self.due_at(&row);
        let device = self.this_desk().device;
        let ours = |lost: &&Overruled| {
            let done = facts.deeds.iter().find(|done| done.deed.id == lost.deed);
            done.is_some_and(|done| done.deed.device == device && !has_gone_on(facts, lost, done))
        };
        let overruled = case.overruled.iter().filter(ours).map(|lost| lost.deed).collect();
        RowWrite { row, due_at, overruled: Some(overruled) }
    }

    /// The next instant at which a promise falls due, by the rules that were in force when the complaint was received.
    pub(crate) fn due_at(&self, row: &Row) -> Option<Timestamp> {
        complaint::clock::next_due(row, &self.zone(&row.store), self.policies().of_row(row))
    }

    /// Opens and reads a complaint for a question.
    pub(crate) fn find_read(&self, id: ComplaintId) -> Result<Option<(Held, Read)>> {
        let Some(held) = self.find_document(id)? else { return Ok(None) };
        let read = held.read()?;
        Ok(Some((held, read)))
    }
}
