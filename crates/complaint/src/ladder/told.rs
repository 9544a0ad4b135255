//! Whom a level tells. Where there is no such person, its fallback; where there is none either, the next role up that somebody
//! has; so nobody is told only where the directory has nobody at all who may read the case and act on it.

use super::cause::Subject;
use crate::classify::words;
use crate::policy::{Level, Recipient};
use crate::{Act, DeedId, Directory, Done, Person, PersonId, Place, Role, Timestamp};

/// The way up where neither those asked nor the fallback are there.
const UP: [Role; 5] = [Role::Handler, Role::Supervisor, Role::Manager, Role::Quality, Role::Admin];

words!(
    /// Why somebody is told.
    Why {
        /// The level names them.
        Named = "named",
        /// Nobody is there whom the level names.
        Instead = "instead",
        /// Nobody of those told has answered in time.
        Unanswered = "unanswered",
    }
);

/// Somebody who is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToldPerson {
    /// Who.
    pub person: PersonId,
    /// When they first did something about the case afterwards. That somebody only read it shows nowhere but at their desk.
    pub answered_at: Option<Timestamp>,
    /// When they passed it on by asking somebody else: the call is for that person then.
    pub passed_on_at: Option<Timestamp>,
}

/// Those who are told for one reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// Whom the level names, or who stands for them.
    pub recipient: Recipient,
    /// Why they are told.
    pub why: Why,
    /// When.
    pub at: Timestamp,
    /// Who that is; nobody where there is nobody.
    pub people: Vec<ToldPerson>,
}

/// Who is told when the level fires.
pub(super) fn first(told: &mut Vec<Told>, level: &Level, (start, at): (DeedId, Timestamp), subject: &Subject<'_>) {
    let mut missing = Vec::new();
    for recipient in &level.recipients {
        if !add(told, (*recipient, Why::Named), (start, at), subject) {
            missing.push(*recipient);
        }
    }
    if missing.is_empty() && !level.recipients.is_empty() {
        return;
    }
    let found = instead(level).into_iter().any(|recipient| add(told, (recipient, Why::Instead), (start, at), subject));
    if !found && told.is_empty() {
        let recipient = level.fallback.or(missing.first().copied()).unwrap_or(Recipient::Role(Role::Admin));
        told.push(Told { recipient, why: Why::Instead, at, people: Vec::new() });
    }
}

/// Who is told besides when nobody has answered.
pub(super) fn others(told: &mut Vec<Told>, level: &Level, (start, at): (DeedId, Timestamp), subject: &Subject<'_>) {
    let _found =
        instead(level).into_iter().any(|recipient| add(told, (recipient, Why::Unanswered), (start, at), subject));
}

/// Everybody whom a level may ever tell.
pub(super) fn everybody(level: &Level, place: &Place, owner: Option<PersonId>, directory: &Directory) -> Vec<PersonId> {
    let all = level.recipients.iter().copied().chain(instead(level));
    all.flat_map(|recipient| people(recipient, place, owner, directory)).collect()
}

/// Who stands in for those whom a level names, the first to be asked first.
fn instead(level: &Level) -> Vec<Recipient> {
    let named = level.recipients.iter().filter_map(|recipient| recipient.role()).max();
    let highest = named.or(level.fallback.and_then(Recipient::role)).unwrap_or(Role::Clerk);
    let up = UP.into_iter().filter(|role| *role > highest).map(Recipient::Role);
    level.fallback.into_iter().chain(up).collect()
}

/// Adds those who are not told yet; false when there is nobody.
fn add(
    told: &mut Vec<Told>,
    (recipient, why): (Recipient, Why),
    (start, at): (DeedId, Timestamp),
    subject: &Subject<'_>,
) -> bool {
    let place = Place::of(subject.facts, subject.case);
    let found = people(recipient, &place, subject.case.owner, subject.rules.directory);
    let is_new = |person: &PersonId| !told.iter().flat_map(|told| &told.people).any(|told| told.person == *person);
    let people: Vec<ToldPerson> = found
        .iter()
        .copied()
        .filter(is_new)
        .map(|person| ToldPerson {
            person,
            answered_at: first_deed(person, (start, at), subject, |_| true),
            passed_on_at: first_deed(person, (start, at), subject, |act| matches!(act, Act::Escalate { .. })),
        })
        .collect();
    let some_new = !people.is_empty();
    if some_new {
        told.push(Told { recipient, why, at, people });
    }
    match why {
        // Whoever is told already for another reason is there.
        Why::Named => !found.is_empty(),
        Why::Instead | Why::Unanswered => some_new,
    }
}

/// Active people who hold the role, or handle the case, and may read it.
fn people(recipient: Recipient, place: &Place, owner: Option<PersonId>, directory: &Directory) -> Vec<PersonId> {
    let is_meant = |person: &Person| match recipient {
        Recipient::Owner => Some(person.id) == owner,
        Recipient::Role(role) => person.role == role,
    };
    let able = |person: &&Person| person.active && person.role != Role::Auditor && directory.reads(person, place);
    directory.people.iter().filter(|person| is_meant(person)).filter(able).map(|person| person.id).collect()
}

/// When a person first did such a deed from an instant on. What started it answers nothing, nor does having recorded the case.
fn first_deed(
    person: PersonId,
    (start, from): (DeedId, Timestamp),
    subject: &Subject<'_>,
    such: impl Fn(&Act) -> bool,
) -> Option<Timestamp> {
    let answers = |done: &&Done| done.deed.id != start && done.deed.id != subject.facts.recorded.deed.id;
    let deeds = subject.facts.deeds.iter().filter(|done| done.deed.person == person && such(&done.deed.act));
    let deeds = deeds.filter(answers);
    deeds.map(Done::instant).find(|at| *at >= from)
}
