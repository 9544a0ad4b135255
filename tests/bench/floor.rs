//! The floor: the same rows, indexes and search index by plain SQL into a database encrypted in the same way.

use anyhow::Result;
use rusqlite::{Connection, params};
use std::path::Path;

const SCHEMA: &str = include_str!("../../crates/store/migrations/0001_replica.sql");

/// An empty database with the replica's schema, keyed and as durable as the replica.
pub fn open(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "5a".repeat(32)))?;
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    connection.execute_batch(SCHEMA)?;
    Ok(connection)
}

/// One complaint as a line with its document and its words.
pub fn insert(connection: &Connection, place: i64, text: &str, document: &[u8]) -> rusqlite::Result<()> {
    let id = place.to_be_bytes().repeat(2);
    connection
        .prepare_cached(
            "INSERT INTO complaint (place, id, version, number, store, open, due_at, state, kind, channel, priority,
               category, owner, recorded_by, customer, phone, product, receipt, title, received_at, acknowledged_at,
               first_response_at, resolved_at, changed_at, escalated_to, contested, reopened, search_hash, stale)
             VALUES (?1, ?2, 1, ?3, 'LDN04', 1, ?1, 'received', 'complaint', 'web_form', 3, 'product', NULL, ?2, '', '',
               'Kettle', '', ?4, ?1, NULL, NULL, NULL, ?1, NULL, 0, 0, ?1, 0)",
        )?
        .execute(params![place, id, format!("LDN04-K3-{place:05}-B"), text.chars().take(160).collect::<String>()])?;
    connection.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?.execute(params![place, text])?;
    connection
        .prepare_cached(
            "INSERT INTO document (place, generation, heads, metas, snapshot) VALUES (?1, 1, x'', x'', ?2)",
        )?
        .execute(params![place, document])?;
    Ok(())
}
