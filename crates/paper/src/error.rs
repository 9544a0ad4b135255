//! How making a paper can fail.

use crate::Requirement;

/// How making a paper can fail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A letter lacks clauses that it must carry; it cannot be sent. [`Requirement::said`] words each.
    #[error("the letter lacks {}", .0.iter().map(|lacking| lacking.code.as_str()).collect::<Vec<_>>().join(", "))]
    Incomplete(Vec<Requirement>),
    /// Longer than the roll of a receipt printer.
    #[error("the slip is longer than two metres")]
    TooLong,
    /// A template does not fit its data: a fault of this program, or a picture that cannot be read.
    #[error("the page could not be set: {0}")]
    Typesetting(String),
}
