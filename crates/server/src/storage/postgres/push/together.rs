//! A group of pushes written in a few statements, one for each table: what a database does for a statement costs more than
//! what it does for a row. Where one push of the group cannot be written, nothing is, and each is tried by itself.

use super::super::column::{self, id, join_hashes, number, to_cbor};
use super::super::generation;
use crate::storage::{PushCommit, StorageError};
use deadpool_postgres::Transaction;
use document::DocumentId;
use std::collections::HashSet;
use std::sync::Arc;
use sync::office::{AcceptedChange, ChangedDocument, number::desk_code};

type Result<T> = std::result::Result<T, StorageError>;

/// Writes all of them behind one savepoint; false when that cannot be, and nothing is written then.
pub(super) async fn write(transaction: &mut Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    if !are_apart(pushes) {
        return Ok(false);
    }
    let savepoint = transaction.savepoint("together").await?;
    // Whatever went wrong is met again, and told, by the push it belongs to.
    let written = matches!(write_tables(&savepoint, pushes).await, Ok(true));
    if written {
        savepoint.commit().await?;
    } else {
        savepoint.rollback().await?;
    }
    Ok(written)
}

/// True when no two of the group touch the same row, and there is something to gain.
fn are_apart(pushes: &[Arc<PushCommit>]) -> bool {
    let (mut devices, mut documents) = (HashSet::new(), HashSet::new());
    let alone = |push: &Arc<PushCommit>| devices.insert(push.device);
    let all_alone = pushes.iter().all(alone);
    all_alone && pushes.len() > 1 && changed(pushes).all(|document| documents.insert(document.doc))
}

fn changed(pushes: &[Arc<PushCommit>]) -> impl Iterator<Item = &ChangedDocument> {
    pushes.iter().flat_map(|push| &push.admitted.documents)
}

async fn write_tables(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    Ok(take_tokens(savepoint, pushes).await?
        && insert_actors(savepoint, pushes).await?
        && replace_documents(savepoint, pushes).await?
        && insert_documents(savepoint, pushes).await?
        && insert_changes(savepoint, pushes).await?
        && insert_refused(savepoint, pushes).await?)
}

/// Rotates every token that is still the one expected, and notes that the devices were seen.
async fn take_tokens(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    let sql = "UPDATE incarnation i
               SET token = n.next, last_token = n.token, last_push = n.number, last_digest = n.digest, last_ack = n.ack,
                   skew = n.skew
               FROM unnest($1::bytea[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bigint[], $6::bytea[], $7::bytea[],
                           $8::bigint[], $9::bytea[])
                 AS n (device, life, token, next, number, digest, ack, skew, expected)
               WHERE i.device = n.device AND i.incarnation = n.life AND i.token = n.expected AND i.last_push < n.number";
    let devices: Vec<&[u8]> = pushes.iter().map(|push| id(&push.device.0)).collect();
    let lives: Vec<i64> = pushes.iter().map(|push| i64::from(push.incarnation)).collect();
    let tokens: Vec<&[u8]> = pushes.iter().map(|push| push.token.as_slice()).collect();
    let next: Vec<&[u8]> = pushes.iter().map(|push| push.ack.next_token.as_slice()).collect();
    let numbers: Vec<i64> = pushes.iter().map(|push| number(push.ack.id)).collect::<Result<_>>()?;
    let digests: Vec<&[u8]> = pushes.iter().map(|push| push.digest.as_slice()).collect();
    let acks: Vec<Vec<u8>> = pushes.iter().map(|push| to_cbor(&push.ack)).collect::<Result<_>>()?;
    let skews: Vec<i64> = pushes.iter().map(|push| push.skew).collect();
    let expected: Vec<&[u8]> = pushes.iter().map(|push| push.expected.as_slice()).collect();
    let given: column::Given<'_> = &[&devices, &lives, &tokens, &next, &numbers, &digests, &acks, &skews, &expected];
    if column::carry_out(savepoint, sql, given).await? != pushes.len() as u64 {
        return Ok(false);
    }
    let sql = "UPDATE device d SET seen_at = n.at FROM unnest($1::bytea[], $2::bigint[]) AS n (device, at)
               WHERE d.id = n.device";
    let seen: Vec<i64> = pushes.iter().map(|push| push.at.0).collect();
    column::carry_out(savepoint, sql, &[&devices, &seen]).await?;
    Ok(true)
}

async fn insert_actors(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    let bindings: Vec<_> = pushes.iter().flat_map(|push| &push.admitted.actors).collect();
    if bindings.is_empty() {
        return Ok(true);
    }
    let sql = "INSERT INTO actor (actor, device, incarnation, person)
               SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::bytea[]) ON CONFLICT DO NOTHING";
    let actors: Vec<&[u8]> = bindings.iter().map(|(actor, _)| actor.0.as_slice()).collect();
    let devices: Vec<&[u8]> = bindings.iter().map(|(_, binding)| id(&binding.device.0)).collect();
    let lives: Vec<i64> = bindings.iter().map(|(_, binding)| i64::from(binding.incarnation)).collect();
    let people: Vec<&[u8]> = bindings.iter().map(|(_, binding)| id(&binding.person.0)).collect();
    let inserted = column::carry_out(savepoint, sql, &[&actors, &devices, &lives, &people]).await?;
    Ok(inserted == bindings.len() as u64)
}

/// The columns of a document that every change of it replaces.
struct Columns<'a> {
    docs: Vec<&'a [u8]>,
    generations: Vec<i64>,
    heads: Vec<Vec<u8>>,
    snapshots: Vec<&'a [u8]>,
    metas: Vec<Vec<u8>>,
    rows: Vec<Vec<u8>>,
}

impl<'a> Columns<'a> {
    fn of(documents: &[&'a ChangedDocument]) -> Result<Columns<'a>> {
        Ok(Columns {
            docs: documents.iter().map(|document| id(&document.doc.0)).collect(),
            generations: documents.iter().map(|document| i64::from(document.generation)).collect(),
            heads: documents.iter().map(|document| join_hashes(&document.heads)).collect(),
            snapshots: documents.iter().map(|document| document.bytes.as_slice()).collect(),
            metas: documents.iter().map(|document| to_cbor(&document.metas)).collect::<Result<_>>()?,
            rows: documents.iter().map(|document| to_cbor(&document.row)).collect::<Result<_>>()?,
        })
    }
}

/// False when a document is no longer at the heads its push was decided on.
async fn replace_documents(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    let known: Vec<&ChangedDocument> = changed(pushes).filter(|document| document.before.is_some()).collect();
    if known.is_empty() {
        return Ok(true);
    }
    let sql = "UPDATE doc d SET heads = n.heads, snapshot = n.snapshot, metas = n.metas, row = n.row
               FROM unnest($1::bytea[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])
                 AS n (doc, generation, heads, snapshot, metas, row, before)
               WHERE d.doc = n.doc AND d.heads = n.before AND d.generation = n.generation";
    let before: Vec<Vec<u8>> = known.iter().flat_map(|document| document.before.as_deref()).map(join_hashes).collect();
    let Columns { docs, generations, heads, snapshots, metas, rows } = Columns::of(&known)?;
    let given: column::Given<'_> = &[&docs, &generations, &heads, &snapshots, &metas, &rows, &before];
    Ok(column::carry_out(savepoint, sql, given).await? == known.len() as u64)
}

async fn insert_documents(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    let new: Vec<&ChangedDocument> = changed(pushes).filter(|document| document.before.is_none()).collect();
    if new.is_empty() {
        return Ok(true);
    }
    let docs: Vec<DocumentId> = new.iter().map(|document| document.doc).collect();
    if !generation::may_begin(savepoint, &docs).await? {
        return Ok(false);
    }
    let sql = "INSERT INTO doc (doc, generation, heads, snapshot, metas, row, number, desk_code)
               SELECT * FROM unnest($1::bytea[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[],
                                    $7::text[], $8::text[]) ON CONFLICT DO NOTHING";
    let numbers: Vec<&str> = new.iter().map(|document| document.row.number.as_str()).collect();
    let codes: Vec<&str> = new.iter().map(|document| desk_code(&document.row.number)).collect();
    let Columns { docs, generations, heads, snapshots, metas, rows } = Columns::of(&new)?;
    let given: column::Given<'_> = &[&docs, &generations, &heads, &snapshots, &metas, &rows, &numbers, &codes];
    Ok(column::carry_out(savepoint, sql, given).await? == new.len() as u64)
}

async fn insert_changes(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    let changes: Vec<(&ChangedDocument, &AcceptedChange)> =
        changed(pushes).flat_map(|document| document.changes.iter().map(move |change| (document, change))).collect();
    if changes.is_empty() {
        return Ok(true);
    }
    let sql = "INSERT INTO doc_change
                 (doc, hash, generation, actor, seq, bytes, deed_id, deed, person, device, received_at, skew)
               SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::bytea[], $5::bigint[], $6::bytea[],
                                    $7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[], $11::bigint[], $12::bigint[])
               ON CONFLICT DO NOTHING";
    let docs: Vec<&[u8]> = changes.iter().map(|(document, _)| id(&document.doc.0)).collect();
    let hashes: Vec<&[u8]> = changes.iter().map(|(_, change)| change.hash.0.as_slice()).collect();
    let generations: Vec<i64> = changes.iter().map(|(document, _)| i64::from(document.generation)).collect();
    let actors: Vec<&[u8]> = changes.iter().map(|(_, change)| change.actor.0.as_slice()).collect();
    let seqs: Vec<i64> = changes.iter().map(|(_, change)| number(change.seq)).collect::<Result<_>>()?;
    let bytes: Vec<&[u8]> = changes.iter().map(|(_, change)| change.bytes.as_slice()).collect();
    let ids: Vec<&[u8]> = changes.iter().map(|(_, change)| id(&change.deed.id.0)).collect();
    let deeds: Vec<Vec<u8>> = changes.iter().map(|(_, change)| to_cbor(&change.deed)).collect::<Result<_>>()?;
    let people: Vec<&[u8]> = changes.iter().map(|(_, change)| id(&change.meta.person.0)).collect();
    let devices: Vec<&[u8]> = changes.iter().map(|(_, change)| id(&change.meta.device.0)).collect();
    let received: Vec<i64> = changes.iter().map(|(_, change)| change.meta.received_at.0).collect();
    let skews: Vec<i64> = changes.iter().map(|(_, change)| change.meta.skew).collect();
    let given: column::Given<'_> =
        &[&docs, &hashes, &generations, &actors, &seqs, &bytes, &ids, &deeds, &people, &devices, &received, &skews];
    Ok(column::carry_out(savepoint, sql, given).await? == changes.len() as u64)
}

/// What was refused is kept as it was sent; the same may have been refused before.
async fn insert_refused(savepoint: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<bool> {
    for push in pushes {
        super::write_refused(savepoint, push).await?;
    }
    Ok(true)
}
