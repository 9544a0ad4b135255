//! Laws about what the office keeps, looked at after each commit.

use super::{broken, generation, hold};
use crate::office::storage::{Feed, Storage};
use crate::world::{Lawful, World};
use complaint::Row;
use document::{CaseDocument, ChangeHash, DocumentId, EntryKind};
use std::collections::BTreeSet;
use sync::office::admission::Admitted;
use sync::{Scope, chain};

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
    for document in &admitted.documents {
        it_is_where_it_belongs(world, document.doc)?;
    }
    every_key_is_unique(world)?;
    generation::old_generations_are_gone(&world.office.storage)?;
    feeds_are_dense_and_sealed(world)
}

/// The scope that a complaint belongs into: that of its store, or of the store's area when it is about staff.
pub fn due(storage: &Storage, row: &Row) -> Scope {
    match storage.directory.store(&row.store) {
        Some(store) if row.restricted => Scope::Restricted(store.area.clone()),
        _ => Scope::Store(row.store.clone()),
    }
}

/// By its lines a complaint is in the scope where it belongs, and in no other.
fn it_is_where_it_belongs(world: &World, doc: DocumentId) -> Lawful {
    let storage = &world.office.storage;
    let Some(found) = storage.docs.get(&doc) else { return Ok(()) };
    let is_in = |feed: &Feed| {
        let last = feed.lines.iter().rev().find(|line| line.doc == doc);
        last.is_some_and(|line| matches!(line.kind, EntryKind::Put | EntryKind::Rewrite))
    };
    let told = storage.feeds.iter().filter(|(_, feed)| is_in(feed)).map(|(scope, _)| scope.clone());
    let (told, due) = (told.collect::<BTreeSet<_>>(), BTreeSet::from([due(storage, &found.row)]));
    hold(told == due && found.scopes == due, "a complaint is in the scope where it belongs and in no other", || {
        format!("{doc}: {told:?} and {:?} against {due:?}", found.scopes)
    })
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
