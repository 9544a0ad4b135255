//! Tables `blob` and `blob_piece`: what is known of the files of complaints.

use super::column::{self, number};
use crate::storage::{BlobPlace, MayAsk, StorageError, StoredPiece};
use complaint::{Blob, DeviceId, FileAddress, Timestamp};
use document::DocumentId;
use rusqlite::{Connection, Row, params};
use sync::blob::BlobStanding;

type Result<T> = std::result::Result<T, StorageError>;

/// Notes that a document refers to blobs. The first deed that names one says how large it is.
pub(super) fn declare(
    connection: &Connection,
    doc: DocumentId,
    device: DeviceId,
    blobs: impl Iterator<Item = Blob>,
) -> Result<()> {
    let sql = "INSERT INTO blob (doc, address, device, size) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    for blob in blobs {
        let given = params![doc.0.as_bytes(), blob.address.0, device.0.as_bytes(), number(blob.size)?];
        connection.prepare_cached(sql)?.execute(given)?;
    }
    Ok(())
}

/// How a blob stands, if whoever asks may know of it.
pub(super) fn find(connection: &Connection, place: BlobPlace, may: &MayAsk) -> Result<Option<BlobStanding>> {
    if !may_ask(connection, place, may)? {
        return Ok(None);
    }
    let sql = "SELECT size, stored, verified_at FROM blob WHERE doc = ?1 AND address = ?2";
    column::first(connection.prepare_cached(sql)?.query(key(&place))?, standing)
}

fn may_ask(connection: &Connection, place: BlobPlace, may: &MayAsk) -> Result<bool> {
    let mut statement = connection.prepare_cached("SELECT scope FROM doc_scope WHERE doc = ?1")?;
    let within = column::all(statement.query([place.doc.0.as_bytes()])?, |row| Ok(row.get::<_, String>("scope")?))?;
    if may.scopes.iter().any(|scope| within.contains(&scope.to_string())) {
        return Ok(true);
    }
    let mut statement = connection.prepare_cached("SELECT device FROM blob WHERE doc = ?1 AND address = ?2")?;
    let attached = column::first(statement.query(key(&place))?, |row| column::device(row, "device"))?;
    Ok(may.attached_by.is_some() && may.attached_by == attached)
}

fn key(place: &BlobPlace) -> [&[u8]; 2] {
    [place.doc.0.as_bytes(), &place.address.0]
}

fn standing(row: &Row<'_>) -> Result<BlobStanding> {
    Ok(BlobStanding {
        size: column::count(row, "size")?,
        stored: column::count(row, "stored")?,
        verified: row.get::<_, Option<i64>>("verified_at")?.is_some(),
    })
}

/// The pieces of a blob, in order.
pub(super) fn pieces(connection: &Connection, place: BlobPlace) -> Result<Vec<StoredPiece>> {
    let sql = "SELECT start, length, object FROM blob_piece WHERE doc = ?1 AND address = ?2 ORDER BY start";
    column::all(connection.prepare_cached(sql)?.query(key(&place))?, |row| {
        Ok(StoredPiece {
            start: column::count(row, "start")?,
            length: column::count(row, "length")?,
            object: row.get("object")?,
        })
    })
}

/// Notes one more piece; false, and nothing is noted, when it does not fit on what is stored.
pub(super) fn insert_piece(connection: &Connection, place: BlobPlace, piece: &StoredPiece) -> Result<bool> {
    let (start, length) = (number(piece.start)?, number(piece.length)?);
    let sql = "UPDATE blob SET stored = stored + ?4
               WHERE doc = ?1 AND address = ?2 AND stored = ?3 AND stored + ?4 <= size AND verified_at IS NULL";
    let (doc, address) = (place.doc.0.as_bytes(), place.address.0);
    if connection.prepare_cached(sql)?.execute(params![doc, address, start, length])? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO blob_piece (doc, address, start, length, object) VALUES (?1, ?2, ?3, ?4, ?5)";
    connection.prepare_cached(sql)?.execute(params![doc, address, start, length, piece.object])?;
    Ok(true)
}

/// Notes that the whole was compared with its address.
pub(super) fn verify(connection: &Connection, place: BlobPlace, at: Timestamp) -> Result<()> {
    let sql = "UPDATE blob SET verified_at = coalesce(verified_at, ?3)
               WHERE doc = ?1 AND address = ?2 AND stored = size";
    connection.prepare_cached(sql)?.execute(params![place.doc.0.as_bytes(), place.address.0, at.0])?;
    Ok(())
}

/// Forgets every piece; gives the names under which they lie.
pub(super) fn reset(connection: &Connection, place: BlobPlace) -> Result<Vec<String>> {
    let objects = pieces(connection, place)?.into_iter().map(|piece| piece.object).collect();
    connection.prepare_cached("DELETE FROM blob_piece WHERE doc = ?1 AND address = ?2")?.execute(key(&place))?;
    let sql = "UPDATE blob SET stored = 0, verified_at = NULL WHERE doc = ?1 AND address = ?2";
    connection.prepare_cached(sql)?.execute(key(&place))?;
    Ok(objects)
}

/// Every blob of a document.
pub(super) fn list(connection: &Connection, doc: DocumentId) -> Result<Vec<(FileAddress, BlobStanding)>> {
    let sql = "SELECT address, size, stored, verified_at FROM blob WHERE doc = ?1 ORDER BY address";
    column::all(connection.prepare_cached(sql)?.query([doc.0.as_bytes()])?, |row| {
        Ok((FileAddress(column::bytes(row, "address")?), standing(row)?))
    })
}

/// Forgets every blob of a document; gives the names under which their pieces lie.
pub(super) fn remove(connection: &Connection, doc: DocumentId) -> Result<Vec<String>> {
    let id = doc.0.as_bytes();
    let mut statement = connection.prepare_cached("SELECT object FROM blob_piece WHERE doc = ?1")?;
    let objects = column::all(statement.query([id])?, |row| Ok(row.get("object")?))?;
    connection.execute("DELETE FROM blob_piece WHERE doc = ?1", [id])?;
    connection.execute("DELETE FROM blob WHERE doc = ?1", [id])?;
    Ok(objects)
}

/// How many bytes are stored of all blobs.
pub(super) fn bytes(connection: &Connection) -> Result<u64> {
    let sql = "SELECT coalesce(sum(stored), 0) AS bytes FROM blob";
    let found = column::first(connection.prepare_cached(sql)?.query([])?, |row| column::count(row, "bytes"))?;
    Ok(found.unwrap_or_default())
}
