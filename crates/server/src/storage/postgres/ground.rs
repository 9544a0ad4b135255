//! What a push touches, read at one instant before it is decided.

use super::column::{self, actor, cbor, device, doc, get, hash, hashes, id, person, small};
use super::generation;
use crate::storage::{GroundQuery, StorageError};
use complaint::{DeedId, Number};
use deadpool_postgres::Transaction;
use document::{ActorId, ChangeHash, DocumentId};
use std::collections::{HashMap, HashSet};
use sync::office::admission::{Binding, Ground, Known};
use sync::office::number::{Numbers, desk_code};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// Everything known about what a push touches: one question for each table.
pub(super) async fn ground(snapshot: &Transaction<'_>, query: &GroundQuery) -> Result<Ground> {
    let wanted: Vec<&[u8]> = query.documents.iter().map(|doc| id(&doc.0)).collect();
    // Asked all at once: the database works while the next question is on its way.
    let (documents, erased, refused, actors, deeds, numbers) = tokio::try_join!(
        documents(snapshot, &wanted),
        generation::erasures_of(snapshot, &wanted),
        refused(snapshot, &wanted),
        actors(snapshot, query),
        deeds(snapshot, query),
        numbers(snapshot, &query.numbers),
    )?;
    let erased = erased.into_iter().map(|erasure| (erasure.doc, erasure)).collect();
    Ok(Ground { documents, erased, refused, actors, deeds, numbers })
}

async fn documents(snapshot: &Transaction<'_>, wanted: &[&[u8]]) -> Result<HashMap<DocumentId, Known>> {
    let sql = "SELECT doc, generation, snapshot, heads, metas FROM doc WHERE doc = ANY ($1)";
    let known = |row: &Row| {
        let known = Known {
            generation: small(row, "generation")?,
            bytes: get(row, "snapshot")?,
            heads: hashes(row, "heads")?,
            metas: cbor(row, "metas")?,
        };
        Ok((doc(row, "doc")?, known))
    };
    column::all(snapshot, sql, &[&wanted]).await?.iter().map(known).collect()
}

async fn refused(snapshot: &Transaction<'_>, wanted: &[&[u8]]) -> Result<HashSet<ChangeHash>> {
    let sql = "SELECT hash FROM refused_change WHERE doc = ANY ($1)";
    column::all(snapshot, sql, &[&wanted]).await?.iter().map(|row| hash(row, "hash")).collect()
}

async fn actors(snapshot: &Transaction<'_>, query: &GroundQuery) -> Result<HashMap<ActorId, Binding>> {
    let wanted: Vec<&[u8]> = query.actors.iter().map(|actor| actor.0.as_slice()).collect();
    let sql = "SELECT actor, device, incarnation, person FROM actor WHERE actor = ANY ($1)";
    let binding = |row: &Row| {
        let binding = Binding {
            device: device(row, "device")?,
            incarnation: small(row, "incarnation")?,
            person: person(row, "person")?,
        };
        Ok((actor(row, "actor")?, binding))
    };
    column::all(snapshot, sql, &[&wanted]).await?.iter().map(binding).collect()
}

async fn deeds(snapshot: &Transaction<'_>, query: &GroundQuery) -> Result<HashMap<DeedId, (DocumentId, ChangeHash)>> {
    let wanted: Vec<&[u8]> = query.deeds.iter().map(|deed| id(&deed.0)).collect();
    // Of two that carry a deed the one in history comes last, and stays.
    let sql = "SELECT deed_id, doc, hash, 1 AS past FROM past_change WHERE deed_id = ANY ($1)
               UNION ALL SELECT deed_id, doc, hash, 0 FROM doc_change WHERE deed_id = ANY ($1) ORDER BY past DESC";
    let carried = |row: &Row| Ok((column::deed(row, "deed_id")?, (doc(row, "doc")?, hash(row, "hash")?)));
    column::all(snapshot, sql, &[&wanted]).await?.iter().map(carried).collect()
}

async fn numbers(snapshot: &Transaction<'_>, numbers: &[Number]) -> Result<Numbers> {
    if numbers.is_empty() {
        return Ok(Numbers::default());
    }
    let wanted: Vec<&str> = numbers.iter().map(Number::as_str).collect();
    let codes: Vec<&str> = numbers.iter().map(desk_code).collect();
    let (by_number, by_code) = (
        "SELECT number, doc FROM doc WHERE number = ANY ($1)",
        "SELECT desk_code, device FROM incarnation WHERE desk_code = ANY ($1)",
    );
    let (wanted, codes): (column::Given<'_>, column::Given<'_>) = (&[&wanted], &[&codes]);
    let (taken, issued) =
        tokio::try_join!(column::all(snapshot, by_number, wanted), column::all(snapshot, by_code, codes))?;
    let owner = |row: &Row| Ok((get::<String>(row, "number")?, doc(row, "doc")?));
    let owners: HashMap<String, DocumentId> = taken.iter().map(owner).collect::<Result<_>>()?;
    let taken = |number: &Number| owners.get(number.as_str()).map(|doc| (number.clone(), *doc));
    let issued = issued.iter().map(|row| Ok((get(row, "desk_code")?, device(row, "device")?)));
    Ok(Numbers { taken: numbers.iter().filter_map(taken).collect(), issued: issued.collect::<Result<_>>()? })
}
