//! What of a document a desk lacks. It must not know how changes are stored.

use crate::manifest;
use crate::message::Wanted;
use document::{AckedChange, ChangeHash, DocumentId};
use std::collections::{HashMap, HashSet};

/// Saved documents up to this size, in bytes, are sent whole: to look for what is lacking would cost more.
pub const SMALL: usize = 16 << 10;

/// The changes that a desk lacks of a document, of all its `changes` in the order of acceptance. `None` when what it holds is
/// not exactly a part of the document, metas included: then it must have the whole.
pub fn lacking(
    doc: DocumentId,
    generation: u32,
    changes: Vec<AckedChange>,
    wanted: &Wanted,
) -> Option<Vec<AckedChange>> {
    if wanted.have_heads.is_empty() || wanted.generation != generation {
        return None;
    }
    let held = below(&wanted.have_heads, &changes)?;
    let metas = changes.iter().filter(|change| held.contains(&change.hash)).map(|change| (change.hash, change.meta));
    if manifest::share(doc, generation, &wanted.have_heads, metas).0 != wanted.digest {
        return None;
    }
    let lacking: Vec<AckedChange> = changes.into_iter().filter(|change| !held.contains(&change.hash)).collect();
    (!lacking.is_empty()).then_some(lacking)
}

/// These heads and everything they build on; `None` when one of the heads is not here.
fn below(heads: &[ChangeHash], changes: &[AckedChange]) -> Option<HashSet<ChangeHash>> {
    let by_hash: HashMap<ChangeHash, &AckedChange> = changes.iter().map(|change| (change.hash, change)).collect();
    if !heads.iter().all(|head| by_hash.contains_key(head)) {
        return None;
    }
    let mut below = HashSet::new();
    let mut open = heads.to_vec();
    while let Some(hash) = open.pop() {
        // The constant start is in every document and in no log.
        let Some(change) = by_hash.get(&hash) else { continue };
        if below.insert(hash) {
            open.extend(document::parse_chunk(&change.bytes).ok()?.deps);
        }
    }
    Some(below)
}
