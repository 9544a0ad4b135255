//! From what a person asks to the act that is written, and back.

use crate::request::ActRequest;
use crate::{Error, Result};
use complaint::{Act, Case, DeedId, Field, FieldChange, Refusal};
use sync::desk::Read;

/// The act asked for, done after what its author sees.
pub(super) fn of(request: &ActRequest, case: &Case) -> Result<Act> {
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
        | Act::Transfer { .. }
        | Act::Unknown { .. } => None,
    }
}
