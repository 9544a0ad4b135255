//! A page, applied: its lines gathered document by document, and each document merged with what is held of it.

use super::give_back::lost_with;
use super::held::{Held, Read, with_pending};
use complaint::Meta;
use document::{AckedChange, CaseDocument, ChangeHash, DocumentId, Entry, EntryKind, Erasure, Error, Item, Snapshot};
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
    /// The changes are all of it: it was rebuilt.
    pub rebuilt: bool,
    /// It left the scope.
    pub removed: bool,
    /// It was erased.
    pub erased: Option<Erasure>,
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
    /// What was acknowledged here and is lacking in the rebuilt document: it goes into the outbox, to be given back.
    pub given_back: Vec<Item>,
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

impl Brought {
    /// Only lines whose content is gone, because the document was rebuilt or erased since, which a later line says.
    fn is_nothing(&self) -> bool {
        let Brought { snapshot, changes, rebuilt, removed, erased, .. } = self;
        snapshot.is_none() && changes.is_empty() && !rebuilt && !removed && erased.is_none()
    }

    fn take(&mut self, entry: Entry) {
        self.removed = entry.kind == EntryKind::Remove;
        // What was rebuilt again since is told without its bytes: the line that counts is still to come.
        let emptied = !entry.changes.is_empty() && entry.changes.iter().all(|change| change.bytes.is_empty());
        if emptied && entry.snapshot.is_none() {
            return;
        }
        self.generation = entry.generation;
        let begins = entry.kind == EntryKind::Rewrite || entry.snapshot.is_some();
        if begins {
            self.changes.clear();
            self.snapshot = entry.snapshot;
            self.rebuilt = entry.kind == EntryKind::Rewrite;
        }
        self.changes.extend(entry.changes.into_iter().filter(|change| !change.bytes.is_empty()));
        if entry.kind == EntryKind::Erase {
            self.erased = entry.erasure.map(|erasure| *erasure);
        }
    }
}

/// The lines of a page, document by document in the order of their first line; the last word on leaving counts.
pub fn gather(entries: Vec<Entry>) -> Vec<(DocumentId, Brought)> {
    let mut order = Vec::new();
    let mut brought: HashMap<DocumentId, Brought> = HashMap::new();
    for entry in entries {
        let doc = entry.doc;
        let slot = brought.entry(doc).or_insert_with(|| {
            order.push(doc);
            Brought::default()
        });
        slot.take(entry);
    }
    let found = order.into_iter().filter_map(|doc| brought.remove(&doc).map(|found| (doc, found)));
    found.filter(|(_, found)| !found.is_nothing()).collect()
}

/// Merges what a page brought into what is held. `whole` asks for one saved document instead of a long tail of changes,
/// because it is quicker to read.
///
/// # Errors
/// [`Error`] when it does not fit what is held: nothing of the page may be kept then.
pub fn merge(mut held: Held, mut brought: Brought, whole: bool) -> Result<Merged, Error> {
    let mut given_back = Vec::new();
    place_generation(&held, &mut brought);
    if brought.rebuilt || brought.snapshot.as_ref().is_some_and(|snapshot| snapshot.generation != held.generation) {
        given_back = take_generation(&mut held, &brought)?;
    } else if let Some(snapshot) = &brought.snapshot {
        take_whole(&mut held, snapshot)?;
    } else if brought.generation < held.generation && held.acked.id().is_some() {
        // A line of before the document was rebuilt, read again: everything that counts of it is here.
        brought.changes.clear();
    } else {
        held.generation = brought.generation;
    }
    held.acked.merge(brought.changes.iter().map(|change| change.bytes.as_slice()))?;
    // An office that lost a change and took it in anew tells another meta, and what is held is not added to but replaced.
    let differs = |change: &AckedChange| held.metas.get(&change.hash).is_some_and(|meta| *meta != change.meta);
    let whole = whole || brought.rebuilt || brought.changes.iter().any(differs);
    held.metas.extend(brought.changes.iter().map(|change| (change.hash, change.meta)));
    held.whole = with_pending(&held.acked, &held.pending, held.generation)?;
    Ok(Merged {
        generation: held.generation,
        heads: held.acked.heads(),
        read: held.read()?,
        kept: kept(&held, brought, whole),
        given_back,
    })
}

/// A scope that a document comes into brings all of it, at the generation of then. So one may meet a later generation before the
/// line that begins it, in the scope that it left; and that line after what was done since.
fn place_generation(held: &Held, brought: &mut Brought) {
    if held.acked.id().is_none() || brought.changes.is_empty() || brought.snapshot.is_some() {
        return;
    }
    if brought.rebuilt && brought.generation == held.generation {
        brought.rebuilt = !brought.changes.iter().all(|change| held.acked.has(change.hash));
    } else if brought.generation > held.generation {
        brought.rebuilt = true;
    }
}

/// Another generation takes the place of the one held. Gives what is lacking in it: an office that was restored may have rebuilt
/// the document without what it lost.
fn take_generation(held: &mut Held, brought: &Brought) -> Result<Vec<Item>, Error> {
    let mut document = match &brought.snapshot {
        Some(snapshot) => CaseDocument::load_at(&snapshot.bytes, &snapshot.heads)?,
        None => CaseDocument::start()?,
    };
    document.merge(brought.changes.iter().map(|change| change.bytes.as_slice()))?;
    let lost = lost_with(held, &document)?;
    held.generation = brought.generation;
    held.acked = document;
    held.metas = brought.snapshot.iter().flat_map(|snapshot| snapshot.metas.iter().copied()).collect();
    Ok(lost)
}

/// A whole document of a line says how it stood when the line was written: what is acknowledged here may be newer, through
/// another scope or an answer, and stays.
fn take_whole(held: &mut Held, snapshot: &Snapshot) -> Result<(), Error> {
    let mut document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads)?;
    let here = held.acked.changes();
    document.merge(here.iter().map(|(_, bytes)| bytes.as_slice()))?;
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
