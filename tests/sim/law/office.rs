//! Laws about what the office keeps, looked at after each commit.

use super::{broken, generation, hold};
use crate::world::{Lawful, World};
use document::{CaseDocument, ChangeHash, DocumentId};
use std::collections::BTreeSet;
use sync::chain;
use sync::office::admission::Admitted;

/// After a push was committed.
///
/// # Errors
/// The law that is broken.
pub fn after_commit(world: &mut World, admitted: &Admitted) -> Lawful {
    world.note("committed");
    for change in admitted.documents.iter().flat_map(|document| &document.changes) {
        world.truth.accepted.insert(change.hash, change.deed.id);
        world.truth.done.insert(change.deed.id);
        let edit = matches!(change.deed.act, complaint::Act::Edit { .. });
        world.truth.place.insert(change.deed.id, (change.deed.complaint, edit));
        world.truth.given.entry(change.hash).or_default().push(change.meta);
    }
    for document in &admitted.documents {
        history_only_grows(world, document.doc)?;
        replay_makes_the_same_document(world, document.doc)?;
    }
    every_key_is_unique(world)?;
    generation::old_generations_are_gone(&world.office.storage)?;
    feeds_are_dense_and_sealed(world)
}

/// After the office did something to a document by itself.
///
/// # Errors
/// The law that is broken.
pub fn after_line(world: &mut World, doc: DocumentId) -> Lawful {
    replay_makes_the_same_document(world, doc)?;
    every_key_is_unique(world)?;
    generation::old_generations_are_gone(&world.office.storage)?;
    feeds_are_dense_and_sealed(world)
}

/// Nothing acknowledged ever leaves the office's history.
fn history_only_grows(world: &mut World, doc: DocumentId) -> Lawful {
    let Some(found) = world.office.storage.docs.get(&doc) else { return Ok(()) };
    let now: Vec<ChangeHash> = found.known.metas.iter().map(|(hash, _)| *hash).collect();
    let before = world.truth.history.entry(doc).or_default();
    let grows = now.starts_with(before);
    *before = now;
    hold(grows, "the office's history only grows", || doc.to_string())
}

/// SYNC 9.4: saved, loaded and replayed, a document is the same.
fn replay_makes_the_same_document(world: &World, doc: DocumentId) -> Lawful {
    let storage = &world.office.storage;
    let Some(found) = storage.docs.get(&doc) else { return Ok(()) };
    let failed = |error: document::Error| broken("what the office stored can be loaded", &format!("{doc}: {error}"));
    let loaded = CaseDocument::load_at(&found.known.bytes, &found.known.heads).map_err(failed)?;
    let metas: document::Metas = found.known.metas.iter().copied().collect();
    let changes = found.known.metas.iter().filter_map(|(hash, _)| storage.changes.get(hash));
    let mut replayed = CaseDocument::start().map_err(failed)?;
    replayed.merge(changes.map(|change| change.bytes.as_slice())).map_err(failed)?;
    hold(replayed.heads() == loaded.heads(), "replay makes the document that was saved", || doc.to_string())?;
    let row = replayed.row(&metas).map_err(failed)?;
    hold(row == *found.row, "the office's row follows from its document", || doc.to_string())
}

/// SYNC 9.5, and numbers: what must be unique is.
fn every_key_is_unique(world: &World) -> Lawful {
    let storage = &world.office.storage;
    let numbers: BTreeSet<&str> = storage.docs.values().map(|doc| doc.row.number.as_str()).collect();
    hold(numbers.len() == storage.docs.len(), "a reference number is given once", || format!("{numbers:?}"))?;
    let unique = storage.sequence.len() == storage.changes.len();
    hold(unique, "document, generation, actor and number name one change", || {
        format!("{} names, {} changes", storage.sequence.len(), storage.changes.len())
    })?;
    let once = storage.deeds.len() == storage.changes.len();
    hold(once, "a deed is done once", || format!("{} deeds, {} changes", storage.deeds.len(), storage.changes.len()))
}

/// SYNC 9.3: a scope's numbers are dense, and its last line seals the ones before.
fn feeds_are_dense_and_sealed(world: &World) -> Lawful {
    for (scope, feed) in &world.office.storage.feeds {
        let place = || scope.to_string();
        hold(feed.head.seq == feed.lines.len() as u64, "a scope's numbers are dense", place)?;
        let Some(last) = feed.lines.last() else { continue };
        let before = feed.lines.iter().rev().nth(1).map_or(chain::START, |line| line.chain);
        hold(last.seq == feed.head.seq, "the head is the last line", place)?;
        hold(chain::link_entry(&before, scope, last) == feed.head.chain, "the chain seals every line", place)?;
    }
    Ok(())
}
