//! The tables `membership` and `departed`: which scopes a complaint is in, and which complaints left their last one.

use super::document::{hashes, heads};
use crate::column::{uuid, wrong};
use complaint::{ComplaintId, StoreCode};
use document::{ChangeHash, DocumentId};
use rusqlite::{Connection, Result, params};

/// Notes that a complaint is in a scope.
pub(crate) fn insert(connection: &Connection, place: i64, scope: &str) -> Result<()> {
    let inserted = connection
        .prepare_cached("INSERT OR IGNORE INTO membership (place, scope) VALUES (?1, ?2)")?
        .execute(params![place, scope])?;
    if inserted > 0 {
        connection.prepare_cached("DELETE FROM departed WHERE place = ?1")?.execute([place])?;
    }
    Ok(())
}

/// Notes that a complaint left a scope.
pub(crate) fn remove(connection: &Connection, place: i64, scope: &str) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM membership WHERE place = ?1 AND scope = ?2")?
        .execute(params![place, scope])?;
    depart(connection, place)
}

/// Notes that a complaint is in no scope, unless it is in one.
pub(crate) fn depart(connection: &Connection, place: i64) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO departed (place)
             SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM membership WHERE place = ?1)",
        )?
        .execute([place])?;
    Ok(())
}

/// Notes that every complaint left a scope.
pub(crate) fn remove_scope(connection: &Connection, scope: &str) -> Result<()> {
    connection
        .prepare(
            "INSERT OR IGNORE INTO departed (place) SELECT place FROM membership AS gone WHERE scope = ?1
             AND NOT EXISTS (SELECT 1 FROM membership WHERE place = gone.place AND scope <> ?1)",
        )?
        .execute([scope])?;
    connection.prepare("DELETE FROM membership WHERE scope = ?1")?.execute([scope])?;
    Ok(())
}

/// Complaints that left their last scope and wait for nothing, neither with a deed nor with a file, each with its place and store.
pub(crate) fn list_departed(connection: &Connection) -> Result<Vec<(i64, ComplaintId, StoreCode)>> {
    connection
        .prepare_cached(
            "SELECT place, complaint.id, complaint.store FROM departed JOIN complaint USING (place)
             WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.place = departed.place)
             AND NOT EXISTS (SELECT 1 FROM blob WHERE blob.complaint = complaint.id AND whole = 1 AND sent = 0)",
        )?
        .query_map([], |row| {
            let store = row.get::<_, String>(2)?.parse().map_err(|error| wrong(2, error))?;
            Ok((row.get(0)?, uuid(row, 1).map(ComplaintId)?, store))
        })?
        .collect()
}

/// Heads of every document of a scope, by document.
pub(crate) fn list_heads(connection: &Connection, scope: &str) -> Result<Vec<(DocumentId, Vec<ChangeHash>)>> {
    connection
        .prepare(concat!(
            "SELECT complaint.id, ",
            heads!(),
            " FROM membership JOIN complaint USING (place) JOIN document USING (place)
             WHERE membership.scope = ?1 ORDER BY complaint.id"
        ))?
        .query_map([scope], |row| Ok((uuid(row, 0).map(ComplaintId)?, hashes(row.get_ref(1)?.as_blob()?))))?
        .collect()
}
