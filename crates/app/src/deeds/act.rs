//! From what a person asks to the act that is written, and back.

use crate::request::ActRequest;
use crate::{Error, Result};
use complaint::redress::left;
use complaint::{
    Act, Answered, Case, ComplaintId, DeedId, Field, FieldChange, Number, PhoneCall, Policy, Proposal, Proposed,
    Refusal, Relation, Role,
};
use sync::desk::Read;

/// The act asked for by somebody of that role, done after what its author sees, by the rules of now. `find` looks a number up at this
/// desk.
pub(super) fn of(
    request: &ActRequest,
    role: Role,
    case: &Case,
    policy: &Policy,
    find: impl Fn(&Number) -> Result<Option<ComplaintId>>,
) -> Result<Act> {
    let after = || case.lifecycle.clone();
    Ok(match request.clone() {
        ActRequest::Note { text } => Act::Note { text },
        ActRequest::Assign { to } => Act::Assign { to },
        ActRequest::Acknowledge { method, text } => Act::Acknowledge { method, text },
        ActRequest::Escalate { to, reason } => Act::Escalate { to, reason },
        ActRequest::Take { escalation } => Act::Take { escalation: which(escalation, case)? },
        ActRequest::Decline { escalation, reason } => Act::Decline { escalation: which(escalation, case)?, reason },
        ActRequest::Resolve { decision, outcome } => Act::Resolve { decision, outcome, after: after() },
        ActRequest::Reopen { reason } => Act::Reopen { reason, after: after() },
        ActRequest::Close { outcome } => Act::Close { outcome, after: after() },
        ActRequest::Withdraw { reason } => Act::Withdraw { reason, after: after() },
        ActRequest::Wait { on, reason } => Act::Wait { on, reason, after: after() },
        ActRequest::Resume { reason } => Act::Resume { reason, after: after() },
        ActRequest::NotInvestigate { reason } => Act::NotInvestigate { reason, after: after() },
        ActRequest::Propose { decision, reason, currency, lines } => {
            let proposal = Proposal { decision, reason, currency, lines, limit: left(role, currency, case) };
            Act::Propose { proposal: Box::new(proposal), after: after() }
        }
        ActRequest::Approve { proposal } => Act::Approve { proposal: meant(proposal, case)?, after: after() },
        ActRequest::Return { proposal, reason } => {
            Act::Return { proposal: meant(proposal, case)?, reason, after: after() }
        }
        ActRequest::Offer { method, text } => Act::Offer { method, text, after: after() },
        ActRequest::Answer { reply, text } => Act::Answer { reply, text, after: after() },
        ActRequest::Fulfil { proposal, line, proof } => {
            let promised = case.promised.as_ref();
            let line = line.or_else(|| promised.map(first_owed));
            let proposal = proposal.or_else(|| promised.map(|promised| promised.id));
            let (line, proposal) = line.zip(proposal).ok_or_else(|| Error::Refused(no_proposal()))?;
            Act::Fulfil { proposal, line, proof }
        }
        ActRequest::Refer { body, reason } => Act::Refer { body, reason, after: after() },
        ActRequest::SetAside { aside, reason } => Act::SetAside { aside, reason, after: after() },
        ActRequest::Transfer { to, reason } => Act::Transfer { to, reason, after: case.placing.clone() },
        ActRequest::Contact(contact) => Act::Contact(Box::new(contact)),
        ActRequest::ToldByPhone(call) => {
            let oldest = || case.open_escalations().next().map(|escalation| escalation.id);
            Act::ToldByPhone(Box::new(PhoneCall { escalation: call.escalation.or_else(oldest), ..call }))
        }
        ActRequest::Relate { kind, number } => {
            let to = find(&number)?.ok_or_else(|| Error::Refused(refusal("to", "value")))?;
            Act::Relate(Box::new(Relation { kind, to, number }))
        }
        ActRequest::Unrelate { relation } => {
            let latest = || case.relations.last().map(|related| related.id);
            let relation = relation.or_else(latest).ok_or_else(|| Error::Refused(refusal("relation", "missing")))?;
            Act::Unrelate { relation }
        }
        ActRequest::Find(finding) => Act::Find(Box::new(finding)),
        ActRequest::Cause(cause) => Act::Cause(Box::new(cause)),
        ActRequest::Survey { question, score, text, staff_present } => {
            let asked = policy.survey.iter().find(|asked| asked.code == question).cloned();
            let question = asked.ok_or_else(|| Error::Refused(refusal("question", "value")))?;
            Act::Survey(Box::new(Answered { question, score, text, staff_present }))
        }
        ActRequest::Print(printing) => Act::Print(Box::new(printing)),
        ActRequest::Edit { changes } => Act::Edit { changes },
    })
}

/// The escalation named, else the oldest that nobody has taken.
fn which(named: Option<DeedId>, case: &Case) -> Result<DeedId> {
    let oldest = || case.open_escalations().next().map(|escalation| escalation.id);
    named.or_else(oldest).ok_or_else(|| Error::Refused(refusal("escalation", "missing")))
}

/// The proposal named, so that nobody approves another than they read, else the one in force.
fn meant(named: Option<DeedId>, case: &Case) -> Result<DeedId> {
    named.map_or_else(|| proposed(case).map(|proposed| proposed.id), Ok)
}

/// The proposal in force.
fn proposed(case: &Case) -> Result<&Proposed> {
    case.proposed.as_ref().ok_or_else(|| Error::Refused(no_proposal()))
}

fn no_proposal() -> Refusal {
    refusal("proposal", "missing")
}

fn refusal(field: &str, problem: &str) -> Refusal {
    Refusal::Field { field: field.to_owned(), problem: problem.to_owned() }
}

/// The first line that is not done; one beyond the last where all are.
fn first_owed(proposed: &Proposed) -> u32 {
    let proofs = &proposed.proofs;
    proofs.iter().position(Option::is_none).unwrap_or(proofs.len()).try_into().unwrap_or(u32::MAX)
}

/// The deed that would undo an act, where one puts back exactly what was.
pub(super) fn undo(act: &Act, before: &Read) -> Option<ActRequest> {
    match act {
        Act::Assign { .. } => Some(ActRequest::Assign { to: before.case.owner }),
        Act::Edit { changes } => {
            let was = |change: &FieldChange| FieldChange {
                field: change.field.clone(),
                value: Field::find(&change.field)
                    .and_then(|field| before.facts.field(field))
                    .unwrap_or_default()
                    .to_owned(),
            };
            Some(ActRequest::Edit { changes: changes.iter().map(was).collect() })
        }
        Act::Unrelate { relation } => {
            let related = before.case.relations.iter().find(|related| related.id == *relation)?;
            let Relation { kind, number, .. } = related.relation.clone();
            Some(ActRequest::Relate { kind, number })
        }
        Act::Record(_)
        | Act::Note { .. }
        | Act::Attach(_)
        | Act::Acknowledge { .. }
        | Act::Escalate { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Resolve { .. }
        | Act::Reopen { .. }
        | Act::Close { .. }
        | Act::Withdraw { .. }
        | Act::Resume { .. }
        | Act::NotInvestigate { .. }
        | Act::Propose { .. }
        | Act::Approve { .. }
        | Act::Return { .. }
        | Act::Offer { .. }
        | Act::Answer { .. }
        | Act::Fulfil { .. }
        | Act::Refer { .. }
        | Act::SetAside { .. }
        | Act::Wait { .. }
        | Act::Transfer { .. }
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Find(_)
        | Act::Cause(_)
        | Act::Survey(_)
        | Act::Print(_)
        | Act::Unknown { .. } => None,
    }
}
