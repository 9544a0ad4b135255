//! What comes from the office: pages of a scope, first syncs, scopes that go.

use super::Replica;
use super::append::append_document;
use super::erase::erase;
use super::give_back::give_some_back;
use crate::table::census::{self, Counts};
use crate::table::search::Words;
use crate::table::{complaint, cursor, document, erased, membership, notification, outbox, tail};
use crate::{Body, Change, Changed, DocWrite, Error, LoadWrite, Loading, PageWrite, Result, RowWrite, StoredCursor};
use ::complaint::Timestamp;
use ::document::{DocumentId, Snapshot};
use rusqlite::Connection;
use std::collections::HashSet;

impl Replica {
    /// Stores a page: documents, rows, words, membership, notices and cursor move together. A page that was read before
    /// changes nothing.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn apply_page(&mut self, page: &PageWrite) -> Result<Changed> {
        let (changed, erased) = self.transact(|connection| {
            let known = cursor::find(connection, &page.scope)?;
            if known.is_some_and(|cursor| cursor.loading.is_none() && cursor.seq > page.seq) {
                return Ok((Changed::NOTHING, false));
            }
            store_page(connection, page)
        })?;
        if erased {
            self.scrub();
        }
        Ok(changed)
    }

    /// Stores a portion of a scope that is read outside its feed: whole documents with their rows, none of them opened. The row
    /// of a document with pending deeds stays and is marked; see [`crate::Reader::stale_rows`]. What the office lost goes back
    /// into the outbox. A portion of a scope that is complete changes nothing.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn load_snapshots(&mut self, load: &LoadWrite) -> Result<Changed> {
        self.transact(|connection| {
            let known = cursor::find(connection, &load.scope)?;
            if known.as_ref().is_some_and(|cursor| cursor.loading.is_none()) {
                return Ok(Changed::NOTHING);
            }
            if load.afresh && known.is_some() {
                membership::remove_scope(connection, &load.scope)?;
            }
            let mut words = Words::default();
            for write in &load.docs {
                if !is_erased(connection, write.doc)? {
                    store_document(connection, &load.scope, write, &mut words)?;
                }
            }
            give_some_back(connection, &load.given_back, load.at)?;
            load_snapshots(connection, load, &mut words)?;
            words.write(connection)?;
            remove_members(connection, &load.scope, &load.left, false)?;
            cursor::replace(connection, &loaded(known, load))?;
            Ok(Change::Cases.into())
        })
    }

    /// Replaces rows that were derived again.
    ///
    /// # Errors
    /// [`Error::UnknownComplaint`] for a complaint that is not here.
    pub fn replace_rows(&mut self, rows: &[RowWrite]) -> Result<Changed> {
        self.transact(|connection| {
            let mut words = Words::default();
            for write in rows {
                complaint::find_place(connection, write.row.id)?.ok_or(Error::UnknownComplaint(write.row.id))?;
                complaint::replace(connection, write, &mut words)?;
            }
            words.write(connection)?;
            Ok(Change::Cases.into())
        })
    }

    /// Folds the tail into a snapshot: the same document, saved again by the caller.
    ///
    /// # Errors
    /// [`Error::UnknownComplaint`] when nothing of it was acknowledged.
    pub fn replace_snapshot(&mut self, doc: DocumentId, snapshot: &[u8]) -> Result<Changed> {
        self.transact(|connection| {
            let place = complaint::find_place(connection, doc)?.ok_or(Error::UnknownComplaint(doc))?;
            let saved = document::find(connection, place)?.ok_or(Error::UnknownComplaint(doc))?;
            let mut metas = saved.metas;
            metas.extend(tail::list(connection, place)?.into_iter().map(|change| (change.hash, change.meta)));
            document::replace(connection, place, saved.generation, &saved.heads, &metas, snapshot)?;
            tail::clear(connection, place)?;
            Ok(Changed::NOTHING)
        })
    }

    /// Forgets a scope that is no longer granted, or must be read again: its cursor and membership go, its documents stay
    /// until [`Replica::purge`].
    ///
    /// # Errors
    /// Only the disk's.
    pub fn drop_scope(&mut self, scope: &str) -> Result<Changed> {
        self.transact(|connection| {
            membership::remove_scope(connection, scope)?;
            cursor::remove(connection, scope)?;
            Ok(Changed::NOTHING)
        })
    }

    /// Removes those of these complaints that left their last scope and have no pending deed, and says how many. To be
    /// called at the end of a complete pass only; choose among [`crate::Reader::departed`], and do not mass-delete on a
    /// strange office.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn purge(&mut self, leaving: &[DocumentId]) -> Result<(u64, Changed)> {
        let leaving: HashSet<&DocumentId> = leaving.iter().collect();
        let purged = self.transact(|connection| {
            let mut departed = membership::list_departed(connection)?;
            departed.retain(|(_, departed)| leaving.contains(&departed.doc));
            for (place, _) in &departed {
                complaint::remove(connection, *place)?;
            }
            Ok(departed.len() as u64)
        })?;
        Ok((purged, if purged == 0 { Changed::NOTHING } else { Change::Cases.into() }))
    }
}

/// Also gives whether something was erased.
fn store_page(connection: &Connection, page: &PageWrite) -> Result<(Changed, bool)> {
    let (mut changed, mut words) = (Changed::NOTHING, Words::default());
    for write in &page.docs {
        if is_erased(connection, write.doc)? {
            continue;
        }
        store_document(connection, &page.scope, write, &mut words)?;
        changed |= Change::Cases.into();
    }
    words.write(connection)?;
    for append in &page.appended {
        append_document(connection, &page.scope, append)?;
        changed |= Change::Cases.into();
    }
    remove_members(connection, &page.scope, &page.removed, true)?;
    for notice in &page.notices {
        if notification::insert(connection, notice)? {
            changed |= Change::Notices.into();
        }
    }
    give_some_back(connection, &page.given_back, page.at)?;
    let erased = erase(connection, &page.erased, page.at)?;
    if erased {
        changed |= Change::Cases | Change::Outbox | Change::Attention | Change::Notices;
    }
    let read = StoredCursor { scope: page.scope.clone(), seq: page.seq, chain: page.chain, loading: None };
    cursor::replace(connection, &read)?;
    Ok((changed, erased))
}

/// What was erased is not stored again. An office that still has it has lost the tombstone, and is handed it.
fn is_erased(connection: &Connection, doc: DocumentId) -> Result<bool> {
    let erased = erased::has(connection, doc)?;
    if erased {
        erased::set_untold(connection, doc)?;
    }
    Ok(erased)
}

/// `told`: lines of the feed say so.
fn remove_members(connection: &Connection, scope: &str, docs: &[DocumentId], told: bool) -> Result<()> {
    for doc in docs {
        if let Some(place) = complaint::find_place(connection, *doc)? {
            membership::remove(connection, place, scope, told)?;
        }
    }
    Ok(())
}

fn store_document<'a>(connection: &Connection, scope: &str, write: &'a DocWrite, words: &mut Words<'a>) -> Result<()> {
    let place = complaint::replace(connection, &write.row, words)?;
    match &write.body {
        Body::Changes(changes) => {
            let mut known = known_hashes(connection, place)?;
            document::replace_heads(connection, place, write.generation, &write.heads)?;
            for change in changes {
                if known.insert(change.hash) {
                    tail::push(connection, place, change)?;
                }
            }
        }
        Body::Whole { snapshot, metas } => {
            tail::clear(connection, place)?;
            document::replace(connection, place, write.generation, &write.heads, metas, snapshot)?;
        }
    }
    Ok(membership::insert(connection, place, scope)?)
}

/// Hashes of every acknowledged change of a complaint.
pub(super) fn known_hashes(connection: &Connection, place: i64) -> Result<HashSet<::document::ChangeHash>> {
    let mut known: HashSet<_> = document::list_saved_hashes(connection, place)?.into_iter().collect();
    known.extend(tail::list_hashes(connection, place)?);
    Ok(known)
}

/// Those that are here already one by one, the others all at once.
fn load_snapshots<'a>(connection: &Connection, load: &'a LoadWrite, words: &mut Words<'a>) -> Result<()> {
    let mut new = Vec::with_capacity(load.snapshots.len());
    for (snapshot, due_at) in &load.snapshots {
        if is_erased(connection, snapshot.doc)? {
            continue;
        }
        match complaint::find_place(connection, snapshot.doc)? {
            Some(place) => replace_snapshot(connection, &load.scope, place, snapshot, *due_at, words)?,
            None => new.push((snapshot, *due_at)),
        }
    }
    // Their order by id is as good as chance: by receipt each lies beside the one before.
    new.sort_by_key(|(snapshot, _)| snapshot.row.received_at);
    let rows = new.iter().map(|(snapshot, due_at)| (&snapshot.row, *due_at));
    let counts = Counts::of(rows);
    census::count_apart(connection, &counts, || {
        new.iter().try_for_each(|(snapshot, due_at)| {
            let place = complaint::insert(connection, &snapshot.row, *due_at, words)?;
            store_snapshot(connection, &load.scope, place, snapshot)
        })
    })
}

fn replace_snapshot<'a>(
    connection: &Connection,
    scope: &str,
    place: i64,
    snapshot: &'a Snapshot,
    due_at: Option<Timestamp>,
    words: &mut Words<'a>,
) -> Result<()> {
    if outbox::has(connection, place)? {
        complaint::mark_stale(connection, place)?;
    } else {
        complaint::replace_row(connection, &snapshot.row, due_at, words)?;
    }
    tail::clear(connection, place)?;
    store_snapshot(connection, scope, place, snapshot)
}

fn store_snapshot(connection: &Connection, scope: &str, place: i64, snapshot: &Snapshot) -> Result<()> {
    document::replace(connection, place, snapshot.generation, &snapshot.heads, &snapshot.metas, &snapshot.bytes)?;
    Ok(membership::insert(connection, place, scope)?)
}

/// The cursor after a portion: where this reading began, complete after the last one. Where one that was broken off had begun is
/// of no use, unless it goes on in the same file.
fn loaded(known: Option<StoredCursor>, load: &LoadWrite) -> StoredCursor {
    let after = load.snapshots.last().map(|(snapshot, _)| snapshot.doc);
    let before = known.filter(|_| !load.afresh).and_then(|cursor| cursor.loading).and_then(|loading| loading.after);
    StoredCursor {
        scope: load.scope.clone(),
        seq: load.seq,
        chain: load.chain,
        loading: load.more.then_some(Loading { after: after.or(before), file: load.file }),
    }
}
