//! The database as it was at one instant: one reading transaction for as long as somebody looks.

use super::{audit, file, generation, manifest, pull};
use crate::storage::{Still, StorageError, StoredDocument, StoredLine};
use async_trait::async_trait;
use deadpool_postgres::Client;
use document::{DocumentId, Erasure, Snapshot};
use sync::office::Head;
use sync::{Digest, Scope};

type Result<T> = std::result::Result<T, StorageError>;

/// A connection with an open transaction.
pub(super) struct StillDatabase {
    /// There until this is dropped.
    client: Option<Client>,
}

impl StillDatabase {
    pub(super) async fn open(client: Client) -> Result<StillDatabase> {
        // From here on the connection is not given back as it is, whatever comes of it.
        let still = StillDatabase { client: Some(client) };
        still.client()?.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        // The instant is that of the first statement, not of BEGIN.
        audit::heads(still.client()?).await?;
        Ok(still)
    }

    fn client(&self) -> Result<&Client> {
        self.client.as_ref().ok_or_else(|| StorageError::Database("the reader is closed".into()))
    }
}

impl Drop for StillDatabase {
    /// The connection leaves the pool and is closed, which ends its transaction.
    fn drop(&mut self) {
        drop(self.client.take().map(Client::take));
    }
}

#[async_trait]
impl Still for StillDatabase {
    async fn heads(&self) -> Result<Vec<(Scope, Head)>> {
        audit::heads(self.client()?).await
    }

    async fn erasures(&self) -> Result<Vec<Erasure>> {
        generation::erasures(self.client()?).await
    }

    async fn lines(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>> {
        pull::lines_with_past(self.client()?, &scope, seq, limit).await
    }

    async fn documents(&self, after: Option<DocumentId>, limit: u32) -> Result<Vec<StoredDocument>> {
        audit::documents(self.client()?, after, limit).await
    }

    async fn members(&self, scope: Scope, after: Option<DocumentId>, max_bytes: usize) -> Result<Vec<Snapshot>> {
        file::documents(self.client()?, &scope, after, max_bytes).await
    }

    async fn buckets(&self, scope: Scope) -> Result<Vec<(u8, Digest)>> {
        manifest::buckets(self.client()?, &scope).await
    }

    async fn check_file(&self) -> Result<Vec<String>> {
        audit::check_file(self.client()?).await
    }
}
