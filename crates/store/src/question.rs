//! What can be asked of the replica, and the answers.

use complaint::{ComplaintId, Deed, Meta, PersonId, Row, StoreCode, Timestamp};
use document::{AckedChange, ChangeHash, DocumentId, Item};

/// A saved view of the worklist.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum View {
    /// Open, owned or recorded by this person.
    Mine(PersonId),
    /// Open.
    Open,
    /// Open with a promise that falls due up to this instant; what is overdue is due.
    DueToday {
        /// End of the day at the store.
        until: Timestamp,
    },
    /// Open with a broken promise.
    Overdue {
        /// The instant of asking.
        now: Timestamp,
    },
    /// With an escalation nobody has taken.
    Escalated,
    /// With deeds the office has not answered.
    Waiting,
    /// With a field on which people disagree.
    Contested,
    /// Not open.
    Closed,
    /// Everything.
    All,
}

/// The order of a list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sort {
    /// The next deadline first, among equals by store and then oldest first; without a deadline last.
    Due,
    /// Received last first.
    Newest,
    /// Received first first.
    Oldest,
}

/// A page of the worklist.
#[derive(Clone, PartialEq, Debug)]
pub struct WorklistQuery {
    /// Which view.
    pub view: View,
    /// Only these stores; `None` for all on this desk.
    pub stores: Option<Vec<StoreCode>>,
    /// Complaints about staff only where this person recorded them; `None` for all.
    pub confined: Option<PersonId>,
    /// The order; `None` for the view's own: [`Sort::Newest`] for waiting, closed and all, else [`Sort::Due`].
    pub sort: Option<Sort>,
    /// How many to skip.
    pub offset: u32,
    /// How many to give at the most.
    pub limit: u32,
}

/// A line of a list. [`Row::search`] is empty: that text lives in the search index alone.
#[derive(Clone, PartialEq, Debug)]
pub struct ListedRow {
    /// The complaint.
    pub row: Row,
    /// When the next promise falls due.
    pub due_at: Option<Timestamp>,
    /// Deeds the office has not answered.
    pub unsent: u32,
}

/// A page of a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Listed {
    /// The lines.
    pub rows: Vec<ListedRow>,
    /// How many there are in the view.
    pub total: u64,
    /// The revision it was read at; see [`crate::Reader::revision`].
    pub revision: u64,
}

/// A search in everything.
#[derive(Clone, PartialEq, Debug)]
pub struct SearchQuery {
    /// The words, all of which must occur.
    pub text: String,
    /// True while the last word is being typed: its beginning is enough.
    pub typing: bool,
    /// Only these stores; `None` for all on this desk.
    pub stores: Option<Vec<StoreCode>>,
    /// Complaints about staff only where this person recorded them; `None` for all.
    pub confined: Option<PersonId>,
    /// How many at the most.
    pub limit: u32,
}

/// The complaints of which statistics are made.
#[derive(Clone, PartialEq, Debug)]
pub struct FiguresQuery {
    /// [`complaint::Kind`] name: statistics keep the kinds apart.
    pub kind: String,
    /// Only these stores; `None` for all on this desk.
    pub stores: Option<Vec<StoreCode>>,
    /// Complaints about staff only where this person recorded them; `None` for all.
    pub confined: Option<PersonId>,
}

/// A document as it lies on disk.
#[derive(Clone, PartialEq, Debug)]
pub struct StoredDocument {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Automerge's saved form, if one was ever made.
    pub snapshot: Option<Vec<u8>>,
    /// Acknowledged changes after the snapshot, in an order that respects dependencies.
    pub tail: Vec<AckedChange>,
    /// Heads of snapshot and tail together; empty when nothing was acknowledged.
    pub heads: Vec<ChangeHash>,
    /// Meta of every acknowledged change, in snapshot and tail.
    pub metas: Vec<(ChangeHash, Meta)>,
    /// Deeds of this desk that the office has not answered, in the order done.
    pub pending: Vec<Item>,
}

/// A document to which changes can be added unopened: no deed of this desk waits on it, and its row is as it should be.
#[derive(Clone, PartialEq, Debug)]
pub struct Appendable {
    pub(crate) place: i64,
    /// Number of the last change of the tail.
    pub(crate) last: i64,
    /// Its line in lists.
    pub listed: ListedRow,
    /// Its generation.
    pub generation: u32,
    /// Heads of everything acknowledged.
    pub heads: Vec<ChangeHash>,
    /// How many changes lie beside the snapshot.
    pub tail: usize,
}

/// A tail longer than this should be folded into the snapshot; see [`crate::Replica::replace_snapshot`].
pub const LONG_TAIL: usize = 64;

/// Deeds the office has not answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Unsent {
    /// How many.
    pub count: u64,
    /// When the oldest was done.
    pub oldest: Option<Timestamp>,
}

/// What the status line says, computed from facts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Deeds the office has not answered.
    pub unsent: Unsent,
    /// Refused deeds nobody has dismissed.
    pub refused: u64,
    /// What else a person must be told.
    pub told: u64,
    /// Complaints with a field people disagree on.
    pub contested: u64,
    /// Complaints on this desk.
    pub complaints: u64,
}

/// A batch on its way to the office; the same until it is answered.
#[derive(Clone, PartialEq, Debug)]
pub struct Batch {
    /// Its number.
    pub push_id: u64,
    /// Token that goes with it.
    pub token: [u8; 16],
    /// The deeds, in the order done.
    pub items: Vec<Item>,
}

/// A deed the office refused.
#[derive(Clone, PartialEq, Debug)]
pub struct Refused {
    /// The complaint it was for; it may not be on this desk any more.
    pub complaint: ComplaintId,
    /// The deed, kept with its text.
    pub deed: Deed,
    /// The office's status, as JSON.
    pub status: String,
    /// When the answer came.
    pub at: Timestamp,
}

/// A complaint that left its last scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departed {
    /// Which.
    pub doc: DocumentId,
    /// Its store, as far as is known here.
    pub store: StoreCode,
    /// It is about staff, as far as is known here.
    pub restricted: bool,
    /// A line of its scope's feed took it out; otherwise it was only not there any more.
    pub told: bool,
}

/// A complaint that may be about the same thing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SimilarQuery {
    /// Customer's telephone, digits only; empty when not known.
    pub phone: String,
    /// Receipt or order number; empty when not known.
    pub receipt: String,
    /// Only these stores; `None` for all on this desk.
    pub stores: Option<Vec<StoreCode>>,
    /// Complaints about staff only where this person recorded them; `None` for all.
    pub confined: Option<PersonId>,
    /// How many at the most.
    pub limit: u32,
}

/// A document read again by the caller, to be compared with what is stored.
#[derive(Clone, PartialEq, Debug)]
pub struct Derived {
    /// Heads of snapshot and tail together, without pending deeds.
    pub heads: Vec<ChangeHash>,
    /// The row, with pending deeds.
    pub row: Row,
}

/// What [`crate::Replica::verify`] found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verdict {
    /// Documents read.
    pub documents: u64,
    /// What is wrong; empty when all is well.
    pub problems: Vec<Problem>,
}

/// What a look at some documents found; see [`crate::Reader::look`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Looked {
    /// Documents read.
    pub documents: u64,
    /// Where to go on; `None` after the last document.
    pub next: Option<i64>,
    /// What is wrong; empty when all is well.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// SQLite or SQLCipher reports damage.
    File(String),
    /// The search index contradicts itself or lacks documents.
    Search(String),
    /// The numbers of complaints kept for lists are not what is there.
    Census(String),
    /// A cursor and what was read do not fit.
    Cursor {
        /// Scope.
        scope: String,
        /// What is wrong.
        what: String,
    },
    /// A document cannot be read.
    Document {
        /// Which.
        doc: DocumentId,
        /// What is wrong.
        what: String,
    },
    /// The row is not the one that follows from the document.
    Row {
        /// Which.
        doc: DocumentId,
    },
    /// The heads noted are not those of the document.
    Heads {
        /// Which.
        doc: DocumentId,
    },
}
