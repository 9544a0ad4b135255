//! The table `draft`: complaints being typed.

use crate::column::uuid;
use crate::{Draft, DraftId};
use complaint::{PersonId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

const SELECT: &str = "SELECT id, person, body, saved_at FROM draft ";

pub(crate) fn replace(connection: &Connection, draft: &Draft) -> Result<()> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO draft (id, person, body, saved_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![draft.id.0.as_bytes(), draft.person.0.as_bytes(), draft.body, draft.saved_at.0])?;
    Ok(())
}

/// True when there was one.
pub(crate) fn remove(connection: &Connection, id: DraftId) -> Result<bool> {
    Ok(connection.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id.0.as_bytes()])? > 0)
}

/// A person's drafts, last saved first.
pub(crate) fn list_of(connection: &Connection, person: PersonId) -> Result<Vec<Draft>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE person = ?1 ORDER BY saved_at DESC, id"))?
        .query_map([person.0.as_bytes()], read)?
        .collect()
}

pub(crate) fn find(connection: &Connection, id: DraftId) -> Result<Option<Draft>> {
    connection.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row([id.0.as_bytes()], read).optional()
}

fn read(row: &Row<'_>) -> Result<Draft> {
    Ok(Draft {
        id: uuid(row, 0).map(DraftId)?,
        person: uuid(row, 1).map(PersonId)?,
        body: row.get(2)?,
        saved_at: row.get(3).map(Timestamp)?,
    })
}
