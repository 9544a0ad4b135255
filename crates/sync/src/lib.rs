//! How two copies agree: the messages, the desk's engine, the office's engine. Events in, effects out.
//!
//! This room is pure. It must not know about sockets, SQLite, PostgreSQL, the clock or randomness.

pub mod blob;
pub mod chain;
pub mod codec;
pub mod desk;
pub mod digest;
pub mod erasure;
pub mod file;
pub mod manifest;
pub mod message;
#[doc(hidden)]
pub mod mutant;
pub mod office;
pub mod order;
pub mod policy;
pub mod scope;
pub mod sign;
pub mod verbs;

pub use digest::Digest;
pub use scope::{Cursor, Scope};
pub use verbs::{Live, Office, OfficeError};
