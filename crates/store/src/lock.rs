//! One process at a time: an advisory lock on a file beside the replica. The same file keeps a check value of the key, so
//! that a wrong key can be told from a damaged file.

use crate::{DataKey, Error, Result};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The lock, held as long as this lives.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

/// What the check value says about a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum KeyCheck {
    /// It is the replica's key.
    Right,
    /// It is another key.
    Wrong,
    /// No check value was ever written.
    Unknown,
}

impl Lock {
    /// Takes the lock of the replica at `path`.
    pub(crate) fn take(path: &Path) -> Result<Lock> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(beside(path, ".lock"))
            .map_err(io)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(io(error)),
        }
    }

    /// Compares `key` with the check value.
    pub(crate) fn check(&mut self, key: &DataKey) -> KeyCheck {
        let mut found = Vec::new();
        let read = self.file.seek(SeekFrom::Start(0)).and_then(|_| self.file.read_to_end(&mut found));
        match read {
            Ok(32) if found == check_value(key) => KeyCheck::Right,
            Ok(32) => KeyCheck::Wrong,
            _ => KeyCheck::Unknown,
        }
    }

    /// Notes the check value of a key that has just opened the replica. It is a hint: a full disk does not matter.
    pub(crate) fn note(&mut self, key: &DataKey) {
        if self.check(key) == KeyCheck::Right {
            return;
        }
        let written = self
            .file
            .set_len(0)
            .and_then(|()| self.file.seek(SeekFrom::Start(0)))
            .and_then(|_| self.file.write_all(&check_value(key)));
        if let Err(error) = written {
            tracing::warn!(%error, "the key's check value could not be noted");
        }
    }
}

/// One-way, and the key is 256 random bits: the value gives nothing away.
fn check_value(key: &DataKey) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"redress replica key check 1");
    hash.update(key.bytes());
    hash.finalize().into()
}

/// The path with `suffix` added to the file's name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// An error of the file system.
#[expect(clippy::needless_pass_by_value, reason = "used as a function in map_err")]
pub(crate) fn io(error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull,
        _ => Error::Io(error.to_string()),
    }
}
