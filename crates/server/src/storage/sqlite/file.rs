//! Tables `scope_file` and `scope_frame`: the files for first syncs. What is in them can be made again.

use super::column::{self, number};
use super::pull::{SNAPSHOT, snapshot};
use crate::storage::budget::{Budget, FRAME};
use crate::storage::{FileRecord, KEPT_FILES, StorageError};
use complaint::Timestamp;
use document::{DocumentId, EntryKind, Snapshot};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sync::message::FileName;
use sync::{Cursor, Scope};

type Result<T> = std::result::Result<T, StorageError>;

/// Whole documents of a scope, straight from the table: none is opened.
pub(super) fn documents(
    connection: &Connection,
    scope: &Scope,
    after: Option<DocumentId>,
    max_bytes: usize,
) -> Result<Vec<Snapshot>> {
    let sql = format!("{SNAPSHOT} WHERE s.scope = ?1 AND s.doc > ?2 ORDER BY s.doc");
    let mut statement = connection.prepare_cached(&sql)?;
    let after = after.map(|doc| doc.0.as_bytes().to_vec()).unwrap_or_default();
    let mut rows = statement.query(params![scope.to_string(), after])?;
    let (mut snapshots, mut budget) = (Vec::new(), Budget::new(max_bytes));
    while let Some(row) = rows.next()? {
        let snapshot = snapshot(row)?;
        if !budget.take(snapshot.bytes.len() + 2 * FRAME) {
            break;
        }
        snapshots.push(snapshot);
    }
    Ok(snapshots)
}

/// Makes room for a file, and clears away what was begun before `stale` and never finished.
pub(super) fn begin(connection: &Connection, file: &FileRecord, at: Timestamp, stale: Timestamp) -> Result<()> {
    let unfinished = "SELECT id FROM scope_file WHERE name IS NULL AND begun_at < ?1";
    connection.execute(&format!("DELETE FROM scope_frame WHERE file IN ({unfinished})"), [stale.0])?;
    connection.execute(&format!("DELETE FROM scope_file WHERE id IN ({unfinished})"), [stale.0])?;
    connection.execute(
        "INSERT INTO scope_file (id, scope, begun_at, name, seq, chain, length, total) VALUES (?1, ?2, ?3, NULL, ?4, ?5, 0, 0)",
        params![file.id, file.cursor.scope.to_string(), at.0, number(file.cursor.seq)?, file.cursor.chain],
    )?;
    Ok(())
}

/// Adds a frame, unless the file was taken away.
pub(super) fn insert_frame(connection: &Connection, id: [u8; 16], place: u64, bytes: &[u8]) -> Result<()> {
    let sql = "INSERT INTO scope_frame (file, place, bytes) SELECT id, ?2, ?3 FROM scope_file WHERE id = ?1";
    connection.prepare_cached(sql)?.execute(params![id, number(place)?, bytes])?;
    Ok(())
}

/// The file is whole, and older ones of its scope go. False when the file holds what was erased since it was read, or what is
/// to be read by fewer people now: it is gone then.
pub(super) fn finish(connection: &Connection, file: &FileRecord) -> Result<bool> {
    let since = "SELECT 1 FROM feed WHERE scope = ?1 AND seq > ?2 AND (kind = ?3 OR kind = ?4 AND (
                   EXISTS (SELECT 1 FROM erased WHERE erased.doc = feed.doc)
                   OR EXISTS (SELECT 1 FROM doc_scope s WHERE s.doc = feed.doc AND s.scope LIKE 'area:%/restricted')))";
    let scope = file.cursor.scope.to_string();
    let (erased, left) = (column::kind_number(EntryKind::Erase), column::kind_number(EntryKind::Remove));
    let given = params![scope, number(file.cursor.seq)?, erased, left];
    if connection.prepare_cached(since)?.exists(given)? {
        connection.execute("DELETE FROM scope_frame WHERE file = ?1", [file.id])?;
        connection.execute("DELETE FROM scope_file WHERE id = ?1", [file.id])?;
        return Ok(false);
    }
    let finished = connection.execute(
        "UPDATE scope_file SET name = ?2, length = ?3, total = ?4 WHERE id = ?1",
        params![file.id, file.name.0, number(file.length)?, number(file.total)?],
    )?;
    if finished == 0 {
        return Ok(false);
    }
    let old = "SELECT id FROM scope_file WHERE scope = ?1 AND name IS NOT NULL
               ORDER BY seq DESC, begun_at DESC, id LIMIT -1 OFFSET ?2";
    let given = params![scope, KEPT_FILES];
    connection.execute(&format!("DELETE FROM scope_frame WHERE file IN ({old})"), given)?;
    connection.execute(&format!("DELETE FROM scope_file WHERE id IN ({old})"), given)?;
    Ok(true)
}

/// Takes away every file of a scope, also one that is being made: something in them is not to be shipped any more.
pub(super) fn remove_all(connection: &Connection, scope: &Scope) -> Result<()> {
    let files = "SELECT id FROM scope_file WHERE scope = ?1";
    connection.execute(&format!("DELETE FROM scope_frame WHERE file IN ({files})"), [scope.to_string()])?;
    connection.execute("DELETE FROM scope_file WHERE scope = ?1", [scope.to_string()])?;
    Ok(())
}

/// The file of that name, or the newest of the scope.
pub(super) fn find(connection: &Connection, scope: &Scope, name: Option<FileName>) -> Result<Option<FileRecord>> {
    let sql = "SELECT id, name, seq, chain, length, total FROM scope_file
               WHERE scope = ?1 AND name IS NOT NULL AND (?2 IS NULL OR name = ?2)
               ORDER BY seq DESC, begun_at DESC, id LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    let given = params![scope.to_string(), name.map(|name| name.0)];
    column::first(statement.query(given)?, |row| read(row, scope))
}

fn read(row: &Row<'_>, scope: &Scope) -> Result<FileRecord> {
    Ok(FileRecord {
        id: column::bytes(row, "id")?,
        name: FileName(column::bytes(row, "name")?),
        cursor: Cursor { scope: scope.clone(), seq: column::count(row, "seq")?, chain: column::bytes(row, "chain")? },
        length: column::count(row, "length")?,
        total: column::count(row, "total")?,
    })
}

/// Whole frames from that place on, as many as fit; `None` when no frame begins there.
pub(super) fn frames(connection: &Connection, id: [u8; 16], place: u64, max_bytes: usize) -> Result<Option<Vec<u8>>> {
    let Ok(mut at) = number(place) else { return Ok(None) };
    let mut statement = connection.prepare_cached("SELECT bytes FROM scope_frame WHERE file = ?1 AND place = ?2")?;
    let (mut range, mut budget) = (None::<Vec<u8>>, Budget::new(max_bytes));
    while let Some(frame) = statement.query_row(params![id, at], |row| row.get::<_, Vec<u8>>(0)).optional()? {
        if !budget.take(frame.len()) {
            break;
        }
        at += number(frame.len() as u64)?;
        range.get_or_insert_default().extend(frame);
    }
    Ok(range)
}
