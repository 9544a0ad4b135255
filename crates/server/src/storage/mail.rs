//! What the office keeps of its e-mail, a part of [`super::Storage`]: addresses, and the calls about which somebody is written to.

use super::StorageError;
use async_trait::async_trait;
use complaint::{FiringId, Number, PersonId, Row, Timestamp};
use document::{ChangeHash, DocumentId, Metas};
use sync::Scope;

/// Somebody to be written to because of one call of a ladder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailCall {
    /// The call.
    pub firing: FiringId,
    /// Whom it calls.
    pub person: PersonId,
    /// To which complaint.
    pub doc: DocumentId,
    /// Its number, as it is told in lists.
    pub number: Number,
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MailStanding {
    /// It is still to be sent.
    Waiting,
    /// The mail server took it.
    Sent,
    /// Somebody answered, or the call ended, before it was sent.
    Ended,
    /// The mail server or the network refused it for too long.
    GivenUp,
}

impl MailStanding {
    const ALL: [MailStanding; 4] =
        [MailStanding::Waiting, MailStanding::Sent, MailStanding::Ended, MailStanding::GivenUp];

    /// The stable name, as it is stored and listed.
    pub fn name(self) -> &'static str {
        match self {
            MailStanding::Waiting => "waiting",
            MailStanding::Sent => "sent",
            MailStanding::Ended => "ended",
            MailStanding::GivenUp => "given_up",
        }
    }
}

impl std::str::FromStr for MailStanding {
    type Err = ();
    fn from_str(name: &str) -> Result<Self, ()> {
        MailStanding::ALL.into_iter().find(|standing| standing.name() == name).ok_or(())
    }
}

/// A call as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailRecord {
    /// Whom it calls to what.
    pub call: MailCall,
    /// When it was noted that somebody is to be written to.
    pub noted_at: Timestamp,
    /// How often it was tried.
    pub tries: u32,
    /// What was said when it was tried last; empty while nothing went wrong.
    pub fault: String,
    /// What became of it.
    pub standing: MailStanding,
    /// When that was; `None` while it waits.
    pub settled_at: Option<Timestamp>,
}

/// What became of an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MailOutcome {
    /// It is over.
    Settled(MailStanding),
    /// It did not go; it is tried again then.
    Failed {
        /// When it is tried again.
        next_at: Timestamp,
        /// What was said.
        fault: String,
    },
}

/// A document as far as its ladders need it.
#[derive(Clone, PartialEq, Debug)]
pub struct MailDocument {
    /// Automerge's saved form.
    pub bytes: Vec<u8>,
    /// Its heads.
    pub heads: Vec<ChangeHash>,
    /// Meta of every change.
    pub metas: Metas,
}

/// What the office keeps of its e-mail.
#[async_trait]
pub trait MailStorage {
    /// Who is written to where.
    async fn mail_addresses(&self) -> Result<Vec<(PersonId, String)>, StorageError>;
    /// Sets somebody's address, or takes it away.
    async fn set_mail_address(&self, person: PersonId, address: Option<String>) -> Result<(), StorageError>;

    /// Documents after `after`, in order of id, at most `limit`, each with its row; without one where it cannot be read.
    async fn mail_rows(
        &self,
        after: Option<DocumentId>,
        limit: u32,
    ) -> Result<Vec<(DocumentId, Option<Row>)>, StorageError>;
    /// The row of a document, unless it was erased or cannot be read.
    async fn mail_row(&self, doc: DocumentId) -> Result<Option<Row>, StorageError>;
    /// The last line of every scope's feed.
    async fn mail_heads(&self) -> Result<Vec<(Scope, u64)>, StorageError>;
    /// Of which documents a scope told after `seq`, at most `limit` lines, with the number of each line.
    async fn mail_told(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<(u64, DocumentId)>, StorageError>;
    /// A document, unless it was erased.
    async fn mail_document(&self, doc: DocumentId) -> Result<Option<MailDocument>, StorageError>;

    /// Notes calls; one that is noted already stays as it is, and one to a complaint that was erased meanwhile is not.
    async fn note_mail(&self, calls: Vec<MailCall>, at: Timestamp) -> Result<(), StorageError>;
    /// People with an address for whom a call's time has come, the longest waiting first.
    async fn mail_people(&self, now: Timestamp, limit: u32) -> Result<Vec<PersonId>, StorageError>;
    /// Takes one person's calls whose time has come, in order of their ids. Nobody else is given them before `until`.
    async fn claim_mail(
        &self,
        person: PersonId,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<MailRecord>, StorageError>;
    /// Notes what became of an attempt, unless somebody else has taken the call since.
    async fn settle_mail(&self, record: MailRecord, outcome: MailOutcome, at: Timestamp) -> Result<(), StorageError>;
    /// Ends what waits since before `stale`, and forgets what was settled before `old`.
    async fn tidy_mail(&self, stale: Timestamp, old: Timestamp, at: Timestamp) -> Result<(), StorageError>;
    /// The calls noted last, the newest first.
    async fn mail(&self, limit: u32) -> Result<Vec<MailRecord>, StorageError>;
}
