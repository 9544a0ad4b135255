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
    let held = held(world, |_, _| true);
    let mut owed = std::mem::take(&mut world.truth.owed);
    if restored {
        owed.extend(held_for_good(world));
    }
    owed.retain(|deed| held.contains(deed) || world.office.storage.deeds.contains_key(deed));
    world.truth.owed = owed;
}

/// Without what the lost office had moved out of a desk's reach: its word may have come already, or be on its way, and then it
/// goes from there, because it lies with others.
fn held_for_good(world: &World) -> HashSet<DeedId> {
    let stays = |desk: &Desk, doc: &DocumentId| {
        let due = |past: &Storage| past.docs.get(doc).map(|known| office::due(past, &known.row));
        world.truth.past.last().and_then(due).is_none_or(|due| desk.heard.contains(&due))
    };
    held(world, stays)
}

/// Deeds on desks that are not revoked, of documents that count there.
fn held(world: &World, counts: impl Fn(&Desk, &DocumentId) -> bool) -> HashSet<DeedId> {
    let devices = &world.office.storage.devices;
    let live = |desk: &&Desk| devices.get(&desk.disk.device).is_some_and(|device| !device.revoked);
    let mut held = HashSet::new();
    for desk in world.desks.iter().filter(live) {
        let counted = desk.disk.complaints.iter().filter(|(doc, _)| counts(desk, doc));
        let hashes = counted.flat_map(|(_, complaint)| complaint.metas());
        held.extend(hashes.filter_map(|(hash, _)| world.truth.accepted.get(&hash)));
        let waits = desk.disk.outbox.iter().filter(|line| counts(desk, &line.item.doc));
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
