//! From what a person asks to the act that is written, and back.

use crate::request::ActRequest;
use crate::{Error, Result};
use complaint::redress::left;
use complaint::{Act, Case, DeedId, Field, FieldChange, Proposal, Proposed, Refusal, Role};
use sync::desk::Read;

/// The act asked for by somebody of that role, done after what its author sees.
pub(super) fn of(request: &ActRequest, role: Role, case: &Case) -> Result<Act> {
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
        ActRequest::Edit { changes } => Act::Edit { changes },
    })
}

/// The escalation named, else the oldest that nobody has taken.
fn which(named: Option<DeedId>, case: &Case) -> Result<DeedId> {
    let oldest = || case.open_escalations().next().map(|escalation| escalation.id);
    let missing = || Refusal::Field { field: "escalation".to_owned(), problem: "missing".to_owned() };
    named.or_else(oldest).ok_or_else(|| Error::Refused(missing()))
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
    Refusal::Field { field: "proposal".to_owned(), problem: "missing".to_owned() }
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
        | Act::Unknown { .. } => None,
    }
}
