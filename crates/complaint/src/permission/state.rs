//! In which states a deed may be done, as its author saw the complaint.

use super::Refusal;
use crate::{Act, State};

/// May the deed be done while the case stands there?
pub(super) fn judge(act: &Act, state: State) -> Result<(), Refusal> {
    if fits(act, state) { Ok(()) } else { Err(Refusal::state(act, state)) }
}

fn fits(act: &Act, state: State) -> bool {
    use State::{
        ApprovalPending, Assessed, FinalResponse, Fulfilling, Investigating, NotInvestigated, Offered, Proposed,
        Received, ReferredExternal, Rejected, Resolved, Returned,
    };
    let ended = !state.is_open() && state != Resolved;
    let waiting = matches!(state, State::WaitingCustomer | State::WaitingThirdParty | State::WaitingInternal);
    match act {
        Act::Record(_) => false,
        Act::Note { .. }
        | Act::Attach(_)
        | Act::Edit { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Unknown { .. } => true,
        Act::Assign { .. } | Act::Acknowledge { .. } | Act::Escalate { .. } => !ended,
        Act::Withdraw { .. } | Act::Transfer { .. } | Act::Refer { .. } | Act::SetAside { .. } => state.is_open(),
        Act::Resolve { .. } => state.is_open() && !matches!(state, Proposed | ApprovalPending | Offered | Rejected),
        Act::Reopen { .. } => !state.is_open() && state != State::Draft,
        Act::Close { .. } => matches!(state, Resolved | NotInvestigated | ReferredExternal),
        Act::Wait { .. } => {
            matches!(state, Received | Assessed | Investigating | Returned | Rejected | NotInvestigated)
        }
        Act::Resume { .. } => waiting,
        Act::NotInvestigate { .. } => matches!(state, Received | Assessed | Investigating),
        Act::Propose { .. } => {
            state.is_open() && !matches!(state, Offered | FinalResponse | Fulfilling | ReferredExternal)
        }
        Act::Approve { .. } | Act::Return { .. } => state == ApprovalPending,
        Act::Offer { .. } => state == Proposed,
        Act::Answer { .. } => matches!(state, Offered | FinalResponse),
        Act::Fulfil { .. } => state == Fulfilling,
    }
}
