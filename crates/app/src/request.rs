//! What a person asks the app to do. Plain data; [`crate::App`] fills in who, where, when and after what.

use complaint::{
    AcknowledgeMethod, Aside, Cause, Contact, Currency, Decision, DeedId, FieldChange, Finding, Line, Number, PersonId,
    PhoneCall, Printing, RelationKind, Reply, Role, StoreCode, Timestamp, WaitingFor,
};
use std::collections::BTreeMap;
use std::path::PathBuf;
use uuid::Uuid;

/// A complaint to be taken down.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RecordRequest {
    /// What happened. Written once, never edited.
    pub description: String,
    /// Every other fact known, by [`complaint::Field::name`].
    pub fields: BTreeMap<String, String>,
    /// The store, when it is another than the desk's.
    pub store: Option<StoreCode>,
    /// When it reached us, when not just now.
    pub received_at: Option<Timestamp>,
    /// The draft it was typed in; gone in the same transaction.
    pub draft: Option<Uuid>,
    /// How it was put right, when that was done at once; recorded and resolved together, or not at all.
    pub settled: Option<Settled>,
}

/// How a complaint was put right while it was taken down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settled {
    /// What was decided.
    pub decision: Decision,
    /// What was done.
    pub outcome: String,
}

impl Settled {
    /// Put right at the counter: whoever does that finds the customer right.
    pub fn at_the_counter(outcome: String) -> Settled {
        Settled { decision: Decision::Upheld, outcome }
    }
}

/// A complaint taken down, durably.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recorded {
    /// Which complaint.
    pub id: complaint::ComplaintId,
    /// Its reference number.
    pub number: complaint::Number,
}

/// A deed to be done on a recorded complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ActRequest {
    /// Say something for the file.
    Note {
        /// The words.
        text: String,
    },
    /// Make somebody the owner, or nobody.
    Assign {
        /// The new owner.
        to: Option<PersonId>,
    },
    /// Tell the customer that it has been received.
    Acknowledge {
        /// How.
        method: AcknowledgeMethod,
        /// The words used.
        text: String,
    },
    /// Ask somebody of higher reach to act.
    Escalate {
        /// Role asked.
        to: Role,
        /// Why.
        reason: String,
    },
    /// Take an escalation on.
    Take {
        /// Which; the oldest open one when not named.
        escalation: Option<DeedId>,
    },
    /// Hand an escalation on.
    Decline {
        /// Which; the oldest open one when not named.
        escalation: Option<DeedId>,
        /// Why.
        reason: String,
    },
    /// Put it right.
    Resolve {
        /// What was decided.
        decision: Decision,
        /// What was done.
        outcome: String,
    },
    /// Take it up again.
    Reopen {
        /// Why.
        reason: String,
    },
    /// End it.
    Close {
        /// How it ended.
        outcome: String,
    },
    /// The customer takes it back.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// Wait for somebody.
    Wait {
        /// On whom.
        on: WaitingFor,
        /// For what.
        reason: String,
    },
    /// Wait no more.
    Resume {
        /// What came.
        reason: String,
    },
    /// Decide without looking further.
    NotInvestigate {
        /// Why.
        reason: String,
    },
    /// Propose a decision and what to do.
    Propose {
        /// What is decided.
        decision: Decision,
        /// Why.
        reason: String,
        /// Currency of all amounts.
        currency: Currency,
        /// What is done.
        lines: Vec<Line>,
    },
    /// Agree to the proposal that waits.
    Approve {
        /// Which; the one in force when not named.
        proposal: Option<DeedId>,
    },
    /// Send the proposal that waits back.
    Return {
        /// Which; the one in force when not named.
        proposal: Option<DeedId>,
        /// Why.
        reason: String,
    },
    /// Tell the customer.
    Offer {
        /// How.
        method: AcknowledgeMethod,
        /// The words used.
        text: String,
    },
    /// What the customer said.
    Answer {
        /// Yes, no, or nothing.
        reply: Reply,
        /// Their words, or what was tried.
        text: String,
    },
    /// A line of the redress is done.
    Fulfil {
        /// Of which proposal; the one in force when not named.
        proposal: Option<DeedId>,
        /// Which, from 0; the first that is not done when not named.
        line: Option<u32>,
        /// The record of the till or the ledger.
        proof: String,
    },
    /// Give it to a body outside.
    Refer {
        /// Which, and its reference.
        body: String,
        /// Why.
        reason: String,
    },
    /// Stop, because it is the same as another, somebody else's, or no complaint.
    SetAside {
        /// Which of these.
        aside: Aside,
        /// Why.
        reason: String,
    },
    /// Hand it over to another store.
    Transfer {
        /// The store.
        to: StoreCode,
        /// Why.
        reason: String,
    },
    /// The customer was in touch, or we were with them.
    Contact(Contact),
    /// Somebody of our own was told by telephone; of the oldest open escalation when none is named.
    ToldByPhone(PhoneCall),
    /// Say how it belongs to another.
    Relate {
        /// What this one is to the other.
        kind: RelationKind,
        /// Number of the other, which lies on this desk.
        number: Number,
    },
    /// Take a relation back.
    Unrelate {
        /// Which; the latest when not named.
        relation: Option<DeedId>,
    },
    /// Something was found out.
    Find(Finding),
    /// State the root cause.
    Cause(Cause),
    /// The customer answered how it went, on the scale of the policy.
    Survey {
        /// Code of the question.
        question: String,
        /// What was answered.
        score: u32,
        /// The customer's own words.
        text: String,
        /// One of us stood by.
        staff_present: bool,
    },
    /// Something was printed.
    Print(Printing),
    /// Correct facts.
    Edit {
        /// The registers to write.
        changes: Vec<FieldChange>,
    },
}

/// A file to be attached.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttachRequest {
    /// Its name, without folders. Its ending must say what it is.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// It is a signature that somebody drew.
    pub signature: bool,
}

/// A deed done, durably.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Performed {
    /// Which deed.
    pub deed: DeedId,
    /// The deed that would undo it, where there is one.
    pub undo: Option<ActRequest>,
}

/// Which lines of the worklist.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum View {
    /// Owned by the current person and open.
    Mine,
    /// Open in the desk's store.
    #[default]
    Store,
    /// A promise falls due before the store's day ends.
    DueToday,
    /// With an escalation nobody has taken.
    Escalated,
    /// With deeds the office has not answered.
    Unsent,
    /// With a promise broken.
    Overdue,
    /// Resolved, closed or withdrawn.
    Closed,
    /// Everything here.
    All,
}

impl View {
    /// Every view, in the order people are shown them.
    pub const ALL: [View; 8] = [
        View::Mine,
        View::Store,
        View::DueToday,
        View::Overdue,
        View::Escalated,
        View::Unsent,
        View::Closed,
        View::All,
    ];

    /// The stable name, as in commands.
    pub fn name(self) -> &'static str {
        match self {
            View::Mine => "mine",
            View::Store => "store",
            View::DueToday => "due_today",
            View::Escalated => "escalated",
            View::Unsent => "unsent",
            View::Overdue => "overdue",
            View::Closed => "closed",
            View::All => "all",
        }
    }

    /// The view of that stable name.
    pub fn find(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// Order of the worklist.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Sort {
    /// The next promise first; those without one last.
    #[default]
    Due,
    /// The newest first.
    Newest,
}

/// A stretch of the worklist to be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorklistRequest {
    /// Which lines.
    pub view: View,
    /// In which order; `None` for the order that suits the view.
    pub sort: Option<Sort>,
    /// Lines to skip.
    pub offset: u64,
    /// Lines wanted, at most 500.
    pub limit: u32,
}

/// What is known while a complaint is typed, to look for the same and the like.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SimilarRequest {
    /// What happened, so far.
    pub description: String,
    /// Telephone, so far.
    pub phone: String,
    /// Receipt, so far.
    pub receipt: String,
    /// Product, so far.
    pub product: String,
}

/// How the data key is to be guarded beside the recovery code, and how it is opened.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Guard {
    /// By the keychain of the person's account.
    #[default]
    Keychain,
    /// By a passphrase, asked at every start.
    Passphrase(String),
    /// By a file; made when it is missing at creation.
    KeyFile(PathBuf),
}

/// What opens a desk whose keychain does not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unlock {
    /// The recovery code.
    RecoveryCode(String),
    /// The passphrase.
    Passphrase(String),
    /// The key file.
    KeyFile(PathBuf),
}

/// A desk that joins an office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JoinRequest {
    /// Where the office is.
    pub url: String,
    /// The one-time code.
    pub code: String,
    /// Name of the desk, shown to administrators.
    pub device_name: String,
    /// Name of the person, where the code names none.
    pub person_name: String,
    /// PEM of the certificate authority of the office.
    pub certificate: Option<String>,
    /// Language of the desk, a BCP 47 tag.
    pub language: String,
    /// How the data key is guarded.
    pub guard: Guard,
}

/// A desk of its own, without an office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AloneRequest {
    /// Language of the desk, a BCP 47 tag.
    pub language: String,
    /// Name of the person; empty for the shipped word.
    pub person_name: String,
    /// How the data key is guarded.
    pub guard: Guard,
}

/// Statistics asked for.
#[derive(Clone, Copy, Debug)]
pub struct FiguresRequest {
    /// One measure; `None` for all.
    pub measure: Option<&'static insight::Definition>,
    /// What complaints are told apart by.
    pub by: Option<insight::Dimension>,
    /// Kinds are never counted together.
    pub kind: complaint::Kind,
}

/// What a person is known by. What is empty is not looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonRequest {
    /// Telephone; only its digits count.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Number of a receipt or order.
    pub receipt: String,
    /// Name.
    pub name: String,
}
