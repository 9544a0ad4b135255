//! Documents as they lie in the replica, opened: acknowledged changes first, this desk's unanswered deeds on top.

use crate::app::locked;
use crate::{App, Result};
use complaint::fold::knew_of;
use complaint::{Case, ComplaintId, Done, Facts, Overruled, Row, Timestamp};
use document::DocumentId;
use std::sync::Arc;
use store::{RowWrite, StoredDocument};
use sync::desk::{Held, Read};

/// A document that was read, with what it was read from.
pub(crate) struct Kept {
    /// As it lies in the replica.
    pub(crate) stored: StoredDocument,
    /// What it says.
    pub(crate) read: Read,
}

/// The complaint that was looked at last.
#[derive(Default)]
pub(crate) struct LookedAt {
    kept: Option<Arc<Kept>>,
    /// How often it was forgotten: what was begun to be read before is not kept after.
    pub(crate) forgotten: u64,
}

#[cfg(test)]
impl LookedAt {
    /// True when nothing of any complaint is in memory.
    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_none()
    }
}

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

    /// Reads a complaint that is looked at. A window asks for the one on its screen with every change anywhere, so the last one
    /// is kept: for exactly the parts that lie in the replica now, which always say the same. With any other part, or none, it
    /// is opened anew.
    pub(crate) fn find_kept(&self, id: ComplaintId) -> Result<Option<Arc<Kept>>> {
        let begun = locked(&self.inner.looked_at).forgotten;
        let Some(stored) = self.inner.reader.document(id)? else {
            self.forget_looked_at();
            return Ok(None);
        };
        let last = locked(&self.inner.looked_at).kept.clone();
        if let Some(kept) = last.filter(|kept| kept.stored == stored) {
            return Ok(Some(kept));
        }
        let read = open(stored.clone())?.read()?;
        let kept = Arc::new(Kept { stored, read });
        self.keep_looked_at(&kept, begun);
        Ok(Some(kept))
    }

    /// Keeps what was read, unless everything was forgotten since the reading began, or nobody may look any more: whoever
    /// locks the desk or erases does not wait for those who read.
    pub(crate) fn keep_looked_at(&self, kept: &Arc<Kept>, begun: u64) {
        let is_open = self.current_person().is_some() && self.check_unlocked().is_ok();
        let mut last = locked(&self.inner.looked_at);
        if is_open && last.forgotten == begun {
            last.kept = Some(Arc::clone(kept));
        }
    }

    /// Nothing that was looked at stays in memory.
    pub(crate) fn forget_looked_at(&self) {
        let mut last = locked(&self.inner.looked_at);
        last.kept = None;
        last.forgotten += 1;
    }
}
