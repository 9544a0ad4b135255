//! Why a verb failed, as the person who typed it needs to know it.

use crate::storage::StorageError;
use std::process::ExitCode;

/// Why a verb failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    /// What was typed cannot be meant.
    #[error("{0}")]
    Usage(String),
    /// It is understood, and not possible.
    #[error("{0}")]
    Refused(String),
    /// The data, the disk or the network is at fault.
    #[error("{0}")]
    Data(String),
}

impl Fault {
    pub(super) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Fault::Usage(_) => 2,
            Fault::Refused(_) => 3,
            Fault::Data(_) => 5,
        })
    }
}

impl From<StorageError> for Fault {
    fn from(error: StorageError) -> Self {
        let text = error.to_string();
        match error {
            StorageError::Exists(_) | StorageError::Missing(_) => Fault::Refused(text),
            StorageError::Url => Fault::Usage(text),
            StorageError::NotFounded(_)
            | StorageError::Unreachable(_)
            | StorageError::Denied(_)
            | StorageError::Busy(_)
            | StorageError::Newer { .. }
            | StorageError::Files(_)
            | StorageError::Damaged(_)
            | StorageError::Database(_) => Fault::Data(text),
        }
    }
}

impl From<sync::message::RequestError> for Fault {
    fn from(error: sync::message::RequestError) -> Self {
        Fault::Data(error.to_string())
    }
}
