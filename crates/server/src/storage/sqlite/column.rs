//! Columns to values and back. A column that does not hold what it should is damage, never a panic.

use crate::storage::StorageError;
use complaint::{ComplaintId, DeedId, DeviceId, Meta, PersonId, Timestamp};
use document::{ActorId, ChangeHash, EntryKind};
use rusqlite::Row;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::storage::value;
pub(super) use crate::storage::value::{damaged, join_hashes, kind_number, number, to_cbor};

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

/// A text that is a value of its own kind.
pub(super) fn text<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> Result<T> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| damaged(column))
}

/// A message kept as CBOR.
pub(super) fn cbor<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    let blob = row.get_ref(column)?.as_blob().map_err(|_| damaged(column))?;
    value::from_cbor(blob, column)
}

/// Hashes laid end to end, taken apart.
pub(super) fn hashes(row: &Row<'_>, column: &str) -> Result<Vec<ChangeHash>> {
    let blob = row.get_ref(column)?.as_blob().map_err(|_| damaged(column))?;
    value::split_hashes(blob, column)
}

/// The four columns of a meta.
pub(super) fn meta(row: &Row<'_>) -> Result<Meta> {
    Ok(Meta {
        person: person(row, "person")?,
        device: device(row, "device")?,
        received_at: time(row, "received_at")?,
        skew: row.get("skew")?,
        seal: None,
    })
}

pub(super) fn kind(row: &Row<'_>, column: &str) -> Result<EntryKind> {
    value::kind(row.get(column)?, column)
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
