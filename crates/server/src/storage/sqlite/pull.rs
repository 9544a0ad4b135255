//! Reading for desks: lines after a cursor, and what a document is read by.

use super::column;
use super::generation;
use super::push::head;
use crate::storage::budget::{Budget, FRAME};
use crate::storage::{Pulled, StorageError, StoredLine};
use document::{AckedChange, ChangeHash, DocumentId, Entry, EntryKind, Snapshot};
use rusqlite::{Connection, Row, params};
use sync::message::Page;
use sync::office::Head;
use sync::{Cursor, Scope, chain};

type Result<T> = std::result::Result<T, StorageError>;

/// How many lines are read at a time.
const LINES: u32 = 256;

/// The first of these cursors that is not ours.
pub(super) fn diverged(connection: &Connection, cursors: &[Cursor]) -> Result<Option<Scope>> {
    for cursor in cursors {
        if !is_ours(connection, cursor, &head(connection, &cursor.scope)?)? {
            return Ok(Some(cursor.scope.clone()));
        }
    }
    Ok(None)
}

/// A page for each cursor; the budget is shared, and the first line waiting is always sent.
pub(super) fn pull(connection: &Connection, cursors: &[Cursor], max_bytes: usize) -> Result<Pulled> {
    let mut pages = Vec::with_capacity(cursors.len());
    let mut budget = Budget::new(max_bytes);
    for cursor in cursors {
        let head = head(connection, &cursor.scope)?;
        if !is_ours(connection, cursor, &head)? {
            return Ok(Pulled::Diverged(cursor.scope.clone()));
        }
        pages.push(page(connection, cursor, &head, &mut budget)?);
    }
    Ok(Pulled::Pages(pages))
}

/// True when the line at the cursor has the cursor's chain.
fn is_ours(connection: &Connection, cursor: &Cursor, head: &Head) -> Result<bool> {
    if cursor.seq == 0 {
        return Ok(cursor.chain == chain::START);
    }
    if cursor.seq == head.seq {
        return Ok(cursor.chain == head.chain);
    }
    let Ok(seq) = column::number(cursor.seq) else { return Ok(false) };
    let mut statement = connection.prepare_cached("SELECT chain FROM feed WHERE scope = ?1 AND seq = ?2")?;
    let found = column::first(statement.query(params![cursor.scope.to_string(), seq])?, |row| {
        column::bytes::<32>(row, "chain")
    })?;
    Ok(cursor.seq < head.seq && found == Some(cursor.chain))
}

fn page(connection: &Connection, cursor: &Cursor, head: &Head, budget: &mut Budget) -> Result<Page> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = cursor.seq;
    'page: while at < head.seq {
        let lines = lines(connection, &cursor.scope, at, LINES)?;
        if lines.is_empty() {
            return Err(column::damaged("feed"));
        }
        for line in lines {
            let seq = line.seq;
            let entry = entry(connection, &line)?;
            let size = FRAME + entry.changes.iter().map(|change| change.bytes.len() + FRAME).sum::<usize>();
            if !budget.take(size) {
                break 'page;
            }
            entries.push(entry);
            at = seq;
        }
    }
    Ok(Page { scope: cursor.scope.clone(), entries, head_seq: head.seq, digest: head.digest.0, more: at < head.seq })
}

/// Lines after `seq`.
pub(super) fn lines(connection: &Connection, scope: &Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>> {
    let sql = "SELECT seq, kind, doc, generation, hashes, chain FROM feed
               WHERE scope = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    column::all(statement.query(params![scope.to_string(), column::number(seq)?, limit])?, |row| {
        Ok(StoredLine {
            seq: column::count(row, "seq")?,
            kind: column::kind(row, "kind")?,
            doc: column::doc(row, "doc")?,
            generation: row.get("generation")?,
            hashes: column::hashes(row, "hashes")?,
            past: Vec::new(),
            chain: column::bytes(row, "chain")?,
        })
    })
}

/// The same, with what the chain needs of changes that are no longer in history.
pub(super) fn lines_with_past(connection: &Connection, scope: &Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>> {
    let mut lines = lines(connection, scope, seq, limit)?;
    for line in &mut lines {
        for hash in &line.hashes {
            let past = generation::find_past(connection, line.doc, *hash)?;
            line.past.extend(past.map(|meta| (*hash, meta)));
        }
    }
    Ok(lines)
}

fn entry(connection: &Connection, line: &StoredLine) -> Result<Entry> {
    let erasure = match line.kind {
        EntryKind::Erase => generation::find_erasure(connection, line.doc)?.map(Box::new),
        EntryKind::Put | EntryKind::Remove | EntryKind::Rewrite => None,
    };
    let mut changes = Vec::with_capacity(line.hashes.len());
    for hash in &line.hashes {
        changes.push(change(connection, line.doc, *hash)?);
    }
    Ok(Entry {
        seq: line.seq,
        kind: line.kind,
        doc: line.doc,
        generation: line.generation,
        changes,
        snapshot: None,
        erasure,
        chain: line.chain,
    })
}

fn change(connection: &Connection, doc: DocumentId, hash: ChangeHash) -> Result<AckedChange> {
    let mut statement = connection.prepare_cached(&format!("{CHANGES} WHERE doc = ?1 AND hash = ?2"))?;
    let found = column::first(statement.query(params![doc.0.as_bytes(), hash.0])?, read_change)?;
    if let Some(found) = found {
        return Ok(found);
    }
    let past = generation::find_past(connection, doc, hash)?;
    let past = past.map(|meta| AckedChange { hash, bytes: Vec::new(), meta });
    past.ok_or_else(|| column::damaged("a change named in the feed is missing"))
}

/// Changes as they travel.
pub(super) const CHANGES: &str = "SELECT hash, bytes, person, device, received_at, skew FROM doc_change";

pub(super) fn read_change(row: &Row<'_>) -> Result<AckedChange> {
    Ok(AckedChange { hash: column::hash(row, "hash")?, bytes: row.get("bytes")?, meta: column::meta(row)? })
}

/// Whole documents with the scopes they lie in.
pub(super) const SNAPSHOT: &str =
    "SELECT d.doc, d.generation, d.snapshot, d.metas, d.heads, d.row FROM doc_scope s JOIN doc d ON d.doc = s.doc";

pub(super) fn snapshot(row: &Row<'_>) -> Result<Snapshot> {
    Ok(Snapshot {
        doc: column::doc(row, "doc")?,
        generation: row.get("generation")?,
        bytes: row.get("snapshot")?,
        metas: column::cbor(row, "metas")?,
        heads: column::hashes(row, "heads")?,
        row: column::cbor(row, "row")?,
    })
}
