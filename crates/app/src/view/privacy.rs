//! What is held on a person.

use super::RowView;
use complaint::{Field, Number};

/// What this desk holds on one person, as far as whoever asks may read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldView {
    /// Their complaints, received last first.
    pub complaints: Vec<HeldComplaint>,
    /// Numbers of complaints that were erased for good and that one of theirs still points to. Of others nothing is left here, not
    /// even whose they were.
    pub erased: Vec<Number>,
    /// There is no office that could hold more.
    pub alone: bool,
}

/// A complaint of that person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldComplaint {
    /// The complaint.
    pub row: RowView,
    /// By which facts it was found.
    pub by: Vec<Field>,
    /// How many files it has.
    pub files: u64,
    /// It is the person's. One that has only the name of somebody who is known by more may be another's.
    pub sure: bool,
}
