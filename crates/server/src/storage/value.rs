//! Values as both stores keep them: messages as CBOR, hashes laid end to end, kinds as numbers.

use super::StorageError;
use document::{ChangeHash, EntryKind};
use serde::{Serialize, de::DeserializeOwned};
use sync::codec;

type Result<T> = std::result::Result<T, StorageError>;

/// A number for a column; databases count to 2^63.
pub(super) fn number(value: u64) -> Result<i64> {
    i64::try_from(value).map_err(|_| damaged("a number over 2^63"))
}

/// A message as CBOR.
pub(super) fn to_cbor<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    codec::to_cbor(value).map_err(|error| StorageError::Damaged(error.to_string()))
}

/// A message kept as CBOR.
pub(super) fn from_cbor<T: DeserializeOwned>(blob: &[u8], column: &str) -> Result<T> {
    codec::from_cbor(blob).map_err(|_| damaged(column))
}

/// Hashes laid end to end.
pub(super) fn join_hashes(hashes: &[ChangeHash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// Hashes laid end to end, taken apart.
pub(super) fn split_hashes(blob: &[u8], column: &str) -> Result<Vec<ChangeHash>> {
    let (chunks, rest) = blob.as_chunks::<32>();
    if rest.is_empty() { Ok(chunks.iter().map(|chunk| ChangeHash(*chunk)).collect()) } else { Err(damaged(column)) }
}

/// The number of a kind of line.
pub(super) fn kind_number(kind: EntryKind) -> i64 {
    match kind {
        EntryKind::Put => 1,
        EntryKind::Remove => 2,
        EntryKind::Rewrite => 3,
        EntryKind::Erase => 4,
    }
}

/// The kind of line with that number.
pub(super) fn kind(number: i64, column: &str) -> Result<EntryKind> {
    match number {
        1 => Ok(EntryKind::Put),
        2 => Ok(EntryKind::Remove),
        3 => Ok(EntryKind::Rewrite),
        4 => Ok(EntryKind::Erase),
        _ => Err(damaged(column)),
    }
}

/// A column that does not hold what it should.
pub(super) fn damaged(what: &str) -> StorageError {
    StorageError::Damaged(what.to_owned())
}
