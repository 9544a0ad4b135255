//! The table `directory`: stores and people as the office last published them.

use crate::column::{cbor, signed, structure};
use complaint::Directory;
use rusqlite::{Connection, OptionalExtension, Result, params};

/// The directory; the empty one of version 0 before the first.
pub(crate) fn get(connection: &Connection) -> Result<Directory> {
    let found =
        connection.prepare_cached("SELECT body FROM directory")?.query_row([], |row| structure(row, 0)).optional()?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn replace(connection: &Connection, directory: &Directory) -> Result<()> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO directory (one, version, body) VALUES (1, ?1, ?2)")?
        .execute(params![signed(directory.version), cbor(directory)?])?;
    Ok(())
}
