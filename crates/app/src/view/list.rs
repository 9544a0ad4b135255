//! Lines of lists.

use complaint::{ComplaintId, Deed, Escalation, NoticeId, Number, PersonId, Role, State, StoreCode, Timestamp};

use super::RefusedView;
use uuid::Uuid;

/// One complaint as one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowView {
    /// Which complaint.
    pub id: ComplaintId,
    /// Reference number.
    pub number: Number,
    /// Its store.
    pub store: StoreCode,
    /// It is about staff, and few may read it.
    pub restricted: bool,
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
    /// A deed of this desk has no effect, because another was done at the same time.
    Overruled {
        /// The complaint.
        row: Box<RowView>,
        /// The deed.
        deed: Box<Deed>,
        /// What stands instead.
        by: Box<Deed>,
    },
    /// A complaint bears another number than the customer's slip.
    Renumbered {
        /// Its handle.
        id: Uuid,
        /// The complaint.
        row: Box<RowView>,
        /// What the slip says.
        printed: Number,
        /// When it became known.
        at: Timestamp,
    },
    /// The desk's database was copied or put back to an earlier day.
    Copied {
        /// Its handle.
        id: Uuid,
        /// The desk code before.
        before: String,
        /// The desk code from then on.
        now: String,
        /// When it became known.
        at: Timestamp,
    },
}

impl AttentionView {
    /// The handle by which it is put away; `None` for what must be settled instead.
    pub fn id(&self) -> Option<Uuid> {
        match self {
            AttentionView::Refused(refused) => Some(refused.deed.0),
            AttentionView::Contested { .. } => None,
            AttentionView::Overruled { deed, .. } => Some(deed.id.0),
            AttentionView::Renumbered { id, .. } | AttentionView::Copied { id, .. } => Some(*id),
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
