//! Who is told when, and the cases that call the person at the desk.

use crate::WhoView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ladders of one complaint.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LadderView {
    /// What has fired, the earliest first.
    pub fired: Vec<FiringView>,
    /// What fires next unless something ends it before.
    pub next: Option<FiringView>,
    /// Telephone of the person on duty at the store.
    pub duty_phone: Option<String>,
}

/// One level that has fired or will, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiringView {
    /// Identity, the same on every replica.
    pub id: String,
    /// Name of the rule in the policy.
    pub rule: String,
    /// Which level of it, from 1.
    pub level: u32,
    /// What set it going.
    #[ts(type = "LadderTrigger")]
    pub trigger: String,
    /// For `threshold`: how much of the clock's span was used up.
    pub percent: Option<u32>,
    /// For `severity`: this one or a worse one.
    pub severity: Option<u8>,
    /// For `flag`: which.
    #[ts(type = "FlagName | null")]
    pub flag: Option<String>,
    /// For `threshold`: of which clock.
    #[ts(type = "ServiceClock | null")]
    pub clock: Option<String>,
    /// For `threshold`: the span promised.
    pub target: Option<SpanView>,
    /// For `threshold`: when the clock started, milliseconds UTC.
    pub started_at: Option<i64>,
    /// When the trigger was fulfilled, milliseconds UTC.
    pub since: i64,
    /// How long after it somebody is told.
    pub offset: SpanView,
    /// When they are told.
    pub at: i64,
    /// Until when one of them has to answer before somebody else is told as well.
    pub answer_by: Option<i64>,
    /// Version of the policy.
    pub policy: u32,
    /// Code of the do-now card shown with it.
    pub card: Option<String>,
    /// Everybody told; nobody where there is nobody who could be.
    pub told: Vec<ToldView>,
    /// What ended it.
    pub stopped: Option<StoppedView>,
    /// True while it calls the person at the desk.
    pub for_me: bool,
    /// True until the office has what started it: nobody outside this desk has been told yet.
    pub unsent: bool,
    /// Time zone of the store whose hours count (IANA name).
    pub zone: String,
}

/// A span of time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpanView {
    /// Its unit.
    #[ts(type = "ClockUnit")]
    pub unit: String,
    /// How many.
    pub amount: u32,
}

/// Somebody who is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToldView {
    /// Who.
    pub who: WhoView,
    /// Whom the level names, or who stands for them.
    #[ts(type = "Role | \"owner\"")]
    pub recipient: String,
    /// Why they are told.
    #[ts(type = "ToldWhy")]
    pub why: String,
    /// When, milliseconds UTC.
    pub at: i64,
    /// When they first did something about the case afterwards.
    pub answered_at: Option<i64>,
    /// When they asked somebody else.
    pub passed_on_at: Option<i64>,
}

/// The end of a telling.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoppedView {
    /// What it was.
    #[ts(type = "LadderEnding")]
    pub by: String,
    /// Who, where it was one person.
    pub who: Option<WhoView>,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// A case that calls the person at the desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallView {
    /// The complaint.
    pub complaint: String,
    /// Its reference number.
    pub number: String,
    /// The description's beginning.
    pub title: String,
    /// Store name.
    pub store_name: String,
    /// Order of work, 1 to 4.
    pub priority: u8,
    /// When the complaint's next promise falls due, milliseconds UTC.
    pub due_at: Option<i64>,
    /// The level that calls.
    pub firing: FiringView,
    /// True when the person may take the case on.
    pub can_take: bool,
    /// The notice they have of it.
    pub notice: String,
    /// Snoozed until, milliseconds UTC.
    pub snoozed_until: Option<i64>,
}
