//! Escalations: the inbox that is the truth behind every notification.

use crate::WhoView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One escalation.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EscalationView {
    /// The escalating deed.
    pub id: String,
    /// The complaint.
    pub complaint: String,
    /// Its reference number.
    pub number: String,
    /// The description's beginning.
    pub title: String,
    /// Store code.
    pub store: String,
    /// Store name.
    pub store_name: String,
    /// Where the complaint stands.
    #[ts(type = "State")]
    pub state: String,
    /// Order of work, 1 to 4.
    pub priority: u8,
    /// When the complaint's next promise falls due, milliseconds UTC.
    pub due_at: Option<i64>,
    /// Role asked now.
    #[ts(type = "Role")]
    pub to: String,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub by: WhoView,
    /// When, milliseconds UTC.
    pub at: i64,
    /// How it stands.
    #[ts(type = "EscalationStatus")]
    pub status: String,
    /// Who has it.
    pub taken_by: Option<WhoView>,
    /// Since when, milliseconds UTC.
    pub taken_at: Option<i64>,
    /// Who declined and why, in order.
    pub declined: Vec<DeclinedView>,
    /// True when the person at the desk is asked.
    pub for_me: bool,
    /// True when the person at the desk may take it.
    pub can_take: bool,
    /// True until the office has it: nobody outside this desk has been told yet.
    pub unsent: bool,
    /// The notice to the person at the desk, where there is one.
    pub notice: Option<String>,
    /// True once the person has seen the notice.
    pub seen: bool,
    /// Snoozed until, milliseconds UTC.
    pub snoozed_until: Option<i64>,
}

/// Somebody declined.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeclinedView {
    /// Who.
    pub who: WhoView,
    /// Why.
    pub reason: String,
}

/// What a person did with a notice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkNoticeRequest {
    /// The notice.
    pub id: String,
    /// What was done.
    #[ts(type = "NoticeMark")]
    pub mark: String,
}
