//! One scope's feed: its head, and what a new line makes of it. Storage keeps the lines and the head in one transaction.

use super::admission::ChangedDocument;
use crate::chain::{self, Line};
use crate::mutant::{self, Mutant};
use crate::{Digest, Scope, manifest};
use complaint::Meta;
use document::{ChangeHash, EntryKind};
use std::collections::BTreeSet;

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

/// What a committed document means for one scope: the line that its feed gains.
#[derive(Clone, PartialEq, Debug)]
pub struct Turn<'a> {
    /// Which scope.
    pub scope: Scope,
    /// Whether the document stays in it, comes into it or leaves it.
    pub course: Course,
    /// What the line brings.
    pub changes: &'a [(ChangeHash, Meta)],
    /// The document's heads in this scope before; `None` where it comes in.
    pub before: Option<&'a [ChangeHash]>,
    /// The same after; `None` where it leaves.
    pub after: Option<&'a [ChangeHash]>,
}

/// What becomes of a document in a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    /// It was there and gained changes.
    Stays,
    /// It is new there: its line brings everything it holds.
    Enters,
    /// It goes elsewhere, and nothing of what made it go is told here.
    Leaves,
}

impl Turn<'_> {
    /// The kind of its line.
    pub fn kind(&self) -> EntryKind {
        match self.course {
            Course::Stays | Course::Enters => EntryKind::Put,
            Course::Leaves => EntryKind::Remove,
        }
    }

    /// What the bucket of the document gains in this scope.
    pub fn step(&self, document: &ChangedDocument) -> Digest {
        let (doc, generation) = (document.doc, document.generation);
        let older = document.metas.len().saturating_sub(document.changes.len());
        match (self.before, self.after) {
            (before, Some(after)) => manifest::step(doc, generation, self.changes, before, after),
            (Some(before), None) => {
                let mut step = Digest::default();
                step.part(&manifest::share(doc, generation, before, document.metas.iter().take(older).copied()));
                step
            }
            (None, None) => Digest::default(),
        }
    }

    /// The line after this head.
    pub fn line(&self, head: &Head, document: &ChangedDocument) -> Line<'_> {
        let (doc, generation) = (document.doc, document.generation);
        Line { seq: head.seq + 1, kind: self.kind(), doc, generation, changes: self.changes }
    }
}

/// The lines of a committed document that lay in the scopes `held`, in the order of their scopes. `fresh` are its new changes.
pub fn turns<'a>(
    document: &'a ChangedDocument,
    held: &BTreeSet<Scope>,
    fresh: &'a [(ChangeHash, Meta)],
) -> Vec<Turn<'a>> {
    let before = document.before.as_deref();
    let turn = |scope: &Scope| {
        let scope = scope.clone();
        let after = Some(document.heads.as_slice());
        match (held.contains(&scope), document.scopes.contains(&scope)) {
            (true, false) if mutant::on(Mutant::RemoveOmitted) => None,
            (true, false) => Some(Turn { scope, course: Course::Leaves, changes: &[], before, after: None }),
            (false, _) => Some(Turn { scope, course: Course::Enters, changes: &document.metas, before: None, after }),
            (true, true) => Some(Turn { scope, course: Course::Stays, changes: fresh, before, after }),
        }
    };
    held.union(&document.scopes).filter_map(turn).collect()
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
