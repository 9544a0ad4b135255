//! What can be wrong with a document or a change.

use crate::ChangeHash;

/// What can be wrong with a document or a change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The bytes are not one plain change chunk, or their checksum is wrong.
    #[error("not a valid change: {0}")]
    InvalidChange(String),
    /// Over a limit of size, operations, dependencies or depth.
    #[error("too large: {what} is {got}, {limit} is the most")]
    TooLarge {
        /// What is counted.
        what: &'static str,
        /// How much there is.
        got: usize,
        /// The limit.
        limit: usize,
    },
    /// A change it depends on is not in the document.
    #[error("depends on {0}, which is not here")]
    MissingDependency(ChangeHash),
    /// The actor's sequence number is not the next one.
    #[error("actor sequence {got}, expected {expected}")]
    Sequence {
        /// Number in the change.
        got: u64,
        /// Number that would be next.
        expected: u64,
    },
    /// The document breaks the schema: a part is missing or of the wrong type.
    #[error("not a complaint document: {0}")]
    Schema(String),
    /// The change writes where no deed may write, or not what its deed says.
    #[error("the change does not do what its deed says: {0}")]
    NotTheDeed(String),
    /// Saved bytes that cannot be loaded, or do not load to the same heads.
    #[error("damaged document: {0}")]
    Damaged(String),
}
