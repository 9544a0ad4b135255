//! Laws about what lies on a desk's disk.

use super::{broken, hold, was_revoked};
use crate::desk::disk::Complaint;
use crate::office::storage::{Feed, Storage};
use crate::world::{Lawful, World};
use document::{ChangeHash, DocumentId, Entry, EntryKind};
use std::collections::{BTreeMap, BTreeSet};
use sync::{Cursor, Scope};

/// SYNC 9.4: nothing is stored unless it opens again to the heads, the row and the changes that are noted beside it; and
/// everything acknowledged is in the office's history.
pub fn what_is_stored_can_be_opened(world: &World, desk: usize, doc: DocumentId) -> Lawful {
    let found = &world.desks[desk];
    let Some(complaint) = found.disk.complaints.get(&doc) else { return Ok(()) };
    if found.rotten.contains(&doc) {
        return Ok(());
    }
    let place = || format!("desk {desk}, {doc}");
    let held = found.disk.open(doc);
    // What waits stands on what was handed in, by order of an office that is no more or to be: it is set aside when it is
    // answered.
    let handed_in = found.disk.revoked.is_some() || was_revoked(world, found.disk.device);
    if held.is_err() && handed_in {
        return Ok(());
    }
    let held = held.map_err(|error| broken("what is stored can be opened", &format!("{}: {error}", place())))?;
    let Some(held) = held else { return Ok(()) };
    if let Some(saved) = &complaint.saved {
        // None are noted beside what could not take what came for it, until it came whole.
        let noted = saved.heads.is_empty() || saved.heads == held.acked.heads();
        hold(noted, "a stored document has the heads noted beside it", place)?;
    }
    let noted: BTreeSet<ChangeHash> = complaint.metas().map(|(hash, _)| hash).collect();
    let inside: BTreeSet<ChangeHash> = held.acked.changes().into_iter().map(|(hash, _)| hash).collect();
    hold(noted == inside, "a stored document holds the changes noted beside it", place)?;
    acknowledged_is_history(world, complaint, &place)?;
    // What is given back batch by batch may stand on what was answered already, and is not shown until it is answered too.
    let returning = !held.pending.is_empty() && held.pending.iter().all(|item| item.meta.is_some());
    if held.whole.id().is_none() && returning {
        return Ok(());
    }
    let read = held.read();
    let row = read.map_err(|error| broken("what is stored can be read", &format!("{}: {error}", place())))?.row();
    hold(complaint.stale || *complaint.row == row, "a stored row follows from its document", place)
}

fn acknowledged_is_history(world: &World, complaint: &Complaint, place: &dyn Fn() -> String) -> Lawful {
    for (hash, meta) in complaint.metas() {
        let given = world.truth.given.get(&hash);
        hold(given.is_some(), "what is acknowledged was accepted by the office", place)?;
        let was_given = given.is_some_and(|given| given.contains(&meta.unsealed()));
        hold(was_given && meta.seal.is_some(), "a meta is what the office gave and sealed", || {
            format!("{}, {hash}", place())
        })?;
    }
    Ok(())
}

/// SYNC 9.2: a cursor stands for the data before it. Every line up to the cursor is the office's, or was before a restore,
/// and what it brought is here, if only to be given back.
pub fn cursor_and_data_move_together(world: &mut World, desk: usize) -> Lawful {
    for cursor in world.desks[desk].disk.complete_cursors() {
        let read = world.desks[desk].read.entry(cursor.scope.clone()).or_default();
        *read = cursor.seq.max(*read);
        if cursor.seq == 0 {
            continue;
        }
        let place = || format!("desk {desk}, {} at {}", cursor.scope, cursor.seq);
        let feeds = feeds_at(world, &cursor);
        hold(!feeds.is_empty(), "a cursor is the office's", place)?;
        nothing_is_missing(world, desk, &feeds, &cursor.scope, cursor.seq)?;
    }
    Ok(())
}

/// The feeds in which the cursor stands, of the office in its lives, the present one first.
pub fn feeds_at<'a>(world: &'a World, cursor: &Cursor) -> Vec<&'a Feed> {
    let lives = std::iter::once(&world.office.storage).chain(world.truth.past.iter().rev());
    let feeds = lives.filter_map(|storage| storage.feeds.get(&cursor.scope));
    let line = |feed: &&'a Feed| (cursor.seq as usize).checked_sub(1).and_then(|at| feed.lines.get(at));
    feeds.filter(|feed| line(feed).is_some_and(|line| line.chain == cursor.chain)).collect()
}

/// True for a document that was rebuilt or erased by an office that was put back to before that.
fn was_put_back_to_before(world: &World, doc: DocumentId) -> bool {
    let now = &world.office.storage;
    let generation = |storage: &Storage| storage.docs.get(&doc).map(|doc| doc.known.generation);
    let erased = |past: &Storage| past.erased.contains_key(&doc) && !now.erased.contains_key(&doc);
    let rebuilt = |past: &Storage| generation(past) > generation(now) && generation(now).is_some();
    world.truth.past.iter().any(|past| erased(past) || rebuilt(past))
}

/// The same line, as an office told it that was put back since: without its bytes, because it had rebuilt or erased the document.
fn was_told_empty(world: &World, scope: &Scope, line: &Entry) -> bool {
    let told = |past: &Storage| past.feeds.get(scope)?.lines.get(line.seq as usize - 1).cloned();
    world.truth.past.iter().filter_map(told).any(|told| {
        let empty = !told.changes.is_empty() && told.changes.iter().all(|change| change.bytes.is_empty());
        told.chain == line.chain && empty
    })
}

/// `feeds` are those of the office in its lives, the present one first: all have the line that the cursor stands on.
fn nothing_is_missing(world: &World, desk: usize, feeds: &[&Feed], scope: &Scope, through: u64) -> Lawful {
    let found = &world.desks[desk];
    let Some(feed) = feeds.first() else { return Ok(()) };
    let mut brought: BTreeMap<DocumentId, Vec<ChangeHash>> = BTreeMap::new();
    for line in feed.lines.iter().take_while(|line| line.seq <= through) {
        match line.kind {
            EntryKind::Remove => drop(brought.remove(&line.doc)),
            EntryKind::Erase => drop(brought.remove(&line.doc)),
            EntryKind::Rewrite => {
                brought.insert(line.doc, line.changes.iter().map(|change| change.hash).collect());
            }
            // A lost office had told it empty: then too the scope's digest tells.
            EntryKind::Put if was_told_empty(world, scope, line) => {}
            EntryKind::Put => {
                let hashes = line.changes.iter().map(|change| change.hash);
                brought.entry(line.doc).or_default().extend(hashes);
            }
        }
    }
    for (doc, hashes) in brought {
        // A first sync reads what is there now: what left since is not among it, and what was rebuilt since is another. So was it
        // where the office was put back to before that: then the scope's digest tells.
        let mut later = feeds.iter().flat_map(|feed| feed.lines.iter().filter(|line| line.seq > through));
        let left = later.any(|line| line.doc == doc && line.kind != EntryKind::Put);
        if left || found.rotten.contains(&doc) || found.disk.erased.contains_key(&doc) {
            continue;
        }
        // So it is where a lost office had gone further with it, and what it had made of it is here.
        let saved = found.disk.complaints.get(&doc).and_then(|complaint| complaint.saved.as_ref());
        let of_now = world.office.storage.docs.get(&doc).map(|doc| doc.known.generation);
        if saved.map(|saved| saved.generation) != of_now && was_put_back_to_before(world, doc) {
            continue;
        }
        let place = || format!("desk {desk}, {scope} through {through}, {doc}");
        let complaint = found.disk.complaints.get(&doc).filter(|complaint| complaint.scopes.contains(scope));
        // What was given back and is answered may leave before the scope does that is not granted any more.
        if !found.disk.complaints.contains_key(&doc) && !found.heard.contains(scope) {
            continue;
        }
        let Some(complaint) = complaint else {
            return Err(broken("a document read is here", &place()));
        };
        let returning = found.disk.pending(doc).filter(|item| item.meta.is_some()).map(|item| item.hash);
        let here: BTreeSet<ChangeHash> = complaint.metas().map(|(hash, _)| hash).chain(returning).collect();
        hold(hashes.iter().all(|hash| here.contains(hash)), "a change read is here", place)?;
    }
    Ok(())
}
