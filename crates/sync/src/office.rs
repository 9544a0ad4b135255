//! The office's engine: what a device is granted, and whether a pushed deed is admitted. Pure: storage hands in what is
//! known and takes out what is to be committed.

pub mod admission;
pub mod feed;
pub mod fetch;
pub mod generation;
pub mod grants;
pub mod life;
pub mod number;
pub mod quarantine;
pub mod seal;

pub use admission::{AcceptedChange, Admission, Caller, ChangedDocument, Known, RefusedItem};
pub use feed::{Course, Head, Turn, append, turns};
pub use grants::{granted, scopes_of};
pub use seal::SealKey;
