//! Tables `office` and `sync_epoch`: one line each, what the office is.

use super::column::{self, bytes, count, get, time};
use crate::desk_code::SKIPPED;
use crate::storage::{Charter, Founding, StorageError};
use deadpool_postgres::{GenericClient, Transaction};

type Result<T> = std::result::Result<T, StorageError>;

pub(super) async fn insert(transaction: &Transaction<'_>, founding: &Founding) -> Result<()> {
    let sql = "INSERT INTO office (id, organisation, key_seed, founded_at, directory_version, desk_codes)
               VALUES (1, $1, $2, $3, 1, 0) ON CONFLICT DO NOTHING";
    let seed = founding.key_seed.as_slice();
    if column::carry_out(transaction, sql, &[&founding.organisation, &seed, &founding.at.0]).await? == 0 {
        return Err(StorageError::Exists("an office".into()));
    }
    column::carry_out(transaction, "INSERT INTO sync_epoch (id, epoch) VALUES (1, 1)", &[]).await?;
    Ok(())
}

pub(super) async fn find(client: &impl GenericClient) -> Result<Option<Charter>> {
    let sql = "SELECT o.organisation, e.epoch, o.key_seed, o.founded_at FROM office o JOIN sync_epoch e ON e.id = o.id";
    let found = column::first(client, sql, &[]).await?;
    found
        .map(|row| {
            Ok(Charter {
                organisation: get(&row, "organisation")?,
                epoch: count(&row, "epoch")?,
                key_seed: bytes(&row, "key_seed")?,
                founded_at: time(&row, "founded_at")?,
            })
        })
        .transpose()
}

/// Number of the next desk code to try.
pub(super) async fn next_desk_code(transaction: &Transaction<'_>) -> Result<u32> {
    let sql = "UPDATE office SET desk_codes = desk_codes + 1 RETURNING desk_codes - 1 AS code";
    let row = column::first(transaction, sql, &[]).await?.ok_or_else(|| column::damaged("office"))?;
    column::small(&row, "code")
}

/// Passes over codes that were given out since the backup that was restored, so that no two desks number alike.
pub(super) async fn skip_desk_codes(transaction: &Transaction<'_>) -> Result<()> {
    let skipped = i64::from(SKIPPED);
    column::carry_out(transaction, "UPDATE office SET desk_codes = desk_codes + $1", &[&skipped]).await?;
    Ok(())
}
