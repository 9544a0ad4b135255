//! What travels between desk and office: CBOR in bounded zstd frames, over HTTPS POST.

mod range;
mod reconcile;

pub use range::{FetchRange, FetchedRange, FileName};
pub use reconcile::{Fetch, Fetched, FetchedDocument, Listed, MOST_BUCKETS, MOST_WANTED, Manifest, Manifested, Wanted};

use crate::policy::{PolicyHead, PolicyNews};
use crate::{Cursor, Scope};
use complaint::{DeviceId, Directory, PersonId, Role, StoreCode, Timestamp};
use document::{ActorId, ChangeHash, Entry, Erasure, Item};
use serde::{Deserialize, Serialize};

/// Version of this protocol; rises when a reader of the old one would misunderstand.
pub const PROTOCOL: u16 = 1;

/// Push what waits, pull what is new, in one round trip.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Exchange {
    /// [`PROTOCOL`] of the desk.
    pub proto: u16,
    /// Version of the app, for people.
    pub app_version: String,
    /// Row version the desk can read.
    pub row_version: u16,
    /// The desk.
    pub device: DeviceId,
    /// Which life of the desk's database: rises when it was copied or rolled back.
    pub incarnation: u32,
    /// Epoch of the office as last seen; 0 before the first contact.
    pub epoch: u64,
    /// The desk's clock.
    pub wall_clock: Timestamp,
    /// Deeds on their way up.
    pub push: Option<Push>,
    /// How far each granted scope has been read.
    pub cursors: Vec<Cursor>,
    /// Directory version held.
    pub directory: u64,
    /// How many bytes of pages the desk wants at the most.
    pub max_bytes: u32,
    /// Tombstones that the office may have lost, because it was restored from a backup: it erases again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erasures: Vec<Erasure>,
    /// Which versions of the rules are held; a desk that knows of none says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policies: Option<PolicyHead>,
}

/// A batch of deeds, re-sent unchanged until it is answered.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Push {
    /// Given by the office with the last acknowledgement (all zero at first); an old one means a copied database.
    #[serde(with = "serde_bytes")]
    pub token: [u8; 16],
    /// Number of the batch within the incarnation, from 1.
    pub id: u64,
    /// Actors used in the batch.
    pub actors: Vec<Registration>,
    /// The deeds, in the order done.
    pub items: Vec<Item>,
}

/// Binds an actor to a person of this device. It rides in a request signed by the device.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Registration {
    /// The actor.
    pub actor: ActorId,
    /// The person who writes with it.
    pub person: PersonId,
}

/// The office's answer to [`Exchange`].
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Exchanged {
    /// Epoch of the office; another than the desk's means that the office was restored.
    pub epoch: u64,
    /// The office's clock.
    pub server_time: Timestamp,
    /// Until when the device may work without contact.
    pub lease_until: Timestamp,
    /// Answer to the push.
    pub ack: Option<Ack>,
    /// Every scope this device is granted now.
    pub granted: Vec<Scope>,
    /// A newer directory, when the desk's is old.
    pub directory: Option<Box<Directory>>,
    /// People enrolled on this device.
    pub enrolled: Vec<PersonId>,
    /// New lines, scope by scope.
    pub pages: Vec<Page>,
    /// Versions of the rules that the desk lacks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policies: Option<Box<PolicyNews>>,
}

/// Answer to a push.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Ack {
    /// The batch answered.
    pub id: u64,
    /// Token for the next batch.
    #[serde(with = "serde_bytes")]
    pub next_token: [u8; 16],
    /// One result for each item, in order.
    pub results: Vec<ItemResult>,
}

/// What became of one pushed change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ItemResult {
    /// Which change.
    pub hash: ChangeHash,
    /// What became of it.
    pub status: Status,
}

/// What can become of a pushed change. All but [`Status::Retry`] are final.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    /// It is in the office's history.
    Accepted {
        /// Given by the office.
        meta: complaint::Meta,
    },
    /// It was there already.
    Duplicate {
        /// Given by the office when it was accepted.
        meta: complaint::Meta,
    },
    /// The same deed was accepted before under another change, which comes with the feed. This change leaves the desk, and
    /// later deeds that build on it are authored again.
    DeedKnown {
        /// The change that carries the deed.
        hash: ChangeHash,
    },
    /// A rule of role, scope, state or field forbids it.
    Refused {
        /// The rule.
        refusal: complaint::Refusal,
    },
    /// It builds on a change of this batch that was refused.
    DepRefused,
    /// It builds on a change the office does not have.
    DepMissing,
    /// Its actor belongs to another device or person.
    ActorNotYours,
    /// Its actor's number is taken by another change.
    SeqConflict,
    /// The bytes are not a change, or do not do what the deed says.
    InvalidChange {
        /// What is wrong, for diagnostics; holds no personal data.
        problem: String,
    },
    /// Over a limit.
    TooLarge,
    /// The document was rebuilt since.
    OldGeneration,
    /// The document was erased for good.
    DocErased {
        /// The tombstone, for the desk to keep.
        erasure: Erasure,
    },
    /// The device is revoked: the office keeps the deed apart, for an administrator to look at.
    Quarantined,
    /// The office could not read the document just now and did not decide; send again.
    Retry,
}

impl Status {
    /// True when the pushed change itself is now in the office's history.
    pub fn is_in(&self) -> bool {
        matches!(self, Status::Accepted { .. } | Status::Duplicate { .. })
    }

    /// True when the answer is final: the change leaves the outbox.
    pub fn is_final(&self) -> bool {
        !matches!(self, Status::Retry)
    }
}

/// New lines of one scope.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Which scope.
    pub scope: Scope,
    /// The lines, dense, directly after the desk's cursor.
    pub entries: Vec<Entry>,
    /// Number of the scope's last line.
    pub head_seq: u64,
    /// Digest over the acknowledged heads of every document of the scope.
    #[serde(with = "serde_bytes")]
    pub digest: [u8; 32],
    /// True when more lines wait.
    pub more: bool,
}

/// Enrol this installation, or another person on it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Join {
    /// [`PROTOCOL`] of the desk.
    pub proto: u16,
    /// The one-time code, as typed.
    pub code: String,
    /// The device's Ed25519 public key; the request is signed with its private half.
    #[serde(with = "serde_bytes")]
    pub device_key: [u8; 32],
    /// Set when an enrolled device adds a person.
    pub device: Option<DeviceId>,
    /// Name of the device, shown to administrators.
    pub device_name: String,
    /// Name of the person, used when the code names none.
    pub person_name: String,
}

/// Answer to [`Join`].
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Joined {
    /// The device's identity.
    pub device: DeviceId,
    /// The code of this desk within its store, opens its reference numbers: `K3`.
    pub desk_code: String,
    /// The desk's home store.
    pub store: StoreCode,
    /// The person enrolled.
    pub person: PersonId,
    /// Their role.
    pub role: Role,
    /// The office's Ed25519 public key.
    #[serde(with = "serde_bytes")]
    pub office_key: [u8; 32],
    /// Epoch of the office.
    pub epoch: u64,
    /// Stores and people.
    pub directory: Directory,
}

/// "There is something new"; carries no data. Sent over the live channel.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Poke {
    /// Which scope.
    pub scope: Scope,
    /// Number of its last line.
    pub head_seq: u64,
}

/// Wait for something new where no channel stays open: answered at once when a head is another than the one known, else
/// as soon as one moves, and at the latest after 25 s.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Poll {
    /// The device.
    pub device: DeviceId,
    /// The heads of the last answer; empty at first.
    pub known: Vec<Poke>,
}

/// Answer to [`Poll`].
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Polled {
    /// The head of every granted scope, in order of scopes.
    pub heads: Vec<Poke>,
}

/// What a revoked device is told when it hands in what it had not sent yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Revoked {
    /// What the device is to do.
    pub order: Order,
    /// Answer to the push; missing when nothing was pushed, or there is no room for it.
    pub ack: Option<Ack>,
}

/// The office's order to a revoked device, which names the device in what is signed: see [`Order::holds`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Order {
    /// Epoch of the office when it was signed.
    pub epoch: u64,
    /// When the device was revoked, by the office's clock.
    pub at: Timestamp,
    /// True when everything on the device is to be destroyed; else it is locked.
    pub wipe: bool,
    /// The office's Ed25519 signature.
    #[serde(with = "serde_bytes")]
    pub signature: [u8; 64],
}

/// Why a whole request was not answered. Names are stable and travel in the answer's body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RequestError {
    /// The cursor's chain is not ours: the desk or the office was restored.
    #[error("the cursor of {scope} has diverged")]
    CursorDiverged {
        /// Which scope.
        scope: Scope,
    },
    /// The push token is old: the desk's database was copied or rolled back.
    #[error("this desk's database was copied or rolled back")]
    ReplicaForked {
        /// The incarnation to go on with.
        incarnation: u32,
        /// The desk code to go on with.
        desk_code: String,
        /// The token to go on with.
        #[serde(with = "serde_bytes")]
        token: [u8; 16],
    },
    /// Desk and office speak different versions.
    #[error("protocol {desk} is not spoken here; the office speaks {office}")]
    UpgradeRequired {
        /// The desk's version.
        desk: u16,
        /// The office's version.
        office: u16,
    },
    /// The device was revoked.
    #[error("this device was revoked")]
    DeviceRevoked {
        /// What the office says to an exchange of a device that it knows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        revoked: Option<Box<Revoked>>,
    },
    /// The request is not signed by the device it names, or the nonce is unknown; carries a fresh nonce.
    #[error("the signature or nonce is not valid")]
    BadSignature,
    /// The code is unknown or mistyped.
    #[error("this join code is not known")]
    CodeUnknown,
    /// The code is older than its term.
    #[error("this join code has expired")]
    CodeExpired,
    /// The code was used.
    #[error("this join code was used already")]
    CodeUsed,
    /// Too many wrong codes.
    #[error("too many attempts")]
    TooManyAttempts {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The office is busy.
    #[error("the office is busy")]
    Busy {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The request cannot be read.
    #[error("malformed request: {problem}")]
    Malformed {
        /// What is wrong.
        problem: String,
    },
    /// The scope is not granted to this device, or it is not there; the two are not told apart.
    #[error("not granted")]
    NotGranted,
    /// The office has no room for files, or keeps none.
    #[error("the office has no room for files")]
    NoRoom,
    /// The office failed; nothing was changed.
    #[error("the office failed, reference {reference}")]
    Internal {
        /// Found again in the office's log.
        reference: String,
    },
}

impl RequestError {
    /// A device that was revoked, and learns nothing else.
    pub fn revoked() -> RequestError {
        RequestError::DeviceRevoked { revoked: None }
    }
}
