//! The office: one database, one to three instances, and the requests they work on.

mod generation;
pub mod job;
pub mod reading;
pub mod storage;

use std::rc::Rc;

pub use job::{Ask, Job, Reply, Room, Worked};
pub use storage::Storage;

/// The office.
#[derive(Clone, Debug, Default)]
pub struct Office {
    pub storage: Storage,
    pub instances: u8,
    pub jobs: Vec<Job>,
    /// Its database as it was put aside.
    pub backups: Vec<Rc<Storage>>,
    /// For now its documents are not to be had: a wrong or empty database is mounted.
    pub empty: bool,
}
