//! Tables `scope_file` and `scope_frame`: the files for first syncs, shared by all instances. What is in them can be made
//! again.

use super::column::{self, bytes, count, get, id, kind_number, number};
use super::feed::lock_heads;
use super::pull::read_snapshot;
use crate::storage::budget::Budget;
use crate::storage::{FileRecord, KEPT_FILES, StorageError};
use complaint::Timestamp;
use deadpool_postgres::{GenericClient, Transaction};
use document::{DocumentId, EntryKind, Snapshot};
use std::collections::BTreeSet;
use sync::message::FileName;
use sync::{Cursor, Scope};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// Documents read at a time.
const DOCUMENTS: i64 = 256;

/// Whole documents of a scope, straight from the table: none is opened.
pub(super) async fn documents(
    client: &impl GenericClient,
    scope: &Scope,
    after: Option<DocumentId>,
    max_bytes: usize,
) -> Result<Vec<Snapshot>> {
    let most = i64::try_from(max_bytes).unwrap_or(i64::MAX);
    // A scope of large documents is never read whole.
    let sql = "SELECT doc, generation, snapshot, metas, heads, row FROM (
                 SELECT d.*, sum(octet_length(d.snapshot)) OVER (ORDER BY s.doc) - octet_length(d.snapshot) AS before
                 FROM doc_scope s JOIN doc d ON d.doc = s.doc
                 WHERE s.scope = $1 AND s.doc > $2 ORDER BY s.doc LIMIT $3) AS next
               WHERE before <= $4 ORDER BY doc";
    let after = after.as_ref().map_or([].as_slice(), |doc| id(&doc.0));
    let rows = column::all(client, sql, &[&scope.to_string(), &after, &DOCUMENTS, &most]).await?;
    rows.iter().map(read_snapshot).collect()
}

/// Makes room for a file, and clears away what was begun before `stale` and never finished.
pub(super) async fn begin(
    transaction: &Transaction<'_>,
    file: &FileRecord,
    at: Timestamp,
    stale: Timestamp,
) -> Result<()> {
    let unfinished = "SELECT id FROM scope_file WHERE name IS NULL AND begun_at < $1";
    let frames = format!("DELETE FROM scope_frame WHERE file IN ({unfinished})");
    column::carry_out(transaction, &frames, &[&stale.0]).await?;
    let files = format!("DELETE FROM scope_file WHERE id IN ({unfinished})");
    column::carry_out(transaction, &files, &[&stale.0]).await?;
    let sql = "INSERT INTO scope_file (id, scope, begun_at, name, seq, chain, length, total)
               VALUES ($1, $2, $3, NULL, $4, $5, 0, 0)";
    let (id, chain) = (file.id.as_slice(), file.cursor.chain.as_slice());
    let given: column::Given<'_> = &[&id, &file.cursor.scope.to_string(), &at.0, &number(file.cursor.seq)?, &chain];
    column::carry_out(transaction, sql, given).await?;
    Ok(())
}

/// Adds a frame, unless the file was taken away.
pub(super) async fn insert_frame(client: &impl GenericClient, id: [u8; 16], place: u64, bytes: &[u8]) -> Result<()> {
    let sql = "INSERT INTO scope_frame (file, place, bytes)
               SELECT id, $2, $3 FROM scope_file WHERE id = $1 FOR KEY SHARE";
    column::carry_out(client, sql, &[&id.as_slice(), &number(place)?, &bytes]).await?;
    Ok(())
}

/// The file is whole, and older ones of its scope go. False when the file holds what was erased since it was read, or what is
/// to be read by fewer people now: it is gone then. The lock of the scope's head makes an erasure come wholly before or wholly after.
pub(super) async fn finish(transaction: &Transaction<'_>, file: &FileRecord) -> Result<bool> {
    let scope = file.cursor.scope.to_string();
    lock_heads(transaction, &BTreeSet::from([scope.clone()])).await?;
    let since = "SELECT seq FROM feed WHERE scope = $1 AND seq > $2 AND (kind = $3 OR kind = $4 AND (
                   EXISTS (SELECT 1 FROM erased WHERE erased.doc = feed.doc)
                   OR EXISTS (SELECT 1 FROM doc_scope s WHERE s.doc = feed.doc AND s.scope LIKE 'area:%/restricted')))
                 LIMIT 1";
    let (erased, left) = (kind_number(EntryKind::Erase), kind_number(EntryKind::Remove));
    let given: column::Given<'_> = &[&scope, &number(file.cursor.seq)?, &erased, &left];
    if column::first(transaction, since, given).await?.is_some() {
        let id = file.id.as_slice();
        column::carry_out(transaction, "DELETE FROM scope_file WHERE id = $1", &[&id]).await?;
        column::carry_out(transaction, "DELETE FROM scope_frame WHERE file = $1", &[&id]).await?;
        return Ok(false);
    }
    let sql = "UPDATE scope_file SET name = $2, length = $3, total = $4 WHERE id = $1";
    let (id, name) = (file.id.as_slice(), file.name.0.as_slice());
    if column::carry_out(transaction, sql, &[&id, &name, &number(file.length)?, &number(file.total)?]).await? == 0 {
        return Ok(false);
    }
    let old = "SELECT id FROM scope_file WHERE scope = $1 AND name IS NOT NULL
               ORDER BY seq DESC, begun_at DESC, id OFFSET $2";
    let given: column::Given<'_> = &[&scope, &i64::from(KEPT_FILES)];
    column::carry_out(transaction, &format!("DELETE FROM scope_frame WHERE file IN ({old})"), given).await?;
    column::carry_out(transaction, &format!("DELETE FROM scope_file WHERE id IN ({old})"), given).await?;
    Ok(true)
}

/// Takes away every file of these scopes, also one that is being made: something in them is not to be shipped any more. The
/// caller holds the locks of the scopes' heads. Files go before frames: whoever adds a frame holds its file.
pub(super) async fn remove_all(transaction: &Transaction<'_>, scopes: &[String]) -> Result<()> {
    let sql = "DELETE FROM scope_file WHERE scope = ANY ($1) RETURNING id";
    let removed = column::all(transaction, sql, &[&scopes]).await?;
    let removed = removed.iter().map(|row| get::<&[u8]>(row, "id")).collect::<Result<Vec<_>>>()?;
    column::carry_out(transaction, "DELETE FROM scope_frame WHERE file = ANY ($1)", &[&removed]).await?;
    Ok(())
}

/// The file of that name, or the newest of the scope.
pub(super) async fn find(
    client: &impl GenericClient,
    scope: &Scope,
    name: Option<FileName>,
) -> Result<Option<FileRecord>> {
    let sql = "SELECT id, name, seq, chain, length, total FROM scope_file
               WHERE scope = $1 AND name IS NOT NULL AND ($2::bytea IS NULL OR name = $2)
               ORDER BY seq DESC, begun_at DESC, id LIMIT 1";
    let name = name.as_ref().map(|name| name.0.as_slice());
    column::first(client, sql, &[&scope.to_string(), &name]).await?.map(|row| read(&row, scope)).transpose()
}

fn read(row: &Row, scope: &Scope) -> Result<FileRecord> {
    Ok(FileRecord {
        id: bytes(row, "id")?,
        name: FileName(bytes(row, "name")?),
        cursor: Cursor { scope: scope.clone(), seq: count(row, "seq")?, chain: bytes(row, "chain")? },
        length: count(row, "length")?,
        total: count(row, "total")?,
    })
}

/// Whole frames from that place on, as many as fit; `None` when no frame begins there.
pub(super) async fn frames(
    client: &impl GenericClient,
    id: [u8; 16],
    place: u64,
    max_bytes: usize,
) -> Result<Option<Vec<u8>>> {
    let Ok(mut at) = number(place) else { return Ok(None) };
    let sql = "SELECT bytes FROM scope_frame WHERE file = $1 AND place = $2";
    let (mut range, mut budget) = (None::<Vec<u8>>, Budget::new(max_bytes));
    while let Some(row) = column::first(client, sql, &[&id.as_slice(), &at]).await? {
        let frame: &[u8] = get(&row, "bytes")?;
        if !budget.take(frame.len()) {
            break;
        }
        at += number(frame.len() as u64)?;
        range.get_or_insert_default().extend(frame);
    }
    Ok(range)
}
