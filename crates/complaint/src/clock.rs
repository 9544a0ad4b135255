//! Service clocks of one complaint, computed on read from its row and the store's calendar.

use crate::{Row, Timestamp};
use serde::{Deserialize, Serialize};

/// Which promise a clock keeps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceClock {
    /// Tell the customer it has arrived.
    Acknowledge,
    /// Answer in substance.
    FirstResponse,
    /// Put it right.
    Resolve,
}

/// A span promised: clock hours for priority 1, business hours or business days otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "unit", content = "amount", rename_all = "snake_case")]
pub enum Target {
    /// Minutes on the wall.
    ClockMinutes(u32),
    /// Minutes while the store is open.
    BusinessMinutes(u32),
    /// Days on which the store is open.
    BusinessDays(u32),
}

/// One clock as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Due {
    /// Which promise.
    pub clock: ServiceClock,
    /// The span promised.
    pub target: Target,
    /// When it started.
    pub started_at: Timestamp,
    /// When it falls due.
    pub due_at: Timestamp,
    /// When it was kept; `None` while it runs.
    pub met_at: Option<Timestamp>,
}

/// All clocks of a complaint whose store lies in `zone` (IANA name). Empty for kinds that are owed no answer.
pub fn clocks(row: &Row, zone: &str) -> Vec<Due> {
    let _ = (row, zone);
    todo!()
}

/// The next instant at which a promise falls due; `None` when none runs.
pub fn next_due(row: &Row, zone: &str) -> Option<Timestamp> {
    clocks(row, zone).into_iter().filter(|due| due.met_at.is_none()).map(|due| due.due_at).min()
}
