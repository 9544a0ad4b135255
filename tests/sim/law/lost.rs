//! The law about a restored office: what it lost and a desk still holds comes back.

use super::hold;
use crate::desk::Desk;
use crate::world::{Lawful, World};
use complaint::DeedId;
use std::collections::HashSet;

/// After the office was restored, everything that a desk holds is owed. What a later fault takes from its last holder is
/// owed no more.
pub fn recount(world: &mut World, restored: bool) {
    if world.truth.past.is_empty() {
        return;
    }
    let held = held(world);
    let mut owed = std::mem::take(&mut world.truth.owed);
    if restored {
        owed.extend(&held);
    }
    owed.retain(|deed| held.contains(deed) || world.office.storage.deeds.contains_key(deed));
    world.truth.owed = owed;
}

/// Deeds on desks that are not revoked.
fn held(world: &World) -> HashSet<DeedId> {
    let devices = &world.office.storage.devices;
    let live = |desk: &&Desk| devices.get(&desk.disk.device).is_some_and(|device| !device.revoked);
    let mut held = HashSet::new();
    for desk in world.desks.iter().filter(live) {
        let hashes = desk.disk.complaints.values().flat_map(|complaint| complaint.metas());
        held.extend(hashes.filter_map(|(hash, _)| world.truth.accepted.get(&hash)));
        held.extend(desk.disk.outbox.iter().map(|line| line.item.deed.id));
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
