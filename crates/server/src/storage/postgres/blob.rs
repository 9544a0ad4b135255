//! Tables `blob` and `blob_piece`: what is known of the files of complaints.

use super::column::{self, count, get, id, number};
use crate::storage::{BlobPlace, MayAsk, StorageError, StoredPiece};
use complaint::{Blob, DeviceId, FileAddress, Timestamp};
use deadpool_postgres::{GenericClient, Transaction};
use document::DocumentId;
use sync::Scope;
use sync::blob::BlobStanding;
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// Notes that a document refers to blobs. The first deed that names one says how large it is.
pub(super) async fn declare(
    savepoint: &Transaction<'_>,
    doc: DocumentId,
    device: DeviceId,
    blobs: impl Iterator<Item = Blob>,
) -> Result<()> {
    let sql = "INSERT INTO blob (doc, address, device, size) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    for blob in blobs {
        let given: column::Given<'_> = &[&id(&doc.0), &blob.address.0.as_slice(), &id(&device.0), &number(blob.size)?];
        column::carry_out(savepoint, sql, given).await?;
    }
    Ok(())
}

/// How a blob stands, if whoever asks may know of it.
pub(super) async fn find(client: &impl GenericClient, place: BlobPlace, may: &MayAsk) -> Result<Option<BlobStanding>> {
    let sql = "SELECT size, stored, verified_at FROM blob WHERE doc = $1 AND address = $2
               AND (device = $4 OR EXISTS (SELECT 1 FROM doc_scope WHERE doc_scope.doc = blob.doc AND scope = ANY ($3)))";
    let device = may.attached_by.as_ref().map(|device| id(&device.0));
    let scopes: Vec<String> = may.scopes.iter().map(Scope::to_string).collect();
    let given: column::Given<'_> = &[&id(&place.doc.0), &place.address.0.as_slice(), &scopes, &device];
    column::first(client, sql, given).await?.as_ref().map(standing).transpose()
}

fn standing(row: &Row) -> Result<BlobStanding> {
    Ok(BlobStanding {
        size: count(row, "size")?,
        stored: count(row, "stored")?,
        verified: get::<Option<i64>>(row, "verified_at")?.is_some(),
    })
}

/// The pieces of a blob, in order.
pub(super) async fn pieces(client: &impl GenericClient, place: BlobPlace) -> Result<Vec<StoredPiece>> {
    let sql = "SELECT start, length, object FROM blob_piece WHERE doc = $1 AND address = $2 ORDER BY start";
    let rows = column::all(client, sql, &[&id(&place.doc.0), &place.address.0.as_slice()]).await?;
    let piece = |row: &Row| {
        Ok(StoredPiece { start: count(row, "start")?, length: count(row, "length")?, object: get(row, "object")? })
    };
    rows.iter().map(piece).collect()
}

/// Notes one more piece; false, and nothing is noted, when it does not fit on what is stored.
pub(super) async fn insert_piece(transaction: &Transaction<'_>, place: BlobPlace, piece: &StoredPiece) -> Result<bool> {
    let (start, length) = (number(piece.start)?, number(piece.length)?);
    let (doc, address) = (id(&place.doc.0), place.address.0.as_slice());
    let sql = "UPDATE blob SET stored = stored + $4
               WHERE doc = $1 AND address = $2 AND stored = $3 AND stored + $4 <= size AND verified_at IS NULL";
    if column::carry_out(transaction, sql, &[&doc, &address, &start, &length]).await? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO blob_piece (doc, address, start, length, object) VALUES ($1, $2, $3, $4, $5)";
    column::carry_out(transaction, sql, &[&doc, &address, &start, &length, &piece.object]).await?;
    Ok(true)
}

/// Notes that the whole was compared with its address.
pub(super) async fn verify(client: &impl GenericClient, place: BlobPlace, at: Timestamp) -> Result<()> {
    let sql = "UPDATE blob SET verified_at = coalesce(verified_at, $3)
               WHERE doc = $1 AND address = $2 AND stored = size";
    column::carry_out(client, sql, &[&id(&place.doc.0), &place.address.0.as_slice(), &at.0]).await?;
    Ok(())
}

/// Forgets every piece; gives the names under which they lie.
pub(super) async fn reset(transaction: &Transaction<'_>, place: BlobPlace) -> Result<Vec<String>> {
    let given: column::Given<'_> = &[&id(&place.doc.0), &place.address.0.as_slice()];
    // The blob is locked first, as by whoever adds a piece.
    let sql = "UPDATE blob SET stored = 0, verified_at = NULL WHERE doc = $1 AND address = $2";
    column::carry_out(transaction, sql, given).await?;
    let sql = "DELETE FROM blob_piece WHERE doc = $1 AND address = $2 RETURNING object";
    let rows = column::all(transaction, sql, given).await?;
    rows.iter().map(|row| get(row, "object")).collect()
}

/// Every blob of a document.
pub(super) async fn list(client: &impl GenericClient, doc: DocumentId) -> Result<Vec<(FileAddress, BlobStanding)>> {
    let sql = "SELECT address, size, stored, verified_at FROM blob WHERE doc = $1 ORDER BY address";
    let rows = column::all(client, sql, &[&id(&doc.0)]).await?;
    rows.iter().map(|row| Ok((FileAddress(column::bytes(row, "address")?), standing(row)?))).collect()
}

/// Forgets every blob of a document; gives the names under which their pieces lie.
pub(super) async fn remove(transaction: &Transaction<'_>, doc: DocumentId) -> Result<Vec<String>> {
    let doc = id(&doc.0);
    column::all(transaction, "SELECT address FROM blob WHERE doc = $1 ORDER BY address FOR UPDATE", &[&doc]).await?;
    let rows = column::all(transaction, "DELETE FROM blob_piece WHERE doc = $1 RETURNING object", &[&doc]).await?;
    column::carry_out(transaction, "DELETE FROM blob WHERE doc = $1", &[&doc]).await?;
    rows.iter().map(|row| get(row, "object")).collect()
}

/// How many bytes are stored of all blobs.
pub(super) async fn bytes(client: &impl GenericClient) -> Result<u64> {
    let sql = "SELECT coalesce(sum(stored), 0)::bigint AS bytes FROM blob";
    let row = column::first(client, sql, &[]).await?.ok_or_else(|| column::damaged("blob"))?;
    count(&row, "bytes")
}
