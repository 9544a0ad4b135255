//! The tables `membership` and `departed`: which scopes a complaint is in, and which complaints left their last one.

use super::document::{hashes, heads};
use crate::column::{structure, uuid, wrong};
use crate::{Departed, MemberDocument};
use complaint::{ComplaintId, Meta};
use document::{ChangeHash, DocumentId};
use rusqlite::{Connection, Result, Row, params};

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

/// Notes that a complaint left a scope; `told` when a line of its feed said so.
pub(crate) fn remove(connection: &Connection, place: i64, scope: &str, told: bool) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM membership WHERE place = ?1 AND scope = ?2")?
        .execute(params![place, scope])?;
    depart(connection, place)?;
    if told {
        connection.prepare_cached("UPDATE departed SET told = 1 WHERE place = ?1")?.execute([place])?;
    }
    Ok(())
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

/// Complaints that left their last scope and wait for nothing, neither with a deed nor with a file, each with its place.
pub(crate) fn list_departed(connection: &Connection) -> Result<Vec<(i64, Departed)>> {
    connection
        .prepare_cached(
            "SELECT place, complaint.id, complaint.store, complaint.restricted, told FROM departed JOIN complaint USING (place)
             WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.place = departed.place)
             AND NOT EXISTS (SELECT 1 FROM blob WHERE blob.complaint = complaint.id AND whole = 1 AND sent = 0)",
        )?
        .query_map([], |row| {
            let store = row.get::<_, String>(2)?.parse().map_err(|error| wrong(2, error))?;
            let (doc, restricted, told) = (uuid(row, 1).map(ComplaintId)?, row.get(3)?, row.get(4)?);
            Ok((row.get(0)?, Departed { doc, store, restricted, told }))
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

/// Every complaint of a scope as it is compared, with its acknowledged changes; without any where nothing is acknowledged.
pub(crate) fn list_members(connection: &Connection, scope: &str) -> Result<Vec<MemberDocument>> {
    let mut tail = connection.prepare("SELECT hash, meta FROM tail WHERE place = ?1 ORDER BY n")?;
    let mut members = connection.prepare(concat!(
        "SELECT membership.place, complaint.id, document.generation, ",
        heads!(),
        ", document.metas
         FROM membership JOIN complaint USING (place) LEFT JOIN document USING (place)
         WHERE membership.scope = ?1 ORDER BY complaint.id"
    ))?;
    let read = |row: &Row<'_>| {
        let heads: Option<Vec<u8>> = row.get(3)?;
        let mut metas: Vec<(ChangeHash, Meta)> = match heads {
            Some(_) => structure(row, 4)?,
            None => Vec::new(),
        };
        let after = tail.query_map([row.get::<_, i64>(0)?], |row| Ok((ChangeHash(row.get(0)?), structure(row, 1)?)))?;
        metas.extend(after.collect::<Result<Vec<_>>>()?);
        Ok(MemberDocument {
            doc: uuid(row, 1).map(ComplaintId)?,
            generation: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
            heads: hashes(&heads.unwrap_or_default()),
            metas,
        })
    };
    members.query_map([scope], read)?.collect()
}
