//! Whether a policy can work: everything that would leave a promise without a due instant, a case without anybody who is told,
//! or a word without meaning.
//!
//! The directory has no reporting lines yet, so nothing here looks for circles in them.

mod calendars;
mod codes;
mod ladders;
mod limits;

use super::problem::{Findings, at, nth};
use super::span::instant_text;
use super::{Policy, Problem, Reason};
use crate::{Directory, Target, Timestamp};
use std::collections::BTreeSet;

/// Everything that is wrong with a policy that somebody is about to publish at `now`, in the order of its parts; nothing where it
/// can work. With the directory it is also held against the stores and people that there are.
pub fn check(policy: &Policy, directory: Option<&Directory>, now: Timestamp) -> Vec<Problem> {
    let mut findings = Findings::default();
    if policy.effective_from < now {
        let (effective_from, now) = (instant_text(policy.effective_from), instant_text(now));
        findings.add("effective_from", Reason::EffectiveInPast { effective_from, now });
    }
    thresholds(policy, &mut findings);
    priorities(policy, &mut findings);
    spans(policy, &mut findings);
    calendars::check(policy, directory, &mut findings);
    ladders::check(policy, directory, &mut findings);
    limits::check(policy, &mut findings);
    codes::check(policy, &mut findings);
    findings.0
}

/// What forbids a policy to come after the one that it is meant to follow.
pub fn follows(policy: &Policy, previous: &Policy) -> Vec<Problem> {
    let mut findings = Findings::default();
    above(policy, (previous.version, previous.effective_from), &mut findings);
    codes::kept(policy, previous, &mut findings);
    findings.0
}

/// What forbids a policy to come after a version of this number and date.
pub(super) fn above(policy: &Policy, (version, effective_from): (u32, Timestamp), findings: &mut Findings) {
    if policy.version <= version {
        findings.add("version", Reason::VersionNotAbove { version: policy.version, previous: version });
    }
    if policy.effective_from <= effective_from {
        let (effective_from, previous) = (instant_text(policy.effective_from), instant_text(effective_from));
        findings.add("effective_from", Reason::EffectiveNotAfter { effective_from, previous });
    }
}

fn thresholds(policy: &Policy, findings: &mut Findings) {
    let mut highest = 0;
    for (index, percent) in policy.thresholds.iter().copied().enumerate() {
        if percent <= highest {
            findings.add(nth("thresholds", index), Reason::ThresholdsNotAscending { percent });
        }
        highest = highest.max(percent);
    }
    repeated("pauses", policy.pauses.iter().map(|waiting| waiting.name()), findings);
}

fn priorities(policy: &Policy, findings: &mut Findings) {
    for (row, priorities) in policy.matrix.iter().enumerate() {
        for (column, value) in priorities.iter().copied().enumerate() {
            a_priority(nth(&nth("matrix", row), column), value, findings);
        }
    }
    for (flag, value) in &policy.lifts {
        let place = at("lifts", flag.name());
        if !flag.is_flag() {
            findings.add(place.clone(), Reason::NotAFlag { field: flag.name().to_owned() });
        }
        a_priority(place, *value, findings);
    }
}

fn a_priority(place: String, value: u8, findings: &mut Findings) {
    if !(1..=4).contains(&value) {
        findings.add(place, Reason::NotAPriority { value });
    }
}

/// Service targets and the snooze take time.
fn spans(policy: &Policy, findings: &mut Findings) {
    if policy.snooze.is_empty() {
        findings.add("snooze", Reason::EmptySpan {});
    }
    for (priority, targets) in policy.all_targets() {
        let place = at("targets", priority);
        for (name, target) in targets.named() {
            if matches!(target, Target::ClockMinutes(0) | Target::BusinessMinutes(0) | Target::BusinessDays(0)) {
                findings.add(at(&place, name), Reason::EmptySpan {});
            }
        }
    }
}

/// Notes each word that stood in the list before.
fn repeated<'a>(place: &str, words: impl Iterator<Item = &'a str>, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (index, word) in words.enumerate() {
        if !seen.insert(word) {
            findings.add(nth(place, index), Reason::Duplicate { code: word.to_owned() });
        }
    }
}

#[cfg(test)]
mod tests;
