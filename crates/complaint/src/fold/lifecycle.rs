//! Which of the deeds that begin, end, halt or carry on the handling stands.
//!
//! Where people worked at the same time, the history has branches. The branch stands that says more about where the complaint has
//! come to: it counts for the highest of its deeds, so that whatever somebody builds on a reopening holds against a close that did
//! not know of it. What ends it beats what only carries it on, and nobody's word to a customer is undone by a colleague's pause.
//! Of two that count the same it is the one whose deed is earlier; but of two that reopened, one that was not ended again, and of
//! those one on which somebody went on. Whatever lies on another branch is overruled, unless it
//! asked for what came to stand.

use super::{Ownership, latest, open_state, order};
use crate::{
    Act, Aside, Decision, DeedId, DeviceId, Done, Facts, Overruled, Proposal, Proposed, Reply, State, Timestamp, Wait,
};
use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

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
        let deeds = facts.deeds.iter().filter(|done| done.deed.act.after().is_some());
        let all = deeds.map(|done| (done.deed.id, done)).collect();
        let standing = the_standing(&latest, &all).unwrap_or(&facts.recorded);
        let path = path(standing, &all);
        Self { all, latest, standing, path }
    }

    /// Deeds on branches that do not stand, in the order of deeds, each by the first deed that stands instead.
    pub(super) fn overruled(&self) -> Vec<Overruled> {
        if self.path.len() == self.all.len() {
            return Vec::new();
        }
        let on_path: HashMap<DeedId, usize> =
            self.path.iter().enumerate().map(|(at, done)| (done.deed.id, at)).collect();
        let (joined, left) = (self.joined(&on_path), self.left(&on_path));
        let mut lost: Vec<&Done> =
            self.all.values().copied().filter(|done| !on_path.contains_key(&done.deed.id)).collect();
        lost.sort_by_key(|done| order(done));
        let overruled = lost.into_iter().filter(|done| !matches!(done.deed.act, Act::Record(_))).filter_map(|done| {
            let first = left.get(&done.deed.id).map_or(0, |at| at + 1);
            let by = self.path.get(first).filter(|_| joined.get(&done.deed.id).is_none_or(|joined| first < *joined))?;
            let differs = !asks_the_same(&done.deed.act, &by.deed.act);
            differs.then_some(Overruled { deed: done.deed.id, by: by.deed.id })
        });
        overruled.collect()
    }

    /// For each deed off the path where on it somebody saw it.
    fn joined(&self, on_path: &HashMap<DeedId, usize>) -> HashMap<DeedId, usize> {
        let mut joined = HashMap::new();
        for (at, done) in self.path.iter().enumerate() {
            let mut open: Vec<DeedId> = done.deed.act.after().unwrap_or_default().to_vec();
            while let Some(id) = open.pop() {
                let Some(seen) = self.all.get(&id).filter(|_| !on_path.contains_key(&id)) else { continue };
                if let Entry::Vacant(unseen) = joined.entry(id) {
                    unseen.insert(at);
                    open.extend(seen.deed.act.after().unwrap_or_default());
                }
            }
        }
        joined
    }

    /// For each deed off the path where its branch left it: the last deed on it that the branch was done after.
    fn left(&self, on_path: &HashMap<DeedId, usize>) -> HashMap<DeedId, usize> {
        let mut followers: HashMap<DeedId, Vec<DeedId>> = HashMap::new();
        for done in self.all.values() {
            for seen in done.deed.act.after().unwrap_or_default() {
                followers.entry(*seen).or_default().push(done.deed.id);
            }
        }
        let mut left = HashMap::new();
        for (at, done) in self.path.iter().enumerate().rev() {
            let mut open = vec![done.deed.id];
            while let Some(id) = open.pop() {
                let off = followers.get(&id).into_iter().flatten().filter(|id| !on_path.contains_key(id));
                for follower in off {
                    if let Entry::Vacant(unseen) = left.entry(*follower) {
                        unseen.insert(at);
                        open.push(*follower);
                    }
                }
            }
        }
        left
    }

    /// True for a deed that led to where the complaint stands.
    pub(super) fn is_on_path(&self, deed: DeedId) -> bool {
        self.path.iter().any(|done| done.deed.id == deed)
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

    /// The state, by the table at [`super`]. After a wait it is what it was before.
    pub(super) fn state(
        &self,
        proposed: Option<&Proposed>,
        ownership: Option<Ownership>,
        is_graded: impl FnOnce() -> bool,
    ) -> State {
        let halts = |done: &&&Done| matches!(done.deed.act, Act::Wait { .. } | Act::Resume { .. });
        let before = || self.path.iter().rev().find(|done| !halts(done)).copied().unwrap_or(self.standing);
        let standing = if matches!(self.standing.deed.act, Act::Resume { .. }) { before() } else { self.standing };
        match &standing.deed.act {
            Act::Resolve { .. } => State::Resolved,
            Act::Close { .. } => State::Closed,
            Act::Withdraw { .. } => State::Withdrawn,
            Act::Wait { on, .. } => (*on).into(),
            Act::NotInvestigate { .. } => State::NotInvestigated,
            Act::Return { .. } => State::Returned,
            Act::Propose { .. } | Act::Approve { .. } | Act::Offer { .. } | Act::Answer { .. }
                if proposed.is_some_and(Proposed::waits_for_approval) =>
            {
                State::ApprovalPending
            }
            Act::Propose { .. } | Act::Approve { .. } => State::Proposed,
            Act::Offer { .. } if proposed.is_some_and(|proposed| is_final(&proposed.proposal)) => State::FinalResponse,
            Act::Offer { .. } => State::Offered,
            Act::Answer { reply: Reply::Accepted, .. } => State::Fulfilling,
            Act::Answer { reply: Reply::Rejected, .. } => State::Rejected,
            Act::Answer { reply: Reply::NoReply, .. } => State::NoReply,
            Act::Refer { .. } => State::ReferredExternal,
            Act::SetAside { aside: Aside::Duplicate, .. } => State::Duplicate,
            Act::SetAside { aside: Aside::Forwarded, .. } => State::Forwarded,
            Act::SetAside { aside: Aside::Invalid, .. } => State::Invalid,
            Act::Reopen { .. } => open_state(true, ownership, is_graded),
            Act::Record(_)
            | Act::Resume { .. }
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
            | Act::Unknown { .. } => open_state(false, ownership, is_graded),
        }
    }
}

/// Not upheld, and nothing given: the customer need not accept it.
fn is_final(proposal: &Proposal) -> bool {
    proposal.lines.is_empty() && matches!(proposal.decision, Decision::NotUpheld | Decision::OutOfScope)
}

/// How much of a branch is looked at: nobody does so many deeds by hand before they hear of the others.
const LONGEST_BRANCH: usize = 200;

/// Of deeds at the ends of branches, in the order of deeds, the one that stands.
fn the_standing<'a>(ends: &[&'a Done], all: &HashMap<DeedId, &'a Done>) -> Option<&'a Done> {
    let (first, others) = ends.split_first()?;
    if others.is_empty() {
        return Some(first);
    }
    let branches: Vec<HashSet<DeedId>> = ends.iter().map(|end| branch(end, all)).collect();
    let mut on_branches: HashMap<DeedId, usize> = HashMap::new();
    branches.iter().flatten().for_each(|id| *on_branches.entry(*id).or_default() += 1);
    let is_shared = |id: &DeedId| on_branches.get(id) == Some(&ends.len());
    // Several ends may owe their weight to one deed: they stand or fall together, by the one of them that stands beyond it.
    let mut tops: HashMap<DeedId, (u8, Earlier, Vec<&'a Done>)> = HashMap::new();
    for (end, branch) in ends.iter().zip(&branches) {
        let Some((rank, at, top)) = heaviest(branch, is_shared, all) else { continue };
        tops.entry(top).or_insert((rank, at, Vec::new())).2.push(end);
    }
    let weighed = tops.into_iter().filter_map(|(top, (rank, at, group))| {
        let stands = if group.len() == ends.len() { group.first().copied()? } else { the_standing(&group, all)? };
        let reopened = rank == REOPEN;
        let went_on = group.iter().any(|end| end.deed.id != top);
        Some(((rank, reopened && !ends_it(&stands.deed.act), reopened && went_on, at), stands))
    });
    weighed.max_by_key(|(weight, _): &(Weight, _)| *weight).map(|(_, stands)| stands)
}

/// What a branch counts for: the rank of its heaviest deed; of a reopening whether the complaint is open still and whether
/// somebody went on; and the earlier the heavier.
type Weight = (u8, bool, bool, Earlier);

/// The one order of deeds, the earlier the greater.
type Earlier = Reverse<(Timestamp, DeviceId, DeedId)>;

/// The deed for which a branch counts, but for what others have too. A reopening that only took back an end of its own branch,
/// and that end, count for nothing: nobody else had come to it.
fn heaviest(
    branch: &HashSet<DeedId>,
    is_shared: impl Fn(&DeedId) -> bool,
    all: &HashMap<DeedId, &Done>,
) -> Option<(u8, Earlier, DeedId)> {
    let own: Vec<&Done> = branch.iter().filter(|id| !is_shared(id)).filter_map(|id| all.get(id).copied()).collect();
    let took_back = |done: &&&Done| {
        let after = done.deed.act.after().unwrap_or_default();
        let is_own = |id: &DeedId| branch.contains(id) && !is_shared(id);
        matches!(done.deed.act, Act::Reopen { .. }) && !after.is_empty() && after.iter().all(is_own)
    };
    let undone: HashSet<DeedId> = own
        .iter()
        .filter(took_back)
        .flat_map(|done| done.deed.act.after().unwrap_or_default().iter().copied().chain([done.deed.id]))
        .collect();
    let weigh = |done: &Done| {
        let rank = if undone.contains(&done.deed.id) { 0 } else { rank(&done.deed.act) };
        (rank, Reverse(order(done)), done.deed.id)
    };
    own.into_iter().map(weigh).max()
}

/// A deed and what it was done after, nearest first, as far as is looked at.
fn branch(end: &Done, all: &HashMap<DeedId, &Done>) -> HashSet<DeedId> {
    let mut branch = HashSet::from([end.deed.id]);
    let mut open = VecDeque::from([end]);
    while let Some(done) = open.pop_front() {
        for seen in done.deed.act.after().unwrap_or_default().iter().filter_map(|id| all.get(id)) {
            if branch.len() < LONGEST_BRANCH && branch.insert(seen.deed.id) {
                open.push_back(seen);
            }
        }
    }
    branch
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
    seen.dedup_by_key(|done| done.deed.id);
    the_standing(&seen, all)
}

/// The highest rank.
const REOPEN: u8 = 14;
/// From here on a deed ends the handling, but for the reopening.
const ENDS: u8 = 10;

/// True for a deed after which nobody owes the customer anything.
fn ends_it(act: &Act) -> bool {
    (ENDS..REOPEN).contains(&rank(act))
}

/// Which of two concurrent lifecycle deeds stands: the higher.
fn rank(act: &Act) -> u8 {
    match act {
        Act::Reopen { .. } => REOPEN,
        Act::Withdraw { .. } => 13,
        Act::Close { .. } => 12,
        Act::SetAside { .. } => 11,
        Act::Resolve { .. } => ENDS,
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
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Unrelate { .. }
        | Act::Find(_)
        | Act::Cause(_)
        | Act::Survey(_)
        | Act::Print(_)
        | Act::Unknown { .. } => 0,
    }
}

/// True when the first got what it asked for though the second stands.
fn asks_the_same(lost: &Act, standing: &Act) -> bool {
    match (lost, standing) {
        (Act::Reopen { .. }, Act::Reopen { .. })
        | (Act::Resume { .. }, Act::Resume { .. })
        | (Act::Withdraw { .. }, Act::Withdraw { .. })
        | (Act::NotInvestigate { .. }, Act::NotInvestigate { .. }) => true,
        (Act::Approve { proposal: one, .. }, Act::Approve { proposal: other, .. })
        | (Act::Return { proposal: one, .. }, Act::Return { proposal: other, .. }) => one == other,
        (Act::Wait { on: one, .. }, Act::Wait { on: other, .. }) => one == other,
        (Act::Answer { reply: one, .. }, Act::Answer { reply: other, .. }) => one == other,
        (Act::SetAside { aside: one, .. }, Act::SetAside { aside: other, .. }) => one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
