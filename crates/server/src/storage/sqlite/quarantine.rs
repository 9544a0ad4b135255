//! Table `quarantine`: what revoked devices handed in.

use super::column;
use crate::storage::{Intake, QuarantineQuery, Quarantined, StorageError};
use document::Item;
use rusqlite::{Connection, Row, params};

type Result<T> = std::result::Result<T, StorageError>;

/// Keeps what is not kept yet; false, and nothing is to be kept, when it would be more than may be.
pub(super) fn insert(connection: &Connection, intake: &Intake) -> Result<bool> {
    for item in &intake.items {
        connection
            .prepare_cached(
                "INSERT INTO quarantine (received_at, device, person, reason, doc, generation, actor, hash, deed, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
            )?
            .execute(params![
                intake.at.0,
                intake.device.0.as_bytes(),
                item.deed.person.0.as_bytes(),
                intake.reason,
                item.doc.0.as_bytes(),
                item.generation,
                item.actor.0,
                item.hash.0,
                column::to_cbor(&item.deed)?,
                item.change,
            ])?;
    }
    let sql = "SELECT count(*), coalesce(sum(length(deed) + length(bytes)), 0) FROM quarantine WHERE device = ?1";
    let (items, bytes): (i64, i64) =
        connection.query_row(sql, [intake.device.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(intake.room.holds(items, bytes))
}

pub(super) fn list(connection: &Connection, query: &QuarantineQuery) -> Result<Vec<Quarantined>> {
    let sql = "SELECT id, received_at, device, reason, doc, generation, actor, hash, deed, bytes FROM quarantine
               WHERE id > ?1 AND (?2 IS NULL OR device = ?2) ORDER BY id LIMIT ?3";
    let device = query.device.as_ref().map(|device| device.0.as_bytes());
    let given = params![query.after, device, query.limit];
    column::all(connection.prepare_cached(sql)?.query(given)?, read)
}

fn read(row: &Row<'_>) -> Result<Quarantined> {
    Ok(Quarantined {
        id: row.get("id")?,
        received_at: column::time(row, "received_at")?,
        device: column::device(row, "device")?,
        reason: row.get("reason")?,
        item: Item {
            doc: column::doc(row, "doc")?,
            generation: row.get("generation")?,
            actor: column::actor(row, "actor")?,
            hash: column::hash(row, "hash")?,
            deed: column::cbor(row, "deed")?,
            change: row.get("bytes")?,
            meta: None,
        },
    })
}
