//! One complaint, loaded: deeds go in, facts come out.

use crate::{ActorId, ChangeHash, Error};
use automerge::Automerge;
use complaint::{ComplaintId, Deed, Facts, Meta, Row};
use std::collections::HashMap;

/// What the office knows of the changes of a document, by hash. Empty for changes that are not acknowledged.
pub type Metas = HashMap<ChangeHash, Meta>;

/// One complaint, loaded.
#[derive(Clone)]
pub struct CaseDocument {
    doc: Automerge,
}

/// A deed, written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// Hash of the change.
    pub hash: ChangeHash,
    /// The uncompressed change chunk.
    pub bytes: Vec<u8>,
    /// Its author.
    pub actor: ActorId,
}

impl CaseDocument {
    /// A document that holds the constant start only.
    pub fn start() -> Result<Self, Error> {
        todo!()
    }
    /// A saved document.
    pub fn load(_bytes: &[u8]) -> Result<Self, Error> {
        todo!()
    }
    /// A saved document that must have exactly these heads.
    pub fn load_at(_bytes: &[u8], _heads: &[ChangeHash]) -> Result<Self, Error> {
        todo!()
    }
    /// Merges changes that were admitted before, in any order. After an error the document must be thrown away.
    pub fn merge<'a>(&mut self, _changes: impl IntoIterator<Item = &'a [u8]>) -> Result<(), Error> {
        todo!()
    }
    /// Writes a deed as one change.
    pub fn perform(&mut self, _deed: &Deed, _actor: ActorId) -> Result<Written, Error> {
        todo!()
    }
    /// Automerge's saved form.
    pub fn save(&self) -> Vec<u8> {
        self.doc.save()
    }
    /// The heads, ascending.
    pub fn heads(&self) -> Vec<ChangeHash> {
        todo!()
    }
    /// True when the change is in the document.
    pub fn has(&self, _hash: ChangeHash) -> bool {
        todo!()
    }
    /// Every change but the constant start, oldest first: hash and uncompressed chunk.
    pub fn changes(&self) -> Vec<(ChangeHash, Vec<u8>)> {
        todo!()
    }
    /// The complaint this document holds; `None` before it is recorded.
    pub fn id(&self) -> Option<ComplaintId> {
        todo!()
    }
    /// The facts.
    pub fn facts(&self, _metas: &Metas) -> Result<Facts, Error> {
        todo!()
    }
    /// The facts as they stood at `heads`; `None` before the complaint was recorded.
    pub fn facts_at(&self, _heads: &[ChangeHash], _metas: &Metas) -> Result<Option<Facts>, Error> {
        todo!()
    }
    /// The row.
    pub fn row(&self, _metas: &Metas) -> Result<Row, Error> {
        todo!()
    }
}
