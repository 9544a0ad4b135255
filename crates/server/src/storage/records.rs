//! What goes into storage and comes out of it.

use complaint::{AreaCode, DeedId, DeviceId, FileAddress, Meta, Person, PersonId, Role, Row, StoreCode, Timestamp};
use document::{ActorId, ChangeHash, DocumentId, EntryKind, Erasure, Item};
use std::collections::BTreeSet;
use sync::message::{Ack, FileName, Page, Poke};
use sync::office::admission::{Admitted, RefusedItem};
use sync::policy::PolicyHead;
use sync::{Cursor, Scope};

/// Founding an office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Founding {
    /// Name of the organisation.
    pub organisation: String,
    /// Seed of the office's Ed25519 key.
    pub key_seed: [u8; 32],
    /// When.
    pub at: Timestamp,
}

/// What the office is.
#[derive(Clone, PartialEq, Eq)]
pub struct Charter {
    /// Name of the organisation.
    pub organisation: String,
    /// Rises when the data was restored from a backup.
    pub epoch: u64,
    /// Seed of the office's Ed25519 key.
    pub key_seed: [u8; 32],
    /// When it was founded.
    pub founded_at: Timestamp,
}

/// A one-time code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeRecord {
    /// Keyed hash of the code; the code itself is kept nowhere.
    pub hash: [u8; 32],
    /// Home store of the desk that joins with it.
    pub store: StoreCode,
    /// Role of the person.
    pub role: Role,
    /// Name of the person, when the office gave it.
    pub name: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops to be valid.
    pub expires_at: Timestamp,
    /// How it was used.
    pub used: Option<UsedCode>,
}

/// How a code was used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UsedCode {
    /// Key of the device that used it.
    pub key: [u8; 32],
    /// The device.
    pub device: DeviceId,
    /// The person enrolled.
    pub person: PersonId,
}

/// A device to be registered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewDevice {
    /// Its Ed25519 public key.
    pub key: [u8; 32],
    /// Its name.
    pub name: String,
    /// Its home store.
    pub store: StoreCode,
}

/// Using up a code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enrolment {
    /// Which code.
    pub code: [u8; 32],
    /// The device's key.
    pub key: [u8; 32],
    /// The device.
    pub device: DeviceId,
    /// Set when the device is new.
    pub new_device: Option<NewDevice>,
    /// The person.
    pub person: Person,
    /// True when the person is new.
    pub new_person: bool,
    /// When.
    pub at: Timestamp,
}

/// A device.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeviceRecord {
    /// Its identity.
    pub id: DeviceId,
    /// Its name, for administrators.
    pub name: String,
    /// Its Ed25519 public key.
    pub key: [u8; 32],
    /// Its home store.
    pub store: StoreCode,
    /// When it joined.
    pub joined_at: Timestamp,
    /// Last contact.
    pub seen_at: Timestamp,
    /// Set once it is revoked.
    pub revoked_at: Option<Timestamp>,
    /// Revoked, everything on it is to be destroyed.
    pub wipe: bool,
    /// Desk code of its first life.
    pub desk_code: String,
    /// Everybody enrolled on it.
    pub enrolled: Vec<PersonId>,
}

/// One life of a device's database.
#[derive(Clone, PartialEq, Debug)]
pub struct IncarnationRecord {
    /// Number of the life.
    pub incarnation: u32,
    /// Its desk code.
    pub desk_code: String,
    /// Token that the next push must carry.
    pub token: [u8; 16],
    /// The push answered last.
    pub last: Option<AnsweredPush>,
    /// Its number; 0 before the first.
    pub last_push: u64,
}

/// Who asks, where one life of its database stands, and which directory there is: what every exchange is decided on.
#[derive(Clone, PartialEq, Debug)]
pub struct AskerRecord {
    /// The device.
    pub device: DeviceRecord,
    /// The life that it asks with; `None` when the office never gave it.
    pub life: Option<IncarnationRecord>,
    /// Version of the directory.
    pub directory_version: u64,
    /// Where the versions of the rules end.
    pub policies: PolicyHead,
}

/// A push that was answered.
#[derive(Clone, PartialEq, Debug)]
pub struct AnsweredPush {
    /// The token it carried.
    pub token: [u8; 16],
    /// Digest over the whole push.
    pub digest: [u8; 32],
    /// The answer.
    pub ack: Ack,
}

/// What a push touches.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct GroundQuery {
    /// Documents written to.
    pub documents: Vec<DocumentId>,
    /// Actors used.
    pub actors: Vec<ActorId>,
    /// Deeds carried.
    pub deeds: Vec<DeedId>,
    /// Numbers of new complaints.
    pub numbers: Vec<complaint::Number>,
}

/// A file for first syncs of a scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileRecord {
    /// Random, and nobody else's: two instances may make the same file.
    pub id: [u8; 16],
    /// SHA-256 over its frames; all zero until it is whole.
    pub name: FileName,
    /// Where the scope stood when it was made.
    pub cursor: Cursor,
    /// Its length in bytes.
    pub length: u64,
    /// How many documents are in it.
    pub total: u64,
}

/// A push that was decided, to be committed.
#[derive(Clone, PartialEq, Debug)]
pub struct PushCommit {
    /// The device.
    pub device: DeviceId,
    /// The life of its database.
    pub incarnation: u32,
    /// The token the push carried.
    pub token: [u8; 16],
    /// The token that the office expected when it decided; must be so still.
    pub expected: [u8; 16],
    /// Digest over the whole push.
    pub digest: [u8; 32],
    /// The answer, with the next token.
    pub ack: Ack,
    /// The device's clock minus the office's, in milliseconds.
    pub skew: i64,
    /// When.
    pub at: Timestamp,
    /// What was accepted.
    pub admitted: Admitted,
    /// What was not.
    pub refused: Vec<RefusedItem>,
}

/// What a revoked device handed in and is to be kept apart.
#[derive(Clone, PartialEq, Debug)]
pub struct Intake {
    /// The device.
    pub device: DeviceId,
    /// When it came.
    pub at: Timestamp,
    /// Why it is kept apart: a word for administrators and programs.
    pub reason: &'static str,
    /// The items, as they came.
    pub items: Vec<Item>,
    /// How much of one device is kept at the most.
    pub room: Room,
}

/// How much of one device is kept apart at the most.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Room {
    /// So many deeds.
    pub items: i64,
    /// So many bytes of deeds and changes.
    pub bytes: i64,
}

impl Room {
    /// True when so much fits.
    pub fn holds(&self, items: i64, bytes: i64) -> bool {
        items <= self.items && bytes <= self.bytes
    }
}

/// Which of the deeds kept apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuarantineQuery {
    /// Of this device only.
    pub device: Option<DeviceId>,
    /// Those that came after the one of that number.
    pub after: i64,
    /// At most so many.
    pub limit: u32,
}

/// A deed kept apart.
#[derive(Clone, PartialEq, Debug)]
pub struct Quarantined {
    /// Its number, from 1.
    pub id: i64,
    /// When it came.
    pub received_at: Timestamp,
    /// The device that handed it in.
    pub device: DeviceId,
    /// Why it is kept apart.
    pub reason: String,
    /// The deed and the change that carries it, as they came.
    pub item: Item,
}

/// A file of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlobPlace {
    /// The document whose deed attached it.
    pub doc: DocumentId,
    /// SHA-256 of its bytes.
    pub address: FileAddress,
}

/// Who may know of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MayAsk {
    /// Whoever holds one of these scopes, in which its document lies.
    pub scopes: BTreeSet<Scope>,
    /// And the device whose deed attached it, where that is enough.
    pub attached_by: Option<DeviceId>,
}

/// A piece of a file, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredPiece {
    /// Where in the file it begins.
    pub start: u64,
    /// How many bytes it has.
    pub length: u64,
    /// The name under which they lie.
    pub object: String,
}

/// Erasing a document for good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erasing {
    /// The tombstone, which stays.
    pub erasure: Erasure,
    /// Why, for administrators.
    pub reason: String,
}

/// What became of a commit.
#[derive(Clone, PartialEq, Debug)]
pub enum Commit {
    /// It is durable; these scopes have new lines.
    Done(Vec<Poke>),
    /// Something it was decided on has changed in the meantime: nothing was written, decide again.
    Moved,
}

/// What a pull found.
#[derive(Clone, PartialEq, Debug)]
pub enum Pulled {
    /// A page for each cursor.
    Pages(Vec<Page>),
    /// This cursor is not ours.
    Diverged(Scope),
}

/// A line of a feed, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredLine {
    /// Number of the line.
    pub seq: u64,
    /// What it does.
    pub kind: EntryKind,
    /// To which document.
    pub doc: DocumentId,
    /// Generation of the document.
    pub generation: u32,
    /// The changes it brings.
    pub hashes: Vec<ChangeHash>,
    /// Those of them that are no longer in history, because the document was rebuilt or erased since.
    pub past: Vec<(ChangeHash, Meta)>,
    /// The chain after it.
    pub chain: [u8; 32],
}

/// A document with its history, as it is kept.
#[derive(Clone, PartialEq, Debug)]
pub struct StoredDocument {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Its heads.
    pub heads: Vec<ChangeHash>,
    /// Automerge's saved form.
    pub bytes: Vec<u8>,
    /// Meta of every change, in order of acceptance.
    pub metas: Vec<(ChangeHash, Meta)>,
    /// Its row.
    pub row: Row,
    /// Its number, as indexed.
    pub number: String,
    /// Desk code of its number, as indexed.
    pub desk_code: String,
    /// Scopes it lies in.
    pub scopes: Vec<Scope>,
    /// Every change.
    pub changes: Vec<StoredChange>,
}

/// A change, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredChange {
    /// Its hash.
    pub hash: ChangeHash,
    /// Generation of the document it belongs to.
    pub generation: u32,
    /// Its author.
    pub actor: ActorId,
    /// Its number among the author's changes.
    pub seq: u64,
    /// The chunk.
    pub bytes: Vec<u8>,
    /// Id of the deed, as indexed.
    pub deed_id: DeedId,
    /// The deed.
    pub deed: complaint::Deed,
    /// Given at acceptance.
    pub meta: Meta,
}

/// Where a person belongs when only a store is known: managers answer for the store's area.
pub fn area_for(role: Role, area: &AreaCode) -> Option<AreaCode> {
    (role == Role::Manager).then(|| area.clone())
}

/// Wrong join codes of late, from one address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WrongCodes {
    /// The first of them.
    pub since: Timestamp,
    /// How many.
    pub count: u32,
}

impl WrongCodes {
    /// How long they are remembered, in milliseconds.
    pub const WINDOW: i64 = 60_000;

    /// True while they are remembered. A clock that was set back forgets them.
    pub fn is_current(&self, now: Timestamp) -> bool {
        (0..Self::WINDOW).contains(&now.since(self.since))
    }
}
