//! Reconciling a scope: what the office holds of it in 256 buckets, then document by document in those that differ, then
//! those documents.

use crate::{Cursor, Scope};
use complaint::DeviceId;
use document::{AckedChange, ChangeHash, DocumentId, Snapshot};
use serde::{Deserialize, Serialize};

/// The most buckets that are listed in one answer.
pub const MOST_BUCKETS: usize = 16;

/// The most documents that one [`Fetch`] names.
pub const MOST_WANTED: usize = 500;

/// What does the office hold of a scope?
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// The device.
    pub device: DeviceId,
    /// Which scope.
    pub scope: Scope,
    /// 0 for the digests of all buckets, 1 for the documents of some.
    pub level: u8,
    /// Which buckets, at level 1: [`MOST_BUCKETS`] at the most.
    #[serde(with = "serde_bytes")]
    pub buckets: Vec<u8>,
}

/// Answer to [`Manifest`], read at one instant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifested {
    /// Where the scope stood when this was read.
    pub cursor: Cursor,
    /// How many documents the scope holds.
    pub total: u64,
    /// At level 0: the digests of all buckets, 32 bytes each, end to end.
    #[serde(with = "serde_bytes")]
    pub digests: Vec<u8>,
    /// At level 1: every document of the buckets asked for, in order of id.
    pub documents: Vec<Listed>,
}

/// A document in a manifest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Listed {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Its share of the digest: see [`crate::manifest::share`].
    #[serde(with = "serde_bytes")]
    pub digest: [u8; 32],
}

/// Documents of a scope, by id.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fetch {
    /// The device.
    pub device: DeviceId,
    /// Which scope they lie in.
    pub scope: Scope,
    /// Which documents, in order of id: [`MOST_WANTED`] at the most.
    pub documents: Vec<Wanted>,
    /// How many bytes the desk wants at the most.
    pub max_bytes: u32,
}

/// A document that a desk wants.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wanted {
    /// Which document.
    pub doc: DocumentId,
    /// Generation of what the desk holds.
    pub generation: u32,
    /// Heads of what it holds; empty to get it whole.
    pub have_heads: Vec<ChangeHash>,
    /// Share of what it holds.
    #[serde(with = "serde_bytes")]
    pub digest: [u8; 32],
}

/// Answer to [`Fetch`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fetched {
    /// Where the scope stood when this was read.
    pub cursor: Cursor,
    /// How many of the documents asked for this answers, from the first on; the others are to be asked for again.
    pub answered: u32,
    /// Those of them that are in the scope.
    pub documents: Vec<FetchedDocument>,
}

/// A document as it is fetched: the changes that the desk lacks, or the whole of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FetchedDocument {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// What the desk lacks, in the order of acceptance.
    pub changes: Vec<AckedChange>,
    /// The whole document, when what the desk holds is not a part of it or not much less.
    pub snapshot: Option<Box<Snapshot>>,
}

impl FetchedDocument {
    /// About what it takes in an answer, in bytes.
    pub fn size(&self) -> usize {
        let changes: usize = self.changes.iter().map(|change| change.bytes.len() + 200).sum();
        let whole = |snapshot: &Snapshot| snapshot.bytes.len() + snapshot.row.search.len() + 200 * snapshot.metas.len();
        400 + changes + self.snapshot.as_deref().map_or(0, whole)
    }
}

impl From<Snapshot> for FetchedDocument {
    fn from(whole: Snapshot) -> FetchedDocument {
        let (doc, generation) = (whole.doc, whole.generation);
        FetchedDocument { doc, generation, changes: Vec::new(), snapshot: Some(Box::new(whole)) }
    }
}
