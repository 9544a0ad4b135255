//! What the fold derives from facts: state, owner, escalations, acknowledgement.

use crate::classify::words;
use crate::{
    AcknowledgeMethod, Caused, Decision, DeedId, PersonId, Priority, Proposed, Related, Role, StoreCode, Surveyed,
    Timestamp, Wait, WaitingFor,
};
use serde::{Deserialize, Serialize};

words!(
    /// Where a complaint stands. Derived, never stored as a decision of anybody.
    State {
        /// Being typed; lives on one desk only.
        Draft = "draft",
        /// Recorded.
        Received = "received",
        /// Category, severity, urgency and owner are known.
        Assessed = "assessed",
        /// Decided not to investigate.
        NotInvestigated = "not_investigated",
        /// Somebody works on it.
        Investigating = "investigating",
        /// It waits for the customer.
        WaitingCustomer = "waiting_customer",
        /// It waits for somebody outside.
        WaitingThirdParty = "waiting_third_party",
        /// It waits for somebody of our own.
        WaitingInternal = "waiting_internal",
        /// A decision with redress is proposed.
        Proposed = "proposed",
        /// Above its author's limit.
        ApprovalPending = "approval_pending",
        /// Sent back by the approver.
        Returned = "returned",
        /// Offered to the customer.
        Offered = "offered",
        /// The customer refused.
        Rejected = "rejected",
        /// The customer is silent.
        NoReply = "no_reply",
        /// Not upheld; final letter sent.
        FinalResponse = "final_response",
        /// Accepted; redress is being carried out.
        Fulfilling = "fulfilling",
        /// Put right.
        Resolved = "resolved",
        /// Ended.
        Closed = "closed",
        /// With an outside body.
        ReferredExternal = "referred_external",
        /// Taken back by the customer.
        Withdrawn = "withdrawn",
        /// The same as another.
        Duplicate = "duplicate",
        /// Given to somebody else to answer.
        Forwarded = "forwarded",
        /// Not a complaint.
        Invalid = "invalid",
    }
);

impl State {
    /// True while somebody still owes the customer something.
    pub fn is_open(self) -> bool {
        !matches!(
            self,
            State::Resolved
                | State::Closed
                | State::Withdrawn
                | State::Duplicate
                | State::Forwarded
                | State::Invalid
                | State::Draft
        )
    }
}

impl From<WaitingFor> for State {
    fn from(on: WaitingFor) -> State {
        match on {
            WaitingFor::Customer => State::WaitingCustomer,
            WaitingFor::ThirdParty => State::WaitingThirdParty,
            WaitingFor::Internal => State::WaitingInternal,
        }
    }
}

/// How an escalation stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum EscalationStatus {
    /// Nobody has taken it.
    Open,
    /// Somebody has it.
    Taken {
        /// Who.
        by: PersonId,
        /// When.
        at: Timestamp,
    },
}

/// One escalation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Escalation {
    /// The escalating deed.
    pub id: DeedId,
    /// Role asked now: the one named, or after declines the next.
    pub to: Role,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// How it stands.
    pub status: EscalationStatus,
    /// Who declined, and why, in order.
    pub declined: Vec<(PersonId, String)>,
}

/// Receipt was acknowledged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The first acknowledging deed.
    pub id: DeedId,
    /// How.
    pub method: AcknowledgeMethod,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// A deed that lost to another done at the same time; both persons are told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Overruled {
    /// The deed without effect.
    pub deed: DeedId,
    /// The deed that stands.
    pub by: DeedId,
}

/// A complaint as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Case {
    /// Where it stands.
    pub state: State,
    /// The store it belongs to: the one that recorded it, until it is transferred.
    pub store: StoreCode,
    /// It alleges misconduct of staff, and few may read it: see [`crate::Place`].
    pub restricted: bool,
    /// Whoever handles it.
    pub owner: Option<PersonId>,
    /// Order of work.
    pub priority: Priority,
    /// Receipt acknowledged, and how.
    pub acknowledged: Option<Acknowledgement>,
    /// The first answer of substance to the customer.
    pub first_response_at: Option<Timestamp>,
    /// Decision of the standing resolution.
    pub decision: Option<Decision>,
    /// When the standing resolution was made.
    pub resolved_at: Option<Timestamp>,
    /// How often it was reopened.
    pub reopened: u32,
    /// The latest proposal that was not overruled, and what became of it.
    pub proposed: Option<Proposed>,
    /// What the customer was promised and has accepted, unless they withdrew since; mostly the same as `proposed`.
    pub promised: Option<Proposed>,
    /// What was given so far in this case or is owed to the customer, in minor units.
    pub given: u64,
    /// Spans during which it waited, oldest first; only the last may still run.
    pub waits: Vec<Wait>,
    /// All escalations, oldest first.
    pub escalations: Vec<Escalation>,
    /// Deeds that lost to a deed done at the same time.
    pub overruled: Vec<Overruled>,
    /// Lifecycle deeds that nothing has been done after; the next lifecycle deed names them in `after`.
    pub lifecycle: Vec<DeedId>,
    /// Placing deeds that nothing has been done after; the next transfer names them in `after`.
    pub placing: Vec<DeedId>,
    /// When the customer was last told something of substance.
    pub told_at: Option<Timestamp>,
    /// How often the customer was in touch since it was recorded.
    pub chasers: u32,
    /// The last word of the customer to which nobody has said anything.
    pub unanswered: Option<DeedId>,
    /// How it belongs to others, oldest first.
    pub relations: Vec<Related>,
    /// Why it happened, as last stated.
    pub cause: Option<Caused>,
    /// The last answer to each question that the customer was asked, oldest first.
    pub surveys: Vec<Surveyed>,
    /// How often a slip was printed: each after the first is a copy.
    pub slips: u32,
    /// Instant of the latest deed.
    pub changed_at: Timestamp,
}

impl Case {
    /// True when the customer gave a low score and nobody has told them anything since (DOMAIN 9).
    pub fn calls_back(&self) -> bool {
        let low = self.surveys.iter().filter(|surveyed| surveyed.answered.is_low()).map(|surveyed| surveyed.at).max();
        low.is_some_and(|low| self.told_at.is_none_or(|told| told <= low))
    }

    /// Escalations nobody has taken.
    pub fn open_escalations(&self) -> impl Iterator<Item = &Escalation> {
        self.escalations.iter().filter(|escalation| escalation.status == EscalationStatus::Open)
    }
}
