//! The one pure fold from facts to state. Order of arrival never matters: it reads the deeds in the order of
//! [`Facts::deeds`] and settles concurrency by rule.
//!
//! **Lifecycle.** Record, resolve, reopen, close and withdraw name the lifecycle deeds their author saw. The deeds that no
//! other names are the *latest*. One is the ordinary case. Several were done at the same time, and one of them stands:
//! reopen before withdraw before close before resolve before record; of two of one kind the earlier. The others are
//! overruled (a second reopen is not: what it asked for holds).
//!
//! **State.**
//! | standing deed | owner | state |
//! |---|---|---|
//! | record | nobody | received |
//! | record | named by somebody else, category, severity and urgency stated, and the owner has done nothing since | assessed |
//! | record | anybody else: took it, assigned to self, acted on it, or not graded yet | investigating |
//! | reopen | nobody / somebody | received / investigating |
//! | resolve, close, withdraw | – | resolved, closed, withdrawn |
//!
//! **Owner.** The latest assignment; taking an escalation assigns it to the taker.
//!
//! **Escalations** outlive every other deed: they are open until somebody takes them. The first take holds, later ones are
//! overruled. A decline moves the question to the next role; after a take it is overruled.
//!
//! **First response** is the first answer of substance: a resolve, or an acknowledgement that reached the customer in
//! person, by phone, e-mail or letter. The slip is an acknowledgement only; a failed attempt is no answer.

use crate::classify::{DEFAULT_MATRIX, Lifts, priority};
use crate::{
    AcknowledgeMethod, Acknowledgement, Act, Case, DeedId, Done, Escalation, EscalationStatus, Facts, Field, Overruled,
    PersonId, Priority, Role, Severity, State, Timestamp, Urgency,
};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The case that these facts amount to.
pub fn fold(facts: &Facts) -> Case {
    let lifecycle = Lifecycle::of(facts);
    let mut overruled = lifecycle.overruled();
    let (escalations, lost) = escalations(&facts.deeds);
    overruled.extend(lost);
    let ownership = Ownership::of(&facts.deeds, &escalations);
    let resolution = lifecycle.resolution();
    Case {
        state: state(facts, &lifecycle, ownership.as_ref()),
        owner: ownership.as_ref().map(|ownership| ownership.owner),
        priority: priority_of(facts),
        acknowledged: facts.deeds.iter().find_map(acknowledgement),
        first_response_at: facts.deeds.iter().find(|done| answers_in_substance(&done.deed.act)).map(Done::instant),
        decision: resolution.and_then(|done| match &done.deed.act {
            Act::Resolve { decision, .. } => Some(*decision),
            _ => None,
        }),
        resolved_at: resolution.map(Done::instant),
        reopened: lifecycle.reopenings(),
        escalations: escalations.into_iter().map(|(escalation, _)| escalation).collect(),
        overruled,
        lifecycle: lifecycle.latest.iter().map(|done| done.deed.id).collect(),
        changed_at: facts.deeds.iter().map(Done::instant).max().unwrap_or_else(|| facts.recorded.instant()),
    }
}

/// The lifecycle deeds and which of them stands.
struct Lifecycle<'a> {
    /// Every lifecycle deed, by id.
    all: HashMap<DeedId, &'a Done>,
    /// Those that no other was done after, in the order of deeds; never empty.
    latest: Vec<&'a Done>,
    /// The one that stands.
    standing: &'a Done,
}

impl<'a> Lifecycle<'a> {
    fn of(facts: &'a Facts) -> Self {
        let deeds: Vec<&Done> = facts.deeds.iter().filter(|done| done.deed.act.after().is_some()).collect();
        let mut followed = HashSet::new();
        for done in &deeds {
            let after = done.deed.act.after().unwrap_or_default();
            followed.extend(after.iter().copied().filter(|id| *id != done.deed.id));
        }
        let mut latest: Vec<&Done> = deeds.iter().copied().filter(|done| !followed.contains(&done.deed.id)).collect();
        if latest.is_empty() {
            // Only forged deeds can name each other in a circle; the last one then counts as the latest.
            latest.push(deeds.last().copied().unwrap_or(&facts.recorded));
        }
        let mut standing = latest.first().copied().unwrap_or(&facts.recorded);
        for done in &latest {
            if rank(&done.deed.act) > rank(&standing.deed.act) {
                standing = done;
            }
        }
        let all = deeds.into_iter().map(|done| (done.deed.id, done)).collect();
        Self { all, latest, standing }
    }

    /// The latest deeds that do not stand, but the first record and a second reopen.
    fn overruled(&self) -> Vec<Overruled> {
        let lost = self.latest.iter().filter(|done| match done.deed.act {
            Act::Record(_) => false,
            Act::Reopen { .. } => !matches!(self.standing.deed.act, Act::Reopen { .. }),
            _ => done.deed.id != self.standing.deed.id,
        });
        lost.map(|done| Overruled { deed: done.deed.id, by: self.standing.deed.id }).collect()
    }

    /// The resolution in force: the standing deed, or the one that the standing close was done after.
    fn resolution(&self) -> Option<&'a Done> {
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
    fn reopenings(&self) -> u32 {
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
}

/// Which of two concurrent lifecycle deeds stands: the higher.
fn rank(act: &Act) -> u8 {
    match act {
        Act::Reopen { .. } => 4,
        Act::Withdraw { .. } => 3,
        Act::Close { .. } => 2,
        Act::Resolve { .. } => 1,
        Act::Record(_)
        | Act::Note { .. }
        | Act::Assign { .. }
        | Act::Acknowledge { .. }
        | Act::Escalate { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Edit { .. }
        | Act::Unknown { .. } => 0,
    }
}

/// The one order of deeds that all replicas agree on.
pub fn order(done: &Done) -> (Timestamp, crate::DeviceId, DeedId) {
    (done.instant(), done.deed.device, done.deed.id)
}

/// All escalations, oldest first, with the deed that took each; and the takes and declines that came too late.
fn escalations(deeds: &[Done]) -> (Vec<(Escalation, Option<DeedId>)>, Vec<Overruled>) {
    let mut found: Vec<(Escalation, Option<DeedId>)> = deeds.iter().filter_map(opened).collect();
    let places: HashMap<DeedId, usize> = found.iter().enumerate().map(|(at, (e, _))| (e.id, at)).collect();
    let mut overruled = Vec::new();
    for done in deeds {
        let (Act::Take { escalation } | Act::Decline { escalation, .. }) = &done.deed.act else { continue };
        let Some((escalation, taken_by)) = places.get(escalation).and_then(|at| found.get_mut(*at)) else { continue };
        if let Some(by) = *taken_by {
            overruled.push(Overruled { deed: done.deed.id, by });
        } else if let Act::Decline { reason, .. } = &done.deed.act {
            decline(escalation, done.deed.person, reason);
        } else {
            escalation.status = EscalationStatus::Taken { by: done.deed.person, at: done.instant() };
            *taken_by = Some(done.deed.id);
        }
    }
    (found, overruled)
}

/// The escalation that a deed opens.
fn opened(done: &Done) -> Option<(Escalation, Option<DeedId>)> {
    let Act::Escalate { to, reason } = &done.deed.act else { return None };
    let escalation = Escalation {
        id: done.deed.id,
        to: *to,
        reason: reason.clone(),
        by: done.deed.person,
        at: done.instant(),
        status: EscalationStatus::Open,
        declined: Vec::new(),
    };
    Some((escalation, None))
}

/// Moves the question on; a person who declines twice is counted once.
fn decline(escalation: &mut Escalation, person: PersonId, reason: &str) {
    if escalation.declined.iter().any(|(by, _)| *by == person) {
        return;
    }
    escalation.declined.push((person, reason.to_owned()));
    escalation.to = next_role(escalation.to);
}

/// Who is asked after a decline; quality is the last.
fn next_role(role: Role) -> Role {
    match role {
        Role::Clerk => Role::Handler,
        Role::Handler => Role::Supervisor,
        Role::Supervisor => Role::Manager,
        Role::Manager | Role::Quality | Role::Admin | Role::Auditor => Role::Quality,
    }
}

/// Who handles the case, and whether they have taken it up.
struct Ownership {
    owner: PersonId,
    accepted: bool,
}

impl Ownership {
    fn of(deeds: &[Done], escalations: &[(Escalation, Option<DeedId>)]) -> Option<Self> {
        let takes: HashSet<DeedId> = escalations.iter().filter_map(|(_, take)| *take).collect();
        let mut ownership: Option<Self> = None;
        for done in deeds {
            let person = done.deed.person;
            match &done.deed.act {
                Act::Assign { to } => ownership = to.map(|owner| Self { owner, accepted: owner == person }),
                Act::Take { .. } if takes.contains(&done.deed.id) => {
                    ownership = Some(Self { owner: person, accepted: true });
                }
                _ => {
                    if let Some(ownership) = ownership.as_mut().filter(|ownership| ownership.owner == person) {
                        ownership.accepted = true;
                    }
                }
            }
        }
        ownership
    }
}

/// The state by the table above.
fn state(facts: &Facts, lifecycle: &Lifecycle<'_>, ownership: Option<&Ownership>) -> State {
    match (&lifecycle.standing.deed.act, ownership) {
        (Act::Resolve { .. }, _) => State::Resolved,
        (Act::Close { .. }, _) => State::Closed,
        (Act::Withdraw { .. }, _) => State::Withdrawn,
        (_, None) => State::Received,
        (Act::Reopen { .. }, Some(_)) => State::Investigating,
        (_, Some(ownership)) if ownership.accepted || !is_graded(facts) => State::Investigating,
        (_, Some(_)) => State::Assessed,
    }
}

/// True when category, severity and urgency are stated.
fn is_graded(facts: &Facts) -> bool {
    [Field::Category, Field::Severity, Field::Urgency].into_iter().all(|field| facts.field(field).is_some())
}

/// Priority by the default matrix; severity and urgency are 3 while unstated.
fn priority_of(facts: &Facts) -> Priority {
    let grade = |field| facts.field(field).and_then(|value| value.parse::<u8>().ok()).filter(|g| (1..=4).contains(g));
    let severity = grade(Field::Severity).unwrap_or(3);
    let urgency = grade(Field::Urgency).unwrap_or(3);
    let lifts = Lifts {
        safety: facts.flag(Field::Safety),
        vulnerable: facts.flag(Field::Vulnerable),
        media: facts.flag(Field::Media),
        staff_conduct: facts.flag(Field::StaffConduct),
    };
    priority(&DEFAULT_MATRIX, Severity::clamped(severity), Urgency::clamped(urgency), lifts)
}

/// The acknowledgement that a deed is.
fn acknowledgement(done: &Done) -> Option<Acknowledgement> {
    let Act::Acknowledge { method, .. } = &done.deed.act else { return None };
    Some(Acknowledgement { id: done.deed.id, method: *method, by: done.deed.person, at: done.instant() })
}

/// True for deeds that tell the customer something of substance.
fn answers_in_substance(act: &Act) -> bool {
    match act {
        Act::Resolve { .. } => true,
        Act::Acknowledge { method, .. } => !matches!(method, AcknowledgeMethod::Slip | AcknowledgeMethod::CannotReach),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        MONDAY, assign, close, decline, deed_id, done, escalate, facts, folded, note, person_id, reopen, resolve, take,
        with_fields, withdraw,
    };
    use crate::{Decision, Meta};
    use proptest::prelude::*;

    const GRADED: [(&str, &str); 3] = [("category", "product"), ("severity", "2"), ("urgency", "2")];

    #[test]
    fn a_recorded_complaint_is_received_and_has_priority_three_while_nothing_is_known() {
        let case = folded([]);
        assert_eq!((case.state, case.owner), (State::Received, None));
        assert_eq!(case.priority.get(), 3, "severity 3 and urgency 3 while unstated");
        assert_eq!(case.lifecycle, [deed_id(0)]);
    }

    #[test]
    fn a_graded_complaint_is_assessed_once_it_has_an_owner_and_investigated_once_the_owner_acts() {
        let state = |following: Vec<Done>| fold(&with_fields(facts(following), &GRADED)).state;
        assert_eq!(state(vec![]), State::Received, "nobody owns it");
        assert_eq!(state(vec![done(1, 1, assign(2))]), State::Assessed);
        assert_eq!(state(vec![done(1, 1, assign(2)), done(2, 3, note())]), State::Assessed, "somebody else's note");
        assert_eq!(state(vec![done(1, 1, assign(2)), done(2, 2, note())]), State::Investigating);
        assert_eq!(state(vec![done(1, 2, assign(2))]), State::Investigating, "assigned to oneself");
    }

    #[test]
    fn an_owner_without_grading_investigates() {
        assert_eq!(folded([done(1, 1, assign(2))]).state, State::Investigating);
        let nobody = Act::Assign { to: None };
        assert_eq!(folded([done(1, 1, assign(2)), done(2, 1, nobody)]).state, State::Received);
    }

    #[test]
    fn resolve_then_close_keeps_decision_and_instant() {
        let case = folded([done(1, 1, resolve(&[0])), done(2, 1, close(&[1]))]);
        assert_eq!(case.state, State::Closed);
        assert_eq!(case.decision, Some(Decision::Upheld));
        assert_eq!(case.resolved_at, Some(MONDAY.plus(60_000)));
        assert!(case.overruled.is_empty(), "nothing was done at the same time");
    }

    #[test]
    fn reopen_beats_close_done_at_the_same_time_whatever_the_clocks_say() {
        for (closes, reopens) in [(2, 3), (3, 2)] {
            let case =
                folded([done(1, 1, resolve(&[0])), done(closes, 1, close(&[1])), done(reopens, 2, reopen(&[1]))]);
            assert_eq!(case.state, State::Received, "reopened, and nobody owns it");
            assert_eq!(case.overruled, [Overruled { deed: deed_id(closes), by: deed_id(reopens) }]);
            assert_eq!((case.decision, case.resolved_at, case.reopened), (None, None, 1));
        }
    }

    #[test]
    fn a_close_that_saw_the_reopen_closes() {
        let case = folded([
            done(1, 1, resolve(&[0])),
            done(2, 2, reopen(&[1])),
            done(3, 1, resolve(&[2])),
            done(4, 1, close(&[3])),
        ]);
        assert_eq!((case.state, case.reopened), (State::Closed, 1));
    }

    #[test]
    fn the_order_of_concurrent_deeds_is_reopen_withdraw_close_resolve() {
        type Make = fn(&[u32]) -> Act;
        let ranked: [(Make, State); 4] = [
            (reopen, State::Received),
            (withdraw, State::Withdrawn),
            (close, State::Closed),
            (resolve, State::Resolved),
        ];
        for (stronger, (winner, state)) in ranked.iter().enumerate() {
            for (loser, _) in ranked.iter().skip(stronger + 1) {
                for (first, second) in [(2, 3), (3, 2)] {
                    let deeds = [done(1, 1, resolve(&[0])), done(first, 1, winner(&[1])), done(second, 2, loser(&[1]))];
                    let case = folded(deeds);
                    assert_eq!(case.state, *state, "{}", winner(&[]).name());
                    assert_eq!(case.overruled, [Overruled { deed: deed_id(second), by: deed_id(first) }]);
                    assert_eq!(case.lifecycle.len(), 2, "the next deed names both");
                }
            }
        }
    }

    #[test]
    fn of_two_resolutions_at_the_same_time_the_earlier_stands() {
        let case = folded([done(1, 1, resolve(&[0])), done(2, 2, resolve(&[0]))]);
        assert_eq!(case.resolved_at, Some(MONDAY.plus(60_000)));
        assert_eq!(case.overruled, [Overruled { deed: deed_id(2), by: deed_id(1) }]);
    }

    #[test]
    fn two_reopenings_at_the_same_time_are_one() {
        let case = folded([done(1, 1, resolve(&[0])), done(2, 1, reopen(&[1])), done(3, 2, reopen(&[1]))]);
        assert_eq!(case.reopened, 1);
        assert!(case.overruled.is_empty(), "both got what they asked for");
    }

    #[test]
    fn an_escalation_survives_resolve_close_and_withdraw() {
        let ends: [Vec<Done>; 3] = [
            vec![done(2, 1, resolve(&[0]))],
            vec![done(2, 1, resolve(&[0])), done(3, 1, close(&[2]))],
            vec![done(2, 1, withdraw(&[0]))],
        ];
        for end in ends {
            let case = folded(std::iter::once(done(1, 1, escalate(Role::Supervisor))).chain(end));
            assert_eq!(case.open_escalations().count(), 1, "open while {:?}", case.state);
        }
    }

    #[test]
    fn two_takes_leave_the_first_as_owner_and_overrule_the_second() {
        let case = folded([done(1, 1, escalate(Role::Supervisor)), done(3, 3, take(1)), done(2, 2, take(1))]);
        assert_eq!(case.owner, Some(person_id(2)));
        let taken = EscalationStatus::Taken { by: person_id(2), at: MONDAY.plus(120_000) };
        assert_eq!(case.escalations.first().map(|escalation| &escalation.status), Some(&taken));
        assert_eq!(case.overruled, [Overruled { deed: deed_id(3), by: deed_id(2) }]);
        assert_eq!(case.state, State::Investigating);
    }

    #[test]
    fn a_take_counts_as_the_assignment_until_a_later_one() {
        let case = folded([done(1, 1, escalate(Role::Supervisor)), done(2, 2, take(1)), done(3, 2, assign(5))]);
        assert_eq!(case.owner, Some(person_id(5)));
    }

    #[test]
    fn a_decline_asks_the_next_role_up_to_quality() {
        let mut deeds = vec![done(1, 1, escalate(Role::Handler))];
        for (n, asked) in [(2, Role::Supervisor), (3, Role::Manager), (4, Role::Quality), (5, Role::Quality)] {
            deeds.push(done(n, u128::from(n), decline(1)));
            let case = folded(deeds.clone());
            assert_eq!(case.escalations.first().map(|e| (e.to, e.declined.len())), Some((asked, n as usize - 1)));
        }
        let repeated = folded([done(1, 1, escalate(Role::Handler)), done(2, 2, decline(1)), done(3, 2, decline(1))]);
        assert_eq!(repeated.escalations.first().map(|e| e.to), Some(Role::Supervisor), "one person, one decline");
    }

    #[test]
    fn a_decline_after_a_take_is_overruled() {
        let case = folded([done(1, 1, escalate(Role::Supervisor)), done(2, 2, take(1)), done(3, 3, decline(1))]);
        assert_eq!(case.overruled, [Overruled { deed: deed_id(3), by: deed_id(2) }]);
        assert_eq!(case.escalations.first().map(|e| e.to), Some(Role::Supervisor));
    }

    #[test]
    fn the_slip_is_no_answer_of_substance() {
        let acknowledge = |n, method| done(n, 1, Act::Acknowledge { method, text: "tried".to_owned() });
        let case = folded([
            acknowledge(1, AcknowledgeMethod::Slip),
            acknowledge(2, AcknowledgeMethod::CannotReach),
            acknowledge(3, AcknowledgeMethod::Phone),
        ]);
        assert_eq!(case.acknowledged.map(|a| a.method), Some(AcknowledgeMethod::Slip));
        assert_eq!(case.first_response_at, Some(MONDAY.plus(180_000)));
        assert_eq!(
            folded([done(1, 1, note()), done(2, 1, resolve(&[0]))]).first_response_at,
            Some(MONDAY.plus(120_000))
        );
    }

    #[test]
    fn safety_makes_it_the_first_priority() {
        let case = fold(&with_fields(facts([]), &[("severity", "4"), ("urgency", "4"), ("safety", "yes")]));
        assert_eq!(case.priority.get(), 1);
        let case = fold(&with_fields(facts([]), &[("severity", "4"), ("urgency", "4"), ("media", "yes")]));
        assert_eq!(case.priority.get(), 2);
    }

    #[test]
    fn a_clock_a_year_ahead_wins_no_assignment() {
        let year = 365 * 24 * 3_600_000;
        let mut ahead = done(1, 2, assign(2));
        ahead.deed.at = ahead.deed.at.plus(year);
        ahead.meta = Some(Meta {
            person: person_id(2),
            device: ahead.deed.device,
            received_at: MONDAY.plus(90_000),
            skew: year,
        });
        let case = folded([ahead, done(2, 3, assign(3))]);
        assert_eq!(case.owner, Some(person_id(3)), "by corrected time it came first");
    }

    #[test]
    fn forged_deeds_that_name_each_other_cannot_lock_the_fold() {
        let case = folded([done(1, 1, resolve(&[2, 0])), done(2, 1, close(&[1]))]);
        assert_eq!(case.state, State::Closed, "the last one counts");
        assert_eq!(folded([done(1, 1, resolve(&[1, 0]))]).state, State::Resolved, "itself is not after itself");
    }

    fn any_act() -> impl Strategy<Value = Act> {
        let after = || prop::collection::vec(0..12u32, 0..3);
        prop_oneof![
            Just(note()),
            (1..5u128).prop_map(assign),
            Just(escalate(Role::Supervisor)),
            (0..12u32).prop_map(take),
            (0..12u32).prop_map(decline),
            after().prop_map(|after| resolve(&after)),
            after().prop_map(|after| close(&after)),
            after().prop_map(|after| reopen(&after)),
            after().prop_map(|after| withdraw(&after)),
        ]
    }

    proptest! {
        #[test]
        fn whatever_people_did_the_case_is_consistent(acts in prop::collection::vec((any_act(), 1..5u128), 0..12)) {
            let deeds: Vec<Done> = (1..).zip(acts).map(|(n, (act, by))| done(n, by, act)).collect();
            let escalated = deeds.iter().filter(|done| matches!(done.deed.act, Act::Escalate { .. })).count();
            let case = folded(deeds.clone());
            prop_assert_eq!(case.escalations.len(), escalated, "no escalation is ever lost");
            prop_assert!(!case.lifecycle.is_empty(), "the next lifecycle deed has something to name");
            prop_assert_eq!(case.resolved_at.is_some(), case.decision.is_some());
            prop_assert!(case.overruled.iter().all(|lost| lost.deed != lost.by));
            prop_assert_eq!(&case, &folded(deeds), "the same facts, the same case");
        }

        #[test]
        fn a_reopen_nothing_was_done_after_leaves_the_case_open(
            acts in prop::collection::vec((any_act(), 1..5u128), 0..8),
        ) {
            let mut deeds: Vec<Done> = (1..).zip(acts).map(|(n, (act, by))| done(n, by, act)).collect();
            deeds.push(done(50, 9, reopen(&[])));
            prop_assert!(folded(deeds).state.is_open());
        }
    }
}
