//! Tables `device`, `enrolment` and `incarnation`.

use super::column::{self, bytes, device, maybe_bytes, person, text, time};
use super::{charter, directory, policy};
use crate::desk_code;
use crate::storage::records::AnsweredPush;
use crate::storage::{AskerRecord, DeviceRecord, IncarnationRecord, NewDevice, StorageError};
use complaint::{DeviceId, PersonId, Timestamp};
use rusqlite::{Connection, Row, params};

type Result<T> = std::result::Result<T, StorageError>;

const COLUMNS: &str = "SELECT d.id, d.name, d.key, d.store, d.joined_at, d.seen_at, d.revoked_at, d.wipe, i.desk_code
    FROM device d JOIN incarnation i ON i.device = d.id AND i.incarnation = 1";

pub(super) fn insert(connection: &Connection, id: DeviceId, new: &NewDevice, at: Timestamp) -> Result<()> {
    connection.execute(
        "INSERT INTO device (id, name, key, store, joined_at, seen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        params![id.0.as_bytes(), new.name, new.key, new.store.as_str(), at.0],
    )?;
    insert_incarnation(connection, id, 1, [0; 16], None)
}

fn insert_incarnation(
    connection: &Connection,
    device: DeviceId,
    incarnation: u32,
    token: [u8; 16],
    cause: Option<&[u8; 32]>,
) -> Result<()> {
    let code = free_desk_code(connection)?;
    connection.execute(
        "INSERT INTO incarnation (device, incarnation, desk_code, token, last_push, skew, cause)
         VALUES (?1, ?2, ?3, ?4, 0, 0, ?5)",
        params![device.0.as_bytes(), incarnation, code, token, cause],
    )?;
    Ok(())
}

/// The next desk code that no number carries yet: imported numbers may have codes the office never gave.
fn free_desk_code(connection: &Connection) -> Result<String> {
    loop {
        let code = desk_code::nth(charter::next_desk_code(connection)?)
            .ok_or_else(|| StorageError::Exists("every desk code".into()))?;
        let taken: bool =
            connection
                .query_row("SELECT EXISTS (SELECT 1 FROM doc WHERE desk_code = ?1)", [&code], |row| row.get(0))?;
        if !taken {
            return Ok(code);
        }
    }
}

pub(super) fn enrol(connection: &Connection, device: DeviceId, person: PersonId, at: Timestamp) -> Result<()> {
    connection.execute(
        "INSERT INTO enrolment (device, person, enrolled_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        params![device.0.as_bytes(), person.0.as_bytes(), at.0],
    )?;
    Ok(())
}

pub(super) fn find(connection: &Connection, id: DeviceId) -> Result<Option<DeviceRecord>> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE d.id = ?1"))?;
    column::first(statement.query([id.0.as_bytes()])?, |row| read(connection, row))
}

pub(super) fn find_asker(connection: &Connection, id: DeviceId, incarnation: u32) -> Result<Option<AskerRecord>> {
    let Some(device) = find(connection, id)? else { return Ok(None) };
    let life = find_incarnation(connection, id, incarnation)?;
    let (directory_version, policies) = (directory::version(connection)?, policy::head(connection)?);
    Ok(Some(AskerRecord { device, life, directory_version, policies }))
}

pub(super) fn find_by_key(connection: &Connection, key: &[u8; 32]) -> Result<Option<DeviceRecord>> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE d.key = ?1"))?;
    column::first(statement.query([key])?, |row| read(connection, row))
}

pub(super) fn list(connection: &Connection) -> Result<Vec<DeviceRecord>> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} ORDER BY d.joined_at, d.id"))?;
    column::all(statement.query([])?, |row| read(connection, row))
}

fn read(connection: &Connection, row: &Row<'_>) -> Result<DeviceRecord> {
    let id = device(row, "id")?;
    let sql = "SELECT person FROM enrolment WHERE device = ?1 ORDER BY enrolled_at, person";
    let mut statement = connection.prepare_cached(sql)?;
    let enrolled = column::all(statement.query([id.0.as_bytes()])?, |row| person(row, "person"))?;
    Ok(DeviceRecord {
        id,
        name: row.get("name")?,
        key: bytes(row, "key")?,
        store: text(row, "store")?,
        joined_at: time(row, "joined_at")?,
        seen_at: time(row, "seen_at")?,
        revoked_at: row.get::<_, Option<i64>>("revoked_at")?.map(Timestamp),
        wipe: row.get("wipe")?,
        desk_code: row.get("desk_code")?,
        enrolled,
    })
}

pub(super) fn revoke(connection: &Connection, id: DeviceId, at: Timestamp, wipe: bool) -> Result<()> {
    let sql = "UPDATE device SET revoked_at = coalesce(revoked_at, ?2), wipe = wipe OR ?3 WHERE id = ?1";
    match connection.execute(sql, params![id.0.as_bytes(), at.0, wipe])? {
        0 => Err(StorageError::Missing(format!("device {id}"))),
        _ => Ok(()),
    }
}

pub(super) fn touch(connection: &Connection, id: DeviceId, at: Timestamp) -> Result<()> {
    connection.execute("UPDATE device SET seen_at = ?2 WHERE id = ?1", params![id.0.as_bytes(), at.0])?;
    Ok(())
}

const INCARNATION: &str = "SELECT incarnation, desk_code, token, last_token, last_push, last_digest, last_ack
    FROM incarnation WHERE device = ?1";

pub(super) fn find_incarnation(
    connection: &Connection,
    device: DeviceId,
    incarnation: u32,
) -> Result<Option<IncarnationRecord>> {
    let mut statement = connection.prepare_cached(&format!("{INCARNATION} AND incarnation = ?2"))?;
    column::first(statement.query(params![device.0.as_bytes(), incarnation])?, read_incarnation)
}

fn read_incarnation(row: &Row<'_>) -> Result<IncarnationRecord> {
    let last = match (maybe_bytes(row, "last_token")?, maybe_bytes(row, "last_digest")?) {
        (Some(token), Some(digest)) => Some(AnsweredPush { token, digest, ack: column::cbor(row, "last_ack")? }),
        _ => None,
    };
    Ok(IncarnationRecord {
        incarnation: row.get("incarnation")?,
        desk_code: row.get("desk_code")?,
        token: bytes(row, "token")?,
        last,
        last_push: column::count(row, "last_push")?,
    })
}

pub(super) fn fork(
    connection: &Connection,
    device: DeviceId,
    cause: &[u8; 32],
    token: [u8; 16],
) -> Result<IncarnationRecord> {
    let mut statement = connection.prepare_cached(&format!("{INCARNATION} AND cause = ?2 AND last_push = 0"))?;
    let told = column::first(statement.query(params![device.0.as_bytes(), cause])?, read_incarnation)?;
    if let Some(told) = told {
        return Ok(told);
    }
    let sql = "SELECT max(incarnation) + 1 FROM incarnation WHERE device = ?1";
    let next: u32 = connection.query_row(sql, [device.0.as_bytes()], |row| row.get(0))?;
    insert_incarnation(connection, device, next, token, Some(cause))?;
    find_incarnation(connection, device, next)?.ok_or_else(|| column::damaged("incarnation"))
}
