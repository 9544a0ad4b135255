//! Table `join_code`, and enrolment, which uses a code up.

use super::column::{bytes, device, maybe_bytes, person, text, time};
use super::{column, device as devices, directory};
use crate::storage::records::UsedCode;
use crate::storage::{CodeRecord, Enrolment, StorageError};
use complaint::Role;
use rusqlite::{Connection, Row, params};

type Result<T> = std::result::Result<T, StorageError>;

pub(super) fn insert(connection: &Connection, code: &CodeRecord) -> Result<()> {
    connection.execute(
        "INSERT INTO join_code (hash, store, role, name, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![code.hash, code.store.as_str(), code.role.name(), code.name, code.created_at.0, code.expires_at.0],
    )?;
    Ok(())
}

pub(super) fn find(connection: &Connection, hash: &[u8; 32]) -> Result<Option<CodeRecord>> {
    let sql = "SELECT hash, store, role, name, created_at, expires_at, used_key, device, person
               FROM join_code WHERE hash = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    column::first(statement.query([hash])?, read)
}

fn read(row: &Row<'_>) -> Result<CodeRecord> {
    let role: String = row.get("role")?;
    let used = match maybe_bytes(row, "used_key")? {
        Some(key) => Some(UsedCode { key, device: device(row, "device")?, person: person(row, "person")? }),
        None => None,
    };
    Ok(CodeRecord {
        hash: bytes(row, "hash")?,
        store: text(row, "store")?,
        role: Role::find(&role).ok_or_else(|| column::damaged("role"))?,
        name: row.get("name")?,
        created_at: time(row, "created_at")?,
        expires_at: time(row, "expires_at")?,
        used,
    })
}

/// False when the code was used in the meantime; nothing may be kept then.
pub(super) fn enrol(connection: &Connection, enrolment: &Enrolment) -> Result<bool> {
    if enrolment.new_person {
        directory::insert_person(connection, &enrolment.person)?;
    }
    if let Some(new) = &enrolment.new_device {
        devices::insert(connection, enrolment.device, new, enrolment.at)?;
    }
    devices::enrol(connection, enrolment.device, enrolment.person.id, enrolment.at)?;
    let used = connection.execute(
        "UPDATE join_code SET used_at = ?2, used_key = ?3, device = ?4, person = ?5
         WHERE hash = ?1 AND used_at IS NULL AND expires_at > ?2",
        params![
            enrolment.code,
            enrolment.at.0,
            enrolment.key,
            enrolment.device.0.as_bytes(),
            enrolment.person.id.0.as_bytes()
        ],
    )?;
    Ok(used == 1)
}
