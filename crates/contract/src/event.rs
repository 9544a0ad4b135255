//! What the shell tells the page unasked. Events carry no complaint data: the page asks for what it shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something changed in the replica.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedEvent {
    /// Revision of the replica after the change.
    pub revision: u64,
    /// Kinds of thing that changed.
    #[ts(type = "Array<ChangedKind>")]
    pub kinds: Vec<String>,
}

/// A notification, the tray or a second start asks for a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenCaseEvent {
    /// The complaint.
    pub id: String,
}

/// Every event by name, with the TypeScript type it carries.
pub const EVENTS: &[(&str, &str)] = &[
    ("changed", "ChangedEvent"),
    ("open_case", "OpenCaseEvent"),
    ("open_record", "null"),
    ("open_escalations", "null"),
    ("open_attention", "null"),
    ("link_waits", "null"),
    ("close_asked", "null"),
];
