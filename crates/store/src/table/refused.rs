//! The table `refused`: deeds the office refused, kept with their text.

use crate::column::{cbor, structure, unsigned, uuid};
use crate::{Refused, Refusing};
use complaint::{ComplaintId, Deed, DeedId, Timestamp};
use document::Item;
use rusqlite::{Connection, Result, params};

pub(crate) fn insert(connection: &Connection, item: &Item, refusing: &Refusing) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO refused (deed_id, complaint, deed, bytes, status, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            item.deed.id.0.as_bytes(),
            item.doc.0.as_bytes(),
            cbor(&item.deed)?,
            item.change,
            refusing.status,
            refusing.at.0,
        ])?;
    Ok(())
}

/// Every refused deed of an erased complaint that still has its words, dismissed or not, also where nothing else of the
/// complaint is here.
pub(crate) fn list_erased(connection: &Connection) -> Result<Vec<Deed>> {
    connection
        .prepare_cached(
            "SELECT refused.deed FROM refused JOIN erased ON erased.doc = refused.complaint WHERE refused.bytes <> x''",
        )?
        .query_map([], |row| structure(row, 0))?
        .collect()
}

/// Keeps a refused deed as it is given, and nothing of the change that carried it.
pub(crate) fn replace_deed(connection: &Connection, deed: &Deed) -> Result<()> {
    connection
        .prepare_cached("UPDATE refused SET deed = ?2, bytes = x'' WHERE deed_id = ?1")?
        .execute(params![deed.id.0.as_bytes(), cbor(deed)?])?;
    Ok(())
}

/// Refused deeds nobody has dismissed, oldest first.
pub(crate) fn list(connection: &Connection) -> Result<Vec<Refused>> {
    connection
        .prepare_cached(
            "SELECT complaint, deed, status, at FROM refused WHERE dismissed_at IS NULL ORDER BY at, deed_id",
        )?
        .query_map([], |row| {
            Ok(Refused {
                complaint: uuid(row, 0).map(ComplaintId)?,
                deed: structure(row, 1)?,
                status: row.get(2)?,
                at: row.get(3).map(Timestamp)?,
            })
        })?
        .collect()
}

pub(crate) fn count(connection: &Connection) -> Result<u64> {
    connection
        .prepare_cached("SELECT count(*) FROM refused WHERE dismissed_at IS NULL")?
        .query_row([], |row| unsigned(row, 0))
}

pub(crate) fn dismiss(connection: &Connection, deed: DeedId, at: Timestamp) -> Result<()> {
    connection
        .prepare_cached("UPDATE refused SET dismissed_at = ?2 WHERE deed_id = ?1 AND dismissed_at IS NULL")?
        .execute(params![deed.0.as_bytes(), at.0])?;
    Ok(())
}
