//! The cheap path of a page: a change that was made on everything held is added to its document unopened, where the row tells what
//! comes of it. `sync` says where that is so.

use crate::{App, Result};
use complaint::{ComplaintId, File, clock};
use document::DocumentId;
use store::{AppendWrite, LONG_TAIL, Replica};
use sync::desk::page::Brought;
use sync::desk::{Appended, Ground, append};

impl App {
    /// What is to be kept of what a page brought for a document, and the files it attached; `None` when the document is to be
    /// opened. The writer is held from here until it is kept.
    pub(super) fn appended(
        &self,
        replica: &mut Replica,
        doc: DocumentId,
        brought: &Brought,
    ) -> Result<Option<(AppendWrite, Vec<File>)>> {
        let Some(before) = replica.appendable(doc)? else { return Ok(None) };
        if before.tail + brought.changes.len() > LONG_TAIL {
            return Ok(None);
        }
        let ground = Ground { generation: before.generation, heads: &before.heads, row: &before.listed.row };
        let Some(Appended { row, files }) = append(doc, ground, brought) else { return Ok(None) };
        // The calendar is asked only when a clock has moved.
        let moved = !clock::same_promises(&before.listed.row, &row);
        let due_at = if moved { self.due_at(&row) } else { before.listed.due_at };
        Ok(Some((AppendWrite { before, changes: brought.changes.clone(), row, due_at }, files)))
    }

    /// Knows files that were attached elsewhere.
    pub(super) fn know_added(&self, added: &[(ComplaintId, Vec<File>)]) -> Result<()> {
        added.iter().try_for_each(|(complaint, files)| self.know(*complaint, files.iter()))
    }
}
