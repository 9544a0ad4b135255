//! Which of the deeds that begin, end, halt or carry on the handling stands.
//!
//! Of deeds done at the same time the one stands that says more about where the complaint has come to, and what ends it beats
//! what only carries it on; so nobody's word to a customer is undone by a colleague's pause. Of two of one kind it is the earlier.

use super::{Ownership, latest, open_state, order};
use crate::{Act, Aside, Decision, DeedId, Done, Facts, Overruled, Proposal, Reply, State, Wait};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The lifecycle deeds and which of them stands.
pub(super) struct Lifecycle<'a> {
    /// Every lifecycle deed, by id.
    all: HashMap<DeedId, &'a Done>,
    /// Those that no other was done after, in the order of deeds; never empty.
    pub(super) latest: Vec<&'a Done>,
    /// The one that stands.
    standing: &'a Done,
    /// What led to it, oldest first and with it: of what each author saw the one that stood.
    pub(super) path: Vec<&'a Done>,
}

impl<'a> Lifecycle<'a> {
    pub(super) fn of(facts: &'a Facts) -> Self {
        let latest = latest(facts, Act::after);
        let standing = the_standing(&latest).unwrap_or(&facts.recorded);
        let deeds = facts.deeds.iter().filter(|done| done.deed.act.after().is_some());
        let all = deeds.map(|done| (done.deed.id, done)).collect();
        let path = path(standing, &all);
        Self { all, latest, standing, path }
    }

    /// The latest deeds that do not stand, but the first record and those that asked for what came to stand.
    pub(super) fn overruled(&self) -> Vec<Overruled> {
        let standing = &self.standing.deed;
        let lost = self.latest.iter().map(|done| &done.deed).filter(|deed| {
            !matches!(deed.act, Act::Record(_)) && deed.id != standing.id && !asks_the_same(&deed.act, &standing.act)
        });
        lost.map(|deed| Overruled { deed: deed.id, by: standing.id }).collect()
    }

    /// The resolution in force: the standing deed, or the one that the standing close was done after.
    pub(super) fn resolution(&self) -> Option<&'a Done> {
        match &self.standing.deed.act {
            Act::Resolve { .. } => Some(self.standing),
            Act::Close { after, .. } => {
                let resolved = after.iter().filter_map(|id| self.all.get(id).copied());
                resolved.filter(|done| matches!(done.deed.act, Act::Resolve { .. })).min_by_key(|done| order(done))
            }
            _ => None,
        }
    }

    /// Reopenings; two of the same deeds at the same time are one.
    pub(super) fn reopenings(&self) -> u32 {
        let of: HashSet<BTreeSet<DeedId>> = self
            .all
            .values()
            .filter_map(|done| match &done.deed.act {
                Act::Reopen { after, .. } => Some(after.iter().copied().collect()),
                _ => None,
            })
            .collect();
        u32::try_from(of.len()).unwrap_or(u32::MAX)
    }

    /// Spans during which it waited, oldest first. A span ends with the deed that followed on the wait.
    pub(super) fn waits(&self) -> Vec<Wait> {
        let ends = self.path.iter().skip(1).map(|done| Some(done.instant())).chain([None]);
        let spans = self.path.iter().zip(ends).filter_map(|(done, until)| match &done.deed.act {
            Act::Wait { on, .. } => {
                let from = done.instant();
                Some(Wait { on: *on, from, until: until.map(|until| until.max(from)) })
            }
            _ => None,
        });
        spans.collect()
    }

    /// The state, by the table at [`super`].
    pub(super) fn state(&self, ownership: Option<Ownership>, is_graded: impl FnOnce() -> bool) -> State {
        match &self.standing.deed.act {
            Act::Resolve { .. } => State::Resolved,
            Act::Close { .. } => State::Closed,
            Act::Withdraw { .. } => State::Withdrawn,
            Act::Wait { on, .. } => (*on).into(),
            Act::NotInvestigate { .. } => State::NotInvestigated,
            Act::Propose { proposal, .. } if proposal.needs_approval() => State::ApprovalPending,
            Act::Propose { .. } | Act::Approve { .. } => State::Proposed,
            Act::Return { .. } => State::Returned,
            Act::Offer { .. } if self.proposal().is_some_and(is_final) => State::FinalResponse,
            Act::Offer { .. } => State::Offered,
            Act::Answer { reply: Reply::Accepted, .. } => State::Fulfilling,
            Act::Answer { reply: Reply::Rejected, .. } => State::Rejected,
            Act::Answer { reply: Reply::NoReply, .. } => State::NoReply,
            Act::Refer { .. } => State::ReferredExternal,
            Act::SetAside { aside: Aside::Duplicate, .. } => State::Duplicate,
            Act::SetAside { aside: Aside::Forwarded, .. } => State::Forwarded,
            Act::SetAside { aside: Aside::Invalid, .. } => State::Invalid,
            Act::Reopen { .. } | Act::Resume { .. } => open_state(true, ownership, is_graded),
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
            | Act::Unknown { .. } => open_state(false, ownership, is_graded),
        }
    }

    /// What is proposed on the way to where it stands.
    fn proposal(&self) -> Option<&'a Proposal> {
        self.path.iter().rev().find_map(|done| match &done.deed.act {
            Act::Propose { proposal, .. } => Some(proposal.as_ref()),
            _ => None,
        })
    }
}

/// Not upheld, and nothing given: the customer need not accept it.
fn is_final(proposal: &Proposal) -> bool {
    proposal.lines.is_empty() && matches!(proposal.decision, Decision::NotUpheld | Decision::OutOfScope)
}

/// Of deeds done at the same time, in the order of deeds, the one that stands.
fn the_standing<'a>(deeds: &[&'a Done]) -> Option<&'a Done> {
    let mut deeds = deeds.iter().copied();
    let first = deeds.next()?;
    Some(deeds.fold(
        first,
        |standing, done| {
            if rank(&done.deed.act) > rank(&standing.deed.act) { done } else { standing }
        },
    ))
}

/// From the first deed to this one, by what each author saw.
fn path<'a>(standing: &'a Done, all: &HashMap<DeedId, &'a Done>) -> Vec<&'a Done> {
    let mut path = vec![standing];
    let mut met = HashSet::from([standing.deed.id]);
    let mut at = standing;
    // Only forged deeds can name each other in a circle; the path then begins with the first of them that was met.
    while let Some(before) = seen_by(at, all).filter(|before| met.insert(before.deed.id)) {
        path.push(before);
        at = before;
    }
    path.reverse();
    path
}

/// What stood when a deed was done, as its author saw it.
fn seen_by<'a>(done: &Done, all: &HashMap<DeedId, &'a Done>) -> Option<&'a Done> {
    let after = done.deed.act.after().unwrap_or_default();
    let mut seen: Vec<&Done> = after.iter().filter_map(|id| all.get(id).copied()).collect();
    seen.sort_by_key(|done| order(done));
    the_standing(&seen)
}

/// Which of two concurrent lifecycle deeds stands: the higher.
fn rank(act: &Act) -> u8 {
    match act {
        Act::Reopen { .. } => 14,
        Act::Withdraw { .. } => 13,
        Act::Close { .. } => 12,
        Act::SetAside { .. } => 11,
        Act::Resolve { .. } => 10,
        Act::Refer { .. } => 9,
        Act::Answer { .. } => 8,
        Act::Offer { .. } => 7,
        Act::Return { .. } => 6,
        Act::Approve { .. } => 5,
        Act::Propose { .. } => 4,
        Act::NotInvestigate { .. } => 3,
        Act::Wait { .. } => 2,
        Act::Resume { .. } => 1,
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
        | Act::Unknown { .. } => 0,
    }
}

/// True when the first got what it asked for though the second stands.
fn asks_the_same(lost: &Act, standing: &Act) -> bool {
    match (lost, standing) {
        (Act::Reopen { .. }, Act::Reopen { .. }) | (Act::Resume { .. }, Act::Resume { .. }) => true,
        (Act::Approve { proposal: one, .. }, Act::Approve { proposal: other, .. }) => one == other,
        (Act::Wait { on: one, .. }, Act::Wait { on: other, .. }) => one == other,
        (Act::Answer { reply: one, .. }, Act::Answer { reply: other, .. }) => one == other,
        (Act::SetAside { aside: one, .. }, Act::SetAside { aside: other, .. }) => one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
