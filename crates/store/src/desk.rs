//! What this desk is.

use complaint::{DeviceId, PersonId, StoreCode, Timestamp};

/// This desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Desk {
    /// Its identity; made by the desk while alone, given by the office at join.
    pub device: DeviceId,
    /// Name shown to people.
    pub name: String,
    /// Its home store.
    pub store: StoreCode,
    /// Opens its reference numbers within the store.
    pub desk_code: String,
    /// Which life of this database; rises when it was copied or rolled back.
    pub incarnation: u32,
    /// The device's Ed25519 secret key, empty while alone.
    pub device_key: Vec<u8>,
    /// The office it belongs to; `None` while alone.
    pub office: Option<OfficeLink>,
}

/// The office of a desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfficeLink {
    /// Where it is.
    pub url: String,
    /// Its Ed25519 public key.
    pub key: [u8; 32],
    /// A certificate trusted in addition (PEM), if one was given at join.
    pub certificate: Option<String>,
    /// Its epoch as last seen.
    pub epoch: u64,
    /// Token of the next push.
    pub push_token: [u8; 16],
    /// Number of the next push.
    pub next_push_id: u64,
    /// Until when the desk may work without contact.
    pub lease_until: Option<Timestamp>,
    /// Last complete contact.
    pub last_sync: Option<Timestamp>,
    /// The desk's clock minus the office's, in milliseconds, at the last contact.
    pub skew: i64,
    /// It may have lost something that it acknowledged: nothing leaves this desk before it is known to be there.
    pub doubted: bool,
}

/// A person who may use this desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enrolled {
    /// Who.
    pub person: PersonId,
    /// PIN verifier and tries, opaque here; `None` before a PIN is set or after the slot was destroyed.
    pub slot: Option<Vec<u8>>,
}

/// Whom a setting belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SettingOf {
    /// Everybody at this desk.
    Desk,
    /// One person.
    Person(PersonId),
}
