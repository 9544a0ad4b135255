//! How a complaint lives in an Automerge document: reading it, writing a deed as one change, merging, the row.
//!
//! This room is pure. It must not know about SQLite, HTTP, the clock, randomness or who is asking. It owns the types
//! that the replica (`store`) and the protocol (`sync`) share.

pub mod admit;
pub mod alone;
pub mod case;
mod chunk;
mod column;
pub mod error;
mod event;
mod guard;
pub mod inspect;
mod read;
mod reader;
pub mod rebuilt;
pub mod returned;
pub mod shared;
mod start;
mod whole;

pub use admit::check;
pub use alone::{Alone, read_alone};
pub use case::{CaseDocument, Metas, Written};
pub use error::Error;
pub use inspect::{Inspected, parse_chunk};
pub use rebuilt::{Rebuilt, RebuiltChange};
pub use returned::carries;
pub use shared::{AckedChange, ActorId, ChangeHash, DocumentId, Entry, EntryKind, Erasure, Item, Snapshot};
