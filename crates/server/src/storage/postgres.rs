//! The office's storage in a PostgreSQL database, for one or more instances that keep nothing of their own. Readers see
//! one snapshot; a group of pushes is one transaction, see [`push`] for the order of its locks. It must not know what a
//! deed may do.

mod audit;
mod blob;
mod charter;
mod code;
mod column;
mod connect;
mod device;
mod directory;
mod epoch;
mod feed;
mod file;
mod generation;
mod ground;
mod listen;
mod mail;
mod manifest;
mod memory;
mod policy;
mod pull;
mod push;
mod quarantine;
mod still;
mod tls;

use super::group::{Answer, CommitTogether, Group};
use super::records::{
    AskerRecord, BlobPlace, Charter, CodeRecord, Commit, DeviceRecord, Enrolment, Erasing, FileRecord, Founding,
    GroundQuery, IncarnationRecord, Intake, MayAsk, Pulled, PushCommit, QuarantineQuery, Quarantined, StoredPiece,
    WrongCodes,
};
use super::{News, Still, Storage, StorageError};
use async_trait::async_trait;
use complaint::{DeviceId, Directory, FileAddress, Person, PersonId, Store, Timestamp};
use deadpool_postgres::{Client, Pool, Transaction};
use document::DocumentId;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use sync::blob::BlobStanding;
use sync::message::{Fetched, FileName, Manifested, Poke, Wanted};
use sync::office::admission::Ground;
use sync::office::{ChangedDocument, Head};
use sync::{Cursor, Scope};
use tokio::sync::mpsc;
use tokio_postgres::{Config, IsolationLevel};

/// How often nonces that are good no more are forgotten, in milliseconds.
const SWEEP: i64 = 60_000;

/// Clears up the tables in which something was written about a complaint.
const VACUUM: &str = "VACUUM doc, doc_change, doc_scope, scope_file, scope_frame, refused_change, quarantine";

type Result<T> = std::result::Result<T, StorageError>;

/// The office's data in one database.
#[derive(Clone)]
pub struct PostgresStorage {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    pool: Pool,
    group: Arc<Group>,
    /// Marks what this instance tells the others.
    instance: String,
    swept: AtomicI64,
}

impl PostgresStorage {
    /// Makes the tables of a new office in an empty database.
    ///
    /// # Errors
    /// [`StorageError::Exists`] when an office lies there already, and as [`PostgresStorage::open`].
    pub async fn create(url: &str) -> Result<Self> {
        let config = connect::config(url)?;
        let mut client = connect::client(&config).await?;
        connect::check_server(&client).await?;
        connect::migrate(&mut client).await?;
        let storage = Self::with(config)?;
        match storage.charter().await {
            Err(StorageError::NotFounded(_)) => Ok(storage),
            Ok(_) => Err(StorageError::Exists(format!("an office in {}", storage.place()))),
            Err(error) => Err(error),
        }
    }

    /// Opens the office in that database, and brings its tables up to date.
    ///
    /// # Errors
    /// [`StorageError::Url`], [`StorageError::Unreachable`], [`StorageError::Denied`], [`StorageError::Missing`],
    /// [`StorageError::NotFounded`] when no office was founded there, [`StorageError::Newer`] or
    /// [`StorageError::Database`].
    pub async fn open(url: &str) -> Result<Self> {
        let config = connect::config(url)?;
        let mut client = connect::client(&config).await?;
        connect::check_server(&client).await?;
        if connect::schema_version(&client).await?.is_none() {
            return Err(StorageError::NotFounded(connect::place(&config)));
        }
        connect::migrate(&mut client).await?;
        let storage = Self::with(config)?;
        storage.charter().await.map(|_| storage)
    }

    fn with(config: Config) -> Result<Self> {
        let mut instance = [0; 8];
        getrandom::fill(&mut instance).map_err(|error| StorageError::Database(error.to_string()))?;
        let instance = data_encoding::HEXLOWER.encode(&instance);
        let pool = connect::pool(config.clone())?;
        let inner = Inner { config, pool, group: Group::new(), instance, swept: AtomicI64::new(0) };
        Ok(Self { inner: Arc::new(inner) })
    }

    async fn client(&self) -> Result<Client> {
        Ok(self.inner.pool.get().await?)
    }

    fn config(&self) -> &Config {
        &self.inner.config
    }

    fn instance(&self) -> &str {
        &self.inner.instance
    }

    /// True when nonces were not swept of late; then it is the caller's turn.
    fn is_time_to_sweep(&self, now: Timestamp) -> bool {
        let swept = self.inner.swept.load(Ordering::Relaxed);
        let due = now.0.saturating_sub(swept) > SWEEP;
        due && self.inner.swept.compare_exchange(swept, now.0, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }
}

/// Everything read in it is seen at one instant.
async fn snapshot(client: &mut Client) -> Result<Transaction<'_>> {
    let builder = client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
    Ok(builder.start().await?)
}

#[async_trait]
impl CommitTogether for PostgresStorage {
    async fn commit_together(&self, pushes: Vec<Arc<PushCommit>>) -> Result<Vec<Answer>> {
        let mut client = self.client().await?;
        let mut transaction = client.transaction().await?;
        let answers = push::write_all(&mut transaction, &pushes, self.instance()).await?;
        transaction.commit().await?;
        Ok(answers)
    }
}

#[async_trait]
impl Storage for PostgresStorage {
    async fn found(&self, founding: Founding) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        charter::insert(&transaction, &founding).await?;
        Ok(transaction.commit().await?)
    }

    async fn open_epoch(&self, _mark: [u8; 16]) -> Result<u64> {
        epoch::open(self).await
    }

    async fn charter(&self) -> Result<Charter> {
        charter::find(&self.client().await?).await?.ok_or_else(|| StorageError::NotFounded(self.place()))
    }

    async fn directory_version(&self) -> Result<u64> {
        directory::version(&self.client().await?).await
    }

    async fn directory(&self) -> Result<Directory> {
        directory::get_all(&snapshot(&mut self.client().await?).await?).await
    }

    async fn insert_store(&self, store: Store) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        directory::insert_store(&transaction, &store).await?;
        Ok(transaction.commit().await?)
    }

    async fn insert_person(&self, person: Person) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        directory::insert_person(&transaction, &person).await?;
        Ok(transaction.commit().await?)
    }

    async fn set_person_active(&self, person: PersonId, active: bool) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        directory::set_active(&transaction, person, active).await?;
        Ok(transaction.commit().await?)
    }

    async fn insert_code(&self, code: CodeRecord) -> Result<()> {
        code::insert(&self.client().await?, &code).await
    }

    async fn find_code(&self, hash: [u8; 32]) -> Result<Option<CodeRecord>> {
        code::find(&self.client().await?, &hash).await
    }

    async fn enrol(&self, enrolment: Enrolment) -> Result<bool> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let enrolled = code::enrol(&transaction, &enrolment).await?;
        if enrolled {
            transaction.commit().await?;
        }
        Ok(enrolled)
    }

    async fn find_device(&self, device: DeviceId) -> Result<Option<DeviceRecord>> {
        device::find(&self.client().await?, device).await
    }

    async fn find_asker(&self, device: DeviceId, incarnation: u32) -> Result<Option<AskerRecord>> {
        device::find_asker(&self.client().await?, device, incarnation).await
    }

    async fn find_device_by_key(&self, key: [u8; 32]) -> Result<Option<DeviceRecord>> {
        device::find_by_key(&self.client().await?, &key).await
    }

    async fn devices(&self) -> Result<Vec<DeviceRecord>> {
        device::list(&self.client().await?).await
    }

    async fn revoke_device(&self, device: DeviceId, at: Timestamp, wipe: bool) -> Result<()> {
        device::revoke(&self.client().await?, device, at, wipe).await
    }

    async fn insert_quarantined(&self, intake: Intake) -> Result<bool> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let fits = quarantine::insert(&transaction, &intake).await?;
        if fits {
            transaction.commit().await?;
        }
        Ok(fits)
    }

    async fn quarantined(&self, query: QuarantineQuery) -> Result<Vec<Quarantined>> {
        quarantine::list(&self.client().await?, &query).await
    }

    async fn touch_device(&self, device: DeviceId, at: Timestamp) -> Result<()> {
        device::touch(&self.client().await?, device, at).await
    }

    async fn find_incarnation(&self, device: DeviceId, incarnation: u32) -> Result<Option<IncarnationRecord>> {
        device::find_incarnation(&self.client().await?, device, incarnation).await
    }

    async fn fork(&self, device: DeviceId, cause: [u8; 32], token: [u8; 16]) -> Result<IncarnationRecord> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let life = device::fork(&transaction, device, &cause, token).await?;
        transaction.commit().await?;
        Ok(life)
    }

    async fn ground(&self, query: GroundQuery) -> Result<Ground> {
        ground::ground(&snapshot(&mut self.client().await?).await?, &query).await
    }

    async fn commit_push(&self, commit: PushCommit) -> Result<Commit> {
        self.inner.group.commit(self.clone(), commit).await
    }

    async fn commit_rewrite(&self, document: ChangedDocument) -> Result<Commit> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let done = generation::rewrite(&transaction, &document, self.instance()).await?;
        if let Commit::Done(_) = done {
            transaction.commit().await?;
        }
        Ok(done)
    }

    async fn erase(&self, erasing: Erasing) -> Result<Option<Vec<Poke>>> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let erased = generation::erase(&transaction, &erasing, self.instance()).await?;
        transaction.commit().await?;
        // So that what was erased does not lie in the tables until somebody needs the room. It is no fault when it cannot be done
        // now: the database does it by itself later.
        if erased.is_some()
            && let Err(error) = client.batch_execute(VACUUM).await
        {
            tracing::warn!(%error, "what was erased lies in the tables until the database clears up by itself");
        }
        Ok(erased)
    }

    async fn overgrown(&self, over: u64) -> Result<Vec<DocumentId>> {
        generation::overgrown(&self.client().await?, over).await
    }

    async fn diverged(&self, cursors: Vec<Cursor>) -> Result<Option<Scope>> {
        pull::diverged(&self.client().await?, &cursors).await
    }

    async fn pull(&self, cursors: Vec<Cursor>, max_bytes: usize) -> Result<Pulled> {
        if cursors.is_empty() {
            return Ok(Pulled::Pages(Vec::new()));
        }
        pull::pull(&snapshot(&mut self.client().await?).await?, &cursors, max_bytes).await
    }

    async fn head(&self, scope: Scope) -> Result<Head> {
        pull::head(&self.client().await?, &scope).await
    }

    async fn digests(&self, scope: Scope) -> Result<Manifested> {
        manifest::digests(&snapshot(&mut self.client().await?).await?, scope).await
    }

    async fn list(&self, scope: Scope, buckets: Vec<u8>) -> Result<Manifested> {
        manifest::list(&snapshot(&mut self.client().await?).await?, scope, &buckets).await
    }

    async fn fetch(&self, scope: Scope, wanted: Vec<Wanted>, max_bytes: usize) -> Result<Fetched> {
        manifest::fetch(&snapshot(&mut self.client().await?).await?, scope, &wanted, max_bytes).await
    }

    async fn begin_file(&self, file: FileRecord, at: Timestamp, stale: Timestamp) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        file::begin(&transaction, &file, at, stale).await?;
        Ok(transaction.commit().await?)
    }

    async fn insert_frame(&self, id: [u8; 16], place: u64, bytes: Vec<u8>) -> Result<()> {
        file::insert_frame(&self.client().await?, id, place, &bytes).await
    }

    async fn finish_file(&self, file: FileRecord) -> Result<bool> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let finished = file::finish(&transaction, &file).await?;
        transaction.commit().await?;
        Ok(finished)
    }

    async fn find_file(&self, scope: Scope, name: Option<FileName>) -> Result<Option<FileRecord>> {
        file::find(&self.client().await?, &scope, name).await
    }

    async fn frames(&self, id: [u8; 16], place: u64, max_bytes: usize) -> Result<Option<Vec<u8>>> {
        file::frames(&self.client().await?, id, place, max_bytes).await
    }

    async fn find_blob(&self, place: BlobPlace, may: MayAsk) -> Result<Option<BlobStanding>> {
        blob::find(&self.client().await?, place, &may).await
    }

    async fn blob_pieces(&self, place: BlobPlace) -> Result<Vec<StoredPiece>> {
        blob::pieces(&self.client().await?, place).await
    }

    async fn insert_blob_piece(&self, place: BlobPlace, piece: StoredPiece) -> Result<bool> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let fits = blob::insert_piece(&transaction, place, &piece).await?;
        if fits {
            transaction.commit().await?;
        }
        Ok(fits)
    }

    async fn verify_blob(&self, place: BlobPlace, at: Timestamp) -> Result<()> {
        blob::verify(&self.client().await?, place, at).await
    }

    async fn reset_blob(&self, place: BlobPlace) -> Result<Vec<String>> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let objects = blob::reset(&transaction, place).await?;
        transaction.commit().await?;
        Ok(objects)
    }

    async fn blobs_of(&self, doc: DocumentId) -> Result<Vec<(FileAddress, BlobStanding)>> {
        blob::list(&self.client().await?, doc).await
    }

    async fn remove_blobs(&self, doc: DocumentId) -> Result<Vec<String>> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        let objects = blob::remove(&transaction, doc).await?;
        transaction.commit().await?;
        Ok(objects)
    }

    async fn blob_bytes(&self) -> Result<u64> {
        blob::bytes(&self.client().await?).await
    }

    fn is_shared(&self) -> bool {
        true
    }

    async fn follow(&self) -> Result<Option<mpsc::Receiver<News>>> {
        listen::follow(self.clone()).await.map(Some)
    }

    async fn use_nonce(&self, nonce: [u8; 12], ends_at: Timestamp, now: Timestamp) -> Result<bool> {
        let client = self.client().await?;
        if self.is_time_to_sweep(now) {
            memory::forget_nonces(&client, now).await?;
        }
        memory::use_nonce(&client, nonce, ends_at).await
    }

    async fn wrong_codes(&self, from: IpAddr) -> Result<Option<WrongCodes>> {
        memory::wrong_codes(&self.client().await?, from).await
    }

    async fn note_wrong_code(&self, from: IpAddr, now: Timestamp) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        memory::note_wrong_code(&transaction, from, now).await?;
        Ok(transaction.commit().await?)
    }

    async fn heads(&self) -> Result<Vec<(Scope, Head)>> {
        audit::heads(&self.client().await?).await
    }

    async fn still(&self) -> Result<Box<dyn Still>> {
        Ok(Box::new(still::StillDatabase::open(self.client().await?).await?))
    }

    fn place(&self) -> String {
        connect::place(&self.inner.config)
    }
}
