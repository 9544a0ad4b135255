//! How complaints belong together. A relation moves nothing: taking it away undoes it (DOMAIN 7).

use crate::classify::words;
use crate::{ComplaintId, DeedId, Number, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

/// The most relations that one complaint has at a time.
pub const MAX_RELATIONS: usize = 50;

words!(
    /// What this complaint is to the other.
    RelationKind {
        /// The same, taken down twice.
        DuplicateOf = "duplicate_of",
        /// A part of it.
        PartOf = "part_of",
        /// The same thing has happened again.
        RecurrenceOf = "recurrence_of",
        /// It came of the other.
        Follows = "follows",
        /// The other is its cause.
        CausedBy = "caused_by",
    }
);

/// A relation to another complaint, which this desk need not hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Relation {
    /// What this one is to the other.
    pub kind: RelationKind,
    /// The other.
    pub to: ComplaintId,
    /// Its number, for people.
    pub number: Number,
}

/// A relation that stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Related {
    /// The deed that made it.
    pub id: DeedId,
    /// What it is.
    pub relation: Relation,
    /// Who made it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}
