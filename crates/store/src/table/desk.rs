//! The tables `desk`, `office` and `counter`: who this desk is, whom it answers to, how far its numbers go.

use crate::column::{signed, unsigned, uuid, wrong};
use crate::{Desk, OfficeLink};
use complaint::{DeviceId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

pub(crate) fn find(connection: &Connection) -> Result<Option<Desk>> {
    let office = find_office(connection)?;
    connection
        .prepare_cached("SELECT device, name, store, desk_code, incarnation, device_key FROM desk")?
        .query_row([], |row| {
            Ok(Desk {
                device: uuid(row, 0).map(DeviceId)?,
                name: row.get(1)?,
                store: row.get::<_, String>(2)?.parse().map_err(|error| wrong(2, error))?,
                desk_code: row.get(3)?,
                incarnation: row.get(4)?,
                device_key: row.get(5)?,
                office,
            })
        })
        .optional()
}

pub(crate) fn find_office(connection: &Connection) -> Result<Option<OfficeLink>> {
    connection
        .prepare_cached(
            "SELECT url, key, certificate, epoch, push_token, next_push_id, lease_until, last_sync, skew, doubted
             FROM office",
        )?
        .query_row([], read_office)
        .optional()
}

fn read_office(row: &Row<'_>) -> Result<OfficeLink> {
    let maybe = |index| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(index)?.map(Timestamp));
    Ok(OfficeLink {
        url: row.get(0)?,
        key: row.get(1)?,
        certificate: row.get(2)?,
        epoch: unsigned(row, 3)?,
        push_token: row.get(4)?,
        next_push_id: unsigned(row, 5)?,
        lease_until: maybe(6)?,
        last_sync: maybe(7)?,
        skew: row.get(8)?,
        doubted: row.get(9)?,
    })
}

/// Replaces the desk, and the office with it.
pub(crate) fn replace(connection: &Connection, desk: &Desk) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO desk (one, device, name, store, desk_code, incarnation, device_key)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            desk.device.0.as_bytes(),
            desk.name,
            desk.store.as_str(),
            desk.desk_code,
            desk.incarnation,
            desk.device_key,
        ])?;
    match &desk.office {
        Some(office) => replace_office(connection, office),
        None => connection.execute("DELETE FROM office", []).map(drop),
    }
}

pub(crate) fn replace_office(connection: &Connection, office: &OfficeLink) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO office (one, url, key, certificate, epoch, push_token, next_push_id, lease_until,
                last_sync, skew, doubted) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            office.url,
            office.key,
            office.certificate,
            signed(office.epoch),
            office.push_token,
            signed(office.next_push_id),
            office.lease_until.map(|at| at.0),
            office.last_sync.map(|at| at.0),
            office.skew,
            office.doubted,
        ])?;
    Ok(())
}

pub(crate) fn set_doubted(connection: &Connection, doubted: bool) -> Result<()> {
    connection.prepare_cached("UPDATE office SET doubted = ?1")?.execute([doubted])?;
    Ok(())
}

/// Token and number of the next push, after one was answered.
pub(crate) fn replace_push(connection: &Connection, token: [u8; 16], next_push_id: u64) -> Result<()> {
    connection
        .prepare_cached("UPDATE office SET push_token = ?1, next_push_id = ?2")?
        .execute(params![token, signed(next_push_id)])?;
    Ok(())
}

/// The last counter used with a desk code; 0 before the first.
pub(crate) fn last_counter(connection: &Connection, desk_code: &str) -> Result<u32> {
    let last = connection
        .prepare_cached("SELECT last FROM counter WHERE desk_code = ?1")?
        .query_row([desk_code], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(0))
}

pub(crate) fn replace_counter(connection: &Connection, desk_code: &str, last: u32) -> Result<()> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO counter (desk_code, last) VALUES (?1, ?2)")?
        .execute(params![desk_code, last])?;
    Ok(())
}
