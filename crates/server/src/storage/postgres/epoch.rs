//! Table `sync_epoch`: whether this is still the data that was opened last. A backup that is restored lies in another
//! cluster, on another timeline, in another database, or in tables that were made again.

use super::PostgresStorage;
use super::charter;
use super::column::{self, count, get};
use crate::storage::{Storage, StorageError};
use deadpool_postgres::{GenericClient, Transaction};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// Where the data lies.
#[derive(PartialEq, Eq)]
struct Place {
    system_identifier: String,
    timeline: i64,
    database: i64,
    relation: i64,
}

/// Compares where the data lies with where it lay, raises the epoch when that is another place, and gives the epoch.
pub(super) async fn open(storage: &PostgresStorage) -> Result<u64> {
    let mut client = storage.client().await?;
    let transaction = client.transaction().await?;
    let sql = "SELECT epoch, system_identifier, timeline, database, relation FROM sync_epoch FOR UPDATE";
    let row = column::first(&transaction, sql, &[]).await?;
    let row = row.ok_or_else(|| StorageError::NotFounded(storage.place()))?;
    let (epoch, now) = (count(&row, "epoch")?, look(&transaction).await?);
    let before = read(&row)?;
    if before.as_ref() == Some(&now) {
        return Ok(epoch);
    }
    let epoch = epoch + u64::from(before.is_some());
    replace(&transaction, epoch, &now).await?;
    if before.is_some() {
        charter::skip_desk_codes(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(epoch)
}

/// `None` before the first opening.
fn read(row: &Row) -> Result<Option<Place>> {
    let opened = get::<Option<&str>>(row, "system_identifier")?.is_some();
    opened.then(|| read_place(row)).transpose()
}

fn read_place(row: &Row) -> Result<Place> {
    Ok(Place {
        system_identifier: get(row, "system_identifier")?,
        timeline: get(row, "timeline")?,
        database: get(row, "database")?,
        relation: get(row, "relation")?,
    })
}

async fn look(client: &impl GenericClient) -> Result<Place> {
    // The timeline is read from the log that is written now: the control file still has the old one for a while after a
    // standby has taken over.
    let sql = "SELECT system_identifier::text AS system_identifier,
                      ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint AS timeline,
                      d.oid::bigint AS database, 'sync_epoch'::regclass::oid::bigint AS relation
               FROM pg_control_system(), pg_database d WHERE d.datname = current_database()";
    let row = column::first(client, sql, &[]).await?.ok_or_else(|| column::damaged("pg_control"))?;
    read_place(&row)
}

async fn replace(transaction: &Transaction<'_>, epoch: u64, now: &Place) -> Result<()> {
    let sql = "UPDATE sync_epoch SET epoch = $1, system_identifier = $2, timeline = $3, database = $4, relation = $5";
    let given: column::Given<'_> =
        &[&column::number(epoch)?, &now.system_identifier, &now.timeline, &now.database, &now.relation];
    column::carry_out(transaction, sql, given).await?;
    Ok(())
}
