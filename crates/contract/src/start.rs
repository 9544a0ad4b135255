//! How the app comes up: first run, locked, failed, ready.

use crate::{DeskView, ErrorView, PersonView, SettingsView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the app stands when the page asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartView {
    /// Which screen comes first.
    #[ts(type = "StartPhase")]
    pub phase: String,
    /// What the OS keychain answers; before joining it tells whether a passphrase will be needed.
    #[ts(type = "KeychainState")]
    pub keychain: String,
    /// Settings in force.
    pub settings: SettingsView,
    /// Version of the app.
    pub app_version: String,
    /// The desk, once ready.
    pub desk: Option<DeskView>,
    /// The person at the desk; absent when somebody has to say who they are.
    pub person: Option<PersonView>,
    /// The case about which a customer has the screen: then nothing else is shown, also after the page was loaded again.
    pub handed_over: Option<String>,
    /// People who may use this desk.
    pub people: Vec<PersonView>,
    /// Why the replica cannot be opened, in phase `locked` and `failed`.
    pub problem: Option<ErrorView>,
}

/// Join an office.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinRequest {
    /// Address of the office.
    pub url: String,
    /// One-time code.
    pub code: String,
    /// Name of this desk, shown to administrators.
    pub device_name: String,
    /// Name of the person, used when the code names nobody.
    pub person_name: String,
    /// Path of an extra certificate authority in PEM.
    #[ts(optional)]
    #[serde(default)]
    pub ca_file: Option<String>,
    /// Passphrase to hold the data key where there is no keychain.
    #[ts(optional)]
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// Use the app without an office.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TryAloneRequest {
    /// Name of the person.
    pub person_name: String,
    /// True to fill it with real-looking complaints.
    pub demo: bool,
    /// Passphrase to hold the data key where there is no keychain.
    #[ts(optional)]
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// The desk is set up.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinedView {
    /// Shown once: opens the data when the keychain is lost.
    pub recovery_code: String,
    /// True when the OS keychain holds the key.
    pub keychain_holds_key: bool,
}

/// Open the replica without the keychain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "with", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum UnlockRequest {
    /// Ask the keychain again: somebody has unlocked it.
    Keychain,
    /// The code shown once.
    RecoveryCode {
        /// As typed.
        code: String,
    },
    /// The passphrase.
    Passphrase {
        /// As typed.
        passphrase: String,
    },
}
