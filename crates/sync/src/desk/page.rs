//! A page, applied: its lines gathered document by document, and each document merged with what is held of it.

use super::held::{Held, Read, with_pending};
use complaint::Meta;
use document::{AckedChange, CaseDocument, ChangeHash, DocumentId, Entry, EntryKind, Error, Snapshot};
use std::collections::HashMap;

/// What a page brings for one document.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Brought {
    /// Its generation.
    pub generation: u32,
    /// The whole document, when the office sent it so.
    pub snapshot: Option<Box<Snapshot>>,
    /// Changes, in order; after the snapshot, if there is one.
    pub changes: Vec<AckedChange>,
    /// It left the scope.
    pub removed: bool,
}

/// A document with what a page brought, to be kept.
#[derive(Clone, Debug)]
pub struct Merged {
    /// Its generation.
    pub generation: u32,
    /// Heads of the acknowledged document.
    pub heads: Vec<ChangeHash>,
    /// What it says, with this desk's unanswered deeds.
    pub read: Read,
    /// How it is kept.
    pub kept: Kept,
}

/// How what a page brought is kept.
#[derive(Clone, PartialEq, Debug)]
pub enum Kept {
    /// Changes to be added; those already here are skipped.
    Changes(Vec<AckedChange>),
    /// The whole document, in place of everything acknowledged before.
    Whole {
        /// Automerge's saved form.
        snapshot: Vec<u8>,
        /// Meta of every change in it.
        metas: Vec<(ChangeHash, Meta)>,
    },
}

/// The lines of a page, document by document in the order of their first line; the last word on leaving counts.
pub fn gather(entries: Vec<Entry>) -> Vec<(DocumentId, Brought)> {
    let mut order = Vec::new();
    let mut brought: HashMap<DocumentId, Brought> = HashMap::new();
    for entry in entries {
        let slot = brought.entry(entry.doc).or_insert_with(|| {
            order.push(entry.doc);
            Brought::default()
        });
        slot.generation = entry.generation;
        slot.removed = entry.kind == EntryKind::Remove;
        if let Some(snapshot) = entry.snapshot {
            slot.changes.clear();
            slot.snapshot = Some(snapshot);
        }
        slot.changes.extend(entry.changes);
    }
    order.into_iter().filter_map(|doc| brought.remove(&doc).map(|found| (doc, found))).collect()
}

/// Merges what a page brought into what is held. `whole` asks for one saved document instead of a long tail of changes,
/// because it is quicker to read.
///
/// # Errors
/// [`Error`] when it does not fit what is held: nothing of the page may be kept then.
pub fn merge(mut held: Held, brought: Brought, whole: bool) -> Result<Merged, Error> {
    if let Some(snapshot) = &brought.snapshot {
        take_whole(&mut held, snapshot)?;
    }
    held.acked.merge(brought.changes.iter().map(|change| change.bytes.as_slice()))?;
    // An office that lost a change and took it in anew tells another meta, and what is held is not added to but replaced.
    let differs = |change: &AckedChange| held.metas.get(&change.hash).is_some_and(|meta| *meta != change.meta);
    let whole = whole || brought.changes.iter().any(differs);
    held.metas.extend(brought.changes.iter().map(|change| (change.hash, change.meta)));
    held.whole = with_pending(&held.acked, &held.pending)?;
    Ok(Merged {
        generation: brought.generation,
        heads: held.acked.heads(),
        read: held.read()?,
        kept: kept(&held, brought, whole),
    })
}

/// A whole document of a line says how it stood when the line was written: what is acknowledged here may be newer, through
/// another scope or an answer, and stays. A rebuilt document takes the place of the old one.
fn take_whole(held: &mut Held, snapshot: &Snapshot) -> Result<(), Error> {
    let mut document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads)?;
    if held.generation == snapshot.generation {
        let here = held.acked.changes();
        document.merge(here.iter().map(|(_, bytes)| bytes.as_slice()))?;
    } else {
        held.metas.clear();
    }
    held.metas.extend(snapshot.metas.iter().copied());
    held.acked = document;
    Ok(())
}

fn kept(held: &Held, brought: Brought, whole: bool) -> Kept {
    if brought.snapshot.is_none() && !whole {
        return Kept::Changes(brought.changes);
    }
    let mut metas: Vec<(ChangeHash, Meta)> = held.metas.iter().map(|(hash, meta)| (*hash, *meta)).collect();
    metas.sort_unstable_by_key(|(hash, _)| *hash);
    Kept::Whole { snapshot: held.acked.save(), metas }
}
