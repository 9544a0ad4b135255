//! The first sync of a scope: ranges of a file that the office has ready.

use crate::{Cursor, Scope};
use complaint::DeviceId;
use serde::{Deserialize, Serialize};

/// A range of a scope's file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FetchRange {
    /// The device.
    pub device: DeviceId,
    /// Which scope.
    pub scope: Scope,
    /// The file that was begun; `None` at the start.
    pub file: Option<FileName>,
    /// Where the range begins, in bytes: 0, or where the one before ended.
    pub offset: u64,
    /// How many bytes the desk wants at the most; one frame comes in any case.
    pub max_bytes: u32,
}

/// Answer to [`FetchRange`]. It is about another file than the one asked for, and then from its start, when that is gone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FetchedRange {
    /// Where the scope stood when the file was made: from here Exchange goes on once the file is read.
    pub cursor: Cursor,
    /// Which file this is a range of.
    pub file: FileName,
    /// Where the range begins.
    pub offset: u64,
    /// Length of the whole file.
    pub length: u64,
    /// How many documents are in it.
    pub total: u64,
    /// The range: whole frames, see [`crate::file`].
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// SHA-256 of a file: two offices that made the same file may take turns in sending it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct FileName(#[serde(with = "serde_bytes")] pub [u8; 32]);
