//! Columns to values and back, and the few ways to ask. A column that does not hold what it should is damage, never a
//! panic.

use crate::storage::StorageError;
use crate::storage::value;
use complaint::{ComplaintId, DeedId, DeviceId, Meta, PersonId, Timestamp};
use deadpool_postgres::GenericClient;
use document::{ActorId, ChangeHash, EntryKind};
use serde::de::DeserializeOwned;
use tokio_postgres::Row;
use tokio_postgres::types::{FromSql, ToSql};
use uuid::Uuid;

pub(super) use crate::storage::value::{damaged, join_hashes, kind_number, number, to_cbor};

type Result<T> = std::result::Result<T, StorageError>;

/// What a statement is given.
pub(super) type Given<'a> = &'a [&'a (dyn ToSql + Sync)];

/// Every row of a statement that is prepared once a connection.
pub(super) async fn all(client: &impl GenericClient, sql: &str, given: Given<'_>) -> Result<Vec<Row>> {
    let statement = client.prepare_cached(sql).await?;
    Ok(client.query(&statement, given).await?)
}

/// Its only row, if there is one.
pub(super) async fn first(client: &impl GenericClient, sql: &str, given: Given<'_>) -> Result<Option<Row>> {
    let statement = client.prepare_cached(sql).await?;
    Ok(client.query_opt(&statement, given).await?)
}

/// Carries a statement out and gives how many rows it met.
pub(super) async fn carry_out(client: &impl GenericClient, sql: &str, given: Given<'_>) -> Result<u64> {
    let statement = client.prepare_cached(sql).await?;
    Ok(client.execute(&statement, given).await?)
}

/// The bytes of an id.
pub(super) fn id(id: &Uuid) -> &[u8] {
    id.as_bytes()
}

/// Any value.
pub(super) fn get<'a, T: FromSql<'a>>(row: &'a Row, column: &str) -> Result<T> {
    row.try_get(column).map_err(|_| damaged(column))
}

/// Exactly N bytes.
pub(super) fn bytes<const N: usize>(row: &Row, column: &str) -> Result<[u8; N]> {
    get::<&[u8]>(row, column)?.try_into().map_err(|_| damaged(column))
}

/// Exactly N bytes, or nothing.
pub(super) fn maybe_bytes<const N: usize>(row: &Row, column: &str) -> Result<Option<[u8; N]>> {
    let blob = get::<Option<&[u8]>>(row, column)?;
    blob.map(|blob| blob.try_into().map_err(|_| damaged(column))).transpose()
}

fn uuid(row: &Row, column: &str) -> Result<Uuid> {
    bytes(row, column).map(Uuid::from_bytes)
}

pub(super) fn doc(row: &Row, column: &str) -> Result<ComplaintId> {
    uuid(row, column).map(ComplaintId)
}

pub(super) fn deed(row: &Row, column: &str) -> Result<DeedId> {
    uuid(row, column).map(DeedId)
}

pub(super) fn person(row: &Row, column: &str) -> Result<PersonId> {
    uuid(row, column).map(PersonId)
}

pub(super) fn device(row: &Row, column: &str) -> Result<DeviceId> {
    uuid(row, column).map(DeviceId)
}

pub(super) fn actor(row: &Row, column: &str) -> Result<ActorId> {
    bytes(row, column).map(ActorId)
}

pub(super) fn hash(row: &Row, column: &str) -> Result<ChangeHash> {
    bytes(row, column).map(ChangeHash)
}

pub(super) fn time(row: &Row, column: &str) -> Result<Timestamp> {
    get(row, column).map(Timestamp)
}

/// A number that is never negative.
pub(super) fn count(row: &Row, column: &str) -> Result<u64> {
    u64::try_from(get::<i64>(row, column)?).map_err(|_| damaged(column))
}

/// A number that is never negative and small.
pub(super) fn small(row: &Row, column: &str) -> Result<u32> {
    u32::try_from(get::<i64>(row, column)?).map_err(|_| damaged(column))
}

/// A text that is a value of its own kind.
pub(super) fn text<T: std::str::FromStr>(row: &Row, column: &str) -> Result<T> {
    get::<&str>(row, column)?.parse().map_err(|_| damaged(column))
}

/// The same, or nothing.
pub(super) fn maybe_text<T: std::str::FromStr>(row: &Row, column: &str) -> Result<Option<T>> {
    let text = get::<Option<&str>>(row, column)?;
    text.map(|text| text.parse().map_err(|_| damaged(column))).transpose()
}

/// A message kept as CBOR.
pub(super) fn cbor<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T> {
    value::from_cbor(get(row, column)?, column)
}

/// Hashes laid end to end, taken apart.
pub(super) fn hashes(row: &Row, column: &str) -> Result<Vec<ChangeHash>> {
    value::split_hashes(get(row, column)?, column)
}

/// The four columns of a meta.
pub(super) fn meta(row: &Row) -> Result<Meta> {
    Ok(Meta {
        person: person(row, "person")?,
        device: device(row, "device")?,
        received_at: time(row, "received_at")?,
        skew: get(row, "skew")?,
        seal: None,
    })
}

pub(super) fn kind(row: &Row, column: &str) -> Result<EntryKind> {
    value::kind(get(row, column)?, column)
}
