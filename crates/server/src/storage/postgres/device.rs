//! Tables `device`, `enrolment` and `incarnation`.

use super::charter;
use super::column::{self, bytes, cbor, count, device, get, id, maybe_bytes, small, text, time};
use super::policy;
use crate::desk_code;
use crate::storage::records::AnsweredPush;
use crate::storage::{AskerRecord, DeviceRecord, IncarnationRecord, NewDevice, StorageError};
use complaint::{DeviceId, PersonId, Timestamp};
use deadpool_postgres::{GenericClient, Transaction};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// A device with everybody enrolled on it, in one row.
macro_rules! columns {
    () => {
        "SELECT d.id, d.name, d.key, d.store, d.joined_at, d.seen_at, d.revoked_at, d.wipe, i.desk_code,
           ARRAY(SELECT person FROM enrolment WHERE device = d.id ORDER BY enrolled_at, person) AS enrolled"
    };
}
const COLUMNS: &str = concat!(columns!(), " FROM device d JOIN incarnation i ON i.device = d.id AND i.incarnation = 1");

/// The same beside one of its lives, the version of the directory and the last one of the rules.
const ASKER: &str = concat!(
    columns!(),
    ", l.incarnation, l.desk_code AS life_code, l.token, l.last_token, l.last_push, l.last_digest, l.last_ack,
       o.directory_version, coalesce(p.version, 0) AS policy_version, p.chain AS policy_chain
     FROM device d JOIN incarnation i ON i.device = d.id AND i.incarnation = 1 CROSS JOIN office o
     LEFT JOIN incarnation l ON l.device = d.id AND l.incarnation = $2
     LEFT JOIN policy p ON p.version = (SELECT max(version) FROM policy) WHERE d.id = $1"
);

pub(super) async fn insert(
    transaction: &Transaction<'_>,
    device: DeviceId,
    new: &NewDevice,
    at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO device (id, name, key, store, joined_at, seen_at) VALUES ($1, $2, $3, $4, $5, $5)";
    let (key, store) = (new.key.as_slice(), new.store.as_str());
    column::carry_out(transaction, sql, &[&id(&device.0), &new.name, &key, &store, &at.0]).await?;
    insert_incarnation(transaction, device, 1, [0; 16], None).await
}

async fn insert_incarnation(
    transaction: &Transaction<'_>,
    device: DeviceId,
    incarnation: u32,
    token: [u8; 16],
    cause: Option<&[u8; 32]>,
) -> Result<()> {
    let code = free_desk_code(transaction).await?;
    let sql = "INSERT INTO incarnation (device, incarnation, desk_code, token, last_push, skew, cause)
               VALUES ($1, $2, $3, $4, 0, 0, $5)";
    let (token, cause) = (token.as_slice(), cause.map(<[u8; 32]>::as_slice));
    column::carry_out(transaction, sql, &[&id(&device.0), &i64::from(incarnation), &code, &token, &cause]).await?;
    Ok(())
}

/// The next desk code that no number carries yet: imported numbers may have codes the office never gave.
async fn free_desk_code(transaction: &Transaction<'_>) -> Result<String> {
    loop {
        let code = desk_code::nth(charter::next_desk_code(transaction).await?)
            .ok_or_else(|| StorageError::Exists("every desk code".into()))?;
        let taken = "SELECT 1 AS taken FROM doc WHERE desk_code = $1 LIMIT 1";
        if column::first(transaction, taken, &[&code]).await?.is_none() {
            return Ok(code);
        }
    }
}

pub(super) async fn enrol(
    transaction: &Transaction<'_>,
    device: DeviceId,
    person: PersonId,
    at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO enrolment (device, person, enrolled_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    column::carry_out(transaction, sql, &[&id(&device.0), &id(&person.0), &at.0]).await?;
    Ok(())
}

pub(super) async fn find(client: &impl GenericClient, device: DeviceId) -> Result<Option<DeviceRecord>> {
    let found = column::first(client, &format!("{COLUMNS} WHERE d.id = $1"), &[&id(&device.0)]).await?;
    found.map(|row| read(&row)).transpose()
}

pub(super) async fn find_asker(
    client: &impl GenericClient,
    device: DeviceId,
    incarnation: u32,
) -> Result<Option<AskerRecord>> {
    let Some(row) = column::first(client, ASKER, &[&id(&device.0), &i64::from(incarnation)]).await? else {
        return Ok(None);
    };
    let life = get::<Option<i64>>(&row, "incarnation")?.map(|_| read_incarnation(&row, "life_code")).transpose()?;
    let directory_version = count(&row, "directory_version")?;
    Ok(Some(AskerRecord { device: read(&row)?, life, directory_version, policies: policy::read_head(&row)? }))
}

pub(super) async fn find_by_key(client: &impl GenericClient, key: &[u8; 32]) -> Result<Option<DeviceRecord>> {
    let found = column::first(client, &format!("{COLUMNS} WHERE d.key = $1"), &[&key.as_slice()]).await?;
    found.map(|row| read(&row)).transpose()
}

pub(super) async fn list(client: &impl GenericClient) -> Result<Vec<DeviceRecord>> {
    let rows = column::all(client, &format!("{COLUMNS} ORDER BY d.joined_at, d.id"), &[]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<DeviceRecord> {
    let enrolled = get::<Vec<&[u8]>>(row, "enrolled")?;
    let person = |bytes: &[u8]| uuid::Uuid::from_slice(bytes).map(PersonId).map_err(|_| column::damaged("enrolled"));
    Ok(DeviceRecord {
        id: device(row, "id")?,
        name: get(row, "name")?,
        key: bytes(row, "key")?,
        store: text(row, "store")?,
        joined_at: time(row, "joined_at")?,
        seen_at: time(row, "seen_at")?,
        revoked_at: get::<Option<i64>>(row, "revoked_at")?.map(Timestamp),
        wipe: get(row, "wipe")?,
        desk_code: get(row, "desk_code")?,
        enrolled: enrolled.into_iter().map(person).collect::<Result<_>>()?,
    })
}

pub(super) async fn revoke(client: &impl GenericClient, device: DeviceId, at: Timestamp, wipe: bool) -> Result<()> {
    let sql = "UPDATE device SET revoked_at = coalesce(revoked_at, $2), wipe = wipe OR $3 WHERE id = $1";
    match column::carry_out(client, sql, &[&id(&device.0), &at.0, &wipe]).await? {
        0 => Err(StorageError::Missing(format!("device {device}"))),
        _ => Ok(()),
    }
}

pub(super) async fn touch(client: &impl GenericClient, device: DeviceId, at: Timestamp) -> Result<()> {
    column::carry_out(client, "UPDATE device SET seen_at = $2 WHERE id = $1", &[&id(&device.0), &at.0]).await?;
    Ok(())
}

const INCARNATION: &str = "SELECT incarnation, desk_code, token, last_token, last_push, last_digest, last_ack
    FROM incarnation WHERE device = $1";

pub(super) async fn find_incarnation(
    client: &impl GenericClient,
    device: DeviceId,
    incarnation: u32,
) -> Result<Option<IncarnationRecord>> {
    let sql = format!("{INCARNATION} AND incarnation = $2");
    let found = column::first(client, &sql, &[&id(&device.0), &i64::from(incarnation)]).await?;
    found.map(|row| read_incarnation(&row, "desk_code")).transpose()
}

fn read_incarnation(row: &Row, code: &str) -> Result<IncarnationRecord> {
    let last = match (maybe_bytes(row, "last_token")?, maybe_bytes(row, "last_digest")?) {
        (Some(token), Some(digest)) => Some(AnsweredPush { token, digest, ack: cbor(row, "last_ack")? }),
        _ => None,
    };
    Ok(IncarnationRecord {
        incarnation: small(row, "incarnation")?,
        desk_code: get(row, code)?,
        token: bytes(row, "token")?,
        last,
        last_push: count(row, "last_push")?,
    })
}

/// The device is locked first: two instances that meet the same copy give it the same life.
pub(super) async fn fork(
    transaction: &Transaction<'_>,
    device: DeviceId,
    cause: &[u8; 32],
    token: [u8; 16],
) -> Result<IncarnationRecord> {
    column::first(transaction, "SELECT id FROM device WHERE id = $1 FOR UPDATE", &[&id(&device.0)]).await?;
    let told = format!("{INCARNATION} AND cause = $2 AND last_push = 0 ORDER BY incarnation LIMIT 1");
    if let Some(row) = column::first(transaction, &told, &[&id(&device.0), &cause.as_slice()]).await? {
        return read_incarnation(&row, "desk_code");
    }
    let sql = "SELECT max(incarnation) + 1 AS next FROM incarnation WHERE device = $1";
    let row = column::first(transaction, sql, &[&id(&device.0)]).await?;
    let next = small(&row.ok_or_else(|| column::damaged("incarnation"))?, "next")?;
    insert_incarnation(transaction, device, next, token, Some(cause)).await?;
    find_incarnation(transaction, device, next).await?.ok_or_else(|| column::damaged("incarnation"))
}
