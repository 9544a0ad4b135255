//! The table `policy`: the rules, version by version.

use super::SqliteStorage;
use super::column::{self, bytes, time};
use crate::storage::StorageError;
use crate::storage::policies::{PolicyStorage, overtaken};
use async_trait::async_trait;
use complaint::policy::Published;
use rusqlite::{Connection, Row, params};
use sync::policy::PolicyHead;

type Result<T> = std::result::Result<T, StorageError>;

/// Where the versions end.
pub(super) fn head(connection: &Connection) -> Result<PolicyHead> {
    let sql = "SELECT version, chain FROM policy ORDER BY version DESC LIMIT 1";
    let read = |row: &Row<'_>| Ok(PolicyHead { version: row.get("version")?, chain: bytes(row, "chain")? });
    Ok(column::first(connection.prepare_cached(sql)?.query([])?, read)?.unwrap_or_default())
}

fn list(connection: &Connection) -> Result<Vec<Published>> {
    let sql = "SELECT version, effective_from, published_at, body FROM policy ORDER BY version";
    column::all(connection.prepare_cached(sql)?.query([])?, |row| {
        Ok(Published {
            version: row.get("version")?,
            effective_from: time(row, "effective_from")?,
            published_at: time(row, "published_at")?,
            text: row.get("body")?,
        })
    })
}

fn insert(connection: &Connection, published: &Published, expected: PolicyHead) -> Result<()> {
    let found = head(connection)?;
    if found != expected {
        return Err(overtaken(found));
    }
    let sql = "INSERT INTO policy (version, effective_from, published_at, body, chain) VALUES (?1, ?2, ?3, ?4, ?5)";
    let (from, at, chain) = (published.effective_from.0, published.published_at.0, found.after(published).chain);
    connection.execute(sql, params![published.version, from, at, published.text, chain])?;
    Ok(())
}

#[async_trait]
impl PolicyStorage for SqliteStorage {
    async fn policies(&self) -> Result<Vec<Published>> {
        self.read(list).await
    }

    async fn insert_policy(&self, published: Published, head: PolicyHead) -> Result<()> {
        self.write(move |c| insert(c, &published, head)).await
    }
}
