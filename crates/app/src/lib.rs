//! What a person can do at a desk: one function for each deed and each question, the ports it needs, and the background
//! work (sync, escalation watch).
//!
//! This room must not know about windows, terminals, sockets or the operating system: it asks its [`ports`]. It decides
//! nothing that [`complaint`] decides, and words nothing that [`text`] words.

pub mod error;
pub mod event;
pub mod ports;
pub mod request;
pub mod view;

mod app;

pub use app::{App, Created, NoticeMark, Opened, SyncReport};
pub use error::{Error, LockReason, Result};
pub use event::{Event, Topic};
