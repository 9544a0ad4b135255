//! What a person can do to a complaint.

mod after;

use crate::classify::words;
use crate::{
    Answered, Aside, Cause, Contact, DeedId, Field, File, Finding, Number, PersonId, PhoneCall, Printing, Proposal,
    Relation, Reply, Role, StoreCode, Timestamp, WaitingFor,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words!(
    /// How receipt was acknowledged.
    AcknowledgeMethod {
        /// The slip handed over at the counter.
        Slip = "slip",
        /// Said to the customer's face.
        InPerson = "in_person",
        /// By telephone.
        Phone = "phone",
        /// By e-mail.
        Email = "email",
        /// By letter.
        Letter = "letter",
        /// The customer cannot be reached; the text says what was tried.
        CannotReach = "cannot_reach",
    }
);

words!(
    /// What was decided about the complaint.
    Decision {
        /// The customer is right.
        Upheld = "upheld",
        /// Right in part; counts as upheld in statistics.
        Partly = "partly",
        /// The customer is not right.
        NotUpheld = "not_upheld",
        /// Not ours to decide.
        OutOfScope = "out_of_scope",
    }
);

/// What intake records. The description is evidence: it is written once and never edited.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Reference number, made at the desk.
    pub number: Number,
    /// The store it belongs to.
    pub store: StoreCode,
    /// What happened, in the customer's or the clerk's words.
    pub description: String,
    /// When it reached us (the deed's own time says when it was entered).
    pub received_at: Timestamp,
    /// Every other fact known at intake, by [`Field::name`].
    pub fields: BTreeMap<String, String>,
}

/// One register written by an edit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FieldChange {
    /// [`Field::name`]; an unknown name is kept.
    pub field: String,
    /// The new value; empty means "not stated".
    pub value: String,
}

/// One thing a person does. Lifecycle acts carry `after`: the lifecycle deeds their author saw as the latest, so that
/// the fold can tell "later" from "at the same time" without a clock. A transfer does so with the deeds that place a
/// complaint.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Take the complaint down.
    Record(Box<Record>),
    /// Say something for the file.
    Note {
        /// The words.
        text: String,
    },
    /// Add a file: a photo, a document, a signature. Its bytes travel apart from the deed.
    Attach(Box<File>),
    /// Make somebody the owner, or nobody.
    Assign {
        /// The new owner.
        to: Option<PersonId>,
    },
    /// Tell the customer that it has been received.
    Acknowledge {
        /// How.
        method: AcknowledgeMethod,
        /// The words used, or what was tried.
        text: String,
    },
    /// Ask somebody of higher reach to act.
    Escalate {
        /// Role asked.
        to: Role,
        /// Why.
        reason: String,
    },
    /// Take an escalation on; the taker becomes the owner.
    Take {
        /// The escalating deed.
        escalation: DeedId,
    },
    /// Refuse an escalation; it goes to the next role.
    Decline {
        /// The escalating deed.
        escalation: DeedId,
        /// Why.
        reason: String,
    },
    /// Put it right.
    Resolve {
        /// What was decided.
        decision: Decision,
        /// What was done, in words.
        outcome: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Take up again what was resolved, closed or withdrawn.
    Reopen {
        /// Why.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// End it.
    Close {
        /// How it ended, in words.
        outcome: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// The customer takes it back.
    Withdraw {
        /// Why.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Wait for somebody; service clocks stand still while it is not for our own people.
    Wait {
        /// On whom.
        on: WaitingFor,
        /// For what.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// What was waited for is there, or nobody waits for it any more.
    Resume {
        /// What came.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Decide without looking further.
    NotInvestigate {
        /// Why.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Propose a decision and what to do for the customer.
    Propose {
        /// What.
        proposal: Box<Proposal>,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Agree to a proposal above its author's limit.
    Approve {
        /// The proposing deed.
        proposal: DeedId,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Send a proposal back to its author.
    Return {
        /// The proposing deed.
        proposal: DeedId,
        /// Why.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Tell the customer what was decided and what will be done.
    Offer {
        /// How.
        method: AcknowledgeMethod,
        /// The words used.
        text: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// What the customer said to it.
    Answer {
        /// Yes, no, or nothing.
        reply: Reply,
        /// Their words, or what was tried.
        text: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// A line of the redress is done.
    Fulfil {
        /// The proposing deed.
        proposal: DeedId,
        /// Which line of it, from 0.
        line: u32,
        /// The record of the till or the ledger.
        proof: String,
    },
    /// Give it to a body outside: an ombudsman, an arbiter, a court.
    Refer {
        /// Which body, and its reference.
        body: String,
        /// Why.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Stop, because it is the same as another, somebody else's to answer, or no complaint.
    SetAside {
        /// Which of these.
        aside: Aside,
        /// Why: the other number, whose it is, what it is instead.
        reason: String,
        /// Latest lifecycle deeds seen.
        after: Vec<DeedId>,
    },
    /// Hand it over to another store.
    Transfer {
        /// The store it belongs to from now on.
        to: StoreCode,
        /// Why.
        reason: String,
        /// Latest placing deeds seen: see [`Act::placed_after`].
        after: Vec<DeedId>,
    },
    /// Correct facts.
    Edit {
        /// The registers written; never empty.
        changes: Vec<FieldChange>,
    },
    /// The customer was in touch, or we were with them.
    Contact(Box<Contact>),
    /// Somebody of our own was told by telephone.
    ToldByPhone(Box<PhoneCall>),
    /// Say how it belongs to another complaint.
    Relate(Box<Relation>),
    /// Take such a relation back.
    Unrelate {
        /// The deed that made it.
        relation: DeedId,
    },
    /// Something was found out.
    Find(Box<Finding>),
    /// State the root cause.
    Cause(Box<Cause>),
    /// The customer answered how it went.
    Survey(Box<Answered>),
    /// Something was printed.
    Print(Box<Printing>),
    /// A deed of a newer version: kept, shown by name, without effect here.
    Unknown {
        /// Its name.
        name: String,
    },
}

impl Act {
    /// The stable name, as in change messages, commands and statistics.
    pub fn name(&self) -> &str {
        match self {
            Act::Record(_) => "record",
            Act::Note { .. } => "note",
            Act::Attach(_) => "attach",
            Act::Assign { .. } => "assign",
            Act::Acknowledge { .. } => "acknowledge",
            Act::Escalate { .. } => "escalate",
            Act::Take { .. } => "take",
            Act::Decline { .. } => "decline",
            Act::Resolve { .. } => "resolve",
            Act::Reopen { .. } => "reopen",
            Act::Close { .. } => "close",
            Act::Withdraw { .. } => "withdraw",
            Act::Wait { .. } => "wait",
            Act::Resume { .. } => "resume",
            Act::NotInvestigate { .. } => "not_investigate",
            Act::Propose { .. } => "propose",
            Act::Approve { .. } => "approve",
            Act::Return { .. } => "return",
            Act::Offer { .. } => "offer",
            Act::Answer { .. } => "answer",
            Act::Fulfil { .. } => "fulfil",
            Act::Refer { .. } => "refer",
            Act::SetAside { .. } => "set_aside",
            Act::Transfer { .. } => "transfer",
            Act::Edit { .. } => "edit",
            Act::Contact(_) => "contact",
            Act::ToldByPhone(_) => "told_by_phone",
            Act::Relate(_) => "relate",
            Act::Unrelate { .. } => "unrelate",
            Act::Find(_) => "find",
            Act::Cause(_) => "cause",
            Act::Survey(_) => "survey",
            Act::Print(_) => "print",
            Act::Unknown { name } => name,
        }
    }

    /// That it was done and no more: nothing that was written or stated. For what is told of an erased complaint.
    #[must_use]
    pub fn without_words(&self) -> Act {
        Act::Unknown { name: self.name().to_owned() }
    }
}

impl Record {
    /// True when staff is accused in what intake records.
    pub fn accuses_staff(&self) -> bool {
        crate::facts::ALLEGATIONS.into_iter().any(|(field, value)| self.field(field) == Some(value))
    }

    /// The value of a field at intake, if it was stated.
    pub fn field(&self, field: Field) -> Option<&str> {
        self.fields.get(field.name()).map(String::as_str).filter(|value| !value.is_empty())
    }
}
