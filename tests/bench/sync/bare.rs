//! A whole document with its row put into a replica's tables by plain SQL, and nothing else: no check, no count, no membership.

use anyhow::Result;
use document::Snapshot;
use rusqlite::{Connection, params};

/// Inserts one, with its words.
pub fn insert(connection: &Connection, place: i64, snapshot: &Snapshot) -> Result<()> {
    let row = &snapshot.row;
    let id = |person: complaint::PersonId| person.0.into_bytes();
    connection
        .prepare_cached(
            "INSERT INTO complaint (place, id, version, number, store, open, due_at, state, kind, channel, priority,
               category, owner, recorded_by, customer, phone, product, receipt, title, received_at, acknowledged_at,
               first_response_at, resolved_at, changed_at, escalated_to, contested, reopened, search_hash, stale)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
               ?23, ?24, ?25, ?26, ?27, ?28, 0)",
        )?
        .execute(params![
            place,
            row.id.0.as_bytes(),
            row.version,
            row.number.as_str(),
            row.store.as_str(),
            row.state.is_open(),
            row.received_at.0,
            row.state.name(),
            row.kind,
            row.channel,
            row.priority,
            row.category,
            row.owner.map(id),
            id(row.recorded_by),
            row.customer,
            row.phone,
            row.product,
            row.receipt,
            row.title,
            row.received_at.0,
            row.acknowledged_at.map(|at| at.0),
            row.first_response_at.map(|at| at.0),
            row.resolved_at.map(|at| at.0),
            row.changed_at.0,
            row.escalated_to.map(|role| role.name()),
            row.contested,
            row.reopened,
            place,
        ])?;
    connection
        .prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?
        .execute(params![place, row.search])?;
    let mut metas = Vec::new();
    ciborium::into_writer(&snapshot.metas, &mut metas)?;
    let heads: Vec<u8> = snapshot.heads.iter().flat_map(|head| head.0).collect();
    connection
        .prepare_cached("INSERT INTO document (place, generation, heads, metas, snapshot) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![place, snapshot.generation, heads, metas, snapshot.bytes])?;
    Ok(())
}
