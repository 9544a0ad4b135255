//! The status line, computed from facts.

use crate::MessageView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How things stand between desk and office.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    /// Deeds the office has not answered yet.
    pub unsent: u64,
    /// When the oldest of them was done, milliseconds UTC.
    pub oldest_unsent_at: Option<i64>,
    /// Age of the oldest of them, milliseconds.
    pub oldest_unsent_ms: Option<i64>,
    /// Things that need attention.
    pub needs_attention: u64,
    /// Open escalations for the person at the desk, and cases that call them.
    pub escalations: u64,
    /// When the office last answered, milliseconds UTC.
    pub last_sync_at: Option<i64>,
    /// How the office can be reached.
    #[ts(type = "ConnectionKind")]
    pub connection: String,
    /// Since when it is so, milliseconds UTC, where that is known.
    pub since: Option<i64>,
    /// Why it cannot be reached, where there is more to say.
    pub problem: Option<MessageView>,
    /// Until when the desk may work without contact with its office, milliseconds UTC; absent where it has no lease.
    pub lease_until: Option<i64>,
    /// Whole days left of it, once it ends soon.
    pub lease_days_left: Option<u32>,
    /// Why the desk neither shows nor takes anything, when it is so.
    #[ts(type = "DeskLock | null")]
    pub locked: Option<String>,
    /// The first sync, while it runs.
    pub first_sync: Option<ProgressView>,
    /// The app's clock, milliseconds UTC.
    pub now: i64,
    /// Revision of the replica.
    pub revision: u64,
}

/// Something long.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressView {
    /// Done.
    pub done: u64,
    /// Of how many; 0 while unknown.
    pub total: u64,
}
