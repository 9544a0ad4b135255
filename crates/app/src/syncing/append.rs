//! The cheap path of a page: a change that was made on everything held is added to its document unopened, where the row tells what
//! comes of it. `sync` says where that is so.

use crate::{App, Result};
use complaint::{ComplaintId, File, clock};
use document::DocumentId;
use std::collections::HashMap;
use store::{AppendWrite, Appendable, LONG_TAIL, Replica};
use sync::desk::page::Brought;
use sync::desk::{Addition, Appended, Ground, addition};

/// What is to be kept of changes that are added unopened, and the files they attached.
pub(super) type Added = (AppendWrite, Vec<File>);

impl App {
    /// What of a page can be added to its documents unopened. The writer is held from here until it is kept.
    pub(super) fn added(
        &self,
        replica: &mut Replica,
        brought: &[(DocumentId, Brought)],
    ) -> Result<HashMap<DocumentId, Added>> {
        let additions: Vec<_> =
            brought.iter().filter_map(|(doc, brought)| Some((*doc, brought, addition(*doc, brought)?))).collect();
        let docs: Vec<DocumentId> = additions.iter().map(|(doc, ..)| *doc).collect();
        let mut standing = replica.appendable(&docs)?;
        let added = additions.into_iter().filter_map(|(doc, brought, addition)| {
            let before = standing.remove(&doc).filter(|before| before.tail + brought.changes.len() <= LONG_TAIL)?;
            Some((doc, self.add(before, addition, brought)?))
        });
        Ok(added.collect())
    }

    fn add(&self, before: Appendable, addition: Addition, brought: &Brought) -> Option<Added> {
        let ground = Ground { generation: before.generation, heads: &before.heads, row: &before.listed.row };
        let Appended { row, files } = addition.on(ground)?;
        // The calendar is asked only when a clock has moved.
        let moved = !clock::same_promises(&before.listed.row, &row);
        let due_at = if moved { self.due_at(&row) } else { before.listed.due_at };
        Some((AppendWrite { before, changes: brought.changes.clone(), row, due_at }, files))
    }

    /// Knows files that were attached elsewhere.
    pub(super) fn know_added(&self, files: &[(ComplaintId, Vec<File>)]) -> Result<()> {
        files.iter().try_for_each(|(complaint, files)| self.know(*complaint, files.iter()))
    }
}
