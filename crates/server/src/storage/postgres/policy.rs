//! The table `policy`: the rules, version by version.

use super::PostgresStorage;
use super::column::{self, get, maybe_bytes, small, time};
use crate::storage::StorageError;
use crate::storage::policies::{PolicyStorage, overtaken};
use async_trait::async_trait;
use complaint::policy::Published;
use deadpool_postgres::{GenericClient, Transaction};
use sync::policy::PolicyHead;
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// Where the versions end, beside something else: `policy_version` and `policy_chain`.
pub(super) fn read_head(row: &Row) -> Result<PolicyHead> {
    let chain = maybe_bytes(row, "policy_chain")?;
    Ok(PolicyHead { version: small(row, "policy_version")?, chain: chain.unwrap_or_default() })
}

async fn head(transaction: &Transaction<'_>) -> Result<PolicyHead> {
    let sql = "SELECT version AS policy_version, chain AS policy_chain FROM policy ORDER BY version DESC LIMIT 1";
    column::first(transaction, sql, &[]).await?.map_or(Ok(PolicyHead::default()), |row| read_head(&row))
}

async fn list(client: &impl GenericClient) -> Result<Vec<Published>> {
    let sql = "SELECT version, effective_from, published_at, body FROM policy ORDER BY version";
    column::all(client, sql, &[]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Published> {
    Ok(Published {
        version: small(row, "version")?,
        effective_from: time(row, "effective_from")?,
        published_at: time(row, "published_at")?,
        text: get(row, "body")?,
    })
}

async fn insert(transaction: &Transaction<'_>, published: &Published, expected: PolicyHead) -> Result<()> {
    // Two who publish at once come one after the other; readers are not kept waiting.
    column::carry_out(transaction, "LOCK TABLE policy IN SHARE ROW EXCLUSIVE MODE", &[]).await?;
    let found = head(transaction).await?;
    if found != expected {
        return Err(overtaken(found));
    }
    let sql = "INSERT INTO policy (version, effective_from, published_at, body, chain) VALUES ($1, $2, $3, $4, $5)";
    let (version, from, at) = (i64::from(published.version), published.effective_from.0, published.published_at.0);
    let chain = found.after(published).chain;
    column::carry_out(transaction, sql, &[&version, &from, &at, &published.text, &chain.as_slice()]).await?;
    Ok(())
}

#[async_trait]
impl PolicyStorage for PostgresStorage {
    async fn policies(&self) -> Result<Vec<Published>> {
        list(&self.client().await?).await
    }

    async fn insert_policy(&self, published: Published, head: PolicyHead) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        insert(&transaction, &published, head).await?;
        Ok(transaction.commit().await?)
    }
}
