//! Statistics as answered: what was asked, how it is defined, and what it came to.

use complaint::{ComplaintId, Number, Timestamp};
use insight::{Definition, Dimension, Group, Part};

/// What complaints of one kind come to.
#[derive(Clone, PartialEq, Debug)]
pub struct FiguresView {
    /// Name of the kind.
    pub kind: String,
    /// What they are told apart by.
    pub by: Option<Dimension>,
    /// How each measure is defined, in the order of the figures of each group.
    pub measures: Vec<&'static Definition>,
    /// By value; one without a value where they are not told apart.
    pub groups: Vec<Group>,
    /// As of when: what reaches this desk later is not in it.
    pub as_of: Timestamp,
}

/// A complaint behind a number.
#[derive(Clone, PartialEq, Debug)]
pub struct BehindView {
    /// Which.
    pub id: ComplaintId,
    /// Reference number.
    pub number: Number,
    /// What it gives to the number.
    pub part: Part,
}
