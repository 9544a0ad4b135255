//! What a person has set on this desk.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Settings; kept in the replica, or beside it before there is one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// BCP 47 tag of a shipped language.
    #[ts(type = "LanguageTag")]
    pub language: String,
    /// Light, dark, contrast or as the system.
    #[ts(type = "Theme")]
    pub theme: String,
    /// Height of rows and targets.
    #[ts(type = "Density")]
    pub density: String,
    /// Text size in percent, 100 to 200.
    pub text_size: u16,
    /// What closing the window does.
    #[ts(type = "CloseChoice")]
    pub on_close: String,
    /// True while notices of this desk wait for their store to open; critical ones never do.
    #[serde(default = "quiet")]
    pub quiet_hours: bool,
    /// After how many minutes without a key or pointer the desk locks by itself, where whoever works there has a PIN; 0 is never.
    #[serde(default = "lock_after")]
    pub lock_after: u16,
}

/// What settings that were kept before there were quiet hours say.
fn quiet() -> bool {
    true
}

/// Until somebody chooses otherwise, in minutes.
pub const LOCK_AFTER: u16 = 15;

/// What settings that were kept before desks locked by themselves say.
fn lock_after() -> u16 {
    LOCK_AFTER
}

/// The answer to "close to the tray or quit?".
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CloseRequest {
    /// `tray` or `quit`.
    #[ts(type = "Exclude<CloseChoice, \"ask\">")]
    pub choice: String,
    /// True to do so from now on.
    pub remember: bool,
}
