//! The table `told`: what a person at this desk must be told once.

use crate::column::{cbor, find_uuid, structure, unsigned, uuid};
use crate::{News, Told};
use complaint::{ComplaintId, DeedId, Timestamp};
use rusqlite::{Connection, Result, params};
use uuid::Uuid;

/// The kind of [`News::Overruled`].
const OVERRULED: &str = "overruled";

/// Notes news, once.
pub(crate) fn insert(connection: &Connection, place: Option<i64>, told: &Told) -> Result<()> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO told (id, kind, place, at, body) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![told.id.as_bytes(), kind(&told.news), place, told.at.0, cbor(&told.news)?])?;
    Ok(())
}

fn kind(news: &News) -> &'static str {
    match news {
        News::Overruled => OVERRULED,
        News::Renumbered { .. } => "renumbered",
        News::Copied { .. } => "copied",
    }
}

/// Holds what is told of deeds without effect against what is so now: one that was put right is not told any more, and one
/// that was put away stays away.
pub(crate) fn replace_overruled(connection: &Connection, place: i64, deeds: &[DeedId], at: Timestamp) -> Result<()> {
    let told: Vec<Uuid> = connection
        .prepare_cached("SELECT id FROM told WHERE place = ?1 AND kind = ?2 AND dismissed_at IS NULL")?
        .query_map(params![place, OVERRULED], |row| uuid(row, 0))?
        .collect::<Result<_>>()?;
    for id in told.iter().filter(|id| !deeds.contains(&DeedId(**id))) {
        connection
            .prepare_cached("DELETE FROM told WHERE id = ?1 AND kind = ?2")?
            .execute(params![id.as_bytes(), OVERRULED])?;
    }
    for deed in deeds.iter().filter(|deed| !told.contains(&deed.0)) {
        insert(connection, Some(place), &Told { id: deed.0, complaint: None, at, news: News::Overruled })?;
    }
    Ok(())
}

/// What nobody has put away, oldest first.
pub(crate) fn list(connection: &Connection) -> Result<Vec<Told>> {
    connection
        .prepare_cached(
            "SELECT told.id, complaint.id, told.at, told.body FROM told LEFT JOIN complaint USING (place)
             WHERE dismissed_at IS NULL ORDER BY told.at, told.id",
        )?
        .query_map([], |row| {
            Ok(Told {
                id: uuid(row, 0)?,
                complaint: find_uuid(row, 1)?.map(ComplaintId),
                at: row.get(2).map(Timestamp)?,
                news: structure(row, 3)?,
            })
        })?
        .collect()
}

pub(crate) fn count(connection: &Connection) -> Result<u64> {
    connection
        .prepare_cached("SELECT count(*) FROM told WHERE dismissed_at IS NULL")?
        .query_row([], |row| unsigned(row, 0))
}

pub(crate) fn dismiss(connection: &Connection, id: Uuid, at: Timestamp) -> Result<()> {
    connection
        .prepare_cached("UPDATE told SET dismissed_at = ?2 WHERE id = ?1 AND dismissed_at IS NULL")?
        .execute(params![id.as_bytes(), at.0])?;
    Ok(())
}
