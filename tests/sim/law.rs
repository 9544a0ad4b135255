//! The laws: what must hold after every step, and what must hold at rest. Each names itself and the place where it was
//! broken. They look from outside: they know what the office really holds and what was really done.

pub mod generation;
pub mod lost;
pub mod office;
pub mod rest;
pub mod stored;

pub use office::after_commit;
pub use rest::at_rest;

use crate::desk::Turn;
use crate::desk::disk::Aside;
use crate::office::storage::Storage;
use crate::world::{Lawful, World};
use complaint::{Act, DeedId, DeviceId, Refusal};
use document::{DocumentId, EntryKind};
use std::fmt::Display;
use sync::Scope;
use sync::desk::Reason;
use sync::message::Status;

/// A law that was broken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Broken {
    /// The law, as a sentence that should have been true.
    pub law: &'static str,
    /// Where, and how.
    pub place: String,
}

/// A broken law.
pub fn broken(law: &'static str, place: &dyn Display) -> Broken {
    Broken { law, place: place.to_string() }
}

/// Says that `law` is broken at `place`, unless it holds.
pub fn hold(holds: bool, law: &'static str, place: impl FnOnce() -> String) -> Lawful {
    if holds { Ok(()) } else { Err(Broken { law, place: place() }) }
}

/// After a deed at a desk.
pub fn after_deed(world: &mut World, desk: usize, doc: DocumentId) -> Lawful {
    no_deed_vanishes(world, desk)?;
    stored::what_is_stored_can_be_opened(world, desk, doc)
}

/// After a desk's turn.
pub fn after_turn(world: &mut World, desk: usize, turn: &Turn) -> Lawful {
    only_an_order_wipes(world, desk, turn)?;
    no_deed_vanishes(world, desk)?;
    only_rules_set_deeds_aside(world, desk)?;
    only_copies_fork(world, desk, turn)?;
    for doc in &turn.touched {
        stored::what_is_stored_can_be_opened(world, desk, *doc)?;
    }
    generation::nothing_erased_comes_back(world, desk)?;
    little_leaves_that_was_granted(world, desk, turn)?;
    stored::cursor_and_data_move_together(world, desk)
}

/// SYNC 9.7: a local deed vanishes only when accepted, set aside or dismissed.
fn no_deed_vanishes(world: &mut World, desk: usize) -> Lawful {
    let found = &mut world.desks[desk];
    let now = found.disk.custody();
    let (done, quarantine) = (&world.truth.done, &world.office.storage.quarantine);
    let kept = |deed: &DeedId| done.contains(deed) || quarantine.contains_key(deed);
    let lost = found.custody.iter().find(|deed| !now.contains(deed) && !kept(deed)).copied();
    found.custody = now;
    hold(lost.is_none(), "a local deed vanishes only when it is accepted, set aside or in quarantine", || {
        format!("desk {desk} lost {lost:?}")
    })
}

/// A desk is wiped by an order of its office only, and then holds nothing. What had been set aside on it was answered
/// already; everything else the law about deeds asks the office for.
fn only_an_order_wipes(world: &mut World, desk: usize, turn: &Turn) -> Lawful {
    let Some(aside) = &turn.destroyed else { return Ok(()) };
    let found = &mut world.desks[desk];
    found.custody.retain(|deed| !aside.contains(deed));
    let place = || format!("desk {desk}");
    let ordered = world.truth.ordered.contains(&found.disk.device);
    hold(ordered, "a desk is wiped by an order of its office only", place)?;
    hold(found.disk.is_bare(), "a wiped desk holds nothing", place)
}

/// Among honest desks only a rule of the house refuses a deed; everything else would be a fault of the program.
fn only_rules_set_deeds_aside(world: &World, desk: usize) -> Lawful {
    let disk = &world.desks[desk].disk;
    let by_rule = |aside: &Aside| match aside.reason {
        // What it stood on was handed in by order of an office that is no more.
        Reason::Unopened => was_revoked(world, disk.device),
        // What is given back with a record whose number somebody else was given since shares its fate.
        Reason::Status(Status::DepRefused) => disk.aside.values().any(|record| {
            let begins = record.item.doc == aside.item.doc && matches!(record.item.deed.act, Act::Record(_));
            begins && aside.item.deed.device != disk.device && is_by_rule(record, disk.device)
        }),
        Reason::Status(_) => is_by_rule(aside, disk.device),
    };
    let wrong = disk.aside.values().find(|aside| !by_rule(aside));
    hold(wrong.is_none(), "honest deeds are refused by rules only", || {
        let told = wrong.map(|aside| (aside.item.deed.act.name(), aside.item.deed.id, &aside.reason));
        format!("desk {desk}: {told:?}")
    })
}

/// True for a device that an office had revoked that was put back to before it.
fn was_revoked(world: &World, device: DeviceId) -> bool {
    let revoked = |past: &Storage| past.devices.get(&device).is_some_and(|device| device.revoked);
    world.truth.past.iter().any(revoked)
}

/// A database that was never copied or rolled back is never called a copy, unless its office lost, unnoticed, that the desk
/// was revoked and handed in what it had: it counts pushes then that this office never saw.
fn only_copies_fork(world: &World, desk: usize, turn: &Turn) -> Lawful {
    let device = world.desks[desk].disk.device;
    let copied = world.truth.copied.contains(&device) || was_revoked(world, device);
    hold(!turn.forked || copied, "only a copied or rolled-back database begins a new life", || format!("desk {desk}"))
}

/// SYNC 5: much does not leave at once without the office having said so line by line or by the grants.
fn little_leaves_that_was_granted(world: &World, desk: usize, turn: &Turn) -> Lawful {
    let wrong: Vec<DocumentId> = turn.purged.iter().copied().filter(|doc| is_here(world, desk, *doc)).collect();
    let few = wrong.len() * 5 <= turn.held;
    hold(few, "little leaves a desk that its office still grants", || {
        format!("desk {desk} threw away {} of {}: {wrong:?}", wrong.len(), turn.held)
    })
}

/// As far as the desk ever read, the document is in a scope that it was granted, and it still belongs into one.
fn is_here(world: &World, desk: usize, doc: DocumentId) -> bool {
    let found = &world.desks[desk];
    let storage = &world.office.storage;
    let due = storage.docs.get(&doc).map(|doc| office::due(storage, &doc.row));
    if due.is_none_or(|due| !found.heard.contains(&due)) {
        return false;
    }
    let within = |scope: &Scope| {
        let cursor = found.cursor(scope);
        let read = found.read.get(scope).copied().max(cursor.as_ref().map(|cursor| cursor.seq)).unwrap_or_default();
        // A desk whose office was put back meanwhile still goes by what it read of the lost one.
        let read_of = cursor.and_then(|cursor| stored::feeds_at(world, &cursor).first().copied());
        let Some(feed) = read_of.or_else(|| storage.feeds.get(scope)) else { return false };
        let last = feed.lines.iter().rev().find(|line| line.doc == doc && line.seq <= read);
        last.is_some_and(|line| matches!(line.kind, EntryKind::Put | EntryKind::Rewrite))
    };
    found.heard.iter().any(within)
}

/// True for a deed that a rule forbids or that was handed in. A complaint of this desk whose number is another's gets another
/// number; one given back for another desk is left to that desk.
fn is_by_rule(aside: &Aside, device: DeviceId) -> bool {
    match &aside.reason {
        Reason::Status(Status::Refused { refusal: Refusal::Field { field, .. } }) if field == "number" => {
            aside.item.deed.device != device
        }
        // Also what is about an erased complaint, or about one that was rebuilt out of the desk's reach.
        Reason::Status(status) => matches!(
            status,
            Status::Refused { .. } | Status::Quarantined | Status::DocErased { .. } | Status::OldGeneration
        ),
        Reason::Unopened => false,
    }
}
