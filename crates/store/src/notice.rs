//! Notices to people: the truth behind every toast.

use complaint::{ComplaintId, DeedId, NoticeId, Number, PersonId, StoreCode, Timestamp};

/// One notice to one person. Names nobody but the person told: safe on a lock screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// Whom it tells.
    pub person: PersonId,
    /// About which complaint.
    pub complaint: ComplaintId,
    /// Its reference number.
    pub number: Number,
    /// The deed that gave rise to it; a person is told of a deed once.
    pub event: DeedId,
    /// What kind of notice, a stable word such as `escalation`.
    pub kind: String,
    /// The complaint's store.
    pub store: StoreCode,
    /// Role asked, or another stable word.
    pub level: String,
    /// When the desk learned of it.
    pub created_at: Timestamp,
    /// When a toast was shown.
    pub shown_at: Option<Timestamp>,
    /// When the person looked.
    pub seen_at: Option<Timestamp>,
    /// When the person acted on it.
    pub acted_at: Option<Timestamp>,
    /// When it lost its object: somebody else took it.
    pub withdrawn_at: Option<Timestamp>,
}

/// What happened to a notice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A toast was shown.
    Shown,
    /// The person looked.
    Seen,
    /// The person acted.
    Acted,
    /// It lost its object.
    Withdrawn,
}
