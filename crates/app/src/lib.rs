//! What a person can do at a desk: one function for each deed and each question, the ports it needs, and the background
//! work (sync, escalation watch).
//!
//! This room must not know about windows, terminals, sockets or the operating system: it asks its [`ports`]. It decides
//! nothing that [`complaint`] decides, and words nothing that [`text`] words.

pub mod attachments;
pub mod demo;
pub mod error;
pub mod event;
pub mod export;
pub mod home;
pub mod import;
pub mod keys;
pub mod ports;
pub mod privacy;
pub mod request;
pub mod view;

mod app;
mod bus;
mod checking;
mod deeds;
mod documents;
mod drafts;
mod enrol;
mod kept;
mod ladders;
mod opening;
mod policies;
mod questions;
mod session;
mod settings;
mod standing;
mod syncing;
mod watch;
mod wipe;

#[cfg(test)]
mod fake;
#[cfg(test)]
mod tests;

pub use app::App;
pub use attachments::{AttachError, Opened as OpenedFile};
pub use deeds::{Each, MOST as MOST_AT_ONCE};
pub use error::{Error, LockReason, Result};
pub use event::{Event, Topic};
pub use home::Home;
pub use insight;
pub use opening::{Created, Opened};
pub use policies::{Affected, Preview};
pub use syncing::{Carried, SyncReport};
pub use watch::NoticeMark;
