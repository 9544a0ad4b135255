//! What is on this desk.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the machine may refuse beside what the app does.
pub const DESK_CODES: &[&str] = &["login_start"];

/// One store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoreView {
    /// Code that opens its reference numbers.
    pub code: String,
    /// Name shown to people.
    pub name: String,
    /// Code of its area.
    pub area: String,
    /// IANA time zone name.
    pub zone: String,
    /// Telephone of the person on duty.
    pub duty_phone: Option<String>,
}

/// The desk and what lies on it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskView {
    /// Name of the organisation.
    pub organisation: String,
    /// Identity of the device.
    pub device: String,
    /// The desk's code within its store, as in reference numbers.
    pub desk_code: String,
    /// Home store.
    pub store: StoreView,
    /// Every store known here, by code.
    pub stores: Vec<StoreView>,
    /// Address of the office; absent while alone.
    pub office_url: Option<String>,
    /// True when no office was joined.
    pub alone: bool,
    /// Version of the app.
    pub app_version: String,
    /// Folder that holds the data.
    pub folder: String,
    /// Size of the replica in bytes.
    pub bytes: u64,
    /// Complaints held.
    pub complaints: u64,
    /// How the data key is held.
    #[ts(type = "KeychainState")]
    pub keychain: String,
    /// How notifications fare.
    pub toasts: ToastHealthView,
}

/// How notifications fare on this machine since the app started.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToastHealthView {
    /// Shown.
    pub shown: u64,
    /// Failed; the inbox has them nevertheless.
    pub failed: u64,
    /// Code of the last failure.
    pub last_failure: Option<String>,
}
