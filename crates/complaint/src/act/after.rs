//! Which deeds name those that their author saw, and which.

use super::Act;
use crate::DeedId;

impl Act {
    /// The lifecycle deeds this act was done after; `None` for acts outside the lifecycle. `Record` opens it.
    pub fn after(&self) -> Option<&[DeedId]> {
        match self {
            Act::Record(_) => Some(&[]),
            Act::Resolve { after, .. }
            | Act::Reopen { after, .. }
            | Act::Close { after, .. }
            | Act::Withdraw { after, .. }
            | Act::Wait { after, .. }
            | Act::Resume { after, .. }
            | Act::NotInvestigate { after, .. }
            | Act::Propose { after, .. }
            | Act::Approve { after, .. }
            | Act::Return { after, .. }
            | Act::Offer { after, .. }
            | Act::Answer { after, .. }
            | Act::Refer { after, .. }
            | Act::SetAside { after, .. } => Some(after),
            Act::Note { .. }
            | Act::Attach(_)
            | Act::Assign { .. }
            | Act::Acknowledge { .. }
            | Act::Escalate { .. }
            | Act::Take { .. }
            | Act::Decline { .. }
            | Act::Fulfil { .. }
            | Act::Transfer { .. }
            | Act::Edit { .. }
            | Act::Contact(_)
            | Act::ToldByPhone(_)
            | Act::Relate(_)
            | Act::Unrelate { .. }
            | Act::Find(_)
            | Act::Cause(_)
            | Act::Survey(_)
            | Act::Print(_)
            | Act::Unknown { .. } => None,
        }
    }

    /// The same, to be put right.
    pub fn after_mut(&mut self) -> Option<&mut Vec<DeedId>> {
        match self {
            Act::Resolve { after, .. }
            | Act::Reopen { after, .. }
            | Act::Close { after, .. }
            | Act::Withdraw { after, .. }
            | Act::Wait { after, .. }
            | Act::Resume { after, .. }
            | Act::NotInvestigate { after, .. }
            | Act::Propose { after, .. }
            | Act::Approve { after, .. }
            | Act::Return { after, .. }
            | Act::Offer { after, .. }
            | Act::Answer { after, .. }
            | Act::Refer { after, .. }
            | Act::SetAside { after, .. } => Some(after),
            Act::Record(_)
            | Act::Note { .. }
            | Act::Attach(_)
            | Act::Assign { .. }
            | Act::Acknowledge { .. }
            | Act::Escalate { .. }
            | Act::Take { .. }
            | Act::Decline { .. }
            | Act::Fulfil { .. }
            | Act::Transfer { .. }
            | Act::Edit { .. }
            | Act::Contact(_)
            | Act::ToldByPhone(_)
            | Act::Relate(_)
            | Act::Unrelate { .. }
            | Act::Find(_)
            | Act::Cause(_)
            | Act::Survey(_)
            | Act::Print(_)
            | Act::Unknown { .. } => None,
        }
    }

    /// The placing deeds this act was done after; `None` for acts that place nothing. `Record` places first.
    pub fn placed_after(&self) -> Option<&[DeedId]> {
        match self {
            Act::Record(_) => Some(&[]),
            Act::Transfer { after, .. } => Some(after),
            Act::Note { .. }
            | Act::Attach(_)
            | Act::Assign { .. }
            | Act::Acknowledge { .. }
            | Act::Escalate { .. }
            | Act::Take { .. }
            | Act::Decline { .. }
            | Act::Resolve { .. }
            | Act::Reopen { .. }
            | Act::Close { .. }
            | Act::Withdraw { .. }
            | Act::Wait { .. }
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
            | Act::Edit { .. }
            | Act::Contact(_)
            | Act::ToldByPhone(_)
            | Act::Relate(_)
            | Act::Unrelate { .. }
            | Act::Find(_)
            | Act::Cause(_)
            | Act::Survey(_)
            | Act::Print(_)
            | Act::Unknown { .. } => None,
        }
    }
}
