//! One scope's feed: its head, and what a new line makes of it. Storage keeps the lines and the head in one transaction.

use crate::chain::{self, Line};
use crate::{Digest, Scope};
use complaint::Meta;
use document::{ChangeHash, DocumentId, EntryKind};

/// Where a scope's feed stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Head {
    /// Number of the last line; 0 before the first.
    pub seq: u64,
    /// The chain after it.
    pub chain: [u8; 32],
    /// Digest over the heads of every document of the scope.
    pub digest: Digest,
    /// How many documents the scope holds.
    pub documents: u64,
}

/// The head after a line that puts `changes` of a document, which moved it from `before` (`None`: new here) to `after`.
pub fn extend(
    head: &Head,
    scope: &Scope,
    doc: DocumentId,
    generation: u32,
    changes: &[(ChangeHash, Meta)],
    before: Option<&[ChangeHash]>,
    after: &[ChangeHash],
) -> Head {
    let line = Line { seq: head.seq + 1, kind: EntryKind::Put, doc, generation, changes };
    let mut next = Head { seq: line.seq, chain: chain::link(&head.chain, scope, &line), ..*head };
    match before {
        Some(before) => next.digest.remove(doc, before),
        None => next.documents += 1,
    }
    next.digest.add(doc, after);
    next
}
