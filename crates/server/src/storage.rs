//! What the office keeps, behind one trait: SQLite now, PostgreSQL next, and one suite of tests for both. Storage keeps
//! and finds; it decides nothing about deeds. Each writing method is one transaction, durable when it returns.

pub mod records;
pub mod sqlite;

pub use records::{
    Charter, CodeRecord, Commit, DeviceRecord, Enrolment, Founding, GroundQuery, IncarnationRecord, NewDevice, Pulled,
    PushCommit, StoredChange, StoredDocument, StoredLine,
};
pub use sqlite::SqliteStorage;

use async_trait::async_trait;
use complaint::{DeviceId, Directory, Person, PersonId, Store, Timestamp};
use document::DocumentId;
use sync::message::FetchedScope;
use sync::office::Head;
use sync::office::admission::Ground;
use sync::{Cursor, Scope};

/// What can go wrong with storage.
#[derive(Debug, thiserror::Error)]
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
    /// The database failed; whether the last write took place is unknown until it is read again.
    #[error("the database failed: {0}")]
    Database(String),
}

/// What the office keeps.
#[async_trait]
pub trait Storage: Send + Sync + 'static {
    /// Founds the office.
    async fn found(&self, founding: Founding) -> Result<(), StorageError>;
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
    /// The device that holds that key.
    async fn find_device_by_key(&self, key: [u8; 32]) -> Result<Option<DeviceRecord>, StorageError>;
    /// Every device.
    async fn devices(&self) -> Result<Vec<DeviceRecord>, StorageError>;
    /// Revokes a device for good.
    async fn revoke_device(&self, device: DeviceId, at: Timestamp) -> Result<(), StorageError>;
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

    /// The lines after each cursor, read at one instant, of about `max_bytes` together.
    async fn pull(&self, cursors: Vec<Cursor>, max_bytes: usize) -> Result<Pulled, StorageError>;
    /// Whole documents of a scope after `after`, of about `max_bytes`.
    async fn fetch(
        &self,
        scope: Scope,
        after: Option<DocumentId>,
        max_bytes: usize,
    ) -> Result<FetchedScope, StorageError>;

    /// Every scope's head.
    async fn heads(&self) -> Result<Vec<(Scope, Head)>, StorageError>;
    /// Lines of a scope's feed after `seq`, at most `limit`.
    async fn lines(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>, StorageError>;
    /// Documents after `after` with all their changes, at most `limit`.
    async fn documents(&self, after: Option<DocumentId>, limit: u32) -> Result<Vec<StoredDocument>, StorageError>;
    /// Checks the database file itself; empty when it is sound.
    async fn check_file(&self) -> Result<Vec<String>, StorageError>;
}
