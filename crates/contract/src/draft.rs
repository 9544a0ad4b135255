//! Recording: drafts, the durable answer, and what may already be recorded.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A complaint being typed. Lives on one desk, per person, and survives a crash.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct DraftView {
    /// Identity: a UUID made by the UI when the form is opened. Recording the same draft twice records once.
    pub id: String,
    /// What happened.
    pub description: String,
    /// Store code; empty means the desk's home store.
    pub store: String,
    /// When it reached us, milliseconds UTC; absent means now.
    pub received_at: Option<i64>,
    /// Every other answer by stable field name; empty or absent means "not stated".
    #[ts(type = "Partial<Record<FieldName, string>>")]
    pub fields: BTreeMap<String, String>,
    /// True to record and resolve in one go.
    pub settled_now: bool,
    /// What was done to settle it.
    pub settled_outcome: String,
    /// When the draft was last saved, milliseconds UTC; set by the app.
    pub saved_at: Option<i64>,
}

/// What a person has begun to write for one deed; it belongs to them, survives a crash and never leaves the desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptView {
    /// The case it is for; nothing for several that are handled together.
    pub complaint: Option<String>,
    /// The deed, as the form names it.
    pub deed: String,
    /// What the form holds, as JSON.
    pub body: String,
    /// When it was kept last, milliseconds UTC.
    pub saved_at: i64,
}

/// The complaint lies durably in the replica; only now is there a number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordedView {
    /// Identity.
    pub id: String,
    /// Reference number.
    pub number: String,
    /// Where it stands: received, or resolved when settled now.
    #[ts(type = "State")]
    pub state: String,
    /// Order of work, 1 to 4.
    pub priority: u8,
    /// When the next promise falls due, milliseconds UTC.
    pub due_at: Option<i64>,
}

/// What has been typed so far, to look for the same or like complaints.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct SimilarRequest {
    /// What happened.
    pub description: String,
    /// Telephone of the customer.
    pub phone: String,
    /// Receipt or order number.
    pub receipt: String,
    /// Product.
    pub product: String,
}
