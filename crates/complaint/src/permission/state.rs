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
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Unrelate { .. }
        | Act::Find(_)
        | Act::Cause(_)
        | Act::Print(_)
        | Act::Unknown { .. } => true,
        Act::Survey(_) => matches!(state, Resolved | State::Closed | FinalResponse),
        Act::Assign { .. } | Act::Acknowledge { .. } | Act::Escalate { .. } => !ended,
        Act::Withdraw { .. } | Act::Transfer { .. } | Act::Fulfil { .. } | Act::Refer { .. } | Act::SetAside { .. } => {
            state.is_open()
        }
        Act::Resolve { .. } => state.is_open() && !matches!(state, Proposed | ApprovalPending | Offered | Rejected),
        Act::Reopen { .. } => !state.is_open() && state != State::Draft,
        Act::Close { .. } => matches!(state, Resolved | NotInvestigated | ReferredExternal),
        Act::Wait { .. } => {
            matches!(state, Received | Assessed | Investigating | Returned | Rejected | NotInvestigated | Fulfilling)
        }
        Act::Resume { .. } => waiting,
        Act::NotInvestigate { .. } => matches!(state, Received | Assessed | Investigating),
        Act::Propose { .. } => state.is_open() && !matches!(state, Offered | FinalResponse),
        Act::Approve { .. } | Act::Return { .. } => state == ApprovalPending,
        Act::Offer { .. } => state == Proposed,
        Act::Answer { .. } => matches!(state, Offered | FinalResponse),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        acknowledge, answer, approve, assign, attach, cause, close, contact, decline, edit, escalate, find, fulfil,
        not_investigate, note, offer, print, propose, refer, relate, reopen, resolve, resume, send_back, set_aside,
        survey, take, told_by_phone, transfer, unrelate, wait, withdraw,
    };
    use crate::{Aside, Decision, Direction, Paper, RelationKind, Reply, Role, WaitingFor};

    /// Deeds that are possible whatever the state.
    const ALWAYS: [&str; 12] = [
        "note",
        "attach",
        "edit",
        "take",
        "decline",
        "contact",
        "told_by_phone",
        "relate",
        "unrelate",
        "find",
        "cause",
        "print",
    ];

    /// Every deed but the record.
    fn deeds() -> Vec<Act> {
        vec![
            note(),
            attach(1, "kettle.jpg"),
            edit("name", "Ana"),
            take(1),
            decline(1),
            acknowledge(),
            assign(1),
            escalate(Role::Manager),
            transfer("LDN05", &[]),
            wait(WaitingFor::Customer, &[]),
            resume(&[]),
            not_investigate(&[]),
            propose(Decision::Upheld, &[], 0, &[]),
            approve(1, &[]),
            send_back(1, &[]),
            offer(&[]),
            answer(Reply::Accepted, &[]),
            fulfil(1, 0),
            refer(&[]),
            set_aside(Aside::Invalid, &[]),
            resolve(&[]),
            close(&[]),
            withdraw(&[]),
            reopen(&[]),
            contact(Direction::Incoming),
            told_by_phone(),
            relate(8, RelationKind::Follows),
            unrelate(1),
            find(),
            cause("packaging"),
            survey("csat_outcome", 2),
            print(Paper::Slip),
        ]
    }

    #[test]
    fn the_table_of_states_and_deeds_holds_for_every_pair() {
        let open = "acknowledge assign escalate transfer fulfil";
        let leaves = "refer set_aside withdraw";
        let begun = format!("{open} wait not_investigate propose {leaves} resolve");
        let waiting = format!("{open} resume propose {leaves} resolve");
        let table = [
            (State::Draft, String::new()),
            (State::Received, begun.clone()),
            (State::Assessed, begun.clone()),
            (State::Investigating, begun),
            (State::NotInvestigated, format!("{open} wait propose {leaves} resolve close")),
            (State::WaitingCustomer, waiting.clone()),
            (State::WaitingThirdParty, waiting.clone()),
            (State::WaitingInternal, waiting),
            (State::Proposed, format!("{open} propose offer {leaves}")),
            (State::ApprovalPending, format!("{open} propose approve return {leaves}")),
            (State::Returned, format!("{open} wait propose {leaves} resolve")),
            (State::Offered, format!("{open} answer {leaves}")),
            (State::Rejected, format!("{open} wait propose {leaves}")),
            (State::NoReply, format!("{open} propose {leaves} resolve")),
            (State::FinalResponse, format!("{open} answer {leaves} resolve survey")),
            (State::Fulfilling, format!("{open} wait propose {leaves} resolve")),
            (State::Resolved, "acknowledge assign escalate close reopen survey".to_owned()),
            (State::Closed, "reopen survey".to_owned()),
            (State::ReferredExternal, format!("{open} propose {leaves} resolve close")),
            (State::Withdrawn, "reopen".to_owned()),
            (State::Duplicate, "reopen".to_owned()),
            (State::Forwarded, "reopen".to_owned()),
            (State::Invalid, "reopen".to_owned()),
        ];
        assert_eq!(table.len(), State::ALL.len(), "every state is there");
        for (state, possible) in table {
            for act in deeds() {
                let expected = ALWAYS.contains(&act.name()) || possible.split(' ').any(|name| name == act.name());
                assert_eq!(judge(&act, state).is_ok(), expected, "{} while {}", act.name(), state.name());
            }
        }
    }
}
