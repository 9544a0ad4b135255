//! The table `blob`: the bytes of attached files, as far as a database must know of them.

use crate::HeldBlob;
use crate::column::{signed, unsigned, uuid};
use complaint::{Blob, ComplaintId, File, FileAddress};
use rusqlite::{Connection, Result, Row, params};

const SELECT: &str = "SELECT complaint, address, size, small, whole, sent, wanted, moved FROM blob ";

/// Notes the bytes of a file. `here` says which of them lie here: those are offered to the office, which says whether it
/// has them; of the others, small pictures are wanted at once. What was noted before stays.
pub(crate) fn insert(
    connection: &Connection,
    complaint: ComplaintId,
    file: &File,
    here: &dyn Fn(Blob) -> bool,
) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO blob (complaint, address, size, small, whole, sent, wanted)
               VALUES (?1, ?2, ?3, ?4, ?5, NOT ?5, ?4 AND NOT ?5)";
    for blob in file.blobs() {
        let (small, whole) = (blob.address != file.blob.address, here(blob));
        let given = params![complaint.0.as_bytes(), blob.address.0, signed(blob.size), small, whole];
        connection.prepare_cached(sql)?.execute(given)?;
    }
    Ok(())
}

/// Every blob of a complaint.
pub(crate) fn list_of(connection: &Connection, complaint: ComplaintId) -> Result<Vec<HeldBlob>> {
    list(connection, "WHERE complaint = ?1", params![complaint.0.as_bytes()])
}

/// What waits for the office: small pictures first, then the smallest.
pub(crate) fn list_to_send(connection: &Connection) -> Result<Vec<HeldBlob>> {
    list(connection, "WHERE whole = 1 AND sent = 0 ORDER BY small DESC, size, complaint, address", params![])
}

/// What is to be fetched: small pictures first, then the smallest.
pub(crate) fn list_to_fetch(connection: &Connection) -> Result<Vec<HeldBlob>> {
    list(connection, "WHERE whole = 0 AND wanted = 1 ORDER BY small DESC, size, complaint, address", params![])
}

fn list(connection: &Connection, condition: &str, given: impl rusqlite::Params) -> Result<Vec<HeldBlob>> {
    connection.prepare_cached(&format!("{SELECT}{condition}"))?.query_map(given, read)?.collect()
}

fn read(row: &Row<'_>) -> Result<HeldBlob> {
    Ok(HeldBlob {
        complaint: uuid(row, 0).map(ComplaintId)?,
        blob: Blob { address: FileAddress(row.get(1)?), size: unsigned(row, 2)? },
        small: row.get(3)?,
        whole: row.get(4)?,
        sent: row.get(5)?,
        wanted: row.get(6)?,
        moved: unsigned(row, 7)?,
    })
}

/// One step of a blob's way.
pub(crate) fn step(
    connection: &Connection,
    sql: &'static str,
    complaint: ComplaintId,
    address: FileAddress,
) -> Result<bool> {
    Ok(connection.prepare_cached(sql)?.execute(params![complaint.0.as_bytes(), address.0])? > 0)
}

/// Notes how far a blob is on its way.
pub(crate) fn note_moved(
    connection: &Connection,
    complaint: ComplaintId,
    address: FileAddress,
    moved: u64,
) -> Result<()> {
    connection.prepare_cached("UPDATE blob SET moved = ?3 WHERE complaint = ?1 AND address = ?2")?.execute(params![
        complaint.0.as_bytes(),
        address.0,
        signed(moved)
    ])?;
    Ok(())
}

/// The bytes of that address lie here now, whichever complaint they are of; or they do not any more, and are wanted again.
pub(crate) fn note_here(connection: &Connection, address: FileAddress, whole: bool) -> Result<()> {
    connection
        .prepare_cached("UPDATE blob SET whole = ?2, wanted = NOT ?2 AND sent, moved = 0 WHERE address = ?1")?
        .execute(params![address.0, whole])?;
    Ok(())
}

/// Everything that lies here has to be offered to the office again.
pub(crate) fn doubt(connection: &Connection) -> Result<()> {
    connection.execute("UPDATE blob SET sent = 0, moved = 0 WHERE whole = 1", []).map(drop)
}

/// Every address that a complaint here refers to.
pub(crate) fn list_addresses(connection: &Connection) -> Result<Vec<FileAddress>> {
    connection
        .prepare_cached("SELECT DISTINCT address FROM blob")?
        .query_map([], |row| row.get(0).map(FileAddress))?
        .collect()
}
