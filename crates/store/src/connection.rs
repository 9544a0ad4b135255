//! Opening the file: key, proof of encryption, settings.

use crate::{DataKey, Error, Result, cipher};
use rusqlite::{Connection, OpenFlags};
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroize;

/// Oldest SQLite without the fault that lost committed writes when the log was reset.
const OLDEST_SQLITE: i32 = 3_051_003;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Purpose {
    /// The one that writes.
    Write,
    /// One of those that answer questions.
    Read,
}

/// Opens the file, which must exist, and proves that it can be read with `key`.
pub(crate) fn open(path: &Path, key: &DataKey, purpose: Purpose) -> Result<Connection> {
    let access = match purpose {
        Purpose::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Purpose::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = keyed(path, key, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prove_encryption(&connection)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    configure(&connection, purpose)?;
    Ok(connection)
}

/// A connection that has taken the key.
fn keyed(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection> {
    cipher::ready()?;
    let connection = Connection::open_with_flags(path, flags)?;
    unlock(&connection, key)?;
    Ok(connection)
}

/// Hands over the raw key. Must be the first statement.
fn unlock(connection: &Connection, key: &DataKey) -> Result<()> {
    // SQLCipher would write its complaints about a wrong key to standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let mut statement = String::with_capacity(96);
    statement.push_str("PRAGMA key = \"x'");
    for byte in key.bytes() {
        let _ = write!(statement, "{byte:02x}");
    }
    statement.push_str("'\"");
    let done = connection.execute_batch(&statement);
    statement.zeroize();
    Ok(done?)
}

/// `PRAGMA key` on a build without SQLCipher silently leaves plain text: ask what this build is.
fn prove_encryption(connection: &Connection) -> Result<()> {
    let version = connection.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0));
    if !version.is_ok_and(|version| !version.is_empty()) {
        return Err(Error::NoCipher("SQLite without SQLCipher".to_owned()));
    }
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::NoCipher(format!("SQLite {} loses committed writes", rusqlite::version())));
    }
    Ok(())
}

fn configure(connection: &Connection, purpose: Purpose) -> Result<()> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(96);
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;
         PRAGMA cache_size = -16000;",
    )?;
    if purpose == Purpose::Write {
        let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(Error::Io(format!("the file system allows no write-ahead log, only {mode}")));
        }
        // What is erased must not lie in free pages for whoever has the key.
        connection.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216; PRAGMA secure_delete = ON;",
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_writer_syncs_every_commit() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, key) = (folder.path().join("replica.db"), DataKey::new([7; 32]));
        drop(crate::Replica::create(&path, &key).expect("a replica"));
        let writer = open(&path, &key, Purpose::Write).expect("a connection");
        let told =
            |what: &str| writer.query_row(&format!("PRAGMA {what}"), [], |row| row.get::<_, rusqlite::types::Value>(0));
        assert_eq!(told("journal_mode"), Ok("wal".to_owned().into()), "the log makes a durable commit quick");
        assert_eq!(told("synchronous"), Ok(2.into()), "FULL: the log is synced before a commit is said to be done");
    }
}
