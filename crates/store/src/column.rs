//! Reading and writing values that SQLite has no type for. Ids are 16 bytes, hashes 32, structures CBOR.

use rusqlite::types::{Type, Value, ValueRef};
use rusqlite::{Result, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Display;
use uuid::Uuid;

/// An error that says what is wrong with column `index`.
pub(crate) fn wrong(index: usize, problem: impl Display) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Null, problem.to_string().into())
}

pub(crate) fn uuid(row: &Row<'_>, index: usize) -> Result<Uuid> {
    row.get(index).map(Uuid::from_bytes)
}

pub(crate) fn find_uuid(row: &Row<'_>, index: usize) -> Result<Option<Uuid>> {
    Ok(row.get::<_, Option<[u8; 16]>>(index)?.map(Uuid::from_bytes))
}

/// A value of the trade kept as its stable text.
pub(crate) fn word<T>(row: &Row<'_>, index: usize, find: impl Fn(&str) -> Option<T>) -> Result<T> {
    let text = row.get_ref(index)?.as_str()?;
    find(text).ok_or_else(|| wrong(index, format_args!("unknown word {text:?}")))
}

/// A structure from CBOR.
pub(crate) fn structure<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T> {
    ciborium::from_reader(row.get_ref(index)?.as_blob()?).map_err(|error| wrong(index, error))
}

/// A structure that may be absent.
pub(crate) fn find_structure<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<Option<T>> {
    if row.get_ref(index)? != ValueRef::Null { structure(row, index).map(Some) } else { Ok(None) }
}

/// A structure as CBOR.
pub(crate) fn cbor<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.to_string().into()))?;
    Ok(bytes)
}

/// Numbers that count from 0 lie in SQLite as signed.
pub(crate) fn unsigned(row: &Row<'_>, index: usize) -> Result<u64> {
    row.get::<_, i64>(index).and_then(|value| u64::try_from(value).map_err(|error| wrong(index, error)))
}

/// The signed form of a number that counts from 0; what does not fit is as good as endless.
pub(crate) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// An optional id as a bound value.
pub(crate) fn id_or_null(id: Option<Uuid>) -> Value {
    id.map_or(Value::Null, |id| Value::Blob(id.as_bytes().to_vec()))
}

/// A word kept as its stable text, or no text where there is none.
pub(crate) fn find_word<T>(row: &Row<'_>, index: usize, find: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if row.get_ref(index)?.as_str()?.is_empty() { Ok(None) } else { word(row, index, find).map(Some) }
}

/// A list as CBOR; no bytes where there is nothing in it, as for nearly all.
pub(crate) fn list<T: Serialize>(list: &[T]) -> Result<Vec<u8>> {
    if list.is_empty() { Ok(Vec::new()) } else { cbor(&list) }
}

/// The same, read.
pub(crate) fn find_list<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<Vec<T>> {
    if row.get_ref(index)?.as_blob()?.is_empty() { Ok(Vec::new()) } else { structure(row, index) }
}
