//! Reading for `verify`: everything, document by document.

use super::column;
use super::push::read_head;
use crate::storage::{StorageError, StoredChange, StoredDocument};
use document::DocumentId;
use rusqlite::{Connection, params};
use sync::Scope;
use sync::office::Head;

type Result<T> = std::result::Result<T, StorageError>;

pub(super) fn heads(connection: &Connection) -> Result<Vec<(Scope, Head)>> {
    // A feed whose head was taken away is a fault to be found, so feeds without head are listed as well.
    let sql = "SELECT n.scope, coalesce(h.seq, 0) AS seq, coalesce(h.chain, zeroblob(32)) AS chain,
                      coalesce(h.digest, zeroblob(32)) AS digest, coalesce(h.documents, 0) AS documents
               FROM (SELECT scope FROM scope_head UNION SELECT scope FROM feed UNION SELECT scope FROM doc_scope) n
               LEFT JOIN scope_head h ON h.scope = n.scope ORDER BY n.scope";
    let mut statement = connection.prepare_cached(sql)?;
    column::all(statement.query([])?, |row| Ok((column::text(row, "scope")?, read_head(row)?)))
}

pub(super) fn documents(connection: &Connection, after: Option<DocumentId>, limit: u32) -> Result<Vec<StoredDocument>> {
    let sql = "SELECT doc, generation, heads, snapshot, metas, row, number, desk_code
               FROM doc WHERE doc > ?1 ORDER BY doc LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let after = after.map(|doc| doc.0.as_bytes().to_vec()).unwrap_or_default();
    column::all(statement.query(params![after, limit])?, |row| {
        let doc = column::doc(row, "doc")?;
        Ok(StoredDocument {
            doc,
            generation: row.get("generation")?,
            heads: column::hashes(row, "heads")?,
            bytes: row.get("snapshot")?,
            metas: column::cbor(row, "metas")?,
            row: column::cbor(row, "row")?,
            number: row.get("number")?,
            desk_code: row.get("desk_code")?,
            scopes: scopes(connection, doc)?,
            changes: changes(connection, doc)?,
        })
    })
}

fn scopes(connection: &Connection, doc: DocumentId) -> Result<Vec<Scope>> {
    let mut statement = connection.prepare_cached("SELECT scope FROM doc_scope WHERE doc = ?1 ORDER BY scope")?;
    column::all(statement.query([doc.0.as_bytes()])?, |row| column::text(row, "scope"))
}

fn changes(connection: &Connection, doc: DocumentId) -> Result<Vec<StoredChange>> {
    let sql = "SELECT hash, generation, actor, seq, bytes, deed_id, deed, person, device, received_at, skew
               FROM doc_change WHERE doc = ?1 ORDER BY rowid";
    let mut statement = connection.prepare_cached(sql)?;
    column::all(statement.query([doc.0.as_bytes()])?, |row| {
        Ok(StoredChange {
            hash: column::hash(row, "hash")?,
            generation: row.get("generation")?,
            actor: column::actor(row, "actor")?,
            seq: column::count(row, "seq")?,
            bytes: row.get("bytes")?,
            deed_id: column::deed(row, "deed_id")?,
            deed: column::cbor(row, "deed")?,
            meta: column::meta(row)?,
        })
    })
}

/// SQLite's own check, and rows that point nowhere.
pub(super) fn check_file(connection: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = column::all(statement.query([])?, |row| Ok(row.get::<_, String>(0)?))?;
    faults.extend(lines.into_iter().filter(|line| line != "ok"));
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let tables = column::all(statement.query([])?, |row| Ok(row.get::<_, String>(0)?))?;
    faults.extend(tables.into_iter().map(|table| format!("a row of {table} points nowhere")));
    Ok(faults)
}
