//! What a version would have meant for a complaint that is here, held against the version that it would replace.

use super::Policy;
use crate::classify::words;
use crate::clock::clocks_by;
use crate::fold::grade;
use crate::{Case, Directory, Due, Facts, Field, Priority, Proposed, Row, Severity, Timestamp, Urgency};

words!(
    /// One thing that a version would have made otherwise.
    Effect {
        /// It would have been more urgent.
        MoreUrgent = "more_urgent",
        /// It would have been less urgent.
        LessUrgent = "less_urgent",
        /// A promise would have fallen due earlier.
        DueEarlier = "due_earlier",
        /// A promise would have fallen due later.
        DueLater = "due_later",
        /// A promise that was kept, or is not due yet, would have been missed.
        Missed = "missed",
        /// A promise that was missed would have been kept, or would not be due yet.
        Kept = "kept",
        /// What was proposed would have needed somebody's approval.
        ApprovalNeeded = "approval_needed",
        /// What was approved, or waits for it, would not have needed it.
        ApprovalSpared = "approval_spared",
    }
);

/// The complaint that is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Looked<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// What it amounts to.
    pub case: &'a Case,
    /// The IANA zone of its store.
    pub zone: &'a str,
    /// Who holds which role.
    pub directory: &'a Directory,
}

/// Everything that `new` would have made otherwise than `old`, as of `now`. Promises are compared at the priority that the complaint
/// has.
pub fn effects(old: &Policy, new: &Policy, looked: Looked<'_>, now: Timestamp) -> Vec<Effect> {
    let mut found = Vec::new();
    let [before, after] = [old, new].map(|policy| priority(policy, looked.facts).get());
    found.extend((after < before).then_some(Effect::MoreUrgent));
    found.extend((after > before).then_some(Effect::LessUrgent));
    promises(old, new, looked, now, &mut found);
    let approval = |policy: &Policy| looked.case.proposed.as_ref().is_some_and(|it| needs_approval(policy, it, looked.directory));
    match (approval(old), approval(new)) {
        (false, true) => found.push(Effect::ApprovalNeeded),
        (true, false) => found.push(Effect::ApprovalSpared),
        (true, true) | (false, false) => {}
    }
    found
}

fn priority(policy: &Policy, facts: &Facts) -> Priority {
    let graded = |field| grade(facts.field(field));
    let raised: Vec<Field> = policy.lifts.keys().copied().filter(|flag| facts.flag(*flag)).collect();
    policy.priority(Severity::clamped(graded(Field::Severity)), Urgency::clamped(graded(Field::Urgency)), &raised)
}

fn promises(old: &Policy, new: &Policy, looked: Looked<'_>, now: Timestamp, found: &mut Vec<Effect>) {
    let row = Row::of(looked.facts, looked.case);
    let (before, after) = (clocks_by(&row, looked.zone, old), clocks_by(&row, looked.zone, new));
    let both = || before.iter().filter_map(|due| Some((due, after.iter().find(|other| other.clock == due.clock)?)));
    let any = |test: &dyn Fn(&Due, &Due) -> bool| both().any(|(before, after)| test(before, after));
    let missed = |due: &Due| due.met_at.unwrap_or(now) > due.due_at;
    found.extend(any(&|before, after| after.due_at < before.due_at).then_some(Effect::DueEarlier));
    found.extend(any(&|before, after| after.due_at > before.due_at).then_some(Effect::DueLater));
    found.extend(any(&|before, after| !missed(before) && missed(after)).then_some(Effect::Missed));
    found.extend(any(&|before, after| missed(before) && !missed(after)).then_some(Effect::Kept));
}

/// By the role that its author has now; of somebody unknown nothing is said.
fn needs_approval(policy: &Policy, proposed: &Proposed, directory: &Directory) -> bool {
    let Some(author) = directory.person(proposed.by) else { return false };
    let limit = policy.limit(proposed.proposal.currency, author.role).case;
    proposed.proposal.total() > u64::try_from(limit).unwrap_or(0)
}
