//! The airlock, first part: what a chunk says of itself, read without Automerge.

use crate::{ActorId, ChangeHash, Error};

/// What a change chunk says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inspected {
    /// SHA-256, recomputed.
    pub hash: ChangeHash,
    /// Its author.
    pub actor: ActorId,
    /// Its number among the author's changes, from 1.
    pub seq: u64,
    /// The changes it builds on.
    pub deps: Vec<ChangeHash>,
    /// Number of operations.
    pub ops: usize,
    /// Claimed time in seconds.
    pub time: i64,
    /// The deed's name.
    pub message: String,
}

/// Reads the header of one plain change chunk.
pub fn parse_chunk(_bytes: &[u8]) -> Result<Inspected, Error> {
    todo!()
}
