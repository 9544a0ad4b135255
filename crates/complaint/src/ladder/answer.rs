//! What ends a telling, as deeds show it.
//!
//! *Taken*: since the trigger somebody who was told, now or by an earlier level of the same climb, or somebody of at
//! least the least role told, took the case on, took an escalation of it or gave it to somebody. So a clerk who keeps a
//! case does not silence the call for the supervisor, and the supervisor who takes it does silence the one for the
//! manager.
//!
//! *Met*: the promise is kept, or nobody is owed it any more because the case has ended.

use super::cause::{Cause, Subject};
use super::{Ending, Stopped, Told};
use crate::policy::{Level, Recipient, StopOn};
use crate::{Act, Done, EscalationStatus, PersonId, Role, Timestamp};

/// A level that tells somebody, and whom the climb told before, these included.
pub(super) struct Telling<'a> {
    pub(super) level: &'a Level,
    pub(super) cause: &'a Cause<'a>,
    pub(super) at: Timestamp,
    pub(super) told: &'a [Told],
    pub(super) before: &'a [PersonId],
    pub(super) subject: &'a Subject<'a>,
}

impl Telling<'_> {
    /// The first thing since the trigger that ends it.
    pub(super) fn stopped(&self) -> Option<Stopped> {
        let stop = |by: Ending| move |at: Timestamp| Stopped { by, person: None, at };
        let ended = self.subject.ended_at;
        let promised = self.cause.reached.is_some();
        let on = |stop_on: &StopOn| match stop_on {
            StopOn::Acknowledged => self.acknowledged_at().map(stop(Ending::Acknowledged)),
            StopOn::Taken => self.taken(),
            StopOn::Met if promised => {
                self.cause.met_at.map(stop(Ending::Met)).or_else(|| ended.map(stop(Ending::Ended)))
            }
            StopOn::Met => None,
            StopOn::Ended => ended.map(stop(Ending::Ended)),
        };
        let cleared = self.cause.cleared_at.map(stop(Ending::Cleared));
        let stops = self.level.stop_on.iter().filter_map(on).chain(cleared);
        stops.filter(|stopped| stopped.at >= self.cause.since).min_by_key(|stopped| stopped.at)
    }

    /// True when one of those told did something before an instant.
    pub(super) fn is_answered_before(&self, by: Timestamp) -> bool {
        let people = self.told.iter().flat_map(|told| &told.people);
        people.filter_map(|told| told.answered_at).any(|at| at < by)
    }

    /// When the last of those told answered.
    fn acknowledged_at(&self) -> Option<Timestamp> {
        let people = self.told.iter().flat_map(|told| &told.people);
        let answers = people.map(|told| told.answered_at).collect::<Option<Vec<_>>>()?;
        answers.into_iter().max().map(|last| last.max(self.at))
    }

    fn taken(&self) -> Option<Stopped> {
        let overruled = &self.subject.case.overruled;
        let counts = |done: &&Done| {
            done.instant() >= self.cause.since
                && self.takes(done)
                && self.may_end_it(done.deed.person)
                && !overruled.iter().any(|lost| lost.deed == done.deed.id)
        };
        let taken = self.subject.facts.deeds.iter().find(counts)?;
        Some(Stopped { by: Ending::Taken, person: Some(taken.deed.person), at: taken.instant() })
    }

    fn takes(&self, done: &Done) -> bool {
        match &done.deed.act {
            Act::Assign { to } => to.is_some(),
            Act::Take { escalation } => self.subject.case.escalations.iter().any(|known| {
                known.id == *escalation
                    && known.status == EscalationStatus::Taken { by: done.deed.person, at: done.instant() }
            }),
            _ => false,
        }
    }

    fn may_end_it(&self, person: PersonId) -> bool {
        let directory = self.subject.rules.directory;
        let roles = self.level.recipients.iter().map(|recipient| match recipient {
            Recipient::Owner => Role::Clerk,
            Recipient::Role(role) => *role,
        });
        let least = roles.min().unwrap_or(Role::Clerk);
        let of_role = || directory.person(person).is_some_and(|person| person.role >= least);
        self.before.contains(&person) || of_role()
    }
}
