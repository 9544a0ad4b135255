//! First syncs: what a desk reads of a scope lies ready as a file, made once for all desks and made anew when the scope has
//! moved on. An office that opened, wrote and packed every document for every desk would spend a morning on it.

use super::{Office, failed};
use crate::storage::{FileRecord, Storage, StorageError};
use complaint::Timestamp;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::time::Duration;
use sync::file::Packer;
use sync::message::{FetchRange, FetchedRange, FileName, RequestError};
use sync::office::SealKey;
use sync::{Cursor, Scope};
use tokio::sync::{Mutex, Semaphore};

/// Bytes of documents read at a time.
const READ: usize = 1 << 20;

/// After so long, in milliseconds, a file that was begun is not being made any more.
const STALE: i64 = 3_600_000;

/// How long a desk waits for its file to be made; it goes on being made after that.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often a file is begun before whoever waits for it is told to come again.
const MOST_TRIES: u32 = 3;

/// Makes files, one at a time.
pub(super) struct ScopeFiles {
    storage: Arc<dyn Storage>,
    seals: SealKey,
    making: Mutex<()>,
    /// Room for one who waits: everybody else would keep others from what lies ready.
    waiting: Semaphore,
}

/// How much the feed has moved on since a file was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Age {
    /// Little: what is new comes quickly with the feed.
    Fresh,
    /// So much that another is made, for whoever comes next.
    Old,
    /// So much that it is quicker to wait for another.
    TooOld,
}

impl Age {
    /// A line of the feed costs a desk several times what a document of a file does.
    fn of(file: &FileRecord, head: u64) -> Age {
        match head.saturating_sub(file.cursor.seq) {
            moved if moved > 64 + file.total / 8 => Age::TooOld,
            moved if moved > 16 + file.total / 32 => Age::Old,
            _ => Age::Fresh,
        }
    }
}

impl ScopeFiles {
    pub(super) fn new(storage: Arc<dyn Storage>, seals: SealKey) -> Arc<ScopeFiles> {
        Arc::new(ScopeFiles { storage, seals, making: Mutex::new(()), waiting: Semaphore::new(1) })
    }

    /// A file of the scope to begin with.
    async fn current(self: &Arc<Self>, scope: &Scope, now: Timestamp) -> Result<FileRecord, RequestError> {
        let found = self.usable(scope).await.map_err(|error| failed(&error))?;
        if let Some((file, age)) = found {
            if age == Age::Old {
                drop(self.make(scope.clone(), now));
            }
            return Ok(file);
        }
        let making = self.make(scope.clone(), now);
        let Ok(_waits) = self.waiting.try_acquire() else { return Err(RequestError::Busy { retry_after: 5 }) };
        match tokio::time::timeout(PATIENCE, making).await {
            Ok(Ok(made)) => made.map_err(|error| failed(&error)),
            Ok(Err(error)) => Err(failed(&StorageError::Database(format!("the work was cut off: {error}")))),
            Err(_) => Err(RequestError::Busy { retry_after: 5 }),
        }
    }

    async fn usable(&self, scope: &Scope) -> Result<Option<(FileRecord, Age)>, StorageError> {
        let Some(file) = self.storage.find_file(scope.clone(), None).await? else { return Ok(None) };
        let age = Age::of(&file, self.storage.head(scope.clone()).await?.seq);
        Ok((age != Age::TooOld).then_some((file, age)))
    }

    /// Makes a file, unless somebody was faster. It is made to its end also when nobody waits for it any more.
    fn make(
        self: &Arc<Self>,
        scope: Scope,
        now: Timestamp,
    ) -> tokio::task::JoinHandle<Result<FileRecord, StorageError>> {
        let files = Arc::clone(self);
        tokio::spawn(async move {
            let _turn = files.making.lock().await;
            match files.usable(&scope).await? {
                Some((file, Age::Fresh)) => Ok(file),
                _ => files.write(&scope, now).await,
            }
        })
    }

    /// What is erased while a file is read is in the file: it is not kept then, and made again.
    async fn write(&self, scope: &Scope, now: Timestamp) -> Result<FileRecord, StorageError> {
        for _ in 0..MOST_TRIES {
            if let Some(file) = self.try_write(scope, now).await? {
                return Ok(file);
            }
        }
        Err(StorageError::Busy("complaints are being erased".into()))
    }

    async fn try_write(&self, scope: &Scope, now: Timestamp) -> Result<Option<FileRecord>, StorageError> {
        let still = self.storage.still().await?;
        let head = still.heads().await?.into_iter().find(|(found, _)| found == scope).map(|(_, head)| head);
        let head = head.unwrap_or_default();
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(|error| StorageError::Database(error.to_string()))?;
        let cursor = Cursor { scope: scope.clone(), seq: head.seq, chain: head.chain };
        let mut file = FileRecord { id, name: FileName([0; 32]), cursor, length: 0, total: head.documents };
        self.storage.begin_file(file.clone(), now, now.plus(-STALE)).await?;
        let mut name = Sha256::new();
        let (mut packer, mut after) = (Packer::default(), None);
        loop {
            let mut read = still.members(scope.clone(), after, READ).await?;
            let Some(last) = read.last() else { break };
            after = Some(last.doc);
            read.iter_mut().for_each(|snapshot| self.seals.seal_snapshot(snapshot));
            let packed = tokio::task::spawn_blocking(move || {
                let frames: Result<Vec<_>, _> = read.into_iter().map(|snapshot| packer.add(snapshot)).collect();
                frames.map(|frames| (packer, frames))
            });
            let packed =
                packed.await.map_err(|error| StorageError::Database(format!("the work was cut off: {error}")))?;
            let frames;
            (packer, frames) = packed.map_err(|error| StorageError::Damaged(error.to_string()))?;
            for frame in frames.into_iter().flatten() {
                self.add(&mut file, &mut name, frame).await?;
            }
        }
        if let Some(frame) = packer.finish().map_err(|error| StorageError::Damaged(error.to_string()))? {
            self.add(&mut file, &mut name, frame).await?;
        }
        file.name = FileName(name.finalize().into());
        if !self.storage.finish_file(file.clone()).await? {
            return Ok(None);
        }
        tracing::info!(%scope, seq = file.cursor.seq, documents = file.total, bytes = file.length, "a file for first syncs is ready");
        Ok(Some(file))
    }

    async fn add(&self, file: &mut FileRecord, name: &mut Sha256, frame: Vec<u8>) -> Result<(), StorageError> {
        name.update(&frame);
        let (place, length) = (file.length, frame.len() as u64);
        self.storage.insert_frame(file.id, place, frame).await?;
        file.length += length;
        Ok(())
    }
}

impl Office {
    /// Gives a range of a scope's file: of the one that was begun, if it is there still, else of the newest from its start.
    ///
    /// # Errors
    /// [`RequestError::NotGranted`] for a scope the device may not see, existing or not.
    pub async fn fetch_range(&self, request: FetchRange) -> Result<FetchedRange, RequestError> {
        let FetchRange { device, scope, file, offset, max_bytes } = request;
        if !self.granted(device).await?.contains(&scope) {
            return Err(RequestError::NotGranted);
        }
        let max_bytes = super::exchange::clamp(max_bytes);
        if let Some(name) = file {
            let begun = self.storage.find_file(scope.clone(), Some(name)).await.map_err(|error| failed(&error))?;
            if let Some(begun) = begun
                && let Some(bytes) = self.range(&begun, offset, max_bytes).await?
            {
                return Ok(fetched(begun, offset, bytes));
            }
        }
        let file = self.scope_files.current(&scope, self.now()).await?;
        let bytes = self.range(&file, 0, max_bytes).await?;
        // An older one went between two questions: there is a newer one now.
        let bytes = bytes.ok_or(RequestError::Busy { retry_after: 1 })?;
        Ok(fetched(file, 0, bytes))
    }

    async fn range(&self, file: &FileRecord, offset: u64, max_bytes: usize) -> Result<Option<Vec<u8>>, RequestError> {
        if file.length == 0 {
            return Ok((offset == 0).then(Vec::new));
        }
        self.storage.frames(file.id, offset, max_bytes).await.map_err(|error| failed(&error))
    }
}

fn fetched(file: FileRecord, offset: u64, bytes: Vec<u8>) -> FetchedRange {
    FetchedRange { cursor: file.cursor, file: file.name, offset, length: file.length, total: file.total, bytes }
}
