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
    append(head, scope, &line, before, Some(after))
}

/// The head after any line that moves a document from `before` (`None`: new here) to `after` (`None`: gone).
pub fn append(
    head: &Head,
    scope: &Scope,
    line: &Line<'_>,
    before: Option<&[ChangeHash]>,
    after: Option<&[ChangeHash]>,
) -> Head {
    let mut next = Head { seq: line.seq, chain: chain::link(&head.chain, scope, line), ..*head };
    if let Some(before) = before {
        next.digest.remove(line.doc, before);
        next.documents = next.documents.saturating_sub(1);
    }
    if let Some(after) = after {
        next.digest.add(line.doc, after);
        next.documents += 1;
    }
    next
}
