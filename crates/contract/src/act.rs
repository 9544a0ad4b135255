//! Deeds as the UI asks for them and as it shows them.

use crate::{
    AnsweredView, CauseView, ContactView, ErrorView, FindingView, PhoneCallView, PrintingView, RelationView, StoreView,
    SurveyRequest, WhoView,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A deed a person asks for. `after` and the identifiers of the deed are filled in by the app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ActRequest {
    /// Say something for the file.
    Note {
        /// The words.
        text: String,
    },
    /// Make somebody the owner, or nobody.
    Assign {
        /// Identity of the new owner.
        to: Option<String>,
    },
    /// Tell the customer that it has been received.
    Acknowledge {
        /// How.
        #[ts(type = "AcknowledgeMethod")]
        method: String,
        /// The words used, or what was tried.
        text: String,
    },
    /// Ask somebody of higher reach to act.
    Escalate {
        /// Role asked.
        #[ts(type = "Role")]
        to: String,
        /// Why.
        reason: String,
    },
    /// Take an escalation on.
    Take {
        /// The escalating deed.
        escalation: String,
    },
    /// Refuse an escalation; it goes to the next role.
    Decline {
        /// The escalating deed.
        escalation: String,
        /// Why.
        reason: String,
    },
    /// Put it right.
    Resolve {
        /// What was decided.
        #[ts(type = "Decision")]
        decision: String,
        /// What was done, in words.
        outcome: String,
    },
    /// Take up again.
    Reopen {
        /// Why.
        reason: String,
    },
    /// End it.
    Close {
        /// How it ended, in words.
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
        #[ts(type = "WaitingFor")]
        on: String,
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
    Propose(ProposalRequest),
    /// Agree to the proposal that waits.
    Approve {
        /// The proposing deed: what was read is what is approved.
        proposal: String,
    },
    /// Send the proposal that waits back.
    Return {
        /// The proposing deed.
        proposal: String,
        /// Why.
        reason: String,
    },
    /// Tell the customer.
    Offer {
        /// How.
        #[ts(type = "AcknowledgeMethod")]
        method: String,
        /// The words used.
        text: String,
    },
    /// What the customer said.
    Answer {
        /// Yes, no, or nothing.
        #[ts(type = "Reply")]
        reply: String,
        /// Their words, or what was tried.
        text: String,
    },
    /// A line of the redress is done.
    Fulfil {
        /// The proposing deed.
        proposal: String,
        /// Which, from 0.
        line: u32,
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
        #[ts(type = "Aside")]
        aside: String,
        /// Why.
        reason: String,
    },
    /// Hand it over to another store.
    Transfer {
        /// Code of the store.
        to: String,
        /// Why.
        reason: String,
    },
    /// The customer was in touch, or we were with them.
    Contact(ContactView),
    /// Somebody of our own was told by telephone.
    ToldByPhone(PhoneCallView),
    /// Say how it belongs to another.
    Relate(RelationView),
    /// Take a relation back.
    Unrelate {
        /// The deed that made it.
        relation: String,
    },
    /// Something was found out.
    Find(FindingView),
    /// State the root cause.
    Cause(CauseView),
    /// The customer answered how it went.
    Survey(SurveyRequest),
    /// Something was printed.
    Print(PrintingView),
    /// Correct facts, or settle a contested one.
    Edit {
        /// The registers to write; never empty.
        changes: Vec<FieldChangeView>,
    },
}

/// What somebody proposes to decide and to do for the customer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposalRequest {
    /// What is decided.
    #[ts(type = "Decision")]
    pub decision: String,
    /// Why.
    pub reason: String,
    /// Currency of all amounts, by ISO 4217.
    pub currency: String,
    /// What is done.
    pub lines: Vec<LineView>,
}

/// One thing done for the customer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// What.
    #[ts(type = "Remedy")]
    pub remedy: String,
    /// What it costs, in minor units.
    pub amount: u64,
    /// Which article, or what else is to be known.
    pub note: String,
}

/// One register written or to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldChangeView {
    /// Stable name; an unknown one is kept and shown.
    pub field: String,
    /// The value; empty means "not stated".
    pub value: String,
}

/// A deed that was done, as the timeline and Needs attention show it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ActView {
    /// Taken down.
    Record {
        /// Way it reached us: a channel name or a newer word.
        channel: String,
    },
    /// Said for the file.
    Note {
        /// The words.
        text: String,
    },
    /// A file was added.
    Attach {
        /// Its name.
        name: String,
        /// What it is to people.
        #[ts(type = "FileKind")]
        kind: String,
    },
    /// Owner changed.
    Assign {
        /// The new owner; nobody when absent.
        to: Option<WhoView>,
    },
    /// Customer told of receipt.
    Acknowledge {
        /// How.
        #[ts(type = "AcknowledgeMethod")]
        method: String,
        /// The words used, or what was tried.
        text: String,
    },
    /// Somebody of higher reach was asked.
    Escalate {
        /// Role asked.
        #[ts(type = "Role")]
        to: String,
        /// Why.
        reason: String,
    },
    /// An escalation was taken on.
    Take {
        /// The escalating deed.
        escalation: String,
    },
    /// An escalation was refused.
    Decline {
        /// The escalating deed.
        escalation: String,
        /// Why.
        reason: String,
    },
    /// Put right.
    Resolve {
        /// What was decided.
        #[ts(type = "Decision")]
        decision: String,
        /// What was done.
        outcome: String,
    },
    /// Taken up again.
    Reopen {
        /// Why.
        reason: String,
    },
    /// Ended.
    Close {
        /// How it ended.
        outcome: String,
    },
    /// Taken back by the customer.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// Waits for somebody.
    Wait {
        /// On whom.
        #[ts(type = "WaitingFor")]
        on: String,
        /// For what.
        reason: String,
    },
    /// Waits no more.
    Resume {
        /// What came.
        reason: String,
    },
    /// Decided without looking further.
    NotInvestigate {
        /// Why.
        reason: String,
    },
    /// Proposed a decision and what to do.
    Propose(ProposalRequest),
    /// Agreed to the proposal that waits.
    Approve {
        /// The proposing deed.
        proposal: String,
    },
    /// Sent the proposal that waits back.
    Return {
        /// The proposing deed.
        proposal: String,
        /// Why.
        reason: String,
    },
    /// Told the customer.
    Offer {
        /// How.
        #[ts(type = "AcknowledgeMethod")]
        method: String,
        /// The words used.
        text: String,
    },
    /// What the customer said.
    Answer {
        /// Yes, no, or nothing.
        #[ts(type = "Reply")]
        reply: String,
        /// Their words, or what was tried.
        text: String,
    },
    /// A line of the redress is done.
    Fulfil {
        /// The proposing deed.
        proposal: String,
        /// Which, from 0.
        line: u32,
        /// The record of the till or the ledger.
        proof: String,
    },
    /// Given to a body outside.
    Refer {
        /// Which, and its reference.
        body: String,
        /// Why.
        reason: String,
    },
    /// Stopped, because it is the same as another, somebody else's, or no complaint.
    SetAside {
        /// Which of these.
        #[ts(type = "Aside")]
        aside: String,
        /// Why.
        reason: String,
    },
    /// Handed over to another store.
    Transfer {
        /// The store.
        to: StoreView,
        /// Why.
        reason: String,
    },
    /// The customer was in touch, or we were with them.
    Contact(ContactView),
    /// Somebody of our own was told by telephone.
    ToldByPhone(PhoneCallView),
    /// Say how it belongs to another.
    Relate(RelationView),
    /// Take a relation back.
    Unrelate {
        /// The deed that made it.
        relation: String,
    },
    /// Something was found out.
    Find(FindingView),
    /// State the root cause.
    Cause(CauseView),
    /// The customer answered how it went.
    Survey(AnsweredView),
    /// Something was printed.
    Print(PrintingView),
    /// Facts corrected.
    Edit {
        /// The registers written.
        changes: Vec<FieldChangeView>,
    },
    /// A deed of a newer version, shown by name.
    Unknown {
        /// Its name.
        name: String,
    },
}

/// A deed lies durably in the replica.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PerformedView {
    /// The deed's identity.
    pub deed: String,
    /// Revision of the replica after it.
    pub revision: u64,
    /// The inverse deed, where there is one: offered for ten seconds.
    pub undo: Option<ActRequest>,
}

/// One of several complaints, with the deed to be done to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EachRequest {
    /// Which complaint.
    pub id: String,
    /// The deed.
    pub act: ActRequest,
}

/// What became of one of several.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EachView {
    /// Which complaint.
    pub id: String,
    /// The inverse deed, where the deed was done and there is one.
    pub undo: Option<ActRequest>,
    /// Why it was not done; nothing when it was.
    pub failure: Option<ErrorView>,
}
