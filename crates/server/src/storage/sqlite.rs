//! The office's storage in one SQLite file: WAL, synchronous=FULL, one writer, readers beside it. It must not know what
//! a deed may do.

mod audit;
mod blob;
mod charter;
mod code;
mod column;
mod connect;
mod device;
mod directory;
mod epoch;
mod file;
mod generation;
mod mail;
mod manifest;
mod policy;
mod pull;
mod push;
mod quarantine;
mod schema;
mod still;

use super::group::{Answer, CommitTogether, Group};
use super::memory::Memory;
use super::records::{
    AskerRecord, BlobPlace, Charter, CodeRecord, Commit, DeviceRecord, Enrolment, Erasing, FileRecord, Founding,
    GroundQuery, IncarnationRecord, Intake, MayAsk, Pulled, PushCommit, QuarantineQuery, Quarantined, StoredPiece,
    WrongCodes,
};
use super::{News, Still, Storage, StorageError};
use async_trait::async_trait;
use complaint::{DeviceId, Directory, FileAddress, Person, PersonId, Store, Timestamp};
use document::DocumentId;
use epoch::MarkFile;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use sync::blob::BlobStanding;
use sync::message::{Fetched, FileName, Manifested, Poke, Wanted};
use sync::office::admission::Ground;
use sync::office::{ChangedDocument, Head};
use sync::{Cursor, Scope};
use tokio::sync::mpsc;

/// Name of the database inside the data folder.
const FILE: &str = "office.db";

/// Before this version a reset of the write-ahead log could lose committed rows.
const LEAST_SQLITE: i32 = 3_051_003;

/// How many idle readers are kept open.
const IDLE_READERS: usize = 8;

type Result<T> = std::result::Result<T, StorageError>;

/// The office's data in one folder.
#[derive(Clone)]
pub struct SqliteStorage {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    writer: Mutex<Writer>,
    readers: Mutex<Vec<Connection>>,
    group: Arc<Group>,
    memory: Memory,
}

struct Writer {
    connection: Connection,
    /// There once the office serves.
    mark: Option<MarkFile>,
}

impl SqliteStorage {
    /// Makes the data folder of a new office, readable by its owner only.
    ///
    /// # Errors
    /// [`StorageError::Exists`] when an office lies there already.
    pub fn create(folder: &Path) -> Result<Self> {
        if folder.join(FILE).exists() {
            return Err(StorageError::Exists(format!("an office in {}", folder.display())));
        }
        connect::make_folder(folder)
            .map_err(|error| StorageError::Database(format!("{}: {error}", folder.display())))?;
        Self::open_file(&folder.join(FILE))
    }

    /// Opens the data folder of an office.
    ///
    /// # Errors
    /// [`StorageError::NotFounded`] when there is none, [`StorageError::Newer`] or [`StorageError::Database`].
    pub fn open(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        if !path.exists() {
            return Err(StorageError::NotFounded(folder.display().to_string()));
        }
        Self::open_file(&path)
    }

    fn open_file(path: &Path) -> Result<Self> {
        if rusqlite::version_number() < LEAST_SQLITE {
            return Err(StorageError::Database(format!("SQLite {} may lose rows", rusqlite::version())));
        }
        let mut connection = Connection::open(path)?;
        connect::prepare(&connection)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        schema::migrate(&mut connection)?;
        let inner = Inner {
            path: path.to_owned(),
            writer: Mutex::new(Writer { connection, mark: None }),
            readers: Mutex::new(Vec::new()),
            group: Group::new(),
            memory: Memory::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Runs a writing transaction away from the threads that serve sockets.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.transact(move |connection| work(connection).map(|done| (done, true))).await
    }

    /// The same, where the work says whether to commit.
    async fn transact<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<(T, bool)> + Send + 'static,
    ) -> Result<T> {
        let inner = Arc::clone(&self.inner);
        away(move || inner.writer.lock().unwrap_or_else(PoisonError::into_inner).transact(work)).await
    }

    /// Runs a reading transaction: everything in it is seen at one instant.
    async fn read<T: Send + 'static>(&self, work: impl FnOnce(&Connection) -> Result<T> + Send + 'static) -> Result<T> {
        let inner = Arc::clone(&self.inner);
        away(move || {
            let mut reader = inner.take_reader()?;
            let transaction = reader.transaction_with_behavior(TransactionBehavior::Deferred)?;
            let done = work(&transaction);
            drop(transaction);
            inner.give_back(reader);
            done
        })
        .await
    }
}

impl Writer {
    fn transact<T>(&mut self, work: impl FnOnce(&Connection) -> Result<(T, bool)>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (done, keep) = work(&transaction)?;
        if keep {
            let writes = epoch::count_write(&transaction)?;
            transaction.commit()?;
            if let (Some(mark), Some(writes)) = (&mut self.mark, writes) {
                mark.note(writes);
            }
        }
        Ok(done)
    }

    /// Opens the file beside the database.
    fn open_epoch(&mut self, folder: &Path, mark: [u8; 16]) -> Result<u64> {
        let (epoch, file) = self.transact(|connection| Ok((epoch::open(connection, folder, mark)?, true)))?;
        self.mark = Some(file);
        Ok(epoch)
    }
}

impl Inner {
    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    fn take_reader(&self) -> Result<Connection> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(reader) = idle {
            return Ok(reader);
        }
        let reader = Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connect::prepare(&reader)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(reader)
    }

    fn give_back(&self, reader: Connection) {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < IDLE_READERS {
            readers.push(reader);
        }
    }
}

/// Runs work that blocks on a thread made for that.
async fn away<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(StorageError::Database(format!("the work was cut off: {error}"))),
    }
}

#[async_trait]
impl CommitTogether for SqliteStorage {
    async fn commit_together(&self, pushes: Vec<Arc<PushCommit>>) -> Result<Vec<Answer>> {
        self.write(move |c| pushes.iter().map(|push| push::commit_apart(c, push)).collect()).await
    }
}

#[async_trait]
impl Storage for SqliteStorage {
    async fn found(&self, founding: Founding) -> Result<()> {
        self.write(move |c| charter::insert(c, &founding)).await
    }

    async fn open_epoch(&self, mark: [u8; 16]) -> Result<u64> {
        let inner = Arc::clone(&self.inner);
        away(move || inner.writer.lock().unwrap_or_else(PoisonError::into_inner).open_epoch(inner.folder(), mark)).await
    }

    async fn charter(&self) -> Result<Charter> {
        let place = self.place();
        self.read(move |c| charter::find(c)?.ok_or(StorageError::NotFounded(place))).await
    }

    async fn directory_version(&self) -> Result<u64> {
        self.read(directory::version).await
    }

    async fn directory(&self) -> Result<Directory> {
        self.read(directory::get).await
    }

    async fn insert_store(&self, store: Store) -> Result<()> {
        self.write(move |c| directory::insert_store(c, &store)).await
    }

    async fn insert_person(&self, person: Person) -> Result<()> {
        self.write(move |c| directory::insert_person(c, &person)).await
    }

    async fn set_person_active(&self, person: PersonId, active: bool) -> Result<()> {
        self.write(move |c| directory::set_active(c, person, active)).await
    }

    async fn insert_code(&self, code: CodeRecord) -> Result<()> {
        self.write(move |c| code::insert(c, &code)).await
    }

    async fn find_code(&self, hash: [u8; 32]) -> Result<Option<CodeRecord>> {
        self.read(move |c| code::find(c, &hash)).await
    }

    async fn enrol(&self, enrolment: Enrolment) -> Result<bool> {
        self.transact(move |c| code::enrol(c, &enrolment).map(|done| (done, done))).await
    }

    async fn find_device(&self, device: DeviceId) -> Result<Option<DeviceRecord>> {
        self.read(move |c| device::find(c, device)).await
    }

    async fn find_asker(&self, device: DeviceId, incarnation: u32) -> Result<Option<AskerRecord>> {
        self.read(move |c| device::find_asker(c, device, incarnation)).await
    }

    async fn find_device_by_key(&self, key: [u8; 32]) -> Result<Option<DeviceRecord>> {
        self.read(move |c| device::find_by_key(c, &key)).await
    }

    async fn devices(&self) -> Result<Vec<DeviceRecord>> {
        self.read(device::list).await
    }

    async fn revoke_device(&self, device: DeviceId, at: Timestamp, wipe: bool) -> Result<()> {
        self.write(move |c| device::revoke(c, device, at, wipe)).await
    }

    async fn insert_quarantined(&self, intake: Intake) -> Result<bool> {
        self.transact(move |c| quarantine::insert(c, &intake).map(|fits| (fits, fits))).await
    }

    async fn quarantined(&self, query: QuarantineQuery) -> Result<Vec<Quarantined>> {
        self.read(move |c| quarantine::list(c, &query)).await
    }

    async fn touch_device(&self, device: DeviceId, at: Timestamp) -> Result<()> {
        self.write(move |c| device::touch(c, device, at)).await
    }

    async fn find_incarnation(&self, device: DeviceId, incarnation: u32) -> Result<Option<IncarnationRecord>> {
        self.read(move |c| device::find_incarnation(c, device, incarnation)).await
    }

    async fn fork(&self, device: DeviceId, cause: [u8; 32], token: [u8; 16]) -> Result<IncarnationRecord> {
        self.write(move |c| device::fork(c, device, &cause, token)).await
    }

    async fn ground(&self, query: GroundQuery) -> Result<Ground> {
        self.read(move |c| push::ground(c, &query)).await
    }

    async fn commit_push(&self, commit: PushCommit) -> Result<Commit> {
        self.inner.group.commit(self.clone(), commit).await
    }

    async fn commit_rewrite(&self, document: ChangedDocument) -> Result<Commit> {
        self.transact(move |c| {
            let done = generation::rewrite(c, &document)?;
            let keep = matches!(done, Commit::Done(_));
            Ok((done, keep))
        })
        .await
    }

    async fn erase(&self, erasing: Erasing) -> Result<Option<Vec<Poke>>> {
        let erased = self.write(move |c| generation::erase(c, &erasing)).await?;
        // What lies in the write-ahead log goes as well; while somebody reads it stays until they are done.
        let inner = Arc::clone(&self.inner);
        away(move || {
            let writer = inner.writer.lock().unwrap_or_else(PoisonError::into_inner);
            Ok(writer.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?)
        })
        .await?;
        Ok(erased)
    }

    async fn overgrown(&self, over: u64) -> Result<Vec<DocumentId>> {
        self.read(move |c| generation::overgrown(c, over)).await
    }

    async fn diverged(&self, cursors: Vec<Cursor>) -> Result<Option<Scope>> {
        self.read(move |c| pull::diverged(c, &cursors)).await
    }

    async fn pull(&self, cursors: Vec<Cursor>, max_bytes: usize) -> Result<Pulled> {
        self.read(move |c| pull::pull(c, &cursors, max_bytes)).await
    }

    async fn head(&self, scope: Scope) -> Result<Head> {
        self.read(move |c| push::head(c, &scope)).await
    }

    async fn digests(&self, scope: Scope) -> Result<Manifested> {
        self.read(move |c| manifest::digests(c, scope)).await
    }

    async fn list(&self, scope: Scope, buckets: Vec<u8>) -> Result<Manifested> {
        self.read(move |c| manifest::list(c, scope, &buckets)).await
    }

    async fn fetch(&self, scope: Scope, wanted: Vec<Wanted>, max_bytes: usize) -> Result<Fetched> {
        self.read(move |c| manifest::fetch(c, scope, &wanted, max_bytes)).await
    }

    async fn begin_file(&self, file: FileRecord, at: Timestamp, stale: Timestamp) -> Result<()> {
        self.write(move |c| file::begin(c, &file, at, stale)).await
    }

    async fn insert_frame(&self, id: [u8; 16], place: u64, bytes: Vec<u8>) -> Result<()> {
        self.write(move |c| file::insert_frame(c, id, place, &bytes)).await
    }

    async fn finish_file(&self, file: FileRecord) -> Result<bool> {
        self.write(move |c| file::finish(c, &file)).await
    }

    async fn find_file(&self, scope: Scope, name: Option<FileName>) -> Result<Option<FileRecord>> {
        self.read(move |c| file::find(c, &scope, name)).await
    }

    async fn frames(&self, id: [u8; 16], place: u64, max_bytes: usize) -> Result<Option<Vec<u8>>> {
        self.read(move |c| file::frames(c, id, place, max_bytes)).await
    }

    async fn find_blob(&self, place: BlobPlace, may: MayAsk) -> Result<Option<BlobStanding>> {
        self.read(move |c| blob::find(c, place, &may)).await
    }

    async fn blob_pieces(&self, place: BlobPlace) -> Result<Vec<StoredPiece>> {
        self.read(move |c| blob::pieces(c, place)).await
    }

    async fn insert_blob_piece(&self, place: BlobPlace, piece: StoredPiece) -> Result<bool> {
        self.transact(move |c| blob::insert_piece(c, place, &piece).map(|fits| (fits, fits))).await
    }

    async fn verify_blob(&self, place: BlobPlace, at: Timestamp) -> Result<()> {
        self.write(move |c| blob::verify(c, place, at)).await
    }

    async fn reset_blob(&self, place: BlobPlace) -> Result<Vec<String>> {
        self.write(move |c| blob::reset(c, place)).await
    }

    async fn blobs_of(&self, doc: DocumentId) -> Result<Vec<(FileAddress, BlobStanding)>> {
        self.read(move |c| blob::list(c, doc)).await
    }

    async fn remove_blobs(&self, doc: DocumentId) -> Result<Vec<String>> {
        self.write(move |c| blob::remove(c, doc)).await
    }

    async fn blob_bytes(&self) -> Result<u64> {
        self.read(blob::bytes).await
    }

    fn is_shared(&self) -> bool {
        false
    }

    async fn follow(&self) -> Result<Option<mpsc::Receiver<News>>> {
        Ok(None)
    }

    async fn use_nonce(&self, nonce: [u8; 12], ends_at: Timestamp, now: Timestamp) -> Result<bool> {
        Ok(self.inner.memory.use_nonce(nonce, ends_at, now))
    }

    async fn wrong_codes(&self, from: IpAddr) -> Result<Option<WrongCodes>> {
        Ok(self.inner.memory.wrong_codes(from))
    }

    async fn note_wrong_code(&self, from: IpAddr, now: Timestamp) -> Result<()> {
        self.inner.memory.note_wrong_code(from, now);
        Ok(())
    }

    async fn heads(&self) -> Result<Vec<(Scope, Head)>> {
        self.read(audit::heads).await
    }

    async fn still(&self) -> Result<Box<dyn Still>> {
        Ok(Box::new(still::StillFile::open(Arc::clone(&self.inner)).await?))
    }

    fn place(&self) -> String {
        self.inner.folder().display().to_string()
    }
}
