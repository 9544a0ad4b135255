//! What the page asks for, made into what the app understands. What cannot be read is refused by name, never guessed.

use crate::{
    ActRequest, AttachRequest, DraftView, FieldChangeView, LineView, ProposalRequest, SimilarRequest, WorklistRequest,
};
use app::request::{self, RecordRequest, Settled, Sort, View};
use complaint::{
    AcknowledgeMethod, Aside, Decision, FieldChange, Line, Refusal, Remedy, Reply, Role, Timestamp, WaitingFor,
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
            ActRequest::Edit { changes } => {
                request::ActRequest::Edit { changes: changes.into_iter().map(change).collect() }
            }
        })
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
