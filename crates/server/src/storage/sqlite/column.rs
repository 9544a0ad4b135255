//! Columns to values and back. A column that does not hold what it should is damage, never a panic.

use crate::storage::StorageError;
use complaint::{ComplaintId, DeedId, DeviceId, Meta, PersonId, Timestamp};
use document::{ActorId, ChangeHash, EntryKind};
use rusqlite::Row;
use serde::{Serialize, de::DeserializeOwned};
use sync::codec;
use uuid::Uuid;

type Result<T> = std::result::Result<T, StorageError>;

/// A blob of exactly N bytes.
pub(super) fn bytes<const N: usize>(row: &Row<'_>, column: &str) -> Result<[u8; N]> {
    let blob = row.get_ref(column)?.as_blob().map_err(|_| damaged(column))?;
    blob.try_into().map_err(|_| damaged(column))
}

/// A blob of exactly N bytes, or nothing.
pub(super) fn maybe_bytes<const N: usize>(row: &Row<'_>, column: &str) -> Result<Option<[u8; N]>> {
    let blob = row.get_ref(column)?.as_blob_or_null().map_err(|_| damaged(column))?;
    blob.map(|blob| blob.try_into().map_err(|_| damaged(column))).transpose()
}

fn uuid(row: &Row<'_>, column: &str) -> Result<Uuid> {
    bytes(row, column).map(Uuid::from_bytes)
}

pub(super) fn doc(row: &Row<'_>, column: &str) -> Result<ComplaintId> {
    uuid(row, column).map(ComplaintId)
}

pub(super) fn deed(row: &Row<'_>, column: &str) -> Result<DeedId> {
    uuid(row, column).map(DeedId)
}

pub(super) fn person(row: &Row<'_>, column: &str) -> Result<PersonId> {
    uuid(row, column).map(PersonId)
}

pub(super) fn device(row: &Row<'_>, column: &str) -> Result<DeviceId> {
    uuid(row, column).map(DeviceId)
}

pub(super) fn actor(row: &Row<'_>, column: &str) -> Result<ActorId> {
    bytes(row, column).map(ActorId)
}

pub(super) fn hash(row: &Row<'_>, column: &str) -> Result<ChangeHash> {
    bytes(row, column).map(ChangeHash)
}

pub(super) fn time(row: &Row<'_>, column: &str) -> Result<Timestamp> {
    Ok(Timestamp(row.get(column)?))
}

/// A number that is never negative.
pub(super) fn count(row: &Row<'_>, column: &str) -> Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| damaged(column))
}

/// A number for a column; SQLite counts to 2^63.
pub(super) fn number(value: u64) -> Result<i64> {
    i64::try_from(value).map_err(|_| damaged("a number over 2^63"))
}

/// A text that is a value of its own kind.
pub(super) fn text<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> Result<T> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| damaged(column))
}

/// A message kept as CBOR.
pub(super) fn cbor<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    let blob = row.get_ref(column)?.as_blob().map_err(|_| damaged(column))?;
    codec::from_cbor(blob).map_err(|_| damaged(column))
}

/// A message as CBOR.
pub(super) fn to_cbor<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    codec::to_cbor(value).map_err(|error| StorageError::Damaged(error.to_string()))
}

/// Hashes laid end to end.
pub(super) fn join_hashes(hashes: &[ChangeHash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// Hashes laid end to end, taken apart.
pub(super) fn hashes(row: &Row<'_>, column: &str) -> Result<Vec<ChangeHash>> {
    let blob = row.get_ref(column)?.as_blob().map_err(|_| damaged(column))?;
    let (chunks, rest) = blob.as_chunks::<32>();
    if rest.is_empty() { Ok(chunks.iter().map(|chunk| ChangeHash(*chunk)).collect()) } else { Err(damaged(column)) }
}

/// The four columns of a meta.
pub(super) fn meta(row: &Row<'_>) -> Result<Meta> {
    Ok(Meta {
        person: person(row, "person")?,
        device: device(row, "device")?,
        received_at: time(row, "received_at")?,
        skew: row.get("skew")?,
    })
}

/// The number of a kind of line.
pub(super) fn kind_number(kind: EntryKind) -> i64 {
    match kind {
        EntryKind::Put => 1,
        EntryKind::Remove => 2,
    }
}

pub(super) fn kind(row: &Row<'_>, column: &str) -> Result<EntryKind> {
    match row.get::<_, i64>(column)? {
        1 => Ok(EntryKind::Put),
        2 => Ok(EntryKind::Remove),
        _ => Err(damaged(column)),
    }
}

pub(super) fn damaged(what: &str) -> StorageError {
    StorageError::Damaged(what.to_owned())
}

/// Collects rows through a reader that knows damage.
pub(super) fn all<T>(mut rows: rusqlite::Rows<'_>, mut read: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The first row, if there is one.
pub(super) fn first<T>(mut rows: rusqlite::Rows<'_>, read: impl FnOnce(&Row<'_>) -> Result<T>) -> Result<Option<T>> {
    match rows.next()? {
        Some(row) => read(row).map(Some),
        None => Ok(None),
    }
}

/// True when the database refused because something is there already.
pub(super) fn is_conflict(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
}
