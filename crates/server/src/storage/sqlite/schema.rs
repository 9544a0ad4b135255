//! Numbered migrations, all that are lacking in one transaction, with what is derived for them. The number of the last one is SQLite's `user_version`.

use super::manifest;
use crate::storage::StorageError;
use rusqlite::{Connection, TransactionBehavior};

/// The migrations, in order; a released one is never edited.
const MIGRATIONS: [&str; 8] = [
    include_str!("../../../migrations/0001_office.sql"),
    include_str!("../../../migrations/0002_sync_epoch.sql"),
    include_str!("../../../migrations/0003_quarantine.sql"),
    include_str!("../../../migrations/0004_generations.sql"),
    include_str!("../../../migrations/0005_blob.sql"),
    include_str!("../../../migrations/0006_manifest.sql"),
    include_str!("../../../migrations/0007_policy.sql"),
    include_str!("../../../migrations/0008_mail.sql"),
];

/// Brings the file up to the last migration.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StorageError> {
    let known = MIGRATIONS.len() as u32;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > known {
        return Err(StorageError::Newer { found, known });
    }
    for migration in MIGRATIONS.iter().skip(found as usize) {
        transaction.execute_batch(migration)?;
    }
    if found < known {
        manifest::fill(&transaction)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}
