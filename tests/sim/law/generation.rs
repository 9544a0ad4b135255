//! Laws about documents that are rebuilt or erased.

use super::{broken, hold};
use crate::desk::Desk;
use crate::office::Storage;
use crate::office::storage::Doc;
use crate::world::{Lawful, World};
use complaint::{Act, Facts};
use document::{CaseDocument, DocumentId};
use sync::Scope;

/// Only the generation of now is stored, whole, and nothing of what was erased.
pub fn old_generations_are_gone(storage: &Storage) -> Lawful {
    for (doc, found) in &storage.docs {
        let place = || doc.to_string();
        hold(!storage.erased.contains_key(doc), "what was erased is not at the office", place)?;
        for (hash, _) in &found.known.metas {
            let change = storage.changes.get(hash);
            let key = change.map(|change| (*doc, found.known.generation, change.actor, change.seq));
            let kept = key.is_some_and(|key| storage.sequence.contains(&key));
            hold(kept, "the office keeps changes of the generation of now only", place)?;
        }
    }
    let count: usize = storage.docs.values().map(|found| found.known.metas.len()).sum();
    hold(count == storage.changes.len(), "the office keeps changes of the generation of now only", || {
        format!("{} changes, {count} in documents", storage.changes.len())
    })?;
    for line in storage.feeds.values().flat_map(|feed| &feed.lines) {
        let empty = line.snapshot.is_none() && line.changes.iter().all(|change| change.bytes.is_empty());
        let erased = storage.erased.contains_key(&line.doc);
        hold(!erased || empty, "no line tells what was erased", || format!("{} of {}", line.seq, line.doc))?;
    }
    files_hold_what_may_be_read(storage)
}

/// No file for a first sync holds what was erased, or what is about staff and to be read by few.
fn files_hold_what_may_be_read(storage: &Storage) -> Lawful {
    for (scope, file) in storage.files.iter().flat_map(|(scope, files)| files.iter().map(move |file| (scope, file))) {
        for doc in &file.docs {
            let place = || format!("{doc} in a file of {scope}");
            hold(!storage.erased.contains_key(doc), "no file holds what was erased", place)?;
            let restricted = storage.docs.get(doc).is_some_and(|doc| doc.row.restricted);
            let open = matches!(scope, Scope::Store(_));
            hold(!(restricted && open), "no file of a store holds what is about its staff", place)?;
        }
    }
    Ok(())
}

/// A rebuilt document says what the one before it said.
pub fn nothing_is_lost_by_rebuilding(doc: DocumentId, before: &Doc, after: &Doc) -> Lawful {
    let (was, is) = (facts(before)?, facts(after)?);
    let place = || doc.to_string();
    hold(before.row == after.row, "a rebuilt document has the same row", place)?;
    hold(was.fields == is.fields, "a rebuilt document has the same fields", place)?;
    let deeds = |facts: &Facts| {
        let lasting = facts.deeds.iter().filter(|done| !matches!(done.deed.act, Act::Edit { .. }));
        lasting.cloned().collect::<Vec<_>>()
    };
    hold(deeds(&was) == deeds(&is), "a rebuilt document holds every deed but replaced edits", place)
}

fn facts(doc: &Doc) -> Result<Facts, super::Broken> {
    let failed = |error: document::Error| broken("what the office stored can be loaded", &error);
    let loaded = CaseDocument::load_at(&doc.known.bytes, &doc.known.heads).map_err(failed)?;
    loaded.facts(&doc.known.metas.iter().copied().collect()).map_err(failed)
}

/// What was erased on a desk does not come back to it, but for what is on its way.
pub fn nothing_erased_comes_back(world: &World, desk: usize) -> Lawful {
    let disk = &world.desks[desk].disk;
    let back = disk.erased.keys().find(|doc| disk.complaints.contains_key(doc) && !disk.is_on_its_way(**doc));
    hold(back.is_none(), "what was erased does not come back to a desk", || format!("desk {desk}: {back:?}"))
}

/// At rest nothing erased is on a desk, and what a desk knows to be erased is at the office no more.
pub fn the_erased_are_nowhere(world: &World, n: usize, desk: &Desk) -> Lawful {
    let storage = &world.office.storage;
    for doc in storage.erased.keys() {
        let place = || format!("desk {n}, {doc}");
        hold(!desk.disk.complaints.contains_key(doc), "at rest nothing erased is on a desk", place)?;
        // A desk that is not granted its scope any more is not told; it holds no more than its own deeds, which were refused.
        if !desk.disk.erased.contains_key(doc) {
            continue;
        }
        let words = desk.disk.aside.values().filter(|aside| aside.item.doc == *doc);
        let told = words
            .into_iter()
            .find(|aside| !aside.item.change.is_empty() || !matches!(aside.item.deed.act, Act::Unknown { .. }));
        hold(told.is_none(), "what was written about the erased is nowhere", place)?;
    }
    let back = desk.disk.erased.keys().find(|doc| storage.docs.contains_key(doc));
    hold(back.is_none(), "what a desk knows to be erased does not come back", || format!("desk {n}: {back:?}"))
}
