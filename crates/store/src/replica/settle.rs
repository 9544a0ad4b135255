//! The office's answer to a push.

use super::Replica;
use super::deed::use_counter;
use super::erase::erase;
use super::give_back::give_all_back;
use super::page::known_hashes;
use crate::table::outbox::Line;
use crate::table::search::Words;
use crate::table::{complaint, desk, document, membership, outbox, refused, tail, told};
use crate::{Change, Changed, Error, Result, Settled, SettledDoc};
use ::document::{AckedChange, ChangeHash, Item};
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap, HashSet};

impl Replica {
    /// Stores the answer to the batch on its way: accepted changes move to their documents, refused deeds are set aside
    /// with their reason, remaining deeds are replaced by their re-authored form, rows follow. What is neither accepted
    /// nor refused stays and is sent again in another batch.
    ///
    /// # Errors
    /// [`Error::NotPushed`] when another batch or none is on its way.
    pub fn settle(&mut self, settled: &Settled) -> Result<Changed> {
        let (changed, erased) = self.transact(|connection| {
            let changed = store_answer(connection, settled)?;
            // The batch is answered: what was erased and waited for that goes now.
            Ok((changed, erase(connection, &settled.erased, settled.at)?))
        })?;
        if erased {
            self.scrub();
            return Ok(changed | Change::Attention | Change::Notices);
        }
        Ok(changed)
    }
}

fn store_answer(connection: &Connection, settled: &Settled) -> Result<Changed> {
    let batch = outbox::find_batch(connection)?;
    let batch = batch
        .filter(|batch| batch.push_id == settled.push_id)
        .ok_or(Error::NotPushed { got: settled.push_id, expected: batch.map(|batch| batch.push_id) })?;
    let lines = outbox::list_batch(connection, batch)?;
    let mut lines: HashMap<ChangeHash, Line> = lines.into_iter().map(|line| (line.item.hash, line)).collect();
    let mut changed = Change::Cases | Change::Outbox;
    for (hash, meta) in &settled.accepted {
        if let Some(Line { seq, place, item }) = lines.remove(hash) {
            outbox::remove(connection, seq)?;
            let change = AckedChange { hash: *hash, bytes: item.change, meta: *meta };
            acknowledge(connection, place, item.generation, &change)?;
        }
    }
    outbox::remove_batch(connection)?;
    changed |= store_outcome(connection, settled)?;
    desk::replace_push(connection, settled.next_token, settled.push_id.saturating_add(1))?;
    Ok(changed)
}

/// What became of deeds that were not accepted. They need not be of the batch: what stands on a refused one is done again
/// with it, or set aside.
pub(super) fn store_outcome(connection: &Connection, settled: &Settled) -> Result<Changed> {
    let mut changed = Changed::NOTHING;
    let mut left = BTreeSet::new();
    for refusing in &settled.refused {
        if let Some(Line { seq, item, place }) = outbox::find(connection, refusing.hash)? {
            outbox::remove(connection, seq)?;
            left.insert((place, item.doc));
            refused::insert(connection, &item, refusing)?;
            changed |= Change::Attention.into();
        }
    }
    for hash in &settled.superseded {
        if let Some(Line { seq, item, place }) = outbox::find(connection, *hash)? {
            outbox::remove(connection, seq)?;
            left.insert((place, item.doc));
        }
    }
    give_all_back(connection, &settled.given_back, settled.at)?;
    reauthor(connection, &settled.reauthored)?;
    let mut words = Words::default();
    for doc in &settled.docs {
        settle_document(connection, doc, &mut words)?;
    }
    words.write(connection)?;
    let opened: HashSet<_> = settled.docs.iter().map(|settled| settled.doc).collect();
    for (place, _) in left.iter().filter(|(_, doc)| !opened.contains(doc)) {
        settle_unopened(connection, *place)?;
    }
    for counter in &settled.counters {
        use_counter(connection, counter)?;
    }
    for told in &settled.told {
        let place = told.complaint.map(|id| complaint::find_place(connection, id)).transpose()?.flatten();
        told::insert(connection, place, told)?;
        changed |= Change::Attention.into();
    }
    Ok(changed)
}

/// Adds an accepted change to its document, unless a page brought it before.
fn acknowledge(connection: &Connection, place: i64, generation: u32, change: &AckedChange) -> Result<()> {
    if document::find_heads(connection, place)?.is_none() {
        document::replace_heads(connection, place, generation, &[change.hash])?;
    }
    if !known_hashes(connection, place)?.contains(&change.hash) {
        tail::push(connection, place, change)?;
    }
    // Its page may never come, because it left the desk's scopes meanwhile.
    Ok(membership::depart(connection, place)?)
}

/// Puts re-authored items in the places of those with the same deed.
fn reauthor(connection: &Connection, items: &[Item]) -> Result<()> {
    for item in items {
        let place = complaint::find_place(connection, item.doc)?.ok_or(Error::UnknownComplaint(item.doc))?;
        outbox::replace(connection, place, item)?;
    }
    Ok(())
}

/// What becomes of a complaint that deeds left and nobody opened: where they were all there was, nothing of it remains here;
/// else its row is derived again.
fn settle_unopened(connection: &Connection, place: i64) -> Result<()> {
    if document::find_heads(connection, place)?.is_none() && !outbox::has(connection, place)? {
        return Ok(complaint::remove(connection, place)?);
    }
    Ok(complaint::mark_stale(connection, place)?)
}

fn settle_document<'a>(connection: &Connection, settled: &'a SettledDoc, words: &mut Words<'a>) -> Result<()> {
    let Some(place) = complaint::find_place(connection, settled.doc)? else { return Ok(()) };
    match document::find(connection, place)? {
        Some(saved) => document::replace_heads(connection, place, saved.generation, &settled.heads)?,
        None if settled.row.is_none() && !outbox::has(connection, place)? => {
            return Ok(complaint::remove(connection, place)?);
        }
        None => {}
    }
    if let Some(row) = &settled.row {
        complaint::replace(connection, row, words)?;
    }
    Ok(())
}
