//! Giving back: an office that was restored from a backup has lost what it acknowledged since. Whoever holds it puts it into
//! the outbox again, with the meta that the office gave, before everything that is done on top of it; from there it goes the
//! way of every deed. Nothing acknowledged leaves a desk before the office is known to have it.
//!
//! A desk gives back too much rather than too little: the office answers what it has as a duplicate.

use super::held::Held;
use crate::mutant::{self, Mutant};
use document::{CaseDocument, ChangeHash, DocumentId, Error, Item, Snapshot};
use std::collections::HashSet;

/// True when something acknowledged here may not be in a document that the office sent whole. `here` are the hashes of what is
/// acknowledged here.
pub fn lacks(here: impl IntoIterator<Item = ChangeHash>, snapshot: &Snapshot) -> bool {
    let there: HashSet<ChangeHash> = snapshot.metas.iter().map(|(hash, _)| *hash).collect();
    here.into_iter().any(|hash| !there.contains(&hash))
}

/// What is acknowledged here and lacking in a document that the office sent whole. It is to be kept in the outbox when the
/// office's document takes the place of the one held.
///
/// # Errors
/// [`Error`] when what is held cannot be read.
pub fn lacking(held: &Held, snapshot: &Snapshot) -> Result<Vec<Item>, Error> {
    if held.generation != snapshot.generation {
        return lost_with(held, &CaseDocument::load_at(&snapshot.bytes, &snapshot.heads)?);
    }
    let there = snapshot.metas.iter().map(|(hash, _)| *hash).collect();
    returned(held, snapshot.doc, &there)
}

/// What is acknowledged here and lacking in a document of another generation, by its deeds: their changes are others there. It is to
/// be kept in the outbox when the other takes the place of the one held.
///
/// # Errors
/// [`Error`] when what is held cannot be read.
pub fn lost_with(held: &Held, new: &CaseDocument) -> Result<Vec<Item>, Error> {
    if mutant::on(Mutant::SkipGiveBack) || held.acked.id().is_none() {
        return Ok(Vec::new());
    }
    held.acked.lacking_in(new, held.generation, &held.metas)
}

/// Turns everything acknowledged of a document into what is given back: `held` shows the outcome. What came back is not in
/// the outbox already.
///
/// # Errors
/// [`Error`] when what is held cannot be read: throw it away then.
pub fn give_back(held: &mut Held, doc: DocumentId) -> Result<Vec<Item>, Error> {
    let items = returned(held, doc, &HashSet::new())?;
    if items.is_empty() {
        return Ok(items);
    }
    let mut pending = items.clone();
    let known: HashSet<ChangeHash> = items.iter().map(|item| item.hash).collect();
    pending.extend(std::mem::take(&mut held.pending).into_iter().filter(|item| !known.contains(&item.hash)));
    held.pending = pending;
    held.acked = CaseDocument::start()?;
    held.metas.clear();
    Ok(items)
}

fn returned(held: &Held, doc: DocumentId, has: &HashSet<ChangeHash>) -> Result<Vec<Item>, Error> {
    if mutant::on(Mutant::SkipGiveBack) || held.acked.id().is_none() {
        return Ok(Vec::new());
    }
    held.acked.returned(doc, held.generation, &held.metas, has)
}
