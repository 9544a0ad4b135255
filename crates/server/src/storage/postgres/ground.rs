//! What a push touches, read at one instant before it is decided.

use super::column::{self, actor, cbor, device, doc, get, hash, hashes, id, person, small};
use super::generation;
use crate::storage::{GroundQuery, StorageError};
use complaint::{DeviceId, Number};
use deadpool_postgres::Transaction;
use std::collections::HashMap;
use sync::office::admission::{Binding, Ground, Known};
use sync::office::number::desk_code;

type Result<T> = std::result::Result<T, StorageError>;

/// Everything known about what a push touches: one question for each table.
pub(super) async fn ground(snapshot: &Transaction<'_>, query: &GroundQuery) -> Result<Ground> {
    let mut ground = Ground::default();
    documents(snapshot, query, &mut ground).await?;
    actors(snapshot, query, &mut ground).await?;
    deeds(snapshot, query, &mut ground).await?;
    numbers(snapshot, &query.numbers, &mut ground).await?;
    Ok(ground)
}

async fn documents(snapshot: &Transaction<'_>, query: &GroundQuery, ground: &mut Ground) -> Result<()> {
    let wanted: Vec<&[u8]> = query.documents.iter().map(|doc| id(&doc.0)).collect();
    let sql = "SELECT doc, generation, snapshot, heads, metas FROM doc WHERE doc = ANY ($1)";
    for row in column::all(snapshot, sql, &[&wanted]).await? {
        let known = Known {
            generation: small(&row, "generation")?,
            bytes: get(&row, "snapshot")?,
            heads: hashes(&row, "heads")?,
            metas: cbor(&row, "metas")?,
        };
        ground.documents.insert(doc(&row, "doc")?, known);
    }
    let erased = generation::erasures_of(snapshot, &wanted).await?;
    ground.erased.extend(erased.into_iter().map(|erasure| (erasure.doc, erasure)));
    for row in column::all(snapshot, "SELECT hash FROM refused_change WHERE doc = ANY ($1)", &[&wanted]).await? {
        ground.refused.insert(hash(&row, "hash")?);
    }
    Ok(())
}

async fn actors(snapshot: &Transaction<'_>, query: &GroundQuery, ground: &mut Ground) -> Result<()> {
    let wanted: Vec<&[u8]> = query.actors.iter().map(|actor| actor.0.as_slice()).collect();
    let sql = "SELECT actor, device, incarnation, person FROM actor WHERE actor = ANY ($1)";
    for row in column::all(snapshot, sql, &[&wanted]).await? {
        let binding = Binding {
            device: device(&row, "device")?,
            incarnation: small(&row, "incarnation")?,
            person: person(&row, "person")?,
        };
        ground.actors.insert(actor(&row, "actor")?, binding);
    }
    Ok(())
}

async fn deeds(snapshot: &Transaction<'_>, query: &GroundQuery, ground: &mut Ground) -> Result<()> {
    let wanted: Vec<&[u8]> = query.deeds.iter().map(|deed| id(&deed.0)).collect();
    // Of two that carry a deed the one in history comes last, and stays.
    let sql = "SELECT deed_id, doc, hash, 1 AS past FROM past_change WHERE deed_id = ANY ($1)
               UNION ALL SELECT deed_id, doc, hash, 0 FROM doc_change WHERE deed_id = ANY ($1) ORDER BY past DESC";
    for row in column::all(snapshot, sql, &[&wanted]).await? {
        ground.deeds.insert(column::deed(&row, "deed_id")?, (doc(&row, "doc")?, hash(&row, "hash")?));
    }
    Ok(())
}

async fn numbers(snapshot: &Transaction<'_>, numbers: &[Number], ground: &mut Ground) -> Result<()> {
    if numbers.is_empty() {
        return Ok(());
    }
    let wanted: Vec<&str> = numbers.iter().map(Number::as_str).collect();
    let mut owners = HashMap::new();
    for row in column::all(snapshot, "SELECT number, doc FROM doc WHERE number = ANY ($1)", &[&wanted]).await? {
        owners.insert(get::<String>(&row, "number")?, doc(&row, "doc")?);
    }
    let taken = |number: &Number| owners.get(number.as_str()).map(|doc| (number.clone(), *doc));
    ground.numbers.taken.extend(numbers.iter().filter_map(taken));
    ground.numbers.issued.extend(code_owners(snapshot, numbers).await?);
    Ok(())
}

async fn code_owners(snapshot: &Transaction<'_>, numbers: &[Number]) -> Result<Vec<(String, DeviceId)>> {
    let codes: Vec<&str> = numbers.iter().map(desk_code).collect();
    let sql = "SELECT desk_code, device FROM incarnation WHERE desk_code = ANY ($1)";
    let rows = column::all(snapshot, sql, &[&codes]).await?;
    rows.iter().map(|row| Ok((get(row, "desk_code")?, device(row, "device")?))).collect()
}
