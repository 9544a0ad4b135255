//! The one pure fold from facts to state. Order of arrival never matters: it reads the deeds in the order of
//! [`Facts::deeds`] and settles concurrency by rule.
//!
//! **Lifecycle.** Deeds that begin, end, halt or carry on the handling name those of them that their author saw. The deeds
//! that no other names are the *latest*. One is the ordinary case. Several end branches that were worked on at the same time, and
//! one branch stands: see [`lifecycle`]. What lies on the others is overruled, but for what asked for the same.
//!
//! **State.**
//! | standing deed | owner | state |
//! |---|---|---|
//! | record | nobody | received |
//! | record | named by somebody else, category, severity and urgency stated, and the owner has done nothing since | assessed |
//! | record | anybody else: took it, assigned to self, acted on it, or not graded yet | investigating |
//! | reopen | nobody / somebody | received / investigating |
//! | resume | – | as before the wait |
//! | wait | – | waiting for the customer, somebody outside, somebody of our own |
//! | propose | – | proposed, or waiting for approval where it is above its author's limit |
//! | approve, return | – | proposed, returned |
//! | offer | – | offered; final response where the complaint is not upheld and nothing is given |
//! | answer | – | fulfilling, rejected, no reply |
//! | not_investigate, refer | – | not investigated, referred to an outside body |
//! | set_aside | – | duplicate, forwarded, invalid |
//! | resolve, close, withdraw | – | resolved, closed, withdrawn |
//!
//! **Redress.** The proposal in force is the latest that was not overruled. While it needs an approval that names it, nothing
//! that was built on it counts. Each of its lines is done once: the first record of the till counts.
//!
//! **Store.** The one it was recorded in, until it is transferred: see [`placing`].
//!
//! **Owner.** The latest assignment since the standing transfer; taking an escalation assigns it to the taker. One that was made
//! elsewhere before the office had the one before it overrules that one.
//!
//! **Escalations** outlive every other deed: they are open until somebody takes them. The first take holds, later ones are
//! overruled. A decline moves the question to the next role; after a take it is overruled.
//!
//! **First response** is the first answer of substance: a resolve, an offer, words of ours to the customer, or an acknowledgement that reached the customer in
//! person, by phone, e-mail or letter. The slip is an acknowledgement only; a failed attempt is no answer.

mod lifecycle;
mod placing;
mod redress;
mod trace;

use crate::classify::{DEFAULT_MATRIX, Lifts, priority};
use crate::{
    AcknowledgeMethod, Acknowledgement, Act, Case, DeedId, Direction, Done, Escalation, EscalationStatus, Facts, Field,
    Overruled, PersonId, Priority, Role, Severity, State, Timestamp, Urgency,
};
use lifecycle::Lifecycle;
use placing::Placing;
pub(crate) use redress::given_by_currency;
use std::collections::{HashMap, HashSet};
use trace::Trace;

/// The case that these facts amount to.
pub fn fold(facts: &Facts) -> Case {
    let lifecycle = Lifecycle::of(facts);
    let mut overruled = lifecycle.overruled();
    let (escalations, lost) = escalations(&facts.deeds);
    overruled.extend(lost);
    let placing = Placing::of(facts);
    overruled.extend(placing.overruled());
    let (ownership, reassigned) = Ownership::of(&facts.deeds, &escalations, &placing);
    overruled.extend(reassigned);
    overruled.extend(redress::in_vain(&lifecycle, &overruled, &facts.deeds));
    let proposed = redress::proposed(&lifecycle, &facts.deeds);
    let promised = redress::promised(&lifecycle, &facts.deeds);
    let resolution = lifecycle.resolution();
    let trace = Trace::of(&facts.deeds);
    Case {
        state: lifecycle.state(proposed.as_ref(), ownership, || is_graded(facts)),
        store: placing.store().clone(),
        restricted: facts.accuses_staff(),
        owner: owner(ownership),
        priority: priority_of(facts),
        acknowledged: facts.deeds.iter().find_map(acknowledgement),
        first_response_at: facts.deeds.iter().find(|done| answers_in_substance(&done.deed.act)).map(Done::instant),
        decision: resolution.and_then(|done| match &done.deed.act {
            Act::Resolve { decision, .. } => Some(*decision),
            _ => None,
        }),
        resolved_at: resolution.map(Done::instant),
        reopened: lifecycle.reopenings(),
        given: redress::given(promised.as_ref(), &facts.deeds),
        proposed,
        promised,
        waits: lifecycle.waits(),
        escalations: escalations.into_iter().map(|(escalation, _)| escalation).collect(),
        overruled,
        lifecycle: lifecycle.latest.iter().map(|done| done.deed.id).collect(),
        placing: placing.latest.iter().map(|done| done.deed.id).collect(),
        told_at: trace.told_at,
        chasers: trace.chasers,
        unanswered: trace.unanswered,
        relations: trace.relations,
        cause: trace.cause,
        surveys: trace.surveys,
        slips: trace.slips,
        changed_at: facts.deeds.iter().map(Done::instant).max().unwrap_or_else(|| facts.recorded.instant()),
    }
}

/// Of the deeds for which `after` gives those that they were done after: the ones that no other was done after, in the order
/// of deeds; never empty.
fn latest(facts: &Facts, after: impl Fn(&Act) -> Option<&[DeedId]>) -> Vec<&Done> {
    let deeds: Vec<(&Done, &[DeedId])> =
        facts.deeds.iter().filter_map(|done| Some((done, after(&done.deed.act)?))).collect();
    let mut followed = HashSet::new();
    for (done, after) in &deeds {
        followed.extend(after.iter().copied().filter(|id| *id != done.deed.id));
    }
    let mut latest: Vec<&Done> =
        deeds.iter().map(|(done, _)| *done).filter(|done| !followed.contains(&done.deed.id)).collect();
    if latest.is_empty() {
        // Only forged deeds can name each other in a circle; the last one then counts as the latest.
        latest.push(deeds.last().map_or(&facts.recorded, |(done, _)| *done));
    }
    latest
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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Ownership {
    pub(crate) owner: PersonId,
    pub(crate) accepted: bool,
}

impl Ownership {
    /// And the assignments of which whoever made the next, or handed the complaint over, could not know.
    fn of(
        deeds: &[Done],
        escalations: &[(Escalation, Option<DeedId>)],
        placing: &Placing<'_>,
    ) -> (Option<Self>, Vec<Overruled>) {
        let takes: HashSet<DeedId> = escalations.iter().filter_map(|(_, take)| *take).collect();
        let (mut ownership, mut overruled): (Option<Self>, Vec<Overruled>) = (None, Vec::new());
        let mut last: Option<&Done> = None;
        for done in deeds {
            let takes = takes.contains(&done.deed.id);
            let assigns = takes || matches!(done.deed.act, Act::Assign { .. });
            if assigns && placing.undoes(done) {
                let gives = matches!(done.deed.act, Act::Assign { to: Some(_) });
                overruled.extend(placing.overrules(done).filter(|_| gives));
                continue;
            }
            let after = Self::after(ownership, done, takes);
            if assigns {
                let lost = last.filter(|last| unknown_to(last, done) && owner(ownership) != owner(after));
                overruled.extend(lost.map(|last| Overruled { deed: last.deed.id, by: done.deed.id }));
                last = Some(done);
            }
            ownership = after;
        }
        (ownership, overruled)
    }

    /// Who handles the case after one more deed; `takes` says whether it takes an escalation on.
    pub(crate) fn after(before: Option<Self>, done: &Done, takes: bool) -> Option<Self> {
        let person = done.deed.person;
        match &done.deed.act {
            Act::Assign { to } => to.map(|owner| Self { owner, accepted: owner == person }),
            Act::Take { .. } if takes => Some(Self { owner: person, accepted: true }),
            _ => before.map(|own| Self { accepted: own.accepted || own.owner == person, ..own }),
        }
    }
}

/// True when whoever did the later deed had seen the other, by what the deeds say they were done after.
pub fn knew_of(later: &Done, deed: DeedId, facts: &Facts) -> bool {
    let all: HashMap<DeedId, &Done> = facts.deeds.iter().map(|done| (done.deed.id, done)).collect();
    let (mut open, mut met) = (vec![later.deed.id], HashSet::new());
    while let Some(id) = open.pop() {
        if id == deed {
            return true;
        }
        if met.insert(id) {
            open.extend(all.get(&id).and_then(|done| done.deed.act.after()).unwrap_or_default());
        }
    }
    false
}

fn owner(ownership: Option<Ownership>) -> Option<PersonId> {
    ownership.map(|ownership| ownership.owner)
}

/// True when a deed was done at another desk before the office had the earlier one.
fn unknown_to(earlier: &Done, done: &Done) -> bool {
    let known = earlier.meta.is_some_and(|meta| meta.received_at <= done.instant());
    earlier.deed.device != done.deed.device && !known
}

/// The state of a complaint that is worked on: `again` says whether it was taken up again, or is as it was recorded.
pub(crate) fn open_state(again: bool, ownership: Option<Ownership>, is_graded: impl FnOnce() -> bool) -> State {
    match ownership {
        None => State::Received,
        Some(_) if again => State::Investigating,
        Some(ownership) if ownership.accepted || !is_graded() => State::Investigating,
        Some(_) => State::Assessed,
    }
}

/// True when category, severity and urgency are stated.
fn is_graded(facts: &Facts) -> bool {
    [Field::Category, Field::Severity, Field::Urgency].into_iter().all(|field| facts.field(field).is_some())
}

/// Priority by the default matrix; severity and urgency are 3 while unstated.
fn priority_of(facts: &Facts) -> Priority {
    let lifts = Lifts {
        safety: facts.flag(Field::Safety),
        vulnerable: facts.flag(Field::Vulnerable),
        media: facts.flag(Field::Media),
        staff_conduct: facts.flag(Field::StaffConduct),
    };
    priority_by(grade(facts.field(Field::Severity)), grade(facts.field(Field::Urgency)), lifts)
}

/// The grade that a field states; 3 while it states none.
pub(crate) fn grade(value: Option<&str>) -> u8 {
    value.and_then(|value| value.parse::<u8>().ok()).filter(|grade| (1..=4).contains(grade)).unwrap_or(3)
}

/// The priority of these grades.
pub(crate) fn priority_by(severity: u8, urgency: u8, lifts: Lifts) -> Priority {
    priority(&DEFAULT_MATRIX, Severity::clamped(severity), Urgency::clamped(urgency), lifts)
}

/// The acknowledgement that a deed is.
fn acknowledgement(done: &Done) -> Option<Acknowledgement> {
    let Act::Acknowledge { method, .. } = &done.deed.act else { return None };
    Some(Acknowledgement { id: done.deed.id, method: *method, by: done.deed.person, at: done.instant() })
}

/// True for deeds that tell the customer something of substance.
pub(crate) fn answers_in_substance(act: &Act) -> bool {
    match act {
        Act::Resolve { .. } | Act::Offer { .. } => true,
        Act::Contact(contact) => contact.direction == Direction::Outgoing,
        Act::Acknowledge { method, .. } => !matches!(method, AcknowledgeMethod::Slip | AcknowledgeMethod::CannotReach),
        _ => false,
    }
}

#[cfg(test)]
mod pairs;
#[cfg(test)]
mod tests;
