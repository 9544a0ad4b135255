//! Numbered migrations, each one transaction. The number of the last one is SQLite's `user_version`; apart from it, the
//! table `compatibility` says which schema an app must know at least.

use crate::{Error, Result};
use rusqlite::{Connection, TransactionBehavior};

/// The migrations, in order; never edited once released.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_replica.sql"),
    include_str!("../migrations/0002_census.sql"),
    include_str!("../migrations/0003_give_back.sql"),
    include_str!("../migrations/0004_told.sql"),
    include_str!("../migrations/0005_erased.sql"),
    include_str!("../migrations/0006_blob.sql"),
    include_str!("../migrations/0007_first_sync.sql"),
    include_str!("../migrations/0008_restricted.sql"),
    include_str!("../migrations/0009_alone.sql"),
    include_str!("../migrations/0010_waits.sql"),
    include_str!("../migrations/0011_figures.sql"),
    include_str!("../migrations/0012_policy.sql"),
];

/// "Rdrs": tells a replica from any other SQLite file.
const APPLICATION: i32 = 0x5264_7273;

/// The schema this app writes.
pub(crate) const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Brings the file up to [`SCHEMA`].
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > SCHEMA {
        return refuse_newer(connection, found);
    }
    for (done, migration) in MIGRATIONS.iter().enumerate().skip(found as usize) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", done as u32 + 1)?;
        transaction.commit()?;
    }
    Ok(())
}

/// A newer file is used as long as its compatibility number allows it.
fn refuse_newer(connection: &Connection, found: u32) -> Result<()> {
    let needs: u32 = connection.query_row("SELECT oldest FROM compatibility", [], |row| row.get(0))?;
    if needs > SCHEMA { Err(Error::NewerSchema { found, needs, ours: SCHEMA }) } else { Ok(()) }
}
