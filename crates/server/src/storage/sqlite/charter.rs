//! Tables `office` and `sync_epoch`: one line each, what the office is.

use super::column::{self, bytes, time};
use crate::desk_code::SKIPPED;
use crate::storage::{Charter, Founding, StorageError};
use rusqlite::{Connection, params};

type Result<T> = std::result::Result<T, StorageError>;

pub(super) fn insert(connection: &Connection, founding: &Founding) -> Result<()> {
    let sql = "INSERT INTO office (id, organisation, key_seed, founded_at, directory_version, desk_codes)
               VALUES (1, ?1, ?2, ?3, 1, 0)";
    match connection.execute(sql, params![founding.organisation, founding.key_seed, founding.at.0]) {
        Ok(_) => {}
        Err(error) if column::is_conflict(&error) => return Err(StorageError::Exists("an office".into())),
        Err(error) => return Err(error.into()),
    }
    connection.execute("INSERT INTO sync_epoch (id, epoch, writes) VALUES (1, 1, 0)", [])?;
    Ok(())
}

pub(super) fn find(connection: &Connection) -> Result<Option<Charter>> {
    let sql = "SELECT o.organisation, e.epoch, o.key_seed, o.founded_at FROM office o JOIN sync_epoch e ON e.id = o.id";
    let mut statement = connection.prepare_cached(sql)?;
    column::first(statement.query([])?, |row| {
        Ok(Charter {
            organisation: row.get("organisation")?,
            epoch: column::count(row, "epoch")?,
            key_seed: bytes(row, "key_seed")?,
            founded_at: time(row, "founded_at")?,
        })
    })
}

/// Number of the next desk code to try.
pub(super) fn next_desk_code(connection: &Connection) -> Result<u32> {
    let sql = "UPDATE office SET desk_codes = desk_codes + 1 RETURNING desk_codes - 1";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Passes over codes that were given out since the backup that was restored, so that no two desks number alike.
pub(super) fn skip_desk_codes(connection: &Connection) -> Result<()> {
    connection.execute("UPDATE office SET desk_codes = desk_codes + ?1", [SKIPPED])?;
    Ok(())
}
