//! Who is told when.

use super::{NoticeView, RowView};
use complaint::ladder::Why;
use complaint::policy::Recipient;
use complaint::{Firing, PersonId, Timestamp};

/// The ladders of one complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LadderView {
    /// What has fired, the earliest first.
    pub fired: Vec<FiringView>,
    /// What fires next unless something ends it before.
    pub next: Option<FiringView>,
}

/// One level that has fired or will.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FiringView {
    /// The level, with everything that answers why.
    pub firing: Firing,
    /// Everybody told, by name, in the order in which they were; nobody where there is nobody who could be.
    pub told: Vec<ToldView>,
    /// Name of whoever ended it, where it was one person.
    pub stopped_by_name: Option<String>,
    /// True once the office has what started it; before, nobody outside this desk can have been told.
    pub sent: bool,
}

/// Somebody who is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToldView {
    /// Who.
    pub person: PersonId,
    /// Name of the person, or the id where the directory does not know it.
    pub name: String,
    /// Whom the level names, or who stands for them.
    pub recipient: Recipient,
    /// Why they are told.
    pub why: Why,
    /// When.
    pub at: Timestamp,
    /// When they first did something about the case afterwards.
    pub answered_at: Option<Timestamp>,
    /// When they asked somebody else.
    pub passed_on_at: Option<Timestamp>,
}

/// A case that calls the person at the desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallView {
    /// The complaint.
    pub row: RowView,
    /// The level that calls them.
    pub firing: FiringView,
    /// True when they may take the case on.
    pub can_take: bool,
    /// The notice they have of it.
    pub notice: NoticeView,
}
