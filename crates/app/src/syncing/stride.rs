//! How much is asked for or sent at a time, by how the line is.

use std::sync::atomic::{AtomicUsize, Ordering};
use store::files::PORTION;
use sync::OfficeError;
use sync::blob::MAX_PIECE;

/// Begun with, in bytes.
const FIRST: usize = 4 * PORTION;

/// Half after each piece that was cut off, twice after each that crossed.
#[derive(Debug)]
pub(crate) struct Stride {
    bytes: AtomicUsize,
    most: usize,
}

impl Stride {
    /// Of the bytes of files.
    pub(crate) fn of_files() -> Stride {
        Stride { bytes: AtomicUsize::new(FIRST), most: MAX_PIECE }
    }

    /// Of first syncs. What came at a time is stored at a time: a page of an index that many complaints share is then written
    /// once for all of them. More than this would be held in memory without gaining much.
    pub(crate) fn of_first_syncs() -> Stride {
        Stride { bytes: AtomicUsize::new(FIRST), most: 16 * PORTION }
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes.load(Ordering::Relaxed)
    }

    /// The same as a message says it.
    pub(super) fn length(&self) -> u32 {
        u32::try_from(self.bytes()).unwrap_or(u32::MAX)
    }

    /// Notes how a piece fared, and hands it on.
    pub(super) fn note<T>(&self, outcome: Result<T, OfficeError>) -> Result<T, OfficeError> {
        let now = self.bytes();
        let next = match &outcome {
            Ok(_) => (now * 2).min(self.most),
            Err(OfficeError::Unreachable { .. }) => (now / 2).max(PORTION),
            Err(_) => now,
        };
        self.bytes.store(next, Ordering::Relaxed);
        outcome
    }
}
