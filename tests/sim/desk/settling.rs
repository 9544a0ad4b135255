//! Deeds that leave the outbox without having been accepted.

use super::disk::{Aside, Disk};
use document::{ChangeHash, DocumentId};
use std::collections::HashSet;
use sync::desk::Reason;

impl Disk {
    /// Gives the documents that something was taken out of.
    pub(super) fn take_out(
        &mut self,
        aside: Vec<(ChangeHash, Reason)>,
        superseded: Vec<ChangeHash>,
    ) -> HashSet<DocumentId> {
        let mut left = HashSet::new();
        for (hash, reason) in aside {
            if let Some(item) = self.take_line(hash, i64::MAX) {
                left.insert(item.doc);
                self.aside.insert(item.deed.id, Aside { item, reason, dismissed: false });
            }
        }
        left.extend(superseded.into_iter().filter_map(|hash| self.take_line(hash, i64::MAX)).map(|item| item.doc));
        left
    }

    /// What becomes of a complaint that deeds left and nobody opened: where they were all there was, nothing of it remains;
    /// else its row is derived again.
    pub(super) fn settle_unopened(&mut self, doc: DocumentId) {
        let waits = self.pending(doc).next().is_some();
        match self.complaints.get_mut(&doc) {
            Some(complaint) if complaint.saved.is_some() || waits => complaint.stale = true,
            _ => drop(self.complaints.remove(&doc)),
        }
    }
}
