//! Failures and reasons as codes with parameters; the catalogue holds the wording.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Something to be said: the code selects the wording, the parameters fill it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageView {
    /// Stable code.
    pub code: String,
    /// Values by name.
    #[ts(type = "Record<string, string>")]
    pub params: BTreeMap<String, String>,
}

/// Why a command failed. Says what happened, whether data is safe, and how to find it again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErrorView {
    /// Stable code.
    pub code: String,
    /// Values by name.
    #[ts(type = "Record<string, string>")]
    pub params: BTreeMap<String, String>,
    /// Whether what was there before, and what was just typed, is safe.
    #[ts(type = "DataSafety")]
    pub data: String,
    /// Found again in the log.
    pub reference: String,
}
