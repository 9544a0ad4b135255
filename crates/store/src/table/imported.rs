//! The table `imported`: what was taken over from other systems.

use crate::Imported;
use crate::column::uuid;
use complaint::ComplaintId;
use rusqlite::{Connection, OptionalExtension, Result, params};

pub(crate) fn find(connection: &Connection, source: &str, external_id: &str) -> Result<Option<Imported>> {
    connection
        .prepare_cached("SELECT complaint, content_hash FROM imported WHERE source = ?1 AND external_id = ?2")?
        .query_row(params![source, external_id], |row| {
            Ok(Imported {
                source: source.to_owned(),
                external_id: external_id.to_owned(),
                complaint: uuid(row, 0).map(ComplaintId)?,
                content_hash: row.get(1)?,
            })
        })
        .optional()
}

pub(crate) fn replace(connection: &Connection, imported: &Imported) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO imported (source, external_id, complaint, content_hash) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            imported.source,
            imported.external_id,
            imported.complaint.0.as_bytes(),
            imported.content_hash,
        ])?;
    Ok(())
}

/// Forgets where a complaint came from. Whether it may come again is asked elsewhere: its id follows from the other system's.
pub(crate) fn remove_of(connection: &Connection, complaint: ComplaintId) -> Result<()> {
    connection.prepare_cached("DELETE FROM imported WHERE complaint = ?1")?.execute([complaint.0.as_bytes()])?;
    Ok(())
}
