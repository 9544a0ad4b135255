//! What SQLite's errors mean for the person whose data it is.

use crate::Error;
use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMSIZE};

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        if let rusqlite::Error::FromSqlConversionFailure(_, _, inner) = &error {
            return Error::Value { column: "unknown", problem: inner.to_string() };
        }
        let Some(failure) = error.sqlite_error() else { return Error::Statement(error.to_string()) };
        match failure.code {
            ErrorCode::DiskFull => Error::DiskFull,
            // The index of the log lies in a file of its own, which is grown by ftruncate: no space, no index.
            ErrorCode::SystemIoFailure
                if matches!(failure.extended_code, SQLITE_IOERR_SHMSIZE | SQLITE_IOERR_SHMMAP) =>
            {
                Error::DiskFull
            }
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly => Error::Io(error.to_string()),
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Damaged(error.to_string()),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::InUse,
            _ => Error::Statement(error.to_string()),
        }
    }
}

/// What a failed COMMIT means: a full disk stored nothing; after any other failure of the disk nobody knows.
pub(crate) fn of_commit(error: rusqlite::Error) -> Error {
    match Error::from(error) {
        Error::Io(what) => Error::CommitUnknown(what),
        other => other,
    }
}
