//! Opening hours that are hours of one day, in order and apart, in a zone that exists, for stores that there are.

use super::super::problem::{Findings, at, nth};
use super::super::{Hours, OpeningHours, Policy, Reason, TimeOfDay};
use crate::{Directory, Target};
use jiff::tz::TimeZoneDatabase;
use std::collections::BTreeSet;

pub(super) fn check(policy: &Policy, directory: Option<&Directory>, findings: &mut Findings) {
    let unknown = |name: &str| Reason::UnknownCalendar { calendar: name.to_owned() };
    if !policy.calendars.contains_key(&policy.default_calendar) {
        findings.add("default_calendar", unknown(&policy.default_calendar));
    }
    for (name, calendar) in &policy.calendars {
        opening_hours(&at("calendars", name), calendar, findings);
    }
    for (store, name) in &policy.store_calendars {
        let place = at("store_calendars", store.as_str());
        if !policy.calendars.contains_key(name) {
            findings.add(place.clone(), unknown(name));
        }
        if directory.is_some_and(|directory| directory.store(store).is_none()) {
            findings.add(place, Reason::UnknownStore { store: store.to_string() });
        }
    }
    never_open(policy, findings);
}

fn opening_hours(place: &str, calendar: &OpeningHours, findings: &mut Findings) {
    let zones = TimeZoneDatabase::bundled();
    if let Some(zone) = calendar.zone.as_ref().filter(|zone| zones.get(zone).is_err()) {
        findings.add(at(place, "zone"), Reason::UnknownZone { zone: zone.clone() });
    }
    let week = at(place, "week");
    for (day, hours) in calendar.week.days() {
        a_day(&at(&week, day), hours, findings);
    }
    let holidays = at(place, "holidays");
    for (date, _) in calendar.holidays.iter().filter(|(_, name)| name.trim().is_empty()) {
        findings.add(at(&holidays, &date.to_string()), Reason::NamelessHoliday {});
    }
}

fn a_day(place: &str, day: &[Hours], findings: &mut Findings) {
    for (index, hours) in day.iter().enumerate() {
        let place = nth(place, index);
        if let Some(time) = [hours.from, hours.to].into_iter().find(|time| *time > TimeOfDay::END) {
            findings.add(place, Reason::HoursBeyondDay { time: time.to_string() });
        } else if hours.to <= hours.from {
            findings.add(place, Reason::HoursReversed { from: hours.from.to_string(), to: hours.to.to_string() });
        }
    }
    for (index, pair) in day.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let (earlier, later) = (before.to_string(), after.to_string());
        if before.is_sound() && after.is_sound() && after.from < before.to {
            let apart = after.to <= before.from;
            let reason = if apart {
                Reason::HoursOutOfOrder { earlier, later }
            } else {
                Reason::HoursOverlap { earlier, later }
            };
            findings.add(nth(place, index + 1), reason);
        }
    }
}

/// Calendars that stores go by and that never open, although something is promised in business time.
fn never_open(policy: &Policy, findings: &mut Findings) {
    if !counts_business_time(policy) {
        return;
    }
    let used: BTreeSet<&String> = policy.store_calendars.values().chain([&policy.default_calendar]).collect();
    let used = used.into_iter().filter_map(|name| Some((name, policy.calendars.get(name)?)));
    for (name, _) in used.filter(|(_, calendar)| calendar.never_opens()) {
        findings.add(at("calendars", name), Reason::NeverOpens {});
    }
}

fn counts_business_time(policy: &Policy) -> bool {
    let promised = policy.all_targets().into_iter().flat_map(|(_, targets)| targets.named()).map(|(_, target)| target);
    let levels = policy.ladders.values().flatten();
    let told = levels.flat_map(|level| {
        let spans = [Some(level.offset), level.ack_within, level.repeat].into_iter().flatten();
        spans.filter(|span| !span.is_empty()).map(|span| level.counted(span))
    });
    promised.chain(told).any(|target| match target {
        Target::ClockMinutes(_) => false,
        Target::BusinessMinutes(_) | Target::BusinessDays(_) => true,
    })
}
