//! The commit of a group of pushes. The order of locks is the same everywhere, so that instances wait for each other and
//! never in a circle: devices and their incarnations, documents, then the heads of scopes, each ascending.

mod together;

use super::blob;
use super::column::{self, id, join_hashes, number, to_cbor};
use super::{feed, generation};
use crate::storage::group::Answer;
use crate::storage::{Commit, PushCommit, StorageError};
use complaint::Act;
use deadpool_postgres::Transaction;
use std::sync::Arc;
use sync::office::{AcceptedChange, ChangedDocument, number::desk_code};

type Result<T> = std::result::Result<T, StorageError>;

/// Writes the pushes of the group, all together where that goes, else each behind a savepoint of its own; then the lines of
/// those that stand. The caller commits.
pub(super) async fn write_all(
    transaction: &mut Transaction<'_>,
    pushes: &[Arc<PushCommit>],
    instance: &str,
) -> Result<Vec<Answer>> {
    lock(transaction, pushes).await?;
    let mut written = Vec::with_capacity(pushes.len());
    if together::write(transaction, pushes).await? {
        written.extend(pushes.iter().map(|_| Ok(true)));
    } else {
        for push in pushes {
            written.push(write_apart(transaction, push).await?);
        }
    }
    let stands =
        |(push, written): (&'_ Arc<PushCommit>, &Result<bool>)| matches!(written, Ok(true)).then(|| push.clone());
    let stand: Vec<Arc<PushCommit>> = pushes.iter().zip(&written).filter_map(stands).collect();
    let mut pokes = feed::write_lines(transaction, &stand, instance).await?.into_iter();
    let answer = |written| match written {
        Ok(true) => Ok(Commit::Done(pokes.next().unwrap_or_default())),
        Ok(false) => Ok(Commit::Moved),
        Err(error) => Err(error),
    };
    Ok(written.into_iter().map(answer).collect())
}

/// Takes the locks of the whole group in one order. New documents have no row to lock; who inserts first wins.
async fn lock(transaction: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<()> {
    let devices: Vec<&[u8]> = pushes.iter().map(|push| id(&push.device.0)).collect();
    let lives: Vec<i64> = pushes.iter().map(|push| i64::from(push.incarnation)).collect();
    let sql = "SELECT id FROM device WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE";
    column::all(transaction, sql, &[&devices]).await?;
    let sql = "SELECT i.device FROM incarnation i
               WHERE (i.device, i.incarnation) IN (SELECT * FROM unnest($1::bytea[], $2::bigint[]))
               ORDER BY i.device, i.incarnation FOR NO KEY UPDATE";
    column::all(transaction, sql, &[&devices, &lives]).await?;
    let documents = pushes.iter().flat_map(|push| &push.admitted.documents);
    let documents: Vec<&[u8]> = documents.map(|document| id(&document.doc.0)).collect();
    let sql = "SELECT doc FROM doc WHERE doc = ANY ($1) ORDER BY doc FOR NO KEY UPDATE";
    column::all(transaction, sql, &[&documents]).await?;
    Ok(())
}

/// Writes one push and keeps it only when all of it could be written. The outer error ends the whole group.
async fn write_apart(transaction: &mut Transaction<'_>, push: &PushCommit) -> Result<Result<bool>> {
    let savepoint = transaction.savepoint("push").await?;
    let written = write(&savepoint, push).await;
    match written {
        Ok(true) => savepoint.commit().await?,
        Ok(false) | Err(_) => savepoint.rollback().await?,
    }
    Ok(written)
}

/// False when something it was decided on has changed.
async fn write(savepoint: &Transaction<'_>, push: &PushCommit) -> Result<bool> {
    if !take_token(savepoint, push).await? || !write_actors(savepoint, push).await? {
        return Ok(false);
    }
    let mut documents: Vec<&ChangedDocument> = push.admitted.documents.iter().collect();
    documents.sort_unstable_by_key(|document| document.doc.0);
    for document in documents {
        if !write_document(savepoint, document).await? {
            return Ok(false);
        }
    }
    write_refused(savepoint, push).await?;
    Ok(true)
}

/// Rotates the token, if it is still the one that was expected when the push was decided.
async fn take_token(savepoint: &Transaction<'_>, push: &PushCommit) -> Result<bool> {
    let sql = "UPDATE incarnation
               SET token = $4, last_token = $3, last_push = $5, last_digest = $6, last_ack = $7, skew = $8
               WHERE device = $1 AND incarnation = $2 AND token = $9 AND last_push < $5";
    let (device, life, ack) = (id(&push.device.0), i64::from(push.incarnation), to_cbor(&push.ack)?);
    let (token, next, digest) = (push.token.as_slice(), push.ack.next_token.as_slice(), push.digest.as_slice());
    let (number, expected) = (number(push.ack.id)?, push.expected.as_slice());
    let given: column::Given<'_> = &[&device, &life, &token, &next, &number, &digest, &ack, &push.skew, &expected];
    let taken = column::carry_out(savepoint, sql, given).await? == 1;
    super::device::touch(savepoint, push.device, push.at).await?;
    Ok(taken)
}

async fn write_actors(savepoint: &Transaction<'_>, push: &PushCommit) -> Result<bool> {
    let sql = "INSERT INTO actor (actor, device, incarnation, person) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    for (actor, binding) in &push.admitted.actors {
        let (device, person) = (id(&binding.device.0), id(&binding.person.0));
        let given: column::Given<'_> = &[&actor.0.as_slice(), &device, &i64::from(binding.incarnation), &person];
        if column::carry_out(savepoint, sql, given).await? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// False when the document is no longer at the heads the push was decided on.
async fn write_document(savepoint: &Transaction<'_>, document: &ChangedDocument) -> Result<bool> {
    let unmoved = match &document.before {
        Some(before) => replace_document(savepoint, document, &join_hashes(before)).await?,
        None => insert_document(savepoint, document).await?,
    };
    if !unmoved {
        return Ok(false);
    }
    for change in &document.changes {
        if !insert_change(savepoint, document, change).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn replace_document(savepoint: &Transaction<'_>, document: &ChangedDocument, before: &[u8]) -> Result<bool> {
    let sql = "UPDATE doc SET heads = $3, snapshot = $4, metas = $5, row = $6
               WHERE doc = $1 AND heads = $2 AND generation = $7";
    let (heads, metas, row) = (join_hashes(&document.heads), to_cbor(&document.metas)?, to_cbor(&document.row)?);
    let (doc, generation) = (id(&document.doc.0), i64::from(document.generation));
    let given: column::Given<'_> = &[&doc, &before, &heads, &document.bytes, &metas, &row, &generation];
    Ok(column::carry_out(savepoint, sql, given).await? == 1)
}

async fn insert_document(savepoint: &Transaction<'_>, document: &ChangedDocument) -> Result<bool> {
    if !generation::may_begin(savepoint, &[document.doc]).await? {
        return Ok(false);
    }
    let sql = "INSERT INTO doc (doc, generation, heads, snapshot, metas, row, number, desk_code)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    let (heads, metas, row) = (join_hashes(&document.heads), to_cbor(&document.metas)?, to_cbor(&document.row)?);
    let (doc, generation) = (id(&document.doc.0), i64::from(document.generation));
    let (number, code) = (document.row.number.as_str(), desk_code(&document.row.number));
    let given: column::Given<'_> = &[&doc, &generation, &heads, &document.bytes, &metas, &row, &number, &code];
    Ok(column::carry_out(savepoint, sql, given).await? == 1)
}

pub(super) async fn insert_change(
    savepoint: &Transaction<'_>,
    document: &ChangedDocument,
    change: &AcceptedChange,
) -> Result<bool> {
    let sql = "INSERT INTO doc_change
                 (doc, hash, generation, actor, seq, bytes, deed_id, deed, person, device, received_at, skew)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING";
    let meta = &change.meta;
    let given: column::Given<'_> = &[
        &id(&document.doc.0),
        &change.hash.0.as_slice(),
        &i64::from(document.generation),
        &change.actor.0.as_slice(),
        &number(change.seq)?,
        &change.bytes,
        &id(&change.deed.id.0),
        &to_cbor(&change.deed)?,
        &id(&meta.person.0),
        &id(&meta.device.0),
        &meta.received_at.0,
        &meta.skew,
    ];
    let inserted = column::carry_out(savepoint, sql, given).await? == 1;
    if let (true, Act::Attach(file)) = (inserted, &change.deed.act) {
        blob::declare(savepoint, document.doc, change.meta.device, file.blobs()).await?;
    }
    Ok(inserted)
}

/// What was refused is kept as it was sent, so that somebody can look into it.
async fn write_refused(savepoint: &Transaction<'_>, push: &PushCommit) -> Result<()> {
    let sql = "INSERT INTO refused_change (refused_at, device, doc, hash, item, status)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    for refused in &push.refused {
        let (device, doc, hash) = (id(&push.device.0), id(&refused.item.doc.0), refused.item.hash.0.as_slice());
        let (item, status) = (to_cbor(&refused.item)?, to_cbor(&refused.status)?);
        column::carry_out(savepoint, sql, &[&push.at.0, &device, &doc, &hash, &item, &status]).await?;
    }
    Ok(())
}
