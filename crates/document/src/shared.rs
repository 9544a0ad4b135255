//! Types shared by the replica and the protocol: changes as they travel and lie on disk.

use complaint::{ComplaintId, Deed, Meta, Row, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The document of a complaint has the complaint's id.
pub type DocumentId = ComplaintId;

/// SHA-256 of a change, as Automerge defines it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChangeHash(#[serde(with = "serde_bytes")] pub [u8; 32]);

impl fmt::Display for ChangeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ChangeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ChangeHash({self})")
    }
}

/// Author of changes: random for each process, person and re-authoring; never kept on disk to be used again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ActorId(#[serde(with = "serde_bytes")] pub [u8; 16]);

/// A change accepted by the office, with what the office knows of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AckedChange {
    /// Its hash.
    pub hash: ChangeHash,
    /// The uncompressed change chunk; empty in a line of a feed whose document was rebuilt or erased since. Hash and meta
    /// are there for the chain then, and what was written is gone.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// Given by the office.
    pub meta: Meta,
}

/// A local deed on its way to the office: the change is what merges, the deed is why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Item {
    /// The document written to; bound here so that a change made for one complaint cannot be applied to another.
    pub doc: DocumentId,
    /// Generation of the document; rises when it is rebuilt.
    pub generation: u32,
    /// Hash of `change`.
    pub hash: ChangeHash,
    /// The uncompressed change chunk.
    #[serde(with = "serde_bytes")]
    pub change: Vec<u8>,
    /// The actor that made it.
    pub actor: ActorId,
    /// The deed it carries out.
    pub deed: Deed,
    /// Set when the office accepted it before and may have lost it: what it gave then. The desk gives the change back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// A whole document as the office holds it, ready to be put into a replica without opening it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Snapshot {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Automerge's saved form.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// Meta of every change in it, but the constant start.
    pub metas: Vec<(ChangeHash, Meta)>,
    /// The document's heads.
    pub heads: Vec<ChangeHash>,
    /// The ready row, made by [`crate::row`].
    pub row: Row,
}

/// What a line of a scope's feed does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Changes of a document.
    Put,
    /// The document left this scope.
    Remove,
    /// The document was rebuilt: these changes are all of it, and take the place of everything before.
    Rewrite,
    /// The document was erased for good.
    Erase,
}

/// The office's word that a document was erased for good: the tombstone. The signature is over what `sync::erasure` says, so
/// that whoever holds one can make a restored office erase again, and nobody can make one up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Erasure {
    /// Which document.
    pub doc: DocumentId,
    /// The generation that is no document any more: one over the last that was.
    pub generation: u32,
    /// When, by the office's clock.
    pub erased_at: Timestamp,
    /// The office's Ed25519 signature.
    #[serde(with = "serde_bytes")]
    pub signature: [u8; 64],
}

/// One line of a scope's feed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Dense number within the scope, from 1.
    pub seq: u64,
    /// What it does.
    pub kind: EntryKind,
    /// To which document.
    pub doc: DocumentId,
    /// Generation of the document.
    pub generation: u32,
    /// The changes, for `Put` and `Rewrite`.
    pub changes: Vec<AckedChange>,
    /// The whole document instead of changes, when the reader may lack earlier ones.
    pub snapshot: Option<Box<Snapshot>>,
    /// The tombstone, for `Erase`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erasure: Option<Box<Erasure>>,
    /// The scope's chain after this line.
    #[serde(with = "serde_bytes")]
    pub chain: [u8; 32],
}
