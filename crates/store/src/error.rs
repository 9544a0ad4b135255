//! What can go wrong with the replica. None of these ever makes the store delete or replace a file.

use complaint::ComplaintId;
use std::path::PathBuf;

/// What can go wrong with the replica.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no replica at the path.
    #[error("there is no replica at {}", .0.display())]
    Missing(PathBuf),
    /// [`crate::Replica::create`] found a file; it was left alone.
    #[error("a file is already at {}", .0.display())]
    Exists(PathBuf),
    /// The file belongs to another key.
    #[error("the replica was made with another key")]
    WrongKey,
    /// The file cannot be read with this key, and nothing beside it tells whether the key or the file is wrong.
    #[error("the replica cannot be read with this key: the key is another one or the file is damaged")]
    Unreadable,
    /// The key is right and the file is not: truncated, overwritten or worn.
    #[error("the replica is damaged: {0}")]
    Damaged(String),
    /// The file is a plain SQLite database; it is neither read nor written.
    #[error("the file is a database without encryption")]
    NotEncrypted,
    /// Another process has the replica open.
    #[error("the replica is in use by another program")]
    InUse,
    /// The disk is full. Nothing of this write was stored; everything stored before is intact.
    #[error("the disk is full; nothing of this was stored, everything before is safe")]
    DiskFull,
    /// The commit was answered with an I/O error: it may or may not be stored. The replica reopens its file before the
    /// next write; ask for the deed and look.
    #[error("the disk failed during the commit, which may or may not be stored: {0}")]
    CommitUnknown(String),
    /// The disk failed outside a commit. Nothing of this write was stored.
    #[error("the disk failed: {0}")]
    Io(String),
    /// The file was written by a newer app that this one would misunderstand.
    #[error("the replica has schema {found}, which needs an app of schema {needs}; this app has {ours}")]
    NewerSchema {
        /// Number of the last migration in the file.
        found: u32,
        /// The oldest schema an app must know to use the file.
        needs: u32,
        /// The schema of this app.
        ours: u32,
    },
    /// This build has no encryption, or an SQLite with known faults; nothing is opened.
    #[error("this build must not store personal data: {0}")]
    NoCipher(String),
    /// The complaint is not in the replica.
    #[error("complaint {0} is not here")]
    UnknownComplaint(ComplaintId),
    /// The counter of a reference number was used before.
    #[error("counter {counter} of desk {desk} is used; the last one is {last}")]
    CounterUsed {
        /// Desk code.
        desk: String,
        /// The counter asked for.
        counter: u32,
        /// The highest one used.
        last: u32,
    },
    /// There is no desk yet: nobody joined or started alone.
    #[error("this replica has no desk yet")]
    NoDesk,
    /// An answer for a batch that is not on its way.
    #[error("push {got} was answered, {expected:?} is on its way")]
    NotPushed {
        /// Number in the answer.
        got: u64,
        /// Number on its way.
        expected: Option<u64>,
    },
    /// A stored value is not what this app writes.
    #[error("column {column} holds what no app writes: {problem}")]
    Value {
        /// Where.
        column: &'static str,
        /// What is wrong with it.
        problem: String,
    },
    /// SQLite refused a statement: a fault of this program.
    #[error("the database refused a statement: {0}")]
    Statement(String),
}

/// What the store's functions return.
pub type Result<T> = std::result::Result<T, Error>;
