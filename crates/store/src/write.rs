//! What is handed to the replica to be written. Each of these is one transaction.

use crate::{Appendable, DraftId, Notice};
use complaint::{ComplaintId, DeedId, Meta, Number, Row, Timestamp};
use document::{AckedChange, ChangeHash, DocumentId, Erasure, Item, Snapshot};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A row with what this desk adds to it.
#[derive(Clone, PartialEq, Debug)]
pub struct RowWrite {
    /// The row, made from the whole document including deeds not yet sent.
    pub row: Row,
    /// When the next promise falls due; `None` when none runs.
    pub due_at: Option<Timestamp>,
    /// Deeds of this desk that have no effect, because another was done at the same time; `None` where nobody looked.
    pub overruled: Option<Vec<DeedId>>,
}

/// When the next promise of a complaint falls due by the rules as they are now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DueWrite {
    /// Which complaint.
    pub id: ComplaintId,
    /// When; `None` when none runs.
    pub due_at: Option<Timestamp>,
}

/// What a person at this desk must be told once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// The deed it is about, or an id of its own.
    pub id: Uuid,
    /// The complaint, if it is about one that is here.
    pub complaint: Option<ComplaintId>,
    /// When it became known.
    pub at: Timestamp,
    /// What there is to tell.
    pub news: News,
}

/// What there is to tell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum News {
    /// The deed has no effect, because another was done at the same time.
    Overruled,
    /// The complaint bears another number than the customer's slip.
    Renumbered {
        /// What the slip says.
        printed: Number,
        /// Its number now.
        number: Number,
    },
    /// The desk's database was copied or put back to an earlier day.
    Copied {
        /// The desk code before.
        before: String,
        /// The desk code from now on.
        now: String,
    },
}

/// A reference number's counter, used up by a `record` deed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counter {
    /// Desk code.
    pub desk: String,
    /// The counter in the number.
    pub value: u32,
}

/// Where an imported complaint came from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// Name of the other system.
    pub source: String,
    /// Its id there.
    pub external_id: String,
    /// What it was made into.
    pub complaint: ComplaintId,
    /// SHA-256 of the imported content.
    pub content_hash: [u8; 32],
}

/// A deed done at this desk.
#[derive(Clone, PartialEq, Debug)]
pub struct LocalWrite {
    /// The change and its deed.
    pub item: Item,
    /// The row after it, and when it falls due.
    pub row: RowWrite,
    /// The draft it came from, which is discarded.
    pub clear_draft: Option<DraftId>,
    /// The counter it used.
    pub counter: Option<Counter>,
    /// Notices it gives rise to on this desk.
    pub notices: Vec<Notice>,
    /// The row of another system it came from.
    pub imported: Option<Imported>,
}

/// What came for one document.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// Changes to be added; those already here are skipped.
    Changes(Vec<AckedChange>),
    /// The whole document, in place of everything acknowledged before.
    Whole {
        /// Automerge's saved form.
        snapshot: Vec<u8>,
        /// Meta of every change in it.
        metas: Vec<(ChangeHash, Meta)>,
    },
}

/// One document of a page.
#[derive(Clone, PartialEq, Debug)]
pub struct DocWrite {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// What came.
    pub body: Body,
    /// Heads of the acknowledged document after it.
    pub heads: Vec<ChangeHash>,
    /// The row after it (with pending deeds applied), and when it falls due.
    pub row: RowWrite,
}

/// Changes of a page that were made one after the other on everything held of a document: they are added to it unopened.
#[derive(Clone, PartialEq, Debug)]
pub struct AppendWrite {
    /// How the document stood, as [`crate::Replica::appendable`] said with the same writer.
    pub before: Appendable,
    /// The changes, in order.
    pub changes: Vec<AckedChange>,
    /// The row after them. The words to search for are those of before.
    pub row: Row,
    /// When the next promise falls due.
    pub due_at: Option<Timestamp>,
}

/// How far a scope has been read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredCursor {
    /// Name of the scope, as in the protocol.
    pub scope: String,
    /// Number of the last line read.
    pub seq: u64,
    /// The chain after it.
    pub chain: [u8; 32],
    /// While the first sync runs: where it goes on. `None` once the scope is complete.
    pub loading: Option<Loading>,
}

/// A scope that is not read to its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loading {
    /// The last document of it that was stored.
    pub after: Option<DocumentId>,
    /// The office's file, when one is read.
    pub file: Option<FilePlace>,
}

/// How much of a file is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FilePlace {
    /// SHA-256 of the file.
    pub name: [u8; 32],
    /// So many bytes of it.
    pub place: u64,
}

/// A document as it is compared with the office's.
#[derive(Clone, PartialEq, Debug)]
pub struct MemberDocument {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Heads of what is acknowledged; empty when what lies there cannot be trusted.
    pub heads: Vec<ChangeHash>,
    /// What the office knows of every acknowledged change.
    pub metas: Vec<(ChangeHash, Meta)>,
}

/// New lines of one scope.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct PageWrite {
    /// Name of the scope.
    pub scope: String,
    /// Number of the page's last line.
    pub seq: u64,
    /// The chain after it.
    pub chain: [u8; 32],
    /// Documents that changed, each once.
    pub docs: Vec<DocWrite>,
    /// Documents that are only added to, each once and none of them among the others.
    pub appended: Vec<AppendWrite>,
    /// Documents that left the scope.
    pub removed: Vec<DocumentId>,
    /// Notices that arise from the page.
    pub notices: Vec<Notice>,
    /// What was acknowledged here and is lacking in a rebuilt document: it goes into the outbox, to be given back.
    pub given_back: Vec<Item>,
    /// Documents that were erased for good.
    pub erased: Vec<Erasing>,
    /// When the page came.
    pub at: Timestamp,
}

/// A document that was erased for good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erasing {
    /// The tombstone.
    pub erasure: Erasure,
    /// How deeds that wait on it are answered, as JSON.
    pub status: String,
}

/// A portion of a scope that is read outside its feed: at first, or because it does not fit.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LoadWrite {
    /// Name of the scope.
    pub scope: String,
    /// Where the scope stood when the first portion was read; later portions do not move it.
    pub seq: u64,
    /// The chain there.
    pub chain: [u8; 32],
    /// Whole documents, in order of id, with the due time of their rows.
    pub snapshots: Vec<(Snapshot, Option<Timestamp>)>,
    /// Documents to which the office sent what was lacking.
    pub docs: Vec<DocWrite>,
    /// Documents that are no longer in the scope.
    pub left: Vec<DocumentId>,
    /// Nothing that was in the scope before counts: all of it comes with this portion and those after it.
    pub afresh: bool,
    /// True when more portions follow.
    pub more: bool,
    /// How much of a file is stored with this portion, when one is read.
    pub file: Option<FilePlace>,
    /// What is acknowledged here and lacking in the snapshots: it goes into the outbox, to be given back.
    pub given_back: Vec<Item>,
    /// When the portion came.
    pub at: Timestamp,
}

/// A refused deed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusing {
    /// Hash of the change pushed.
    pub hash: ChangeHash,
    /// The office's status, as JSON.
    pub status: String,
    /// When the answer came.
    pub at: Timestamp,
}

/// A document after a push was answered.
#[derive(Clone, PartialEq, Debug)]
pub struct SettledDoc {
    /// Which document.
    pub doc: DocumentId,
    /// Heads of the acknowledged document.
    pub heads: Vec<ChangeHash>,
    /// The row after it; `None` when nothing of the document remains (its `record` was refused).
    pub row: Option<RowWrite>,
}

/// The office's answer to a push.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Settled {
    /// The batch answered.
    pub push_id: u64,
    /// Token for the next batch.
    pub next_token: [u8; 16],
    /// Accepted or already known, with the office's meta, in order.
    pub accepted: Vec<(ChangeHash, Meta)>,
    /// Refused: kept with deed and reason.
    pub refused: Vec<Refusing>,
    /// The same deed is acknowledged under another change: these leave without a trace.
    pub superseded: Vec<ChangeHash>,
    /// Deeds done again on the acknowledged document; each takes the place of the item with the same deed.
    pub reauthored: Vec<Item>,
    /// Every change acknowledged of documents of which the office has lost something: they leave the documents for the
    /// outbox, to be given back before everything else.
    pub given_back: Vec<Item>,
    /// Documents that were erased for good.
    pub erased: Vec<Erasing>,
    /// When the answer came.
    pub at: Timestamp,
    /// Every document touched.
    pub docs: Vec<SettledDoc>,
    /// Counters used up by complaints that were given another number, ascending.
    pub counters: Vec<Counter>,
    /// What a person must be told.
    pub told: Vec<Told>,
}
