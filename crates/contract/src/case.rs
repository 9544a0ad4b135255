//! One complaint, whole, as the case screen shows it.

use crate::{
    ActView, AnsweredView, AttachmentView, CauseView, EscalationView, LadderView, MessageView, PriorityView,
    ProposalRequest, QuestionView, RelatedView, RowView, StoreView, WhoView,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One complaint as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// Identity.
    pub id: String,
    /// Reference number.
    pub number: String,
    /// Revision of the replica this was read at.
    pub revision: u64,
    /// Store it belongs to.
    pub store: StoreView,
    /// It is about staff, and few may read it.
    pub restricted: bool,
    /// Where it stands.
    #[ts(type = "State")]
    pub state: String,
    /// True while somebody owes the customer something.
    pub open: bool,
    /// Order of work, 1 to 4.
    pub priority: u8,
    /// Why that.
    pub priority_why: PriorityView,
    /// What was said; written once.
    pub description: String,
    /// When it reached us, milliseconds UTC.
    pub received_at: i64,
    /// When it was entered, milliseconds UTC.
    pub entered_at: i64,
    /// Who recorded it.
    pub recorded_by: WhoView,
    /// Whoever handles it.
    pub owner: Option<WhoView>,
    /// Receipt acknowledged, and how.
    pub acknowledged: Option<AcknowledgementView>,
    /// Decision of the standing resolution.
    #[ts(type = "Decision | null")]
    pub decision: Option<String>,
    /// When the standing resolution was made.
    pub resolved_at: Option<i64>,
    /// How often it was reopened.
    pub reopened: u32,
    /// The next instant at which a promise falls due.
    pub due_at: Option<i64>,
    /// Facts in groups; every group is there, with the fields that are stated or can be edited.
    pub groups: Vec<FactGroupView>,
    /// Every deed, oldest first.
    pub timeline: Vec<TimelineView>,
    /// The clocks, with why.
    pub clocks: Vec<ClockView>,
    /// Deadlines of the law, in the order of packs and their rules.
    pub deadlines: Vec<DeadlineView>,
    /// The clocks that were not kept before stand still, because it waits for somebody.
    pub paused: bool,
    /// Every deed with whether it is possible now, and if not, why.
    pub acts: Vec<AllowedActView>,
    /// All escalations, oldest first.
    pub escalations: Vec<EscalationView>,
    /// Who is told when.
    pub ladder: LadderView,
    /// Every file, oldest first.
    pub attachments: Vec<AttachmentView>,
    /// The proposal in force, and what became of it.
    pub proposed: Option<ProposedView>,
    /// Deeds of this complaint the office has not answered yet.
    pub unsent: u32,
    /// Deeds of this complaint the office refused.
    pub refused: u32,
    /// Deeds that lost to one done at the same time.
    pub overruled: Vec<OverruledView>,
    /// How it belongs to others, oldest first.
    pub relations: Vec<RelatedView>,
    /// Why it happened, as last stated.
    pub cause: Option<CauseView>,
    /// What customers are asked, in this order.
    pub questions: Vec<QuestionView>,
    /// The last answer to each question that the customer was asked.
    pub surveys: Vec<AnsweredView>,
    /// The customer gave a low score, and nobody has told them anything since.
    pub calls_back: bool,
    /// How often the customer was in touch since it was recorded.
    pub chasers: u32,
    /// The last word of the customer to which nobody has said anything: the deed.
    pub unanswered: Option<String>,
    /// How often a slip was printed.
    pub slips: u32,
    /// Complaints that may be the same or alike.
    pub similar: Vec<RowView>,
    /// Whoever works here now may give out everything that is held on its complainant.
    pub may_disclose: bool,
}

/// A proposal, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedView {
    /// The proposing deed.
    pub id: String,
    /// Who proposed.
    pub who: WhoView,
    /// When, milliseconds UTC.
    pub at: i64,
    /// What.
    pub proposal: ProposalRequest,
    /// What all lines cost together, in minor units.
    pub total: u64,
    /// The most its author may give alone in this case, in minor units.
    pub limit: u64,
    /// Who approved it; nobody where nobody had to, or has not yet.
    pub approved: Option<WhoView>,
    /// What the customer said.
    #[ts(type = "Reply | null")]
    pub reply: Option<String>,
    /// For each line the record of the till or the ledger.
    pub proofs: Vec<Option<String>>,
}

/// Receipt was acknowledged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AcknowledgementView {
    /// How.
    #[ts(type = "AcknowledgeMethod")]
    pub method: String,
    /// Who did it.
    pub who: WhoView,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// Facts that belong together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactGroupView {
    /// Name of the group.
    #[ts(type = "FactGroup")]
    pub group: String,
    /// Its fields, in order.
    pub fields: Vec<FieldView>,
}

/// One editable fact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// Stable name; one this version does not know is shown as it is.
    pub name: String,
    /// The value shown; empty means "not stated".
    pub value: String,
    /// More than one while people disagree, the one shown first.
    pub variants: Vec<VariantView>,
    /// True while people disagree.
    pub contested: bool,
}

/// One value of a field with its author.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VariantView {
    /// The value.
    pub value: String,
    /// Who wrote it, where known.
    pub who: Option<WhoView>,
    /// When, milliseconds UTC.
    pub at: Option<i64>,
}

/// One line of history.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineView {
    /// The deed.
    pub deed: String,
    /// What was done.
    pub what: ActView,
    /// Who did it.
    pub who: WhoView,
    /// When, milliseconds UTC: the instant order and clocks go by.
    pub at: i64,
    /// When, by the author's clock.
    pub claimed_at: i64,
    /// The desk it was done at: identity of the device.
    pub desk: String,
    /// True when it was done at this desk.
    pub here: bool,
    /// True until the office has answered.
    pub pending: bool,
    /// True when the author's clock was too far off to be believed.
    pub skewed: bool,
    /// The deed that stands instead of this one.
    pub overruled_by: Option<String>,
}

/// One clock and why it falls due when it does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// Which promise.
    #[ts(type = "ServiceClock")]
    pub clock: String,
    /// How it stands now.
    #[ts(type = "ClockStanding")]
    pub standing: String,
    /// When it started, milliseconds UTC.
    pub started_at: i64,
    /// When it falls due.
    pub due_at: i64,
    /// When it was kept.
    pub met_at: Option<i64>,
    /// Unit of the span promised.
    #[ts(type = "ClockUnit")]
    pub unit: String,
    /// The span promised, in that unit.
    pub amount: u32,
    /// Priority the span was chosen by.
    pub priority: u8,
    /// Version of the rules that promised it: in force when the complaint was received.
    pub policy: u32,
    /// Time zone of the store whose hours count (IANA name).
    pub zone: String,
}

/// A deadline of the law, and why it falls on that day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineView {
    /// What people call the pack that it is of.
    pub title: String,
    /// Where the source says so.
    pub clause: String,
    /// What is due.
    #[ts(type = "DeadlineKind")]
    pub kind: String,
    /// Whose day it is.
    #[ts(type = "DeadlineNature")]
    pub nature: String,
    /// Its last instant, milliseconds UTC; nothing where the source names no day.
    pub due_at: Option<i64>,
    /// The local day of it, `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// When it was kept or fell away.
    pub met_at: Option<i64>,
    /// A duty that was not kept by now.
    pub breached: bool,
    /// The arithmetic, in order.
    pub because: Vec<MessageView>,
}

/// Whether a deed is possible now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllowedActView {
    /// Which deed.
    #[ts(type = "ActName")]
    pub act: String,
    /// Why not; absent when it is possible.
    pub refusal: Option<MessageView>,
}

/// A deed that lost to another done at the same time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverruledView {
    /// The deed without effect.
    pub deed: String,
    /// The deed that stands.
    pub by: String,
}
