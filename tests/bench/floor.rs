//! The floor: the same rows, indexes and search index by plain SQL into a database encrypted in the same way.

use anyhow::Result;
use rusqlite::{Connection, params};
use std::path::Path;

const SCHEMA: &str = include_str!("../../crates/store/migrations/0001_replica.sql");

/// An odd number whose multiples are spread over all 64 bits (2^64 divided by the golden ratio).
const SCATTER: i64 = 0x9E37_79B9_7F4A_7C15_u64.cast_signed();

/// An empty database with the replica's schema, keyed and as durable as the replica.
pub fn open(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "5a".repeat(32)))?;
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    connection.execute_batch(SCHEMA)?;
    Ok(connection)
}

/// One complaint, received at `received_at`, as a line with its words, and its document on its way to the office. It lies where the replica would put it:
/// rows that arrive in no order of time dirty many pages of every index, by plain SQL too.
pub fn insert(connection: &Connection, n: i64, received_at: i64, text: &str, document: &[u8]) -> rusqlite::Result<()> {
    let place = (received_at << 20) + n;
    // Ids of imported complaints are hashes.
    let id = n.wrapping_mul(SCATTER).to_be_bytes().repeat(2);
    connection
        .prepare_cached(
            "INSERT INTO complaint (place, id, version, number, store, open, due_at, state, kind, channel, priority,
               category, owner, recorded_by, customer, phone, product, receipt, title, received_at, acknowledged_at,
               first_response_at, resolved_at, changed_at, escalated_to, contested, reopened, search_hash, stale)
             VALUES (?1, ?2, 1, ?3, 'LDN04', 1, ?5, 'received', 'complaint', 'web_form', 3, 'product', NULL, ?6, '', '',
               'Kettle', '', ?4, ?5, NULL, NULL, NULL, ?5, NULL, 0, 0, ?1, 0)",
        )?
        .execute(params![
            place,
            id,
            format!("LDN04-K3-{n:05}-B"),
            text.chars().take(160).collect::<String>(),
            received_at,
            [7_u8; 16]
        ])?;
    connection.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?.execute(params![place, text])?;
    connection
        .prepare_cached(
            "INSERT INTO outbox (place, done_at, generation, actor, hash, deed_id, deed, bytes)
             VALUES (?1, ?2, 1, ?3, ?4, ?3, x'', ?5)",
        )?
        .execute(params![place, received_at, id, id.repeat(2), document])?;
    Ok(())
}
