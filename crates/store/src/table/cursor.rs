//! The table `cursor`: how far each scope has been read.

use crate::column::{find_uuid, id_or_null, signed, unsigned};
use crate::{Loading, StoredCursor};
use complaint::ComplaintId;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

const SELECT: &str = "SELECT scope, seq, chain, loading, after FROM cursor ";

pub(crate) fn list(connection: &Connection) -> Result<Vec<StoredCursor>> {
    connection.prepare_cached(&format!("{SELECT} ORDER BY scope"))?.query_map([], read)?.collect()
}

pub(crate) fn find(connection: &Connection, scope: &str) -> Result<Option<StoredCursor>> {
    connection.prepare_cached(&format!("{SELECT} WHERE scope = ?1"))?.query_row([scope], read).optional()
}

pub(crate) fn replace(connection: &Connection, cursor: &StoredCursor) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO cursor (scope, seq, chain, loading, after) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            cursor.scope,
            signed(cursor.seq),
            cursor.chain,
            cursor.loading.is_some(),
            id_or_null(cursor.loading.and_then(|loading| loading.after).map(|doc| doc.0)),
        ])?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, scope: &str) -> Result<()> {
    connection.prepare_cached("DELETE FROM cursor WHERE scope = ?1")?.execute([scope])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<StoredCursor> {
    let after = find_uuid(row, 4)?.map(ComplaintId);
    Ok(StoredCursor {
        scope: row.get(0)?,
        seq: unsigned(row, 1)?,
        chain: row.get(2)?,
        loading: row.get::<_, bool>(3)?.then_some(Loading { after }),
    })
}
