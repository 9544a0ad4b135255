//! What sets levels going, and since when.
//!
//! A clock counts while it runs: from the recording, or from the reopening in force, until it is kept or the case ends.
//! Of the `nearest` clock a percentage is reached when every clock that falls due before it is kept; so a promise that
//! was long broken when another one came first counts from the instant that this one was kept. Waits move a clock, and
//! with it the offsets that run from it.

use super::{Reached, Rules};
use crate::calendar::Calendar;
use crate::clock::{breaks, promises};
use crate::policy::{Level, LevelClock, Trigger};
use crate::{Act, Case, DeedId, Done, Facts, Field, Row, ServiceClock, Target, Timestamp};

/// A case with what every level asks of it.
pub(super) struct Subject<'a> {
    pub(super) facts: &'a Facts,
    pub(super) case: &'a Case,
    pub(super) rules: Rules<'a>,
    /// The store's business time, without breaks.
    pub(super) calendar: Calendar<'a>,
    row: Row,
    /// When it came to an end; `None` while it is open.
    pub(super) ended_at: Option<Timestamp>,
    /// The recording, or the reopening in force.
    began: &'a Done,
}

impl<'a> Subject<'a> {
    pub(super) fn new(facts: &'a Facts, case: &'a Case, rules: Rules<'a>) -> Self {
        let row = Row::of(facts, case);
        let calendar = Calendar::new(rules.policy, &row.store, rules.zone);
        let stands = |done: &&Done| !case.overruled.iter().any(|lost| lost.deed == done.deed.id);
        let reopens = |done: &&Done| matches!(done.deed.act, Act::Reopen { .. });
        let began = facts.deeds.iter().rev().filter(reopens).find(stands).unwrap_or(&facts.recorded);
        let ended_at = if case.state.is_open() { None } else { Some(ended_at(facts, case)) };
        Self { facts, case, rules, calendar, row, ended_at, began }
    }
}

/// When a case that is over came to its end.
fn ended_at(facts: &Facts, case: &Case) -> Timestamp {
    let stands = |id: &DeedId| !case.overruled.iter().any(|lost| lost.deed == *id);
    let last = facts.deeds.iter().filter(|done| case.lifecycle.contains(&done.deed.id) && stands(&done.deed.id));
    case.resolved_at.or_else(|| last.map(Done::instant).min()).unwrap_or(case.changed_at)
}

/// One reason for which a level fires.
pub(super) struct Cause<'a> {
    /// The deed that started it.
    pub(super) deed: DeedId,
    /// When the trigger was fulfilled.
    pub(super) since: Timestamp,
    /// For a percentage: of which clock.
    pub(super) reached: Option<Reached>,
    /// By which its offset is counted.
    pub(super) calendar: Calendar<'a>,
    /// When the promise was kept.
    pub(super) met_at: Option<Timestamp>,
    /// When it was taken back.
    pub(super) cleared_at: Option<Timestamp>,
}

impl Cause<'_> {
    /// The clock that started it.
    pub(super) fn clock(&self) -> Option<ServiceClock> {
        self.reached.map(|reached| reached.clock)
    }
}

/// Everything that sets a level going in this case.
pub(super) fn causes<'a>(level: &Level, subject: &Subject<'a>) -> Vec<Cause<'a>> {
    let calendar = || subject.calendar.clone();
    let stated = |field: Field, fits: &dyn Fn(&str) -> bool| {
        let spells = spells(subject.facts, field, fits).into_iter();
        let cause = |spell: Spell| Cause {
            deed: spell.deed,
            since: spell.from,
            reached: None,
            calendar: calendar(),
            met_at: None,
            cleared_at: spell.until,
        };
        spells.map(cause).collect()
    };
    match level.trigger {
        Trigger::Threshold(percent) => of_clocks(percent, level.clock.unwrap_or(LevelClock::Nearest), subject),
        Trigger::Flag(flag) => stated(flag, &|value| value == "yes"),
        Trigger::Severity(worst) => {
            stated(Field::Severity, &|value| value.parse().is_ok_and(|grade: u8| (1..=worst.get()).contains(&grade)))
        }
        Trigger::Manual => {
            let asked = subject.case.escalations.iter();
            let cause = |deed, since| Cause {
                deed,
                since,
                reached: None,
                calendar: calendar(),
                met_at: None,
                cleared_at: None,
            };
            asked.map(|escalation| cause(escalation.id, escalation.at)).collect()
        }
        Trigger::Repeat { .. } | Trigger::Similar { .. } | Trigger::Score(_) => Vec::new(),
    }
}

/// The clocks that reached this percentage while they ran, or will.
fn of_clocks<'a>(percent: u32, which: LevelClock, subject: &Subject<'a>) -> Vec<Cause<'a>> {
    let (row, policy, start) = (&subject.row, subject.rules.policy, subject.row.received_at);
    let mut clocks = promises(row, policy);
    clocks.sort_by_key(|(_, target, _)| subject.calendar.due(start, *target).unwrap_or(Timestamp(i64::MAX)));
    let mut causes = Vec::new();
    let is_reopened = subject.began.deed.id != subject.facts.recorded.deed.id;
    let began = if is_reopened { subject.began.instant() } else { start };
    let mut free_since = Some(began);
    for (clock, target, met_at) in clocks {
        let from = if which == LevelClock::Nearest { free_since } else { Some(began).filter(|_| is(which, clock)) };
        free_since = free_since.zip(met_at).map(|(before, met)| before.max(met));
        let calendar = subject.calendar.clone().with_breaks(breaks(&row.waits, policy, met_at));
        let Some(from) = from else { continue };
        let Some(since) = reached(percent, target, start, &calendar, &subject.calendar).map(|at| at.max(from)) else {
            continue;
        };
        let stops = [met_at, subject.ended_at].into_iter().flatten().min();
        if stops.is_none_or(|stops| since < stops) {
            let reached = Some(Reached { clock, target, started_at: start });
            causes.push(Cause { deed: subject.began.deed.id, since, reached, calendar, met_at, cleared_at: None });
        }
    }
    causes
}

fn is(which: LevelClock, clock: ServiceClock) -> bool {
    match which {
        LevelClock::Nearest => true,
        LevelClock::Acknowledge => clock == ServiceClock::Acknowledge,
        LevelClock::FirstResponse => clock == ServiceClock::FirstResponse,
        LevelClock::Resolve => clock == ServiceClock::Resolve,
        // No deed says yet that the customer was told how things stand.
        LevelClock::NextUpdate => false,
    }
}

/// The instant at which a clock has used up a percentage of its span; `None` while it stands still before that, or never. A
/// share of business days is one of the hours for which the store is open in them; it does not come after the deadline itself.
fn reached(
    percent: u32,
    target: Target,
    start: Timestamp,
    calendar: &Calendar<'_>,
    whole: &Calendar<'_>,
) -> Option<Timestamp> {
    let share = |span: i64| i64::try_from(i128::from(span) * i128::from(percent) / 100).unwrap_or(i64::MAX);
    match target {
        _ if percent == 100 => calendar.due(start, target),
        Target::ClockMinutes(minutes) => calendar.add_clock(start, share(i64::from(minutes) * 60_000)),
        Target::BusinessMinutes(minutes) => calendar.add_open(start, share(i64::from(minutes) * 60_000)),
        Target::BusinessDays(_) => {
            let span = whole.open_between(start, whole.due(start, target)?);
            let due = calendar.due(start, target);
            if percent > 100 {
                return calendar.add_open(due?, share(span) - span);
            }
            let share = calendar.add_open(start, share(span));
            share.into_iter().chain(due).min()
        }
    }
}

/// A time during which a field said what a trigger asks for.
struct Spell {
    deed: DeedId,
    from: Timestamp,
    until: Option<Timestamp>,
}

/// All of them, oldest first. Where people wrote different values at the same time, what the field says now decides
/// about the last.
fn spells(facts: &Facts, field: Field, fits: &dyn Fn(&str) -> bool) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    for (done, value) in facts.deeds.iter().filter_map(|done| Some((done, written(&done.deed.act, field)?))) {
        match (spells.last_mut().filter(|spell| spell.until.is_none()), fits(value)) {
            (None, true) => spells.push(Spell { deed: done.deed.id, from: done.instant(), until: None }),
            (Some(spell), false) => spell.until = Some(done.instant()),
            (None, false) | (Some(_), true) => {}
        }
    }
    let says_so = facts.field(field).is_some_and(fits);
    match spells.last_mut() {
        Some(last) if says_so => last.until = None,
        Some(last) => last.until = last.until.or(Some(last.from)),
        None if says_so => {
            let recorded = &facts.recorded;
            spells.push(Spell { deed: recorded.deed.id, from: recorded.instant(), until: None });
        }
        None => {}
    }
    spells
}

/// What a deed writes into a field.
fn written(act: &Act, field: Field) -> Option<&str> {
    match act {
        Act::Record(record) => record.fields.get(field.name()).map(String::as_str),
        Act::Edit { changes } => {
            changes.iter().rfind(|change| change.field == field.name()).map(|change| change.value.as_str())
        }
        _ => None,
    }
}

/// When a level may begin for the case of this line at the earliest; `None` when it does not while the line stays as it is.
pub(super) fn may_begin(level: &Level, row: &Row, rules: Rules<'_>, calendar: &Calendar<'_>) -> Option<Timestamp> {
    let at_once = |may: bool| may.then_some(row.received_at);
    match level.trigger {
        Trigger::Threshold(percent) => {
            let unkept = promises(row, rules.policy).into_iter().filter(|(_, _, met)| met.is_none());
            let unkept = unkept.filter(|_| row.state.is_open());
            let paused = calendar.clone().with_breaks(breaks(&row.waits, rules.policy, None));
            let instants =
                unkept.filter_map(|(_, target, _)| reached(percent, target, row.received_at, &paused, calendar));
            instants.min()
        }
        Trigger::Flag(flag) => at_once(rules.policy.lifts.get(&flag).is_none_or(|lifted| row.priority <= *lifted)),
        Trigger::Severity(_) => at_once(true),
        Trigger::Manual => at_once(row.escalated_to.is_some()),
        Trigger::Repeat { .. } | Trigger::Similar { .. } | Trigger::Score(_) => None,
    }
}
