//! Laws at rest: the faults have stopped and every desk has made its passes.

use super::hold;
use crate::desk::Desk;
use crate::office::storage::Device;
use crate::world::{Lawful, World};
use document::{ChangeHash, DocumentId};
use std::collections::{BTreeMap, BTreeSet};
use sync::office::granted;
use sync::{Digest, Scope, manifest};

/// Everything that must hold at rest.
///
/// # Errors
/// The first law that does not.
pub fn at_rest(world: &World) -> Lawful {
    for (n, desk) in world.desks.iter().enumerate() {
        let device = &world.office.storage.devices[&desk.disk.device];
        if device.revoked {
            a_revoked_desk_has_handed_everything_in(world, n, desk, device)?;
            continue;
        }
        // An office put back from before its order takes it for one that works; there is nothing on it that could.
        if desk.disk.wiped {
            continue;
        }
        let scopes = granted(&world.office.storage.directory, &device.enrolled.iter().copied().collect::<Vec<_>>());
        every_deed_is_answered(n, desk)?;
        // An office that grants nothing is not believed, and nothing is thrown away for it.
        if scopes.is_empty() {
            continue;
        }
        it_knows_what_the_office_knows(world, n, desk)?;
        for scope in &scopes {
            the_scope_is_whole(world, n, desk, scope)?;
            digests_are_the_same(world, n, desk, scope)?;
            documents_are_the_same(world, n, desk, scope)?;
        }
        nothing_else_is_here(world, n, desk, &scopes)?;
        super::generation::the_erased_are_nowhere(world, n, desk)?;
    }
    buckets_are_those_of_the_documents(world)?;
    super::lost::what_a_desk_held_is_back(world)
}

/// SYNC 5: what was unsent is in quarantine, and then the order was carried out.
fn a_revoked_desk_has_handed_everything_in(world: &World, n: usize, desk: &Desk, device: &Device) -> Lawful {
    every_deed_is_answered(n, desk)?;
    // An office put back to between two orders knows the milder one only; what the other destroyed stays destroyed.
    if desk.disk.wiped && !device.wipe && world.truth.ordered.contains(&desk.disk.device) {
        return Ok(());
    }
    hold(desk.disk.revoked == Some(device.wipe), "at rest a revoked desk knows its order", || format!("desk {n}"))?;
    hold(desk.disk.wiped == device.wipe, "at rest a desk is wiped that was to be, and no other", || format!("desk {n}"))
}

/// SYNC 9.1: the outbox drains.
fn every_deed_is_answered(n: usize, desk: &Desk) -> Lawful {
    let waits = desk.disk.outbox.first().map(|line| (line.item.deed.act.name(), line.item.deed.id));
    hold(waits.is_none() && desk.disk.batch.is_none(), "at rest every deed is answered", || {
        format!("desk {n}: {} wait, the first {waits:?}", desk.disk.outbox.len())
    })
}

fn it_knows_what_the_office_knows(world: &World, n: usize, desk: &Desk) -> Lawful {
    let (here, there) = (desk.disk.directory.version, world.office.storage.directory.version);
    hold(here == there, "at rest the directory is the office's", || format!("desk {n}: {here} against {there}"))
}

fn the_scope_is_whole(world: &World, n: usize, desk: &Desk, scope: &Scope) -> Lawful {
    let head = world.office.storage.feeds.get(scope).map(|feed| feed.head).unwrap_or_default();
    let cursor = desk.cursor(scope);
    let at = cursor.as_ref().map(|cursor| (cursor.seq, cursor.chain));
    hold(at == Some((head.seq, head.chain)), "at rest a granted scope is read to its end", || {
        format!("desk {n}, {scope}: {:?} of {}", cursor.map(|cursor| cursor.seq), head.seq)
    })
}

/// SYNC 9.6 and 9.8: the digest of the desk's own heads is the office's.
fn digests_are_the_same(world: &World, n: usize, desk: &Desk, scope: &Scope) -> Lawful {
    let office = world.office.storage.feeds.get(scope).map(|feed| feed.head.digest).unwrap_or_default();
    let here = Digest::of(desk.disk.scope_heads(scope));
    hold(here == office, "at rest desk digest and office digest are one", || format!("desk {n}, {scope}"))
}

/// What a manifest says follows from the documents, however they came and went.
fn buckets_are_those_of_the_documents(world: &World) -> Lawful {
    for (scope, feed) in &world.office.storage.feeds {
        let mut made: BTreeMap<u8, Digest> = BTreeMap::new();
        let inside = world.office.storage.docs.iter().filter(|(_, doc)| doc.scopes.contains(scope));
        inside.for_each(|(id, doc)| made.entry(manifest::bucket(*id)).or_default().join(&doc.share(*id)));
        let kept = feed.buckets.iter().filter(|(_, digest)| **digest != Digest::default());
        let same = kept.map(|(bucket, digest)| (*bucket, *digest)).eq(made);
        hold(same, "at rest the office's buckets are those of its documents", || scope.to_string())?;
    }
    Ok(())
}

/// SYNC 9.8: equal documents and equal rows; so two desks with the same scopes are equal.
fn documents_are_the_same(world: &World, n: usize, desk: &Desk, scope: &Scope) -> Lawful {
    let inside = world.office.storage.docs.iter().filter(|(_, doc)| doc.scopes.contains(scope));
    for (id, doc) in inside {
        let place = || format!("desk {n}, {scope}, {id}");
        let here = desk.disk.complaints.get(id);
        let here_set: BTreeSet<ChangeHash> =
            here.iter().flat_map(|complaint| complaint.metas()).map(|(hash, _)| hash).collect();
        let there: BTreeSet<ChangeHash> = doc.known.metas.iter().map(|(hash, _)| *hash).collect();
        hold(here_set == there, "at rest documents are equal", place)?;
        let row = here.is_some_and(|complaint| !complaint.stale && complaint.row == doc.row);
        hold(row, "at rest rows are equal", place)?;
    }
    Ok(())
}

/// SYNC 9.9: nothing outside the desk's scopes remains, except what would be too much to let go at once.
fn nothing_else_is_here(world: &World, n: usize, desk: &Desk, scopes: &BTreeSet<Scope>) -> Lawful {
    let outside = |(doc, complaint): (&DocumentId, &crate::desk::disk::Complaint)| {
        let due = super::office::due(&world.office.storage, &complaint.row);
        let unsaid = complaint.departed && !complaint.told;
        complaint.scopes.is_disjoint(scopes).then_some((*doc, due, unsaid))
    };
    let outside: Vec<_> = desk.disk.complaints.iter().filter_map(outside).collect();
    let kept = |(_, due, unsaid): &(DocumentId, Scope, bool)| *unsaid && scopes.contains(due);
    let too_many = outside.len() * 5 > desk.disk.complaints.len();
    let holds = outside.is_empty() || (too_many && outside.iter().all(kept));
    hold(holds, "at rest nothing outside a desk's scopes remains on it", || {
        format!("desk {n} holds {} of {}: {outside:?}", outside.len(), desk.disk.complaints.len())
    })
}
