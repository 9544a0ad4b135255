//! Questions about scopes: how far they were read, what is in them, what left them or was erased.

use super::Reader;
use crate::table::{cursor, erased, membership};
use crate::{MemberDocument, Result, StoredCursor};
use ::complaint::{ComplaintId, StoreCode};
use ::document::{ChangeHash, DocumentId, Erasure};

impl Reader {
    /// How far each scope has been read.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn cursors(&self) -> Result<Vec<StoredCursor>> {
        self.ask(|connection| Ok(cursor::list(connection)?))
    }

    /// Acknowledged heads of every document of a scope, by document: the desk's own side of the digest.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn scope_heads(&self, scope: &str) -> Result<Vec<(DocumentId, Vec<ChangeHash>)>> {
        self.ask(|connection| Ok(membership::list_heads(connection, scope)?))
    }

    /// Every complaint of a scope as it is compared with the office's, in order of id.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn scope_members(&self, scope: &str) -> Result<Vec<MemberDocument>> {
        self.consistently(|connection| Ok(membership::list_members(connection, scope)?))
    }

    /// Complaints that left their last scope, were not purged and wait for nothing, each with its store.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn departed(&self) -> Result<Vec<(DocumentId, StoreCode)>> {
        let departed = self.ask(|connection| Ok(membership::list_departed(connection)?))?;
        Ok(departed.into_iter().map(|(_, id, store)| (id, store)).collect())
    }

    /// Whether a complaint was erased for good.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn is_erased(&self, id: ComplaintId) -> Result<bool> {
        self.ask(|connection| Ok(erased::has(connection, id)?))
    }

    /// Tombstones that the office must be handed, because it may have lost them.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn untold_erasures(&self, limit: u32) -> Result<Vec<Erasure>> {
        self.ask(|connection| Ok(erased::list_untold(connection, limit)?))
    }
}
