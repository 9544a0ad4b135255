//! Table `join_code`, and enrolment, which uses a code up.

use super::column::{self, bytes, device, get, id, maybe_bytes, person, text, time};
use super::{device as devices, directory};
use crate::storage::records::UsedCode;
use crate::storage::{CodeRecord, Enrolment, StorageError};
use complaint::Role;
use deadpool_postgres::{GenericClient, Transaction};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

pub(super) async fn insert(client: &impl GenericClient, code: &CodeRecord) -> Result<()> {
    let sql = "INSERT INTO join_code (hash, store, role, name, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let (hash, store, role) = (code.hash.as_slice(), code.store.as_str(), code.role.name());
    column::carry_out(client, sql, &[&hash, &store, &role, &code.name, &code.created_at.0, &code.expires_at.0]).await?;
    Ok(())
}

pub(super) async fn find(client: &impl GenericClient, hash: &[u8; 32]) -> Result<Option<CodeRecord>> {
    let sql = "SELECT hash, store, role, name, created_at, expires_at, used_key, device, person
               FROM join_code WHERE hash = $1";
    let found = column::first(client, sql, &[&hash.as_slice()]).await?;
    found.map(|row| read(&row)).transpose()
}

fn read(row: &Row) -> Result<CodeRecord> {
    let used = match maybe_bytes(row, "used_key")? {
        Some(key) => Some(UsedCode { key, device: device(row, "device")?, person: person(row, "person")? }),
        None => None,
    };
    Ok(CodeRecord {
        hash: bytes(row, "hash")?,
        store: text(row, "store")?,
        role: Role::find(get(row, "role")?).ok_or_else(|| column::damaged("role"))?,
        name: get(row, "name")?,
        created_at: time(row, "created_at")?,
        expires_at: time(row, "expires_at")?,
        used,
    })
}

/// False when the code was used in the meantime; nothing may be kept then. The code is locked first, so that of two who
/// type it at once one waits and then sees that it is used.
pub(super) async fn enrol(transaction: &Transaction<'_>, enrolment: &Enrolment) -> Result<bool> {
    let free = "SELECT hash FROM join_code WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 FOR UPDATE";
    let (code, at) = (enrolment.code.as_slice(), enrolment.at.0);
    if column::first(transaction, free, &[&code, &at]).await?.is_none() {
        return Ok(false);
    }
    if enrolment.new_person {
        directory::insert_person(transaction, &enrolment.person).await?;
    }
    if let Some(new) = &enrolment.new_device {
        devices::insert(transaction, enrolment.device, new, enrolment.at).await?;
    }
    devices::enrol(transaction, enrolment.device, enrolment.person.id, enrolment.at).await?;
    let used = "UPDATE join_code SET used_at = $2, used_key = $3, device = $4, person = $5 WHERE hash = $1";
    let (device, person) = (id(&enrolment.device.0), id(&enrolment.person.id.0));
    column::carry_out(transaction, used, &[&code, &at, &enrolment.key.as_slice(), &device, &person]).await?;
    Ok(true)
}
