//! Taking in complaints of other systems: CSV and JSON, packed or not, as they really are.
//!
//! Two promises: no good row is lost, and no wrong one is taken silently. Every row of a file ends as imported,
//! unchanged, or set aside with its number and the reason. This room must not guess: what the file does not prove is
//! set aside for a person.

mod csv;
pub mod dates;
mod identity;
mod json;
mod life;
mod mapping;
mod plan;
mod problem;
mod reading;
mod register;
mod report;
mod run;
mod source;
mod table;
mod writing;

pub use mapping::{Column, Kind, Mapping};
pub use problem::{FileError, Note, Reason, SetAside};
pub use reading::{Circumstances, Reading, Ready, read};
pub use run::{ImportRequest, Outcome, Preview, Progress};
pub use source::Source;
pub use table::{Line, Table};
