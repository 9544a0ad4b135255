//! The replica on this machine: one encrypted SQLite file with documents, outbox, rows, search, notices and drafts.
//!
//! [`Replica`] writes, one transaction for each call; [`Reader`] answers questions from connections of its own, so that
//! lists never wait for writes. This room must not know about the protocol, the network, the clock, randomness, who is
//! asking or any wording. It never opens an Automerge document: it keeps what the caller derived from it.

mod blob;
mod changed;
mod cipher;
mod column;
mod connection;
mod desk;
mod draft;
mod error;
mod failure;
pub mod files;
mod key;
mod lock;
mod notice;
mod question;
mod reader;
mod replica;
mod schema;
mod table;
mod write;

pub use blob::HeldBlob;
pub use changed::{Change, Changed};
pub use desk::{Desk, Enrolled, OfficeLink, SettingOf};
pub use draft::{Draft, DraftId};
pub use error::{Error, Result};
pub use files::Files;
pub use key::DataKey;
pub use notice::{Mark, Notice};
pub use question::{
    Appendable, Batch, Departed, Derived, FiguresQuery, LONG_TAIL, Listed, ListedRow, Looked, Problem, Refused,
    SearchQuery, SimilarQuery, Sort, StoredDocument, Tally, Unsent, Verdict, View, WorklistQuery,
};
pub use reader::Reader;
pub use replica::Replica;
pub use write::{
    AppendWrite, Body, Counter, DocWrite, DueWrite, Erasing, FilePlace, Imported, LoadWrite, Loading, LocalWrite,
    MemberDocument, News, PageWrite, Refusing, RowWrite, Settled, SettledDoc, StoredCursor, Told,
};
