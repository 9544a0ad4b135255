//! This desk, its people and how it stands with the office.

use complaint::{DeviceId, PersonId, Role, StoreCode, Timestamp};
use std::path::PathBuf;

use crate::LockReason;

/// How the desk stands with the office. Known from our own requests only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Connectivity {
    /// This desk belongs to no office.
    Alone,
    /// No request has been answered or has failed yet in this run.
    Unknown,
    /// The last request was answered.
    Connected,
    /// The last request found no office.
    Offline {
        /// Since when.
        since: Timestamp,
        /// Stable name of the reason: `unreachable`, `certificate`, `not_an_office`.
        reason: &'static str,
    },
    /// The office answers, and will not work with this desk.
    Refused {
        /// Stable name of the reason: `revoked`, `upgrade_required`, `bad_signature`, `busy`, `failed`.
        reason: &'static str,
    },
}

/// The status line, as facts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatusView {
    /// How the desk stands with the office.
    pub connection: Connectivity,
    /// Deeds the office has not answered.
    pub unsent: u64,
    /// When the oldest of them was done.
    pub oldest_unsent_at: Option<Timestamp>,
    /// Its age in whole seconds.
    pub oldest_unsent_s: Option<u64>,
    /// Refused deeds, contested facts and news that wait for a person.
    pub needs_attention: u64,
    /// Those of them that the office refused.
    pub refused: u64,
    /// The last pass that ended well.
    pub last_sync: Option<Timestamp>,
    /// A pass is running.
    pub syncing: bool,
    /// Until when the desk may work without contact with its office, by the office's clock; `None` while there is no lease.
    pub lease_until: Option<Timestamp>,
    /// Whole days left of it, once it ends soon.
    pub lease_days_left: Option<u32>,
    /// Why the desk neither shows nor takes anything, when it is so.
    pub locked: Option<LockReason>,
    /// The desk's clock minus the office's in milliseconds, when more than five minutes.
    pub clock_off: Option<i64>,
    /// Notices the current person has not seen.
    pub unseen_notices: u64,
    /// Toasts the desktop did not show in this run.
    pub failed_toasts: u64,
    /// Complaints held here.
    pub complaints: u64,
}

/// This desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeskView {
    /// Its identity.
    pub device: DeviceId,
    /// Its name.
    pub name: String,
    /// Home store.
    pub store: StoreCode,
    /// Name of the home store.
    pub store_name: String,
    /// IANA zone of the home store.
    pub zone: String,
    /// Its part of reference numbers.
    pub desk_code: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Where the office is; `None` when alone.
    pub office: Option<String>,
    /// Language of the desk, a BCP 47 tag.
    pub language: String,
    /// Folder of its data.
    pub home: PathBuf,
    /// Size of the database, in bytes.
    pub bytes: u64,
    /// Version of the app.
    pub version: &'static str,
}

/// Somebody who works with complaints.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonView {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Store, where the role has one.
    pub store: Option<StoreCode>,
    /// May work at this desk.
    pub enrolled: bool,
    /// False once the office has disabled them.
    pub active: bool,
    /// A PIN is asked when switching to them.
    pub has_pin: bool,
    /// Works at this desk now.
    pub current: bool,
}
