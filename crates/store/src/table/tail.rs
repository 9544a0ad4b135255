//! The table `tail`: acknowledged changes after the snapshot.

use crate::column::{cbor, structure};
use document::{AckedChange, ChangeHash};
use rusqlite::{Connection, Result, params};

pub(crate) fn list(connection: &Connection, place: i64) -> Result<Vec<AckedChange>> {
    connection
        .prepare_cached("SELECT hash, meta, bytes FROM tail WHERE place = ?1 ORDER BY n")?
        .query_map([place], |row| {
            Ok(AckedChange { hash: ChangeHash(row.get(0)?), meta: structure(row, 1)?, bytes: row.get(2)? })
        })?
        .collect()
}

pub(crate) fn list_hashes(connection: &Connection, place: i64) -> Result<Vec<ChangeHash>> {
    connection
        .prepare_cached("SELECT hash FROM tail WHERE place = ?1")?
        .query_map([place], |row| row.get(0).map(ChangeHash))?
        .collect()
}

/// Adds a change at the end.
pub(crate) fn push(connection: &Connection, place: i64, change: &AckedChange) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO tail (place, n, hash, meta, bytes)
             VALUES (?1, (SELECT coalesce(max(n), 0) + 1 FROM tail WHERE place = ?1), ?2, ?3, ?4)",
        )?
        .execute(params![place, change.hash.0, cbor(&change.meta)?, change.bytes])?;
    Ok(())
}

/// Adds a change that was made on everything before it, as number `n`: it is the document's one head now.
pub(crate) fn append(connection: &Connection, place: i64, n: i64, change: &AckedChange) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO tail (place, n, hash, meta, bytes, alone) VALUES (?1, ?2, ?3, ?4, ?5, 1)")?
        .execute(params![place, n, change.hash.0, cbor(&change.meta)?, change.bytes])?;
    Ok(())
}

pub(crate) fn clear(connection: &Connection, place: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM tail WHERE place = ?1")?.execute([place])?;
    Ok(())
}
