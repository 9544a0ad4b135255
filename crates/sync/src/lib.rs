//! How two copies agree: the messages, the desk's engine, the office's engine. Events in, effects out.
//!
//! This room is pure. It must not know about sockets, SQLite, PostgreSQL, the clock or randomness.

pub mod message;
pub mod scope;

pub use scope::{Cursor, Scope};
