//! What a pack makes of the facts of a case.

use super::events::When;
use super::{DayOff, DeadlineKind, Ends, Events, Moment, Nature, Pack, Rule, Span, Wording, WorkingDays, span};
use crate::Timestamp;
use jiff::Timestamp as Instant;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::num::NonZeroU16;

/// One step of the arithmetic: together they answer "why is this due then?".
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// The local day on which it starts; day 1 when counted, else day 0.
    StartDay {
        /// Which day.
        on: Date,
        /// Whether it is one of the days.
        counted: bool,
    },
    /// A working day that counts.
    WorkingDay {
        /// Its number, from 1.
        number: u16,
        /// Which day.
        on: Date,
    },
    /// A day that does not count.
    Skipped {
        /// Which day.
        on: Date,
        /// Why not.
        off: DayOff,
    },
    /// Calendar days, weeks or months, counted at once.
    Length {
        /// How long.
        span: Span,
        /// The day it leads to.
        last_day: Date,
    },
    /// The month in which it ends has no day of that number.
    ShortMonth {
        /// The number wanted.
        wanted: u8,
        /// The last day of the month, taken for it.
        last_day: Date,
    },
    /// The law stops the period for a repair or replacement.
    StandsStill {
        /// First day that does not run.
        from: Date,
        /// Last day that does not run; `None` while it lasts.
        until: Option<Date>,
    },
    /// After standing still it must leave so many days.
    AtLeast {
        /// How many.
        days: NonZeroU16,
        /// The day it leads to.
        last_day: Date,
    },
    /// It ends with a local day.
    EndOfDay {
        /// Which day.
        on: Date,
        /// IANA name of the zone.
        zone: String,
    },
    /// It ends at close of business.
    CloseOfBusiness {
        /// Which day.
        on: Date,
        /// Local time.
        at: Time,
        /// IANA name of the zone.
        zone: String,
    },
    /// The source says close of business and the calendar knows none: the end of the day is the latest reading.
    CloseNotStated,
    /// The source gives no number.
    NoNumber {
        /// Its word.
        wording: Wording,
    },
    /// Holidays from this day on are not known, so working days cannot be counted.
    CalendarEnds {
        /// The first day not covered.
        on: Date,
    },
    /// The law does not yet bind what started so early.
    NotYetBinding {
        /// The day from which it does.
        from: Date,
    },
    /// It fell away because another rule was kept in time.
    Excused {
        /// Code of that rule.
        by: String,
    },
}

/// One deadline of a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deadline {
    /// Code of the rule within its pack.
    pub rule: String,
    /// What is due.
    pub kind: DeadlineKind,
    /// Whose day it is.
    pub nature: Nature,
    /// When it started; the first instant of the day where only the day is known.
    pub starts_at: Timestamp,
    /// The last instant in time, in milliseconds UTC. `None` where the source gives no number, while the law makes it stand
    /// still, and where the calendar ends: [`Deadline::because`] says which.
    pub due_at: Option<Timestamp>,
    /// The local day of it in the jurisdiction.
    pub due_on: Option<Date>,
    /// When it was kept, or fell away.
    pub met_at: Option<Timestamp>,
    /// The arithmetic, in order.
    pub because: Vec<Step>,
}

impl Deadline {
    /// Whether it was kept in time; `None` while open, or where there is no due instant to compare with.
    pub fn kept_in_time(&self) -> Option<bool> {
        Some(self.met_at? <= self.due_at?)
    }

    /// True when the organisation has failed a duty by `now`: a right or a choice that passes is no breach.
    pub fn is_breached(&self, now: Timestamp) -> bool {
        self.nature == Nature::Duty && self.due_at.is_some_and(|due_at| self.met_at.unwrap_or(now) > due_at)
    }
}

/// The deadlines of a pack for a case, counted in the calendar of its jurisdiction, in the order of the pack. Rules whose
/// start has not happened, that need something which has not happened, or that are for other matters are left out.
pub fn deadlines(pack: &Pack, calendar: &WorkingDays, events: &Events) -> Vec<Deadline> {
    let alone = |rule| Some((rule, deadline(rule, calendar, events)?));
    let computed: Vec<(&Rule, Deadline)> = pack.deadlines.iter().filter_map(alone).collect();
    let kept: BTreeMap<String, Timestamp> = computed
        .iter()
        .filter(|(_, deadline)| deadline.kept_in_time() == Some(true))
        .filter_map(|(rule, deadline)| Some((rule.code.clone(), deadline.met_at?)))
        .collect();
    computed
        .into_iter()
        .filter(|(rule, _)| rule.only_if_kept.as_ref().is_none_or(|code| kept.contains_key(code)))
        .map(|(rule, deadline)| excused(rule, deadline, &kept))
        .collect()
}

/// A deadline that falls away when another rule was kept, unless it was kept before.
fn excused(rule: &Rule, mut deadline: Deadline, kept: &BTreeMap<String, Timestamp>) -> Deadline {
    if let Some((by, at)) = rule.excused_by.as_ref().and_then(|code| kept.get_key_value(code)) {
        deadline.met_at = Some(deadline.met_at.map_or(*at, |met_at| met_at.min(*at)));
        deadline.because.push(Step::Excused { by: by.clone() });
    }
    deadline
}

fn deadline(rule: &Rule, calendar: &WorkingDays, events: &Events) -> Option<Deadline> {
    let exists = rule.only_after.is_none_or(|moment| events.find(moment).is_some())
        && rule.only_for.is_none_or(|matter| events.matters.contains(&matter));
    if !exists {
        return None;
    }
    let (starts_at, start) = begin(rule.starts, calendar, events)?;
    let mut because = Vec::new();
    if let Some(from) = rule.binding_from.filter(|from| start < *from) {
        because.push(Step::NotYetBinding { from });
    }
    let last_day = span::last_day(rule.span, start, rule.day_zero, calendar, &mut because);
    let due_on = match rule.stops_for_repair {
        Some(least) => last_day.and_then(|day| span::after_repairs(day, &events.repairs, least, &mut because)),
        None => last_day,
    };
    let due_at = due_on.and_then(|day| end(rule.ends, day, calendar, &mut because));
    let met_by = rule.met_by.iter().filter_map(|moment| begin(*moment, calendar, events));
    let met_at = met_by.map(|(at, _)| at).min();
    let Rule { code, kind, nature, .. } = rule.clone();
    Some(Deadline { rule: code, kind, nature, starts_at, due_at, due_on, met_at, because })
}

/// When a moment was, as an instant and as a local day.
fn begin(moment: Moment, calendar: &WorkingDays, events: &Events) -> Option<(Timestamp, Date)> {
    match events.find(moment)? {
        When::At(at) => {
            let instant = Instant::from_millisecond(at.0).ok()?;
            Some((at, instant.to_zoned(calendar.zone().clone()).date()))
        }
        When::On(day) => Some((first_instant(day, calendar)?, day)),
    }
}

/// The last instant of a period that ends on a day.
fn end(ends: Ends, on: Date, calendar: &WorkingDays, because: &mut Vec<Step>) -> Option<Timestamp> {
    let zone = calendar.zone_name().to_owned();
    match (ends, calendar.closes()) {
        (Ends::CloseOfBusiness, Some(at)) => {
            because.push(Step::CloseOfBusiness { on, at, zone });
            let closing = on.to_datetime(at).to_zoned(calendar.zone().clone()).ok()?;
            return Some(Timestamp(closing.timestamp().as_millisecond()));
        }
        (Ends::CloseOfBusiness, None) => because.push(Step::CloseNotStated),
        (Ends::EndOfDay, _) => {}
    }
    because.push(Step::EndOfDay { on, zone });
    Some(first_instant(on.tomorrow().ok()?, calendar)?.plus(-1))
}

fn first_instant(day: Date, calendar: &WorkingDays) -> Option<Timestamp> {
    Some(Timestamp(day.to_zoned(calendar.zone().clone()).ok()?.timestamp().as_millisecond()))
}
