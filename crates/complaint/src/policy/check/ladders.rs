//! Ladders that tell somebody, in the order in which their levels stand.

use super::super::problem::{Findings, at, nth};
use super::super::{Level, LevelClock, Policy, Reason, Recipient, Trigger};
use super::repeated;
use crate::{Directory, Role};
use std::mem::discriminant;

pub(super) fn check(policy: &Policy, directory: Option<&Directory>, findings: &mut Findings) {
    for (name, levels) in &policy.ladders {
        let ladder = at("ladders", name);
        for (index, level) in levels.iter().enumerate() {
            let place = nth(&ladder, index);
            a_level(&place, level, policy, findings);
            recipients(&place, level, directory, findings);
        }
        order(&ladder, levels, findings);
    }
}

fn a_level(place: &str, level: &Level, policy: &Policy, findings: &mut Findings) {
    match (level.trigger, level.clock) {
        (Trigger::Threshold(_), None) => findings.add(at(place, "clock"), Reason::ClockMissing {}),
        (Trigger::Threshold(percent), Some(_)) if !policy.thresholds.contains(&percent) => {
            findings.add(at(place, "trigger"), Reason::UnknownThreshold { percent });
        }
        (Trigger::Threshold(_), Some(_)) => {}
        (
            Trigger::Severity(_)
            | Trigger::Flag(_)
            | Trigger::Repeat { .. }
            | Trigger::Similar { .. }
            | Trigger::Score(_)
            | Trigger::Manual,
            clock,
        ) => {
            if clock.is_some() {
                findings.add(at(place, "clock"), Reason::ClockNotUsed { trigger: level.trigger.to_string() });
            }
        }
    }
    for (key, span) in [("ack_within", level.ack_within), ("repeat", level.repeat)] {
        if span.is_some_and(|span| span.is_empty()) {
            findings.add(at(place, key), Reason::EmptySpan {});
        }
    }
    repeated(&at(place, "stop_on"), level.stop_on.iter().map(|stop| stop.name()), findings);
}

/// Somebody is told whatever the case lacks, and it is somebody who can take it on.
fn recipients(place: &str, level: &Level, directory: Option<&Directory>, findings: &mut Findings) {
    let listed = at(place, "recipients");
    match (level.recipients.as_slice(), level.fallback) {
        ([], None) => findings.add(place, Reason::NobodyTold {}),
        (recipients, None | Some(Recipient::Owner)) if recipients.iter().all(|told| *told == Recipient::Owner) => {
            findings.add(place, Reason::OwnerOnly {});
        }
        (_, None | Some(_)) => {}
    }
    repeated(&listed, level.recipients.iter().map(|told| told.role().map_or("owner", Role::name)), findings);
    let placed = level.recipients.iter().enumerate().map(|(index, told)| (nth(&listed, index), *told));
    let fallback = level.fallback.map(|told| (at(place, "fallback"), told));
    for (place, _) in placed.chain(fallback).filter(|(_, told)| told.role() == Some(Role::Auditor)) {
        findings.add(place, Reason::RoleChangesNothing { role: Role::Auditor.name().to_owned() });
    }
    if let Some(directory) = directory {
        held(place, level, directory, findings);
    }
}

/// At least one of the roles that a level tells is somebody's.
fn held(place: &str, level: &Level, directory: &Directory, findings: &mut Findings) {
    let roles: Vec<Role> = level.recipients.iter().copied().chain(level.fallback).filter_map(Recipient::role).collect();
    let held = |role: &Role| directory.people.iter().any(|person| person.active && person.role == *role);
    if !roles.is_empty() && !roles.iter().any(held) {
        let roles = roles.into_iter().map(Role::name).collect::<Vec<_>>().join(", ");
        findings.add(place, Reason::NobodyHoldsRole { roles });
    }
}

/// Each level comes after those before it that the same thing sets going. Only a business day and business hours cannot be
/// told apart without a calendar; the day counts as 24 of the hours then, more than any store is open.
fn order(ladder: &str, levels: &[Level], findings: &mut Findings) {
    for (index, level) in levels.iter().enumerate() {
        let before = levels.iter().take(index).rfind(|before| same_cause(before, level));
        if let Some(before) = before.filter(|before| rank(before) >= rank(level)) {
            let words = |level: &Level| format!("{} + {}", level.trigger, level.offset);
            let reason = Reason::LevelsNotAscending { earlier: words(before), later: words(level) };
            findings.add(nth(ladder, index), reason);
        }
    }
}

/// True when two levels are steps of one climb: percentages of one clock, or the very same trigger.
fn same_cause(one: &Level, other: &Level) -> bool {
    let threshold = |level: &Level| matches!(level.trigger, Trigger::Threshold(_));
    if threshold(one) && discriminant(&one.trigger) == discriminant(&other.trigger) {
        one.clock.unwrap_or(LevelClock::Nearest) == other.clock.unwrap_or(LevelClock::Nearest)
    } else {
        one.trigger == other.trigger
    }
}

fn rank(level: &Level) -> (u32, u32) {
    let percent = match level.trigger {
        Trigger::Threshold(percent) => percent,
        Trigger::Severity(_)
        | Trigger::Flag(_)
        | Trigger::Repeat { .. }
        | Trigger::Similar { .. }
        | Trigger::Score(_)
        | Trigger::Manual => 0,
    };
    (percent, level.offset.clock_minutes())
}
