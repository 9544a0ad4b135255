//! Who is told when: the levels of a policy's ladders that have fired for a case, and the one that fires next (DOMAIN 6).
//!
//! Nothing of it is stored. Every replica computes it from the same deeds, the same policy and its own now, so two desks that are
//! cut off find out the same firing apart, and by its [`Firing::id`] mean the same one.
//!
//! **What starts a level.** A clock that reaches a percentage of its span, a flag that is raised, a severity that is
//! stated, an escalation that somebody asks for. Its offset runs from there: see [`cause`]. Notes and edits move
//! nothing but what they say themselves: an edit of severity or urgency changes what is promised. What takes cases that
//! a desk may not hold (a customer's third complaint, similar ones) or is not recorded yet (a low score, the next
//! update) is not evaluated here: such a level never fires.
//!
//! **Who is told** is who holds the role, or handles the case, now: see [`told`]. Somebody who takes the place of
//! another is told in their place.
//!
//! **What ends it** are deeds, whoever did them wherever: see [`answer`]. A level that was ended while its offset ran
//! does not fire.

mod answer;
mod cause;
mod told;

pub use told::{Told, ToldPerson, Why};

use crate::calendar::Calendar;
use crate::classify::words;
use crate::policy::{Level, Span, Trigger};
use crate::{
    Case, ComplaintId, DeedId, Directory, Facts, FiringId, PersonId, Policy, Row, ServiceClock, Target, Timestamp,
};
use answer::Telling;
use cause::{Cause, Subject};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// What ladders go by besides the case.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The rules of the organisation.
    pub policy: &'a Policy,
    /// Who holds which role where.
    pub directory: &'a Directory,
    /// IANA zone of the case's store.
    pub zone: &'a str,
}

words!(
    /// What ended a telling.
    Ending {
        /// Everybody told has answered.
        Acknowledged = "acknowledged",
        /// Somebody has taken it on.
        Taken = "taken",
        /// The promise is kept.
        Met = "met",
        /// The case is resolved, closed, withdrawn or the like.
        Ended = "ended",
        /// What set it going is taken back: the flag is lowered, the severity is a lesser one.
        Cleared = "cleared",
    }
);

/// The end of a telling.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stopped {
    /// What it was.
    pub by: Ending,
    /// Who, where it was one person.
    pub person: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// The clock that set a level going, and how much of it was used up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reached {
    /// Which promise.
    pub clock: ServiceClock,
    /// The span promised.
    pub target: Target,
    /// When the clock started.
    pub started_at: Timestamp,
}

/// One level that has fired or will, with everything that answers "why was she told?".
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Firing {
    /// A hash of complaint, event that started it, rule and level: the same on every replica.
    pub id: FiringId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// Name of the rule in the policy.
    pub rule: String,
    /// Which level of it, from 1.
    pub level: u32,
    /// What sets the level going.
    pub trigger: Trigger,
    /// For a percentage: of which clock.
    pub reached: Option<Reached>,
    /// The deed that started it: the recording or reopening for a clock, else the one that raised the flag, stated the
    /// severity or asked.
    pub started_by: DeedId,
    /// When the trigger was fulfilled.
    pub since: Timestamp,
    /// How long after it somebody is told.
    pub offset: Target,
    /// When they are told.
    pub at: Timestamp,
    /// Version of the policy.
    pub policy: u32,
    /// Who is told; with nobody in any of them there is nobody who could be.
    pub told: Vec<Told>,
    /// How soon one of them has to answer before somebody else is told as well.
    pub ack_within: Option<Target>,
    /// Until when that is.
    pub answer_by: Option<Timestamp>,
    /// Code of the do-now card shown with it.
    pub card: Option<String>,
    /// What ended it; `None` while it calls for somebody.
    pub stopped: Option<Stopped>,
}

impl Firing {
    /// True while this person is told, has not passed it on, and nobody has ended it.
    pub fn calls(&self, person: PersonId) -> bool {
        let called = |told: &ToldPerson| told.person == person && told.passed_on_at.is_none();
        self.stopped.is_none() && self.people().any(called)
    }

    /// Everybody told, in the order in which they were.
    pub fn people(&self) -> impl Iterator<Item = &ToldPerson> {
        self.told.iter().flat_map(|told| &told.people)
    }

    /// When this person was told.
    pub fn told_at(&self, person: PersonId) -> Option<Timestamp> {
        self.told.iter().find(|told| told.people.iter().any(|one| one.person == person)).map(|told| told.at)
    }
}

/// The ladders of one case as they stand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ladder {
    /// What has fired, the earliest first.
    pub fired: Vec<Firing>,
    /// What fires next unless something ends it before; `None` when nothing will while things stay as they are.
    pub next: Option<Firing>,
}

impl Ladder {
    /// The ladders of a case at an instant.
    pub fn of(facts: &Facts, case: &Case, rules: Rules<'_>, now: Timestamp) -> Ladder {
        let subject = Subject::new(facts, case, rules);
        let mut all: Vec<Firing> = Vec::new();
        for (rule, levels) in &rules.policy.ladders {
            let mut climbs = Vec::new();
            for (number, level) in (1..).zip(levels) {
                for cause in cause::causes(level, &subject) {
                    all.extend(fire(rule, number, level, &cause, &subject, &mut climbs, now));
                }
            }
        }
        all.sort_by(|one, other| (one.at, &one.rule, one.level).cmp(&(other.at, &other.rule, other.level)));
        let first_to_come = all.partition_point(|firing| firing.at <= now);
        let next = all.get(first_to_come).cloned();
        all.truncate(first_to_come);
        Ladder { fired: all, next }
    }

    /// The next instant at which time alone changes something: a level fires, or somebody else is told because nobody answered.
    pub fn changes_at(&self, now: Timestamp) -> Option<Timestamp> {
        let unanswered =
            self.fired.iter().filter(|firing| firing.stopped.is_none()).filter_map(|firing| firing.answer_by);
        unanswered.chain(self.next.as_ref().map(|next| next.at)).filter(|at| *at > now).min()
    }
}

/// From when on ladders may call one of these people to a case, as far as its line tells; `None` for never. Nobody is
/// called before that, so only cases past it have to be opened to know; some of them call nobody after all.
pub fn may_call_from(row: &Row, people: &HashSet<PersonId>, rules: Rules<'_>) -> Option<Timestamp> {
    let calendar = Calendar::new(rules.policy, &row.store, rules.zone);
    let levels = rules.policy.ladders.values().flatten();
    let theirs = levels.filter(|level| {
        let told = told::everybody(level, &row.place(), row.owner, rules.directory);
        told.iter().any(|person| people.contains(person))
    });
    theirs.filter_map(|level| cause::may_begin(level, row, rules, &calendar)).min()
}

/// Whom a climb has told so far, by what set it going: levels of one trigger and one start are steps of it.
type Climb = (Trigger, DeedId, Option<ServiceClock>, Vec<PersonId>);

/// The firing of one level for one cause; `None` when it was ended before.
fn fire(
    rule: &str,
    number: u32,
    level: &Level,
    cause: &Cause,
    subject: &Subject<'_>,
    climbs: &mut Vec<Climb>,
    now: Timestamp,
) -> Option<Firing> {
    let at = after(level, level.offset, cause.since, &cause.calendar)?;
    let mut told = vec![];
    told::first(&mut told, level, (cause.deed, at), subject);
    let is_step = |climb: &&mut Climb| (climb.0, climb.1, climb.2) == (level.trigger, cause.deed, cause.clock());
    let before = match climbs.iter_mut().find(is_step) {
        Some(climb) => &mut climb.3,
        None => {
            climbs.push((level.trigger, cause.deed, cause.clock(), Vec::new()));
            &mut climbs.last_mut()?.3
        }
    };
    before.extend(told.iter().flat_map(|told| &told.people).map(|told| told.person));
    let telling = Telling { level, cause, at, told: &told, before, subject };
    let stopped = telling.stopped();
    if stopped.is_some_and(|stopped| stopped.at < at) {
        return None;
    }
    let answer_by = level.ack_within.and_then(|span| after(level, span, at, &subject.calendar));
    let unanswered = answer_by.filter(|by| *by <= now && stopped.is_none_or(|stopped| stopped.at >= *by));
    if let Some(by) = unanswered.filter(|by| !telling.is_answered_before(*by)) {
        told::others(&mut told, level, (cause.deed, by), subject);
    }
    Some(Firing {
        id: id(subject.facts.id, cause, rule, number),
        complaint: subject.facts.id,
        rule: rule.to_owned(),
        level: number,
        trigger: level.trigger,
        reached: cause.reached,
        started_by: cause.deed,
        since: cause.since,
        offset: level.counted(level.offset),
        at,
        policy: subject.rules.policy.version,
        told,
        ack_within: level.ack_within.map(|span| level.counted(span)),
        answer_by,
        card: level.card.clone(),
        stopped,
    })
}

/// The end of a span of a level. One of no length ends where it begins, also while the store is closed.
fn after(level: &Level, span: Span, start: Timestamp, calendar: &Calendar<'_>) -> Option<Timestamp> {
    if span.is_empty() { Some(start) } else { calendar.due(start, level.counted(span)) }
}

/// The clock belongs to the event that started it: several run from one recording.
fn id(complaint: ComplaintId, cause: &Cause, rule: &str, level: u32) -> FiringId {
    let clock = cause.reached.map(|reached| reached.clock);
    let clock = match clock {
        None => "",
        Some(ServiceClock::Acknowledge) => "acknowledge",
        Some(ServiceClock::FirstResponse) => "first_response",
        Some(ServiceClock::Resolve) => "resolve",
    };
    let mut sum = Sha256::new_with_prefix(b"redress firing\0");
    sum.update(complaint.0.as_bytes());
    sum.update(cause.deed.0.as_bytes());
    for word in [clock, rule] {
        sum.update(word.as_bytes());
        sum.update([0]);
    }
    sum.update(level.to_be_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(sum.finalize()).for_each(|(byte, hashed)| *byte = hashed);
    FiringId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

#[cfg(test)]
mod tests;
