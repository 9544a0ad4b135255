//! What the page asks for, made into what the app understands. What cannot be read is refused by name, never guessed.

use crate::{
    ActRequest, AttachRequest, CauseView, ContactView, DraftView, FieldChangeView, FindingView, LineView,
    PhoneCallView, PrintingView, ProposalRequest, SimilarRequest, SurveyRequest, WhyView, WorklistRequest,
};
use app::request::{self, RecordRequest, Settled, Sort, View};
use complaint::{
    AcknowledgeMethod, Aside, Cause, Channel, Contact, Decision, Direction, FieldChange, Finding, Line, Paper,
    PhoneCall, Printing, Refusal, RelationKind, Remedy, Reply, Role, Timestamp, WaitingFor, Why,
};
use data_encoding::BASE64;
use std::str::FromStr;

/// Reads an identity or a code.
///
/// # Errors
/// A refusal that names the field.
pub fn read<T: FromStr>(field: &str, text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|_| wrong(field))
}

fn wrong(field: &str) -> Refusal {
    Refusal::Field { field: field.to_owned(), problem: "value".to_owned() }
}

impl ActRequest {
    /// The deed as the app understands it.
    ///
    /// # Errors
    /// A refusal that names the value that cannot be read.
    pub fn read(self) -> Result<request::ActRequest, Refusal> {
        Ok(match self {
            ActRequest::Note { text } => request::ActRequest::Note { text },
            ActRequest::Assign { to } => request::ActRequest::Assign { to: to.map(|to| read("to", &to)).transpose()? },
            ActRequest::Acknowledge { method, text } => {
                let method = AcknowledgeMethod::find(&method).ok_or_else(|| wrong("method"))?;
                request::ActRequest::Acknowledge { method, text }
            }
            ActRequest::Escalate { to, reason } => {
                request::ActRequest::Escalate { to: Role::find(&to).ok_or_else(|| wrong("to"))?, reason }
            }
            ActRequest::Take { escalation } => {
                request::ActRequest::Take { escalation: Some(read("escalation", &escalation)?) }
            }
            ActRequest::Decline { escalation, reason } => {
                request::ActRequest::Decline { escalation: Some(read("escalation", &escalation)?), reason }
            }
            ActRequest::Resolve { decision, outcome } => {
                let decision = Decision::find(&decision).ok_or_else(|| wrong("decision"))?;
                request::ActRequest::Resolve { decision, outcome }
            }
            ActRequest::Reopen { reason } => request::ActRequest::Reopen { reason },
            ActRequest::Close { outcome } => request::ActRequest::Close { outcome },
            ActRequest::Withdraw { reason } => request::ActRequest::Withdraw { reason },
            ActRequest::Wait { on, reason } => {
                request::ActRequest::Wait { on: WaitingFor::find(&on).ok_or_else(|| wrong("on"))?, reason }
            }
            ActRequest::Resume { reason } => request::ActRequest::Resume { reason },
            ActRequest::NotInvestigate { reason } => request::ActRequest::NotInvestigate { reason },
            ActRequest::Propose(proposal) => proposal.read()?,
            ActRequest::Approve { proposal } => {
                request::ActRequest::Approve { proposal: Some(read("proposal", &proposal)?) }
            }
            ActRequest::Return { proposal, reason } => {
                request::ActRequest::Return { proposal: Some(read("proposal", &proposal)?), reason }
            }
            ActRequest::Offer { method, text } => {
                let method = AcknowledgeMethod::find(&method).ok_or_else(|| wrong("method"))?;
                request::ActRequest::Offer { method, text }
            }
            ActRequest::Answer { reply, text } => {
                request::ActRequest::Answer { reply: Reply::find(&reply).ok_or_else(|| wrong("reply"))?, text }
            }
            ActRequest::Fulfil { proposal, line, proof } => {
                request::ActRequest::Fulfil { proposal: Some(read("proposal", &proposal)?), line: Some(line), proof }
            }
            ActRequest::Refer { body, reason } => request::ActRequest::Refer { body, reason },
            ActRequest::SetAside { aside, reason } => {
                request::ActRequest::SetAside { aside: Aside::find(&aside).ok_or_else(|| wrong("aside"))?, reason }
            }
            ActRequest::Transfer { to, reason } => request::ActRequest::Transfer { to: read("to", &to)?, reason },
            ActRequest::Contact(contact) => request::ActRequest::Contact(contact.read()?),
            ActRequest::ToldByPhone(call) => request::ActRequest::ToldByPhone(call.read()?),
            ActRequest::Relate(relation) => request::ActRequest::Relate {
                kind: RelationKind::find(&relation.kind).ok_or_else(|| wrong("kind"))?,
                number: read("to", relation.number.trim())?,
            },
            ActRequest::Unrelate { relation } => {
                request::ActRequest::Unrelate { relation: Some(read("relation", &relation)?) }
            }
            ActRequest::Find(FindingView { text, evidence }) => request::ActRequest::Find(Finding { text, evidence }),
            ActRequest::Cause(cause) => request::ActRequest::Cause(cause.read()),
            ActRequest::Survey(SurveyRequest { question, score, text, staff_present }) => {
                request::ActRequest::Survey { question, score, text, staff_present }
            }
            ActRequest::Print(PrintingView { paper, language }) => request::ActRequest::Print(Printing {
                paper: Paper::find(&paper).ok_or_else(|| wrong("paper"))?,
                language,
            }),
            ActRequest::Edit { changes } => {
                request::ActRequest::Edit { changes: changes.into_iter().map(change).collect() }
            }
        })
    }
}

impl ContactView {
    fn read(self) -> Result<Contact, Refusal> {
        Ok(Contact {
            direction: Direction::find(&self.direction).ok_or_else(|| wrong("direction"))?,
            channel: Channel::find(&self.channel).ok_or_else(|| wrong("channel"))?,
            text: self.text,
        })
    }
}

impl PhoneCallView {
    fn read(self) -> Result<PhoneCall, Refusal> {
        let escalation = self.escalation.map(|id| read("escalation", &id)).transpose()?;
        Ok(PhoneCall { whom: self.whom, text: self.text, escalation })
    }
}

impl CauseView {
    fn read(self) -> Cause {
        let why = |WhyView { why, answer, evidence }| Why { why, answer, evidence };
        Cause { code: self.code, reason: self.reason, whys: self.whys.into_iter().map(why).collect() }
    }
}

impl ProposalRequest {
    fn read(self) -> Result<request::ActRequest, Refusal> {
        let line = |line: LineView| {
            let remedy = Remedy::find(&line.remedy).ok_or_else(|| wrong("remedy"))?;
            Ok(Line { remedy, amount: line.amount, note: line.note })
        };
        Ok(request::ActRequest::Propose {
            decision: Decision::find(&self.decision).ok_or_else(|| wrong("decision"))?,
            reason: self.reason,
            currency: read("currency", &self.currency)?,
            lines: self.lines.into_iter().map(line).collect::<Result<_, Refusal>>()?,
        })
    }
}

impl AttachRequest {
    /// The file as the app understands it.
    ///
    /// # Errors
    /// A refusal when the bytes are no base64.
    pub fn read(self) -> Result<request::AttachRequest, Refusal> {
        let bytes = BASE64.decode(self.data.as_bytes()).map_err(|_| wrong("data"))?;
        Ok(request::AttachRequest { name: self.name, bytes, signature: self.signature })
    }
}

fn change(change: FieldChangeView) -> FieldChange {
    FieldChange { field: change.field, value: change.value }
}

impl DraftView {
    /// The draft as a complaint to be taken down.
    ///
    /// # Errors
    /// A refusal that names the value that cannot be read.
    pub fn read(&self) -> Result<RecordRequest, Refusal> {
        let store = if self.store.is_empty() { None } else { Some(read("store", &self.store)?) };
        let stated = self.fields.iter().filter(|(_, value)| !value.trim().is_empty());
        Ok(RecordRequest {
            description: self.description.clone(),
            fields: stated.map(|(name, value)| (name.clone(), value.clone())).collect(),
            store,
            received_at: self.received_at.map(Timestamp),
            draft: Some(read("id", &self.id)?),
            settled: self.settled_now.then(|| Settled::at_the_counter(self.settled_outcome.clone())),
        })
    }
}

impl WorklistRequest {
    /// The stretch as the app understands it.
    ///
    /// # Errors
    /// A refusal that names the word that is not known.
    pub fn read(&self) -> Result<request::WorklistRequest, Refusal> {
        let sort = match self.sort.as_deref() {
            None => None,
            Some("due") => Some(Sort::Due),
            Some("newest") => Some(Sort::Newest),
            Some(_) => return Err(wrong("sort")),
        };
        Ok(request::WorklistRequest {
            view: View::find(&self.view).ok_or_else(|| wrong("view"))?,
            sort,
            offset: u64::from(self.offset),
            limit: self.limit.min(500),
        })
    }
}

impl From<SimilarRequest> for request::SimilarRequest {
    fn from(asked: SimilarRequest) -> Self {
        request::SimilarRequest {
            description: asked.description,
            phone: asked.phone,
            receipt: asked.receipt,
            product: asked.product,
        }
    }
}
