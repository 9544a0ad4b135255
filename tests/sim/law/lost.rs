//! The law about a restored office: what it lost and a desk still holds comes back.

use super::{hold, office};
use crate::desk::Desk;
use crate::office::storage::Storage;
use crate::world::{Lawful, World};
use complaint::DeedId;
use document::DocumentId;
use std::collections::HashSet;

/// After the office was restored, everything that a desk holds is owed. What a later fault takes from its last holder is
/// owed no more.
pub fn recount(world: &mut World, restored: bool) {
    if world.truth.past.is_empty() {
        return;
    }
    let held = held(world, |desk| works_for(&world.office.storage, desk), |_, _| true);
    let mut owed = std::mem::take(&mut world.truth.owed);
    let is_there = |deed: &DeedId| world.office.storage.deeds.contains_key(deed);
    if restored {
        // What was owed by an office before the lost one is judged anew by what became of it there.
        owed.retain(is_there);
        owed.extend(held_for_good(world));
    }
    owed.retain(|deed| held.contains(deed) || is_there(deed));
    world.truth.owed = owed;
}

/// Without what any lost office had moved out of a desk's reach: its word may have come already, or be on its way, also when the
/// office after it was lost too, and then it goes from there, because it lies with others. And without what lies on a desk that it had revoked: its order may be on its way,
/// with the word that what was handed in is kept.
fn held_for_good(world: &World) -> HashSet<DeedId> {
    let Some(lost) = world.truth.past.last() else { return HashSet::new() };
    let stays = |desk: &Desk, doc: &DocumentId| {
        let due = |past: &Storage| past.docs.get(doc).map(|known| office::due(past, &known.row));
        world.truth.past.iter().filter_map(due).all(|due| desk.heard.contains(&due))
    };
    let may_hear = |desk: &Desk| desk.disk.revoked.is_some() || desk.mind.passing.is_some();
    let works = |desk: &Desk| works_for(&world.office.storage, desk) && (works_for(lost, desk) || !may_hear(desk));
    held(world, works, stays)
}

/// The office has not revoked that desk.
fn works_for(storage: &Storage, desk: &Desk) -> bool {
    storage.devices.get(&desk.disk.device).is_some_and(|device| !device.revoked)
}

/// Deeds of documents that count, on those desks that `holds` takes.
fn held(world: &World, holds: impl Fn(&Desk) -> bool, counts: impl Fn(&Desk, &DocumentId) -> bool) -> HashSet<DeedId> {
    let mut held = HashSet::new();
    for desk in world.desks.iter().filter(|desk| holds(desk)) {
        let counted = desk.disk.complaints.iter().filter(|(doc, _)| counts(desk, doc));
        let hashes = counted.flat_map(|(_, complaint)| complaint.metas());
        held.extend(hashes.filter_map(|(hash, _)| world.truth.accepted.get(&hash)));
        // Only what is on its way may have been answered by the lost office.
        let waits = desk.disk.outbox.iter();
        let waits = waits.filter(|line| counts(desk, &line.item.doc) || !desk.disk.is_sent(line.seq));
        held.extend(waits.map(|line| line.item.deed.id));
        held.extend(desk.disk.aside.keys());
    }
    held
}

/// Every deed that was ever accepted and that a desk held when the office was restored is in its history again, or a rule
/// refused it and somebody is told.
pub fn what_a_desk_held_is_back(world: &World) -> Lawful {
    let storage = &world.office.storage;
    let told: HashSet<&DeedId> = world.desks.iter().flat_map(|desk| desk.disk.aside.keys()).collect();
    // What was erased does not come back, and of a rebuilt document not what later edits replaced.
    let excused =
        |deed: &DeedId| {
            world.truth.place.get(deed).is_some_and(|(doc, edit)| {
                storage.erased.contains_key(doc) || (*edit && world.truth.rebuilt.contains(doc))
            })
        };
    let back = |deed: &&DeedId| storage.deeds.contains_key(deed) || told.contains(deed) || excused(deed);
    let lost = world.truth.owed.iter().find(|deed| !back(deed));
    hold(lost.is_none(), "what the office lost and a desk holds comes back", || format!("{lost:?}"))
}
