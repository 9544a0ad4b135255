//! The chain of a scope: each line of the feed seals all lines before it. Bytes and rows are not covered, change hashes
//! and metas are; a change's hash covers its bytes. It must not know where lines are kept.

use crate::Scope;
use complaint::Meta;
use document::{ChangeHash, DocumentId, Entry, EntryKind};
use sha2::{Digest, Sha256};

/// The chain before the first line.
pub const START: [u8; 32] = [0; 32];

/// What one line adds to the chain.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Number of the line.
    pub seq: u64,
    /// What it does.
    pub kind: EntryKind,
    /// To which document.
    pub doc: DocumentId,
    /// Generation of the document.
    pub generation: u32,
    /// The changes it brings, in order, as the office sealed them.
    pub changes: &'a [(ChangeHash, Meta)],
}

/// The chain after `line`. The scope is sealed in as well, so that a line cannot be moved to another feed.
pub fn link(previous: &[u8; 32], scope: &Scope, line: &Line<'_>) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(previous);
    let scope = scope.to_string();
    hash.update((scope.len() as u64).to_be_bytes());
    hash.update(scope.as_bytes());
    hash.update(line.seq.to_be_bytes());
    hash.update([kind_byte(line.kind)]);
    hash.update(line.doc.0.as_bytes());
    hash.update(line.generation.to_be_bytes());
    hash.update((line.changes.len() as u64).to_be_bytes());
    for (change, meta) in line.changes {
        hash.update(change.0);
        hash.update(meta.person.0.as_bytes());
        hash.update(meta.device.0.as_bytes());
        hash.update(meta.received_at.0.to_be_bytes());
        hash.update(meta.skew.to_be_bytes());
    }
    hash.finalize().into()
}

/// The chain after an entry as it was received. An entry that brings a whole document is sealed over the metas of the
/// document, in the order shipped.
pub fn link_entry(previous: &[u8; 32], scope: &Scope, entry: &Entry) -> [u8; 32] {
    let changes: Vec<(ChangeHash, Meta)> = match &entry.snapshot {
        Some(snapshot) => snapshot.metas.clone(),
        None => entry.changes.iter().map(|change| (change.hash, change.meta)).collect(),
    };
    let line =
        Line { seq: entry.seq, kind: entry.kind, doc: entry.doc, generation: entry.generation, changes: &changes };
    link(previous, scope, &line)
}

/// Stable numbers: they are part of the seal.
fn kind_byte(kind: EntryKind) -> u8 {
    match kind {
        EntryKind::Put => 1,
        EntryKind::Remove => 2,
        EntryKind::Rewrite => 3,
        EntryKind::Erase => 4,
    }
}
