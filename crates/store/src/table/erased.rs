//! The table `erased`: the tombstones of complaints that were erased for good. No line ever leaves it.

use crate::Erasing;
use crate::column::uuid;
use complaint::{ComplaintId, Timestamp};
use document::{DocumentId, Erasure};
use rusqlite::{Connection, Result, params};

/// A complaint that was erased and is still here.
pub(crate) struct Remaining {
    pub(crate) place: i64,
    pub(crate) doc: DocumentId,
    pub(crate) status: String,
}

/// Keeps a tombstone; the first stays. The office knows it, because it came from there.
pub(crate) fn insert(connection: &Connection, erasing: &Erasing) -> Result<()> {
    let Erasure { doc, generation, erased_at, signature } = &erasing.erasure;
    connection
        .prepare_cached(
            "INSERT INTO erased (doc, generation, erased_at, signature, status, told) VALUES (?1, ?2, ?3, ?4, ?5, 1)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![doc.0.as_bytes(), generation, erased_at.0, signature, erasing.status])?;
    Ok(())
}

pub(crate) fn has(connection: &Connection, doc: DocumentId) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM erased WHERE doc = ?1)")?
        .query_row([doc.0.as_bytes()], |row| row.get(0))
}

/// Complaints that were erased and are still here, but those of the batch on its way, which goes out unchanged.
pub(crate) fn list_remaining(connection: &Connection) -> Result<Vec<Remaining>> {
    connection
        .prepare_cached(
            // CROSS keeps the order: few are erased, and this is asked with every page.
            "SELECT complaint.place, erased.doc, erased.status FROM erased CROSS JOIN complaint ON complaint.id = erased.doc
             WHERE NOT EXISTS (SELECT 1 FROM outbox JOIN batch ON outbox.seq BETWEEN batch.first AND batch.through
                               WHERE outbox.place = complaint.place)",
        )?
        .query_map([], |row| {
            Ok(Remaining { place: row.get(0)?, doc: uuid(row, 1).map(ComplaintId)?, status: row.get(2)? })
        })?
        .collect()
}

/// Tombstones that the office must be handed.
pub(crate) fn list_untold(connection: &Connection, limit: u32) -> Result<Vec<Erasure>> {
    connection
        .prepare_cached(
            "SELECT doc, generation, erased_at, signature FROM erased WHERE told = 0 ORDER BY doc LIMIT ?1",
        )?
        .query_map([limit], |row| {
            Ok(Erasure {
                doc: uuid(row, 0).map(ComplaintId)?,
                generation: row.get(1)?,
                erased_at: row.get(2).map(Timestamp)?,
                signature: row.get(3)?,
            })
        })?
        .collect()
}

/// The office shows what it erased: it has lost the tombstone.
pub(crate) fn set_untold(connection: &Connection, doc: DocumentId) -> Result<()> {
    connection.prepare_cached("UPDATE erased SET told = 0 WHERE doc = ?1")?.execute([doc.0.as_bytes()])?;
    Ok(())
}

/// The office may have lost every tombstone.
pub(crate) fn set_all_untold(connection: &Connection) -> Result<()> {
    connection.prepare_cached("UPDATE erased SET told = 0 WHERE told = 1")?.execute([])?;
    Ok(())
}

pub(crate) fn set_told(connection: &Connection, doc: DocumentId) -> Result<()> {
    connection.prepare_cached("UPDATE erased SET told = 1 WHERE doc = ?1")?.execute([doc.0.as_bytes()])?;
    Ok(())
}
