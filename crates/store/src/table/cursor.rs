//! The table `cursor`: how far each scope has been read.

use crate::column::{find_uuid, id_or_null, signed, unsigned};
use crate::{FilePlace, Loading, StoredCursor};
use complaint::ComplaintId;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

const SELECT: &str = "SELECT scope, seq, chain, loading, after, file, place FROM cursor ";

pub(crate) fn list(connection: &Connection) -> Result<Vec<StoredCursor>> {
    connection.prepare_cached(&format!("{SELECT} ORDER BY scope"))?.query_map([], read)?.collect()
}

pub(crate) fn find(connection: &Connection, scope: &str) -> Result<Option<StoredCursor>> {
    connection.prepare_cached(&format!("{SELECT} WHERE scope = ?1"))?.query_row([scope], read).optional()
}

pub(crate) fn replace(connection: &Connection, cursor: &StoredCursor) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO cursor (scope, seq, chain, loading, after, file, place)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            cursor.scope,
            signed(cursor.seq),
            cursor.chain,
            cursor.loading.is_some(),
            id_or_null(cursor.loading.and_then(|loading| loading.after).map(|doc| doc.0)),
            cursor.loading.and_then(|loading| loading.file).map(|file| file.name),
            signed(cursor.loading.and_then(|loading| loading.file).map_or(0, |file| file.place)),
        ])?;
    Ok(())
}

/// Notes that a scope does not fit any more, and is to be read again.
pub(crate) fn reopen(connection: &Connection, scope: &str) -> Result<()> {
    connection
        .prepare_cached("UPDATE cursor SET loading = 1, after = NULL, file = NULL, place = 0 WHERE scope = ?1")?
        .execute([scope])?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, scope: &str) -> Result<()> {
    connection.prepare_cached("DELETE FROM cursor WHERE scope = ?1")?.execute([scope])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<StoredCursor> {
    let after = find_uuid(row, 4)?.map(ComplaintId);
    let place = unsigned(row, 6)?;
    let file = row.get::<_, Option<[u8; 32]>>(5)?.map(|name| FilePlace { name, place });
    Ok(StoredCursor {
        scope: row.get(0)?,
        seq: unsigned(row, 1)?,
        chain: row.get(2)?,
        loading: row.get::<_, bool>(3)?.then_some(Loading { after, file }),
    })
}
