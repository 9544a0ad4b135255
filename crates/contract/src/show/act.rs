//! Deeds.

use super::Show;
use crate::{
    ActRequest, ActView, EachView, ErrorView, FieldChangeView, LineView, PerformedView, ProposalRequest, RelationView,
    SurveyRequest,
};
use app::Each;
use app::request::{self, Performed};
use complaint::{Act, Channel, Currency, Decision, Field, FieldChange, Line, Proposal};

impl Show {
    /// What was done.
    pub(super) fn act(&self, act: &Act) -> ActView {
        match act.clone() {
            Act::Record(record) => {
                let channel = record.field(Field::Channel).unwrap_or(Channel::InPerson.name());
                ActView::Record { channel: channel.to_owned() }
            }
            Act::Note { text } => ActView::Note { text },
            Act::Attach(file) => ActView::Attach { name: file.name, kind: file.kind.name().to_owned() },
            Act::Assign { to } => ActView::Assign { to: to.map(|to| self.who(to)) },
            Act::Acknowledge { method, text } => ActView::Acknowledge { method: method.name().to_owned(), text },
            Act::Escalate { to, reason } => ActView::Escalate { to: to.name().to_owned(), reason },
            Act::Take { escalation } => ActView::Take { escalation: escalation.to_string() },
            Act::Decline { escalation, reason } => ActView::Decline { escalation: escalation.to_string(), reason },
            Act::Resolve { decision, outcome, .. } => {
                ActView::Resolve { decision: decision.name().to_owned(), outcome }
            }
            Act::Reopen { reason, .. } => ActView::Reopen { reason },
            Act::Close { outcome, .. } => ActView::Close { outcome },
            Act::Withdraw { reason, .. } => ActView::Withdraw { reason },
            Act::Wait { on, reason, .. } => ActView::Wait { on: on.name().to_owned(), reason },
            Act::Resume { reason, .. } => ActView::Resume { reason },
            Act::NotInvestigate { reason, .. } => ActView::NotInvestigate { reason },
            Act::Propose { proposal, .. } => {
                let Proposal { decision, reason, currency, lines, .. } = *proposal;
                ActView::Propose(proposed(decision, reason, currency, lines))
            }
            Act::Approve { proposal, .. } => ActView::Approve { proposal: proposal.to_string() },
            Act::Return { proposal, reason, .. } => ActView::Return { proposal: proposal.to_string(), reason },
            Act::Offer { method, text, .. } => ActView::Offer { method: method.name().to_owned(), text },
            Act::Answer { reply, text, .. } => ActView::Answer { reply: reply.name().to_owned(), text },
            Act::Fulfil { proposal, line, proof } => ActView::Fulfil { proposal: proposal.to_string(), line, proof },
            Act::Refer { body, reason, .. } => ActView::Refer { body, reason },
            Act::SetAside { aside, reason, .. } => ActView::SetAside { aside: aside.name().to_owned(), reason },
            Act::Transfer { to, reason, .. } => ActView::Transfer { to: self.store(&to), reason },
            Act::Contact(contact) => ActView::Contact((*contact).into()),
            Act::ToldByPhone(call) => ActView::ToldByPhone((*call).into()),
            Act::Relate(relation) => ActView::Relate((*relation).into()),
            Act::Unrelate { relation } => ActView::Unrelate { relation: relation.to_string() },
            Act::Find(finding) => ActView::Find((*finding).into()),
            Act::Cause(cause) => ActView::Cause((*cause).into()),
            Act::Survey(answered) => ActView::Survey((*answered).into()),
            Act::Print(printing) => ActView::Print((*printing).into()),
            Act::Edit { changes } => ActView::Edit { changes: changes.into_iter().map(change).collect() },
            Act::Unknown { name } => ActView::Unknown { name },
        }
    }

    /// A deed just done.
    pub fn performed(&self, done: Performed) -> PerformedView {
        PerformedView { deed: done.deed.to_string(), revision: self.revision, undo: done.undo.and_then(asked) }
    }

    /// What became of one of several; `fault` shows why it was not done.
    pub fn each(&self, each: Each, fault: impl Fn(&app::Error) -> ErrorView) -> EachView {
        let id = each.complaint.to_string();
        match each.outcome {
            Ok(done) => EachView { id, undo: done.undo.and_then(asked), failure: None },
            Err(error) => EachView { id, undo: None, failure: Some(fault(&error)) },
        }
    }
}

fn proposed(decision: Decision, reason: String, currency: Currency, lines: Vec<Line>) -> ProposalRequest {
    let lines = lines.into_iter().map(line).collect();
    ProposalRequest { decision: decision.name().to_owned(), reason, currency: currency.code().to_owned(), lines }
}

/// A line of redress as the page shows it.
pub(super) fn line(line: Line) -> LineView {
    LineView { remedy: line.remedy.name().to_owned(), amount: line.amount, note: line.note }
}

fn change(change: FieldChange) -> FieldChangeView {
    FieldChangeView { field: change.field, value: change.value }
}

/// The inverse deed as the page would ask for it.
fn asked(request: request::ActRequest) -> Option<ActRequest> {
    Some(match request {
        request::ActRequest::Note { text } => ActRequest::Note { text },
        request::ActRequest::Assign { to } => ActRequest::Assign { to: to.map(|to| to.to_string()) },
        request::ActRequest::Acknowledge { method, text } => {
            ActRequest::Acknowledge { method: method.name().to_owned(), text }
        }
        request::ActRequest::Escalate { to, reason } => ActRequest::Escalate { to: to.name().to_owned(), reason },
        request::ActRequest::Take { escalation } => ActRequest::Take { escalation: escalation?.to_string() },
        request::ActRequest::Decline { escalation, reason } => {
            ActRequest::Decline { escalation: escalation?.to_string(), reason }
        }
        request::ActRequest::Resolve { decision, outcome } => {
            ActRequest::Resolve { decision: decision.name().to_owned(), outcome }
        }
        request::ActRequest::Reopen { reason } => ActRequest::Reopen { reason },
        request::ActRequest::Close { outcome } => ActRequest::Close { outcome },
        request::ActRequest::Withdraw { reason } => ActRequest::Withdraw { reason },
        request::ActRequest::Wait { on, reason } => ActRequest::Wait { on: on.name().to_owned(), reason },
        request::ActRequest::Resume { reason } => ActRequest::Resume { reason },
        request::ActRequest::NotInvestigate { reason } => ActRequest::NotInvestigate { reason },
        request::ActRequest::Propose { decision, reason, currency, lines } => {
            ActRequest::Propose(proposed(decision, reason, currency, lines))
        }
        request::ActRequest::Approve { proposal } => ActRequest::Approve { proposal: proposal?.to_string() },
        request::ActRequest::Return { proposal, reason } => {
            ActRequest::Return { proposal: proposal?.to_string(), reason }
        }
        request::ActRequest::Offer { method, text } => ActRequest::Offer { method: method.name().to_owned(), text },
        request::ActRequest::Answer { reply, text } => ActRequest::Answer { reply: reply.name().to_owned(), text },
        request::ActRequest::Fulfil { proposal, line, proof } => {
            ActRequest::Fulfil { proposal: proposal?.to_string(), line: line?, proof }
        }
        request::ActRequest::Refer { body, reason } => ActRequest::Refer { body, reason },
        request::ActRequest::SetAside { aside, reason } => {
            ActRequest::SetAside { aside: aside.name().to_owned(), reason }
        }
        request::ActRequest::Transfer { to, reason } => ActRequest::Transfer { to: to.to_string(), reason },
        request::ActRequest::Contact(contact) => ActRequest::Contact(contact.into()),
        request::ActRequest::ToldByPhone(call) => ActRequest::ToldByPhone(call.into()),
        request::ActRequest::Relate { kind, number } => {
            ActRequest::Relate(RelationView { kind: kind.name().to_owned(), number: number.to_string() })
        }
        request::ActRequest::Unrelate { relation } => ActRequest::Unrelate { relation: relation?.to_string() },
        request::ActRequest::Find(finding) => ActRequest::Find(finding.into()),
        request::ActRequest::Cause(cause) => ActRequest::Cause(cause.into()),
        request::ActRequest::Survey { question, score, text, staff_present } => {
            ActRequest::Survey(SurveyRequest { question, score, text, staff_present })
        }
        request::ActRequest::Print(printing) => ActRequest::Print(printing.into()),
        request::ActRequest::Edit { changes } => {
            ActRequest::Edit { changes: changes.into_iter().map(change).collect() }
        }
    })
}
