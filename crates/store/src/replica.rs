//! The replica's one writer: creating, opening, transactions.

mod append;
mod blob;
mod deed;
mod desk;
mod erase;
#[cfg(test)]
mod full_disk;
mod give_back;
mod page;
mod policy;
mod settle;
pub(crate) mod verify;

use crate::connection::{self, Purpose};
use crate::lock::{KeyCheck, Lock, beside, io};
use crate::{DataKey, Error, Files, Reader, Result, failure, schema};
use rusqlite::{Connection, TransactionBehavior};
use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

/// SQLCipher's page size: an intact file is a multiple of it.
const PAGE: u64 = 4096;

/// What a plain SQLite file begins with.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// The replica. One process at a time holds it; within the process, this is the only writer, and every function that
/// changes something is one durable transaction (`synchronous=FULL`) that says which kinds of thing changed.
#[derive(Debug)]
pub struct Replica {
    /// `None` after a commit of unknown outcome: reopened before the next write.
    writer: Option<Connection>,
    path: PathBuf,
    key: DataKey,
    reader: Reader,
}

impl Replica {
    /// Makes a new replica. It appears at `path` complete or not at all.
    ///
    /// # Errors
    /// [`Error::Exists`] when anything is at `path`: nothing is ever replaced.
    pub fn create(path: &Path, key: &DataKey) -> Result<Replica> {
        let lock = Lock::take(path)?;
        if fs::symlink_metadata(path).is_ok() {
            return Err(Error::Exists(path.to_owned()));
        }
        let unfinished = beside(path, ".new");
        remove_unfinished(&unfinished)?;
        make_private_file(&unfinished)?;
        let mut connection = connection::open(&unfinished, key, Purpose::Write)?;
        schema::migrate(&mut connection)?;
        connection.close().map_err(|(_, error)| Error::from(error))?;
        File::open(&unfinished).and_then(|file| file.sync_all()).map_err(io)?;
        fs::rename(&unfinished, path).map_err(io)?;
        sync_folder(path)?;
        Self::open_locked(path, key, lock)
    }

    /// Opens the replica at `path`.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::InUse`], [`Error::WrongKey`], [`Error::Damaged`], [`Error::Unreadable`],
    /// [`Error::NotEncrypted`], [`Error::NewerSchema`], [`Error::NoCipher`]. The file stays as it was.
    pub fn open(path: &Path, key: &DataKey) -> Result<Replica> {
        if !path.is_file() {
            return Err(Error::Missing(path.to_owned()));
        }
        Self::open_locked(path, key, Lock::take(path)?)
    }

    /// Renames the replica at `path`, with what lies beside it, to its name and `suffix`: out of the way of a new one, and
    /// kept. `allowed` is asked while nobody else can have the replica open; when it says no, everything stays.
    ///
    /// # Errors
    /// [`Error::InUse`], or the disk's.
    pub fn put_aside(path: &Path, suffix: &str, allowed: impl FnOnce() -> bool) -> Result<bool> {
        let _lock = Lock::take(path)?;
        if !allowed() {
            return Ok(false);
        }
        let aside = beside(path, suffix);
        for part in ["-wal", "-shm", ""] {
            match fs::rename(beside(path, part), beside(&aside, part)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io(error)),
                _ => {}
            }
        }
        sync_folder(path)?;
        Ok(true)
    }

    fn open_locked(path: &Path, key: &DataKey, mut lock: Lock) -> Result<Replica> {
        look(path)?;
        let mut writer = match connection::open(path, key, Purpose::Write) {
            Err(Error::Damaged(what)) => return Err(unreadable(lock.check(key), what)),
            other => other?,
        };
        lock.note(key);
        schema::migrate(&mut writer)?;
        let reader = Reader::new(path, key, lock);
        Ok(Replica { writer: Some(writer), path: path.to_owned(), key: key.clone(), reader })
    }

    /// Answers questions; clone it and ask from any thread.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The bytes of attached files in `folder`, under this replica's key.
    pub fn files(&self, folder: &Path) -> Files {
        Files::new(folder, &self.key)
    }

    /// Closes the file for good, so that it can be removed: whatever is asked or written afterwards fails.
    pub fn close(&mut self) {
        self.reader.close();
        self.writer = None;
    }

    /// Runs `work` in one transaction. When it fails, nothing of it is stored.
    fn transact<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let transaction = self.writer()?.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = transaction.total_changes();
        let value = work(&transaction)?;
        let changed = transaction.total_changes() != before;
        let committed = transaction.commit().map_err(failure::of_commit);
        if changed {
            // Also after a failure: what readers remember may be wrong now.
            self.reader.committed();
        }
        match committed {
            Ok(()) => Ok(value),
            Err(error) => {
                if matches!(error, Error::CommitUnknown(_)) {
                    self.writer = None;
                }
                Err(error)
            }
        }
    }

    fn writer(&mut self) -> Result<&mut Connection> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => {
                self.reader.check_open()?;
                connection::open(&self.path, &self.key, Purpose::Write)?
            }
        };
        Ok(self.writer.insert(writer))
    }
}

impl Drop for Replica {
    /// Leaves one file behind: the write-ahead log is folded in, so that a copy of `redress.db` alone is whole. Should the
    /// disk refuse, the log stays beside the file and nothing is lost.
    fn drop(&mut self) {
        self.reader.rest();
        if let Some(writer) = self.writer.take()
            && let Err(error) = writer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        {
            tracing::warn!(%error, "the write-ahead log stays beside the replica");
        }
    }
}

/// What a file that SQLCipher cannot read is, by the check value of the key.
fn unreadable(check: KeyCheck, what: String) -> Error {
    match check {
        KeyCheck::Right => Error::Damaged(what),
        KeyCheck::Wrong => Error::WrongKey,
        KeyCheck::Unknown => Error::Unreadable,
    }
}

/// Looks at the file without SQLite, which would take an empty file for a new database.
fn look(path: &Path) -> Result<()> {
    let length = fs::metadata(path).map_err(io)?.len();
    let mut head = Vec::with_capacity(PLAIN.len());
    File::open(path).and_then(|file| file.take(PLAIN.len() as u64).read_to_end(&mut head)).map_err(io)?;
    if head == PLAIN {
        return Err(Error::NotEncrypted);
    }
    if length == 0 {
        return Err(Error::Damaged("the file is empty".to_owned()));
    }
    if length % PAGE != 0 {
        return Err(Error::Damaged(format!("the file has {length} bytes, which is not a whole number of pages")));
    }
    Ok(())
}

/// Removes what an interrupted [`Replica::create`] left: it was never a replica, nothing was ever stored in it.
fn remove_unfinished(path: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        match fs::remove_file(beside(path, suffix)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io(error)),
            _ => {}
        }
    }
    Ok(())
}

/// An empty file that only its owner may read.
fn make_private_file(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path).map(drop).map_err(io)
}

/// Makes the new name durable.
fn sync_folder(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder).and_then(|folder| folder.sync_all()).map_err(io) } else { Ok(()) }
}
