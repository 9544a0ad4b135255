//! People as the UI names them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody named in a line of history.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhoView {
    /// Identity.
    pub id: String,
    /// Name; empty when the directory does not know them.
    pub name: String,
    /// Role; absent when the directory does not know them.
    #[ts(type = "Role | null")]
    pub role: Option<String>,
}

/// One member of staff.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// What they may do.
    #[ts(type = "Role")]
    pub role: String,
    /// Their store.
    pub store: Option<String>,
    /// Their area.
    pub area: Option<String>,
    /// False once disabled by the office.
    pub active: bool,
    /// True when they may use this desk.
    pub enrolled: bool,
    /// True when this desk asks them for a PIN.
    pub has_pin: bool,
    /// True for the person at the desk now.
    pub current: bool,
}

/// Enrol another person on this desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddPersonRequest {
    /// One-time code given by the office.
    pub code: String,
    /// Name, used when the code names nobody.
    pub name: String,
}
