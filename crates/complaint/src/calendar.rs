//! Business time of one store: its opening hours laid on the calendar of its time zone, without holidays and without breaks.
//!
//! Opening hours are local times, so a day on which the clock is changed has as many business minutes as the store is
//! really open: a time that the clock leaps over is the instant of the leap, one that it shows twice is the first of the two.
//! The zone rules are the bundled ones: the same answer on every machine.
//!
//! **Breaks** are intervals in which a clock stands still because the case waits for somebody (DOMAIN 5). They count as closed
//! time. A break without end says that the clock stands still now: what is not due before it began has no due instant.

use crate::policy::{Hours, OpeningHours, Policy, TimeOfDay};
use crate::{StoreCode, Target, Timestamp};
use jiff::civil::{Date, Time};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use jiff::{Timestamp as Instant, ToSpan};

/// How many days ahead a due instant is looked for: ten years.
const HORIZON_DAYS: usize = 3_660;

/// A store's business time.
#[derive(Clone)]
pub struct Calendar<'a> {
    /// `None` where the policy has no calendar for the store: it never opens then.
    hours: Option<&'a OpeningHours>,
    zone: TimeZone,
    /// Half-open, ascending and apart, in milliseconds UTC.
    breaks: Vec<(i64, i64)>,
}

impl<'a> Calendar<'a> {
    /// The calendar that a policy has for a store, in the calendar's own zone or else in that of the store (IANA name); an
    /// unknown zone counts as UTC.
    pub fn new(policy: &'a Policy, store: &StoreCode, zone: &str) -> Self {
        let hours = policy.opening_hours(store);
        let zones = TimeZoneDatabase::bundled();
        let own = hours.and_then(|hours| hours.zone.as_deref()).and_then(|zone| zones.get(zone).ok());
        let zone = own.or_else(|| zones.get(zone).ok()).unwrap_or(TimeZone::UTC);
        Self { hours, zone, breaks: Vec::new() }
    }

    /// The same with these breaks, from when to when; without an end the break lasts still. They may overlap and come in any
    /// order; one that ends before it begins is none.
    #[must_use]
    pub fn with_breaks(mut self, breaks: Vec<(Timestamp, Option<Timestamp>)>) -> Self {
        let ends = |(from, to): (Timestamp, Option<Timestamp>)| (from.0, to.map_or(i64::MAX, |to| to.0));
        let mut sorted: Vec<(i64, i64)> = breaks.into_iter().map(ends).filter(|(from, to)| from < to).collect();
        sorted.sort_unstable();
        self.breaks = Vec::with_capacity(sorted.len());
        for (from, to) in sorted {
            match self.breaks.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                Some(_) | None => self.breaks.push((from, to)),
            }
        }
        self
    }

    /// The instant at which a span promised at `start` ends. `None` when it never does.
    pub fn due(&self, start: Timestamp, target: Target) -> Option<Timestamp> {
        match target {
            Target::ClockMinutes(minutes) => self.add_clock_minutes(start, minutes),
            Target::BusinessMinutes(minutes) => self.add_minutes(start, minutes),
            Target::BusinessDays(days) => self.add_days(start, days),
        }
    }

    /// The instant at which `minutes` have passed on the wall since `start`, breaks not counted. `None` when a break that
    /// lasts still began before.
    pub fn add_clock_minutes(&self, start: Timestamp, minutes: u32) -> Option<Timestamp> {
        self.add_clock(start, i64::from(minutes) * 60_000)
    }

    /// The same for a span in milliseconds.
    pub(crate) fn add_clock(&self, start: Timestamp, span: i64) -> Option<Timestamp> {
        if self.breaks.is_empty() {
            return Some(start.plus(span));
        }
        spend(span, self.without_breaks((start.0, i64::MAX))).ok()
    }

    /// The instant at which the store has been open for `minutes` since `start`. `None` when it is closed for ten years,
    /// or beyond the calendar.
    pub fn add_minutes(&self, start: Timestamp, minutes: u32) -> Option<Timestamp> {
        self.add_open(start, i64::from(minutes) * 60_000)
    }

    /// The same for a span in milliseconds.
    pub(crate) fn add_open(&self, start: Timestamp, span: i64) -> Option<Timestamp> {
        let mut left = span;
        for day in self.days(start)? {
            let open = self.open(day).map(|(from, to)| (from.max(start.0), to));
            match spend(left, open.flat_map(|open| self.without_breaks(open))) {
                Ok(end) => return Some(end),
                Err(rest) => left = rest,
            }
        }
        None
    }

    /// For how many milliseconds the store is open from `start` until `end`, breaks not counted. What lies more than ten years on
    /// is not counted either.
    pub(crate) fn open_between(&self, start: Timestamp, end: Timestamp) -> i64 {
        let days = self.days(start).into_iter().flatten();
        let spans = days.map(|day| self.open(day).collect::<Vec<_>>());
        let spans = spans.take_while(|open| open.first().is_none_or(|(from, _)| *from < end.0)).flatten();
        let spans = spans.map(|(from, to)| (from.max(start.0), to.min(end.0))).filter(|(from, to)| from < to);
        spans.flat_map(|span| self.without_breaks(span)).map(|(from, to)| to - from).sum()
    }

    /// Closing time of the `days`-th open day after the day of `start`, which is day 0 whether the store is open or not. A
    /// day counts when the clock was running in the last moment before closing time; one on which it was paused then does not,
    /// however long it ran in the morning: a day is a promise of the evening.
    ///
    /// An instant at which a day closed at 24:00 is the first one of the next day.
    pub fn add_days(&self, start: Timestamp, days: u32) -> Option<Timestamp> {
        let closings = self.days(start)?.skip(1).filter_map(|day| self.open(day).last());
        let counted = closings.map(|(_, to)| to).filter(|closing| !self.is_paused_before(*closing));
        counted.map(Timestamp).nth((days as usize).saturating_sub(1))
    }

    /// The local days from the one of `start` on, up to the one in which a break begins that lasts still.
    fn days(&self, start: Timestamp) -> Option<impl Iterator<Item = Date> + use<>> {
        let date = |ms: i64| Some(Instant::from_millisecond(ms).ok()?.to_zoned(self.zone.clone()).date());
        let stopped = self.breaks.last().filter(|(_, to)| *to == i64::MAX).and_then(|(from, _)| date(*from));
        let days = date(start.0)?.series(1.day()).take(HORIZON_DAYS);
        Some(days.take_while(move |day| stopped.is_none_or(|stopped| *day <= stopped)))
    }

    /// The spans of a local day during which the store is open, in milliseconds UTC.
    fn open(&self, day: Date) -> impl Iterator<Item = (i64, i64)> + '_ {
        let hours = self.hours.map_or(&[][..], |hours| hours.on(day));
        let spans = hours.iter().filter(|hours| hours.is_sound());
        let spans = spans.filter_map(move |Hours { from, to }| Some((self.at(day, *from)?, self.at(day, *to)?)));
        spans.filter(|(from, to)| from < to)
    }

    /// The instant of a local time, in milliseconds UTC.
    fn at(&self, day: Date, time: TimeOfDay) -> Option<i64> {
        let (day, minute) = if time >= TimeOfDay::END { (day.tomorrow().ok()?, 0) } else { (day, time.0) };
        let time = Time::new(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0).ok()?;
        let local = self.zone.to_ambiguous_timestamp(day.to_datetime(time));
        match local.offset() {
            AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => {
                local.earlier().ok().map(Instant::as_millisecond)
            }
            AmbiguousOffset::Gap { .. } => {
                // `later` reads the time by the rules before the leap, so it lies at the leap or after it.
                let after = local.later().ok()?.checked_add(1.millisecond()).ok()?;
                self.zone.preceding(after).next().map(|leap| leap.timestamp().as_millisecond())
            }
        }
    }

    /// What of a span is no break, in order.
    fn without_breaks(&self, (from, to): (i64, i64)) -> impl Iterator<Item = (i64, i64)> + '_ {
        let within = self.breaks.iter().copied().filter(move |(begins, ends)| *begins < to && *ends > from);
        let mut at = from;
        within.chain([(to, to)]).filter_map(move |(begins, ends)| {
            let piece = (at, begins);
            at = ends;
            (piece.0 < piece.1).then_some(piece)
        })
    }

    /// True when the last moment before an instant lies in a break.
    fn is_paused_before(&self, instant: i64) -> bool {
        self.breaks.iter().any(|(from, to)| *from < instant && instant <= *to)
    }
}

/// Where in these spans that many milliseconds have passed, else how many are left.
fn spend(mut left: i64, spans: impl Iterator<Item = (i64, i64)>) -> Result<Timestamp, i64> {
    for (from, to) in spans {
        let length = to.saturating_sub(from);
        if length > 0 && left <= length {
            return Ok(Timestamp(from.saturating_add(left)));
        }
        left -= length.max(0);
    }
    Err(left)
}

#[cfg(test)]
mod tests;
