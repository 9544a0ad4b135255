//! Business time of one store: its opening hours laid on the calendar of its time zone.
//!
//! Opening hours are local times, so a day on which the clock is changed has as many business minutes as the store is
//! really open. The zone rules are the bundled ones: the same answer on every machine.

use crate::Timestamp;
use crate::policy::Policy;
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp as Instant, ToSpan};

/// How many days ahead a due instant is looked for: ten years.
const HORIZON_DAYS: usize = 3_660;

/// A store's business time.
pub struct Calendar<'a> {
    policy: &'a Policy,
    zone: TimeZone,
}

impl<'a> Calendar<'a> {
    /// The calendar of a policy in a zone (IANA name); an unknown zone counts as UTC.
    pub fn new(policy: &'a Policy, zone: &str) -> Self {
        Self { policy, zone: TimeZoneDatabase::bundled().get(zone).unwrap_or(TimeZone::UTC) }
    }

    /// The instant at which the store has been open for `minutes` since `start`. `None` when it is closed for ten years,
    /// or beyond the calendar.
    pub fn add_minutes(&self, start: Timestamp, minutes: u32) -> Option<Timestamp> {
        let mut left = i64::from(minutes) * 60_000;
        for day in self.days(start)? {
            for (from, to) in self.open(day) {
                let from = from.max(start.0);
                let length = (to - from).max(0);
                if length > 0 && left <= length {
                    return Some(Timestamp(from + left));
                }
                left -= length;
            }
        }
        None
    }

    /// Closing time of the `days`-th open day after the day of `start`, which is day 0 whether the store is open or not.
    pub fn add_days(&self, start: Timestamp, days: u32) -> Option<Timestamp> {
        let closings = self.days(start)?.skip(1).filter_map(|day| self.open(day).last());
        closings.map(|(_, to)| Timestamp(to)).nth((days as usize).saturating_sub(1))
    }

    /// The local days from the one of `start` on.
    fn days(&self, start: Timestamp) -> Option<impl Iterator<Item = Date> + use<>> {
        let first = Instant::from_millisecond(start.0).ok()?.to_zoned(self.zone.clone()).date();
        Some(first.series(1.day()).take(HORIZON_DAYS))
    }

    /// The spans of a local day during which the store is open, in milliseconds UTC.
    fn open(&self, day: Date) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.policy.hours(day.weekday()).iter().filter_map(move |hours| {
            let at = |time| Some(day.to_datetime(time).to_zoned(self.zone.clone()).ok()?.timestamp().as_millisecond());
            Some((at(hours.from)?, at(hours.to)?))
        })
    }
}
