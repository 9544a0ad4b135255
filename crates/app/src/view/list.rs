//! Lines of lists.

use complaint::{ComplaintId, DeedId, Escalation, NoticeId, Number, PersonId, Role, State, StoreCode, Timestamp};

use super::RefusedView;

/// One complaint as one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowView {
    /// Which complaint.
    pub id: ComplaintId,
    /// Reference number.
    pub number: Number,
    /// Its store.
    pub store: StoreCode,
    /// Kind, or a newer word.
    pub kind: String,
    /// Channel, or a newer word.
    pub channel: String,
    /// Where it stands.
    pub state: State,
    /// 1 to 4.
    pub priority: u8,
    /// Category code; empty when not stated.
    pub category: String,
    /// The description's beginning.
    pub title: String,
    /// Customer's name; empty when anonymous or not stated.
    pub customer: String,
    /// Product; empty when not stated.
    pub product: String,
    /// Whoever handles it.
    pub owner: Option<PersonId>,
    /// Their name.
    pub owner_name: Option<String>,
    /// When it reached us.
    pub received_at: Timestamp,
    /// When it was resolved.
    pub resolved_at: Option<Timestamp>,
    /// Instant of the latest deed.
    pub changed_at: Timestamp,
    /// The next instant at which a promise falls due.
    pub due_at: Option<Timestamp>,
    /// Role of the oldest escalation nobody has taken.
    pub escalated_to: Option<Role>,
    /// Holds deeds the office has not answered.
    pub unsent: bool,
    /// Number of facts on which people disagree.
    pub contested: u32,
}

/// A stretch of the worklist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorklistPage {
    /// The lines.
    pub rows: Vec<RowView>,
    /// How many lines the whole view has.
    pub total: u64,
    /// Revision of the replica the stretch was read at.
    pub revision: u64,
}

/// A complaint that may be the same, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Similar {
    /// The line.
    pub row: RowView,
    /// Stable name of the reason: `phone`, `receipt`, `text`, `product`.
    pub reason: &'static str,
}

/// One escalation of the inbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EscalationView {
    /// The complaint.
    pub row: RowView,
    /// The escalation.
    pub escalation: Escalation,
    /// Name of whoever escalated.
    pub by_name: String,
    /// Name of whoever took it.
    pub taken_by_name: Option<String>,
    /// It asks the current person.
    pub mine: bool,
    /// The current person may take it.
    pub can_take: bool,
    /// The office has it; before, nobody outside this desk has been told.
    pub sent: bool,
    /// The notice to the current person, if there was one.
    pub notice: Option<NoticeView>,
}

/// A notice to a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeView {
    /// Which notice.
    pub id: NoticeId,
    /// When it arose.
    pub created_at: Timestamp,
    /// When the desktop showed it.
    pub shown_at: Option<Timestamp>,
    /// When the person saw it.
    pub seen_at: Option<Timestamp>,
    /// Quiet until then.
    pub snoozed_until: Option<Timestamp>,
}

/// Something that waits for a person's judgement.
#[derive(Clone, PartialEq, Debug)]
pub enum AttentionView {
    /// A deed the office refused; its text is kept.
    Refused(Box<RefusedView>),
    /// Two people wrote the same fact at the same time.
    Contested {
        /// The complaint.
        row: Box<RowView>,
        /// Stable name of the field.
        field: String,
        /// The values, the one shown first.
        values: Vec<ContestedValue>,
    },
}

impl AttentionView {
    /// The refused deed, if it is one.
    pub fn deed(&self) -> Option<DeedId> {
        match self {
            AttentionView::Refused(refused) => Some(refused.deed),
            AttentionView::Contested { .. } => None,
        }
    }
}

/// One of several values of a fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContestedValue {
    /// The value.
    pub value: String,
    /// Name of whoever wrote it.
    pub person_name: Option<String>,
    /// When.
    pub at: Option<Timestamp>,
}
