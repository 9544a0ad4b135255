//! Keeps a panic inside Automerge from taking the process along.

use crate::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs `work`, which hands bytes from outside to Automerge, and turns a panic into [`Error::Damaged`].
///
/// Automerge 0.12 panics in some 35 places on malformed changes and documents. Whatever `work` was changing may be half
/// done afterwards, so its owner must throw it away.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result,
        Err(_) => Err(Error::Damaged("Automerge gave up on these bytes".to_owned())),
    }
}
