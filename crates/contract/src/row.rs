//! One complaint as one line, and the lists made of such lines.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One complaint as one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowView {
    /// Identity.
    pub id: String,
    /// Reference number.
    pub number: String,
    /// The description's beginning.
    pub title: String,
    /// Customer's name; empty when anonymous or not stated.
    pub customer: String,
    /// Product; empty when not stated.
    pub product: String,
    /// Store code.
    pub store: String,
    /// A kind name or a newer word.
    pub kind: String,
    /// A channel name or a newer word.
    pub channel: String,
    /// Category code; empty when not stated.
    pub category: String,
    /// Where it stands.
    #[ts(type = "State")]
    pub state: String,
    /// True while somebody owes the customer something.
    pub open: bool,
    /// Order of work, 1 to 4.
    pub priority: u8,
    /// The next instant at which a promise falls due, milliseconds UTC.
    pub due_at: Option<i64>,
    /// Identity of the owner.
    pub owner: Option<String>,
    /// Name of the owner; empty when nobody or unknown.
    pub owner_name: String,
    /// Role of the oldest escalation nobody has taken.
    #[ts(type = "Role | null")]
    pub escalated_to: Option<String>,
    /// True while a deed of it waits for the office.
    pub unsent: bool,
    /// Fields people disagree on.
    pub contested: u32,
    /// When it reached us, milliseconds UTC.
    pub received_at: i64,
    /// Instant of the latest deed, milliseconds UTC.
    pub changed_at: i64,
}

/// One page of a worklist.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorklistRequest {
    /// Which list.
    #[ts(type = "WorklistName")]
    pub view: String,
    /// Number of the first line wanted, from 0.
    pub offset: u32,
    /// How many lines; at most 500.
    pub limit: u32,
    /// Order; absent means the list's own.
    #[ts(type = "WorklistSort | null", optional)]
    #[serde(default)]
    pub sort: Option<String>,
}

/// The lines of a page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorklistView {
    /// The lines.
    pub rows: Vec<RowView>,
    /// Number of lines of the whole list.
    pub total: u64,
    /// Revision of the replica this was read at.
    pub revision: u64,
}
