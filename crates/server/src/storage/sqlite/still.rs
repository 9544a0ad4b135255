//! The file as it was at one instant: one reading transaction for as long as somebody looks.

use super::{Inner, audit, away, file, generation, manifest, pull};
use crate::storage::{Still, StorageError, StoredDocument, StoredLine};
use async_trait::async_trait;
use document::{DocumentId, Erasure, Snapshot};
use rusqlite::Connection;
use std::sync::{Arc, Mutex, PoisonError};
use sync::office::Head;
use sync::{Digest, Scope};

type Result<T> = std::result::Result<T, StorageError>;

/// A reader of its own, which is closed afterwards: that ends its transaction.
pub(super) struct StillFile {
    reader: Arc<Mutex<Connection>>,
}

impl StillFile {
    pub(super) async fn open(inner: Arc<Inner>) -> Result<StillFile> {
        away(move || {
            let reader = inner.take_reader()?;
            reader.execute_batch("BEGIN")?;
            // The instant is that of the first statement, not of BEGIN.
            audit::heads(&reader)?;
            Ok(StillFile { reader: Arc::new(Mutex::new(reader)) })
        })
        .await
    }

    async fn read<T: Send + 'static>(&self, work: impl FnOnce(&Connection) -> Result<T> + Send + 'static) -> Result<T> {
        let reader = Arc::clone(&self.reader);
        away(move || work(&reader.lock().unwrap_or_else(PoisonError::into_inner))).await
    }
}

#[async_trait]
impl Still for StillFile {
    async fn heads(&self) -> Result<Vec<(Scope, Head)>> {
        self.read(audit::heads).await
    }

    async fn erasures(&self) -> Result<Vec<Erasure>> {
        self.read(generation::erasures).await
    }

    async fn lines(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>> {
        self.read(move |c| pull::lines_with_past(c, &scope, seq, limit)).await
    }

    async fn documents(&self, after: Option<DocumentId>, limit: u32) -> Result<Vec<StoredDocument>> {
        self.read(move |c| audit::documents(c, after, limit)).await
    }

    async fn members(&self, scope: Scope, after: Option<DocumentId>, max_bytes: usize) -> Result<Vec<Snapshot>> {
        self.read(move |c| file::documents(c, &scope, after, max_bytes)).await
    }

    async fn buckets(&self, scope: Scope) -> Result<Vec<(u8, Digest)>> {
        self.read(move |c| manifest::buckets(c, &scope)).await
    }

    async fn check_file(&self) -> Result<Vec<String>> {
        self.read(audit::check_file).await
    }
}
