//! What is held on a person.

use super::RowView;
use complaint::{ComplaintId, Field, Number};

/// What this desk holds on one person, as far as whoever asks may read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldView {
    /// Their complaints, received last first.
    pub complaints: Vec<HeldComplaint>,
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
    /// It is the person's. One that has only the name, the receipt or the end of the telephone may be another's, and so may one that
    /// states another name.
    pub sure: bool,
    /// Numbers of complaints that were erased for good and that this one still points to. Of others nothing is left here, not even
    /// whose they were.
    pub erased: Vec<Number>,
}

impl HeldView {
    /// What was erased for good and one of these complaints points to, each once.
    pub fn erased_beside(&self, chosen: impl Fn(ComplaintId) -> bool) -> Vec<Number> {
        let chosen = self.complaints.iter().filter(|one| chosen(one.row.id));
        let mut erased: Vec<Number> = chosen.flat_map(|one| one.erased.iter().cloned()).collect();
        erased.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        erased.dedup();
        erased
    }
}
