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
    let approval =
        |policy: &Policy| looked.case.proposed.as_ref().is_some_and(|it| needs_approval(policy, it, looked.directory));
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

#[cfg(test)]
mod tests {
    use super::super::Limit;
    use super::*;
    use crate::fold::fold;
    use crate::testing::{MONDAY, directory, done, facts, person, propose, resolve, with_fields};
    use crate::{Decision, Done, Role, Target};

    const HOUR: i64 = 3_600_000;

    /// What the default policy after one change makes of a complaint of Monday at 10, three hours later.
    fn after(following: Vec<Done>, fields: &[(&str, &str)], change: impl FnOnce(&mut Policy)) -> Vec<Effect> {
        let facts = with_fields(facts(following), fields);
        let (case, directory) = (fold(&facts), directory());
        let looked = Looked { facts: &facts, case: &case, zone: "Europe/London", directory: &directory };
        let mut new = Policy::default();
        change(&mut new);
        effects(Policy::shipped(), &new, looked, MONDAY.plus(3 * HOUR))
    }

    #[test]
    fn the_same_rules_make_nothing_otherwise() {
        assert_eq!(after(vec![], &[], |policy| policy.version = 2), []);
    }

    #[test]
    fn a_shorter_promise_is_due_earlier_and_may_have_been_missed_by_now() {
        let acknowledged_in =
            |minutes| after(vec![], &[], |policy| policy.targets.p3.acknowledge = Target::BusinessMinutes(minutes));
        assert_eq!(acknowledged_in(7 * 60), [Effect::DueEarlier], "it is not due yet");
        assert_eq!(acknowledged_in(2 * 60), [Effect::DueEarlier, Effect::Missed]);
        assert_eq!(acknowledged_in(9 * 60), [Effect::DueLater]);
        let resolved = vec![done(1, 1, resolve(&[0]))];
        let met = after(resolved, &[], |policy| policy.targets.p3.resolve = Target::ClockMinutes(0));
        assert_eq!(met, [Effect::DueEarlier, Effect::Missed], "what was kept is looked at as well");
    }

    #[test]
    fn another_matrix_or_lift_makes_another_priority() {
        let graded = [("severity", "2"), ("urgency", "2"), ("media", "yes")];
        let lifted = |to: u8| after(vec![], &graded, |policy| _ = policy.lifts.insert(Field::Media, to));
        assert_eq!(lifted(1), [Effect::MoreUrgent]);
        let ungraded = after(vec![], &[], |policy| policy.matrix[2][2] = 4);
        assert_eq!(ungraded, [Effect::LessUrgent], "what nobody graded counts as 3 and 3");
    }

    #[test]
    fn a_lower_limit_would_have_wanted_somebodys_approval() {
        let clerk = person(Role::Clerk).id.0.as_u128();
        let limited = |case: i64, amount: u64| {
            let proposed = vec![done(1, clerk, propose(Decision::Upheld, &[amount], 5_000, &[0]))];
            after(proposed, &[], |policy| {
                for roles in policy.limits.values_mut() {
                    roles.insert(Role::Clerk, Limit { case, customer_year: case });
                }
            })
        };
        assert_eq!(limited(2_000, 3_000), [Effect::ApprovalNeeded]);
        assert_eq!(limited(9_000, 6_000), [Effect::ApprovalSpared]);
        assert_eq!(limited(9_000, 3_000), [], "within both");
    }
}
