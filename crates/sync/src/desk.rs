//! The desk's engine: what to ask next, and whether an answer may be believed. The desk trusts its office to decide, not
//! to be free of faults: every line is checked against the chain before it is stored.
//!
//! It must not know how the replica is stored or how a request travels: the caller carries out the steps.

pub mod answer;
pub mod pass;

pub use answer::{AnswerError, Checked, CheckedPage, check};
pub use pass::{Fetched, Pass, Step};
