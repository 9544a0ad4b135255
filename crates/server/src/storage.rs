//! What the office keeps, behind one trait: SQLite for one office, PostgreSQL for several instances of one, and one suite
//! of tests for both. Storage keeps and finds; it decides nothing about deeds. Each writing method is one transaction,
//! durable when it returns; pushes that arrive together may share it.

mod budget;
mod group;
mod mail;
mod memory;
mod policies;
pub mod postgres;
pub mod records;
pub mod sqlite;
mod value;

pub use mail::{MailCall, MailDocument, MailOutcome, MailRecord, MailStanding, MailStorage};
pub use policies::PolicyStorage;
pub use postgres::PostgresStorage;

pub use records::{
    AskerRecord, BlobPlace, Charter, CodeRecord, Commit, DeviceRecord, Enrolment, Erasing, FileRecord, Founding,
    GroundQuery, IncarnationRecord, Intake, MayAsk, NewDevice, Pulled, PushCommit, QuarantineQuery, Quarantined, Room,
    StoredChange, StoredDocument, StoredLine, StoredPiece, WrongCodes,
};
pub use sqlite::SqliteStorage;

use async_trait::async_trait;
use complaint::{DeviceId, Directory, FileAddress, Person, PersonId, Store, Timestamp};
use document::{AckedChange, DocumentId, Erasure, Snapshot};
use std::net::IpAddr;
use sync::blob::BlobStanding;
use sync::message::{Fetched, FetchedDocument, FileName, Manifested, Poke, Wanted};
use sync::office::admission::Ground;
use sync::office::{ChangedDocument, Head};
use sync::{Cursor, Digest, Scope};
use tokio::sync::mpsc;

/// Files of a scope that are kept: whoever is in the middle of one that was replaced reads it to its end.
const KEPT_FILES: u32 = 2;

/// What can go wrong with storage.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum StorageError {
    /// No office was founded here.
    #[error("there is no office in {0}; `redress-server init --org NAME` founds one")]
    NotFounded(String),
    /// It is there already.
    #[error("{0} is there already")]
    Exists(String),
    /// It is not there.
    #[error("{0} is not there")]
    Missing(String),
    /// Written by a newer program.
    #[error("the office's data has version {found}; this program knows {known}: install the newer redress-server")]
    Newer {
        /// Version of the data.
        found: u32,
        /// Newest version known.
        known: u32,
    },
    /// What is stored cannot be read.
    #[error("damaged data: {0}")]
    Damaged(String),
    /// What was given is not where a database is. It is not repeated, because it may hold a password.
    #[error(
        "this is not the URL of a PostgreSQL database, which reads like postgres://USER:PASSWORD@HOST:5432/DATABASE"
    )]
    Url,
    /// The database is out of reach for now.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// The database knows us not, or lets us not do this.
    #[error("the database refuses access: {0}")]
    Denied(String),
    /// Somebody else holds what was needed; nothing was written, and trying again helps.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// The bytes of files could not be kept or read.
    #[error("{0}")]
    Files(String),
    /// The database failed; whether the last write took place is unknown until it is read again.
    #[error("the database failed: {0}")]
    Database(String),
}

/// What other instances on the same data tell.
#[derive(Clone, PartialEq, Debug)]
pub enum News {
    /// A scope has new lines.
    Poke(Poke),
    /// Something may have been missed: anything may be new.
    Everything,
}

/// What the office keeps.
#[async_trait]
pub trait Storage: PolicyStorage + MailStorage + Send + Sync + 'static {
    /// Founds the office.
    async fn found(&self, founding: Founding) -> Result<(), StorageError>;
    /// Compares the data with what it was when it was used last, and raises the epoch when it was restored from a backup.
    /// Called before an office serves. `mark` are random bytes that nobody used before. Gives the epoch.
    async fn open_epoch(&self, mark: [u8; 16]) -> Result<u64, StorageError>;
    /// What the office is.
    async fn charter(&self) -> Result<Charter, StorageError>;

    /// Version of the directory.
    async fn directory_version(&self) -> Result<u64, StorageError>;
    /// Stores and people.
    async fn directory(&self) -> Result<Directory, StorageError>;
    /// Adds a store.
    async fn insert_store(&self, store: Store) -> Result<(), StorageError>;
    /// Adds a person.
    async fn insert_person(&self, person: Person) -> Result<(), StorageError>;
    /// Disables or enables a person.
    async fn set_person_active(&self, person: PersonId, active: bool) -> Result<(), StorageError>;

    /// Keeps a one-time code.
    async fn insert_code(&self, code: CodeRecord) -> Result<(), StorageError>;
    /// The code of that hash.
    async fn find_code(&self, hash: [u8; 32]) -> Result<Option<CodeRecord>, StorageError>;
    /// Uses up a code: enrols its person, on a new or a known device. False when the code was used in the meantime.
    async fn enrol(&self, enrolment: Enrolment) -> Result<bool, StorageError>;

    /// A device, with everybody enrolled on it.
    async fn find_device(&self, device: DeviceId) -> Result<Option<DeviceRecord>, StorageError>;
    /// The same with one of its lives and the version of the directory, all at one instant.
    async fn find_asker(&self, device: DeviceId, incarnation: u32) -> Result<Option<AskerRecord>, StorageError>;
    /// The device that holds that key.
    async fn find_device_by_key(&self, key: [u8; 32]) -> Result<Option<DeviceRecord>, StorageError>;
    /// Every device.
    async fn devices(&self) -> Result<Vec<DeviceRecord>, StorageError>;
    /// Revokes a device for good; with `wipe` everything on it is to be destroyed, also when it was revoked before.
    async fn revoke_device(&self, device: DeviceId, at: Timestamp, wipe: bool) -> Result<(), StorageError>;
    /// Keeps apart what a revoked device handed in, each change once. False when there is no room for it: then nothing of
    /// it is kept.
    async fn insert_quarantined(&self, intake: Intake) -> Result<bool, StorageError>;
    /// What is kept apart, in the order in which it came.
    async fn quarantined(&self, query: QuarantineQuery) -> Result<Vec<Quarantined>, StorageError>;
    /// Notes that a device was in contact.
    async fn touch_device(&self, device: DeviceId, at: Timestamp) -> Result<(), StorageError>;

    /// One life of a device's database.
    async fn find_incarnation(
        &self,
        device: DeviceId,
        incarnation: u32,
    ) -> Result<Option<IncarnationRecord>, StorageError>;
    /// Gives a copied database a life of its own, the same again for the same `cause` while it is unused.
    async fn fork(&self, device: DeviceId, cause: [u8; 32], token: [u8; 16])
    -> Result<IncarnationRecord, StorageError>;

    /// Everything known about what a push touches, read at one instant.
    async fn ground(&self, query: GroundQuery) -> Result<Ground, StorageError>;
    /// Commits a push with its answer: changes, rows, feed lines and audit in one transaction.
    async fn commit_push(&self, commit: PushCommit) -> Result<Commit, StorageError>;

    /// Puts a rebuilt document in place of the one it was made from, with a line in each of its scopes.
    async fn commit_rewrite(&self, document: ChangedDocument) -> Result<Commit, StorageError>;
    /// Erases a document for good: everything that was written about it, also what was refused or is in quarantine. The
    /// tombstone stays, also of a document that is not here. Gives the scopes that have new lines, and `None` when it was
    /// erased before.
    async fn erase(&self, erasing: Erasing) -> Result<Option<Vec<Poke>>, StorageError>;
    /// Documents with more changes than `over`.
    async fn overgrown(&self, over: u64) -> Result<Vec<DocumentId>, StorageError>;

    /// The first of these cursors that is not the office's; `None` when all are.
    async fn diverged(&self, cursors: Vec<Cursor>) -> Result<Option<Scope>, StorageError>;
    /// The lines after each cursor, read at one instant, of about `max_bytes` together.
    async fn pull(&self, cursors: Vec<Cursor>, max_bytes: usize) -> Result<Pulled, StorageError>;
    /// Where a scope's feed stands.
    async fn head(&self, scope: Scope) -> Result<Head, StorageError>;
    /// What a scope holds, bucket by bucket, and where it stands, read at one instant.
    async fn digests(&self, scope: Scope) -> Result<Manifested, StorageError>;
    /// Every document of these buckets of a scope, read at one instant.
    async fn list(&self, scope: Scope, buckets: Vec<u8>) -> Result<Manifested, StorageError>;
    /// Those of these documents that are in the scope, of about `max_bytes`, read at one instant.
    async fn fetch(&self, scope: Scope, wanted: Vec<Wanted>, max_bytes: usize) -> Result<Fetched, StorageError>;

    /// Begins a file for first syncs. What was begun before `stale` and never finished goes.
    async fn begin_file(&self, file: FileRecord, at: Timestamp, stale: Timestamp) -> Result<(), StorageError>;
    /// Adds a frame that begins at that place of the file, unless the file was taken away.
    async fn insert_frame(&self, id: [u8; 16], place: u64, bytes: Vec<u8>) -> Result<(), StorageError>;
    /// The file is whole; of its scope all but the newest [`KEPT_FILES`] go. False when it was taken away, because something
    /// in it was erased meanwhile.
    async fn finish_file(&self, file: FileRecord) -> Result<bool, StorageError>;
    /// The whole file of that name, or the newest of the scope.
    async fn find_file(&self, scope: Scope, name: Option<FileName>) -> Result<Option<FileRecord>, StorageError>;
    /// Whole frames of a file from that place on, of about `max_bytes`; `None` when none begins there.
    async fn frames(&self, id: [u8; 16], place: u64, max_bytes: usize) -> Result<Option<Vec<u8>>, StorageError>;

    /// How a file stands, if whoever asks may know of it.
    async fn find_blob(&self, place: BlobPlace, may: MayAsk) -> Result<Option<BlobStanding>, StorageError>;
    /// The pieces of a file, in order.
    async fn blob_pieces(&self, place: BlobPlace) -> Result<Vec<StoredPiece>, StorageError>;
    /// Notes one more piece; false when it does not go on where the stored beginning ends.
    async fn insert_blob_piece(&self, place: BlobPlace, piece: StoredPiece) -> Result<bool, StorageError>;
    /// Notes that a whole file was compared with its address.
    async fn verify_blob(&self, place: BlobPlace, at: Timestamp) -> Result<(), StorageError>;
    /// Forgets the pieces of a file, and gives the names under which they lie.
    async fn reset_blob(&self, place: BlobPlace) -> Result<Vec<String>, StorageError>;
    /// The files of a document.
    async fn blobs_of(&self, doc: DocumentId) -> Result<Vec<(FileAddress, BlobStanding)>, StorageError>;
    /// Forgets the files of a document, and gives the names under which their pieces lie.
    async fn remove_blobs(&self, doc: DocumentId) -> Result<Vec<String>, StorageError>;
    /// How many bytes of all files are stored.
    async fn blob_bytes(&self) -> Result<u64, StorageError>;

    /// True when other instances may work on the same data.
    fn is_shared(&self) -> bool;
    /// What other instances commit, from now on; `None` when there can be none.
    async fn follow(&self) -> Result<Option<mpsc::Receiver<News>>, StorageError>;
    /// Uses up a nonce for all instances; false when it was used before. It may be forgotten after `ends_at`.
    async fn use_nonce(&self, nonce: [u8; 12], ends_at: Timestamp, now: Timestamp) -> Result<bool, StorageError>;
    /// Wrong join codes from an address.
    async fn wrong_codes(&self, from: IpAddr) -> Result<Option<WrongCodes>, StorageError>;
    /// Counts one more wrong join code from an address.
    async fn note_wrong_code(&self, from: IpAddr, now: Timestamp) -> Result<(), StorageError>;

    /// Every scope's head.
    async fn heads(&self) -> Result<Vec<(Scope, Head)>, StorageError>;
    /// Everything as it is now, to be looked over while others go on writing.
    async fn still(&self) -> Result<Box<dyn Still>, StorageError>;
    /// Where the data lies, for people; without user and password.
    fn place(&self) -> String;
}

/// Everything the office keeps, as it was at one instant: what is committed meanwhile is not seen. It is made for `verify` and
/// for files of first syncs, and holds a connection for as long as it lives.
#[async_trait]
pub trait Still: Send + Sync {
    /// Every scope's head.
    async fn heads(&self) -> Result<Vec<(Scope, Head)>, StorageError>;
    /// Every tombstone.
    async fn erasures(&self) -> Result<Vec<Erasure>, StorageError>;
    /// Lines of a scope's feed after `seq`, at most `limit`.
    async fn lines(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>, StorageError>;
    /// Documents after `after` with all their changes, at most `limit`.
    async fn documents(&self, after: Option<DocumentId>, limit: u32) -> Result<Vec<StoredDocument>, StorageError>;
    /// Whole documents of a scope after `after`, in order of id, of about `max_bytes`.
    async fn members(
        &self,
        scope: Scope,
        after: Option<DocumentId>,
        max_bytes: usize,
    ) -> Result<Vec<Snapshot>, StorageError>;
    /// The buckets of a scope that ever held something.
    async fn buckets(&self, scope: Scope) -> Result<Vec<(u8, Digest)>, StorageError>;
    /// Checks the database itself; empty when it is sound.
    async fn check_file(&self) -> Result<Vec<String>, StorageError>;
}

/// A document as a desk fetches it: what it lacks of `changes`, or the whole.
fn fetched(whole: Snapshot, changes: Vec<AckedChange>, wanted: &Wanted) -> FetchedDocument {
    let (doc, generation) = (whole.doc, whole.generation);
    match sync::office::fetch::lacking(doc, generation, changes, wanted) {
        Some(changes) => FetchedDocument { doc, generation, changes, snapshot: None },
        None => whole.into(),
    }
}
