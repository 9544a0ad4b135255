//! How a complaint lives in an Automerge document: reading it, writing a deed as one change, merging, the row.
//!
//! This room is pure. It must not know about SQLite, HTTP, the clock, randomness or who is asking. It owns the types
//! that the replica (`store`) and the protocol (`sync`) share.

pub mod admit;
pub mod case;
pub mod error;
mod event;
mod guard;
pub mod inspect;
mod read;
pub mod shared;
mod start;

pub use admit::check;
pub use case::{CaseDocument, Metas, Written};
pub use error::Error;
pub use inspect::{Inspected, parse_chunk};
pub use shared::{AckedChange, ActorId, ChangeHash, DocumentId, Entry, EntryKind, Item, Snapshot};
