//! The working days of a jurisdiction: every day but weekends and public holidays.

use super::holiday;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The years for which the computed holidays are held against a list, day by day, in the tests. Governments publish two
/// years ahead: what they proclaim for later ones beyond the rule has to be added.
const SHIPPED_YEARS: RangeInclusive<i16> = 2024..=2028;
const SATURDAY_AND_SUNDAY: [Weekday; 2] = [Weekday::Saturday, Weekday::Sunday];

/// A time zone that the bundled rules do not know: counting days in another one would be a guess.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("unknown time zone {0}")]
pub struct UnknownZone(pub String);

/// Why a day is no working day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "off", content = "name", rename_all = "snake_case")]
pub enum DayOff {
    /// A day of the weekly rest.
    Weekend,
    /// A public holiday, by its name.
    Holiday(String),
}

/// What a day is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum DayKind {
    Working,
    Off(DayOff),
    /// Outside the years whose holidays are known.
    Unknown,
}

/// The calendar in which a jurisdiction counts.
#[derive(Clone, PartialEq, Debug)]
pub struct WorkingDays {
    zone: TimeZone,
    zone_name: String,
    weekend: Vec<Weekday>,
    holidays: BTreeMap<Date, String>,
    years: Option<RangeInclusive<i16>>,
    closes: Option<Time>,
}

impl WorkingDays {
    /// A calendar in a zone (IANA name) with its days of weekly rest and its public holidays. It answers for `years` only:
    /// beyond them nobody knows the holidays.
    ///
    /// # Errors
    /// [`UnknownZone`] when the bundled rules have no such zone.
    pub fn new(
        zone: &str,
        weekend: &[Weekday],
        holidays: impl IntoIterator<Item = (Date, String)>,
        years: RangeInclusive<i16>,
    ) -> Result<Self, UnknownZone> {
        let calendar = Self::without_holidays(zone)?;
        let holidays = holidays.into_iter().collect();
        Ok(Self { weekend: weekend.to_vec(), holidays, years: Some(years), ..calendar })
    }

    /// A calendar that knows a zone and nothing else: enough for calendar days, weeks and months. For working days it
    /// answers nothing.
    ///
    /// # Errors
    /// [`UnknownZone`] when the bundled rules have no such zone.
    pub fn without_holidays(zone: &str) -> Result<Self, UnknownZone> {
        let found = TimeZoneDatabase::bundled().get(zone).map_err(|_| UnknownZone(zone.to_owned()))?;
        let (weekend, holidays) = (SATURDAY_AND_SUNDAY.to_vec(), BTreeMap::new());
        Ok(Self { zone: found, zone_name: zone.to_owned(), weekend, holidays, years: None, closes: None })
    }

    /// England and Wales, 2024 to 2028.
    ///
    /// # Errors
    /// [`UnknownZone`] when the bundled rules lack `Europe/London`.
    pub fn england_and_wales() -> Result<Self, UnknownZone> {
        Self::by_rule("Europe/London", holiday::england_and_wales)
    }

    /// Spain without the Canary Islands' hour and without regional and local holidays, 2024 to 2028.
    ///
    /// Saturdays are taken as not working, as in Ley 39/2015, art. 30.2; Ley 10/2025 does not define its *días hábiles*.
    /// August is an ordinary month: only court acts rest in it (Ley Orgánica 6/1985, art. 183), and a complaint to a
    /// company is none.
    ///
    /// # Errors
    /// [`UnknownZone`] when the bundled rules lack `Europe/Madrid`.
    pub fn spain() -> Result<Self, UnknownZone> {
        Self::by_rule("Europe/Madrid", holiday::spain)
    }

    fn by_rule(zone: &str, rule: fn(i16) -> Vec<(Date, &'static str)>) -> Result<Self, UnknownZone> {
        let holidays = SHIPPED_YEARS.flat_map(rule).map(|(day, name)| (day, name.to_owned()));
        Self::new(zone, &SATURDAY_AND_SUNDAY, holidays, SHIPPED_YEARS)
    }

    /// The same with one more holiday: proclaimed once, regional or local.
    #[must_use]
    pub fn with_holiday(mut self, day: Date, name: &str) -> Self {
        self.holidays.insert(day, name.to_owned());
        self
    }

    /// The same with the local time at which the organisation's business closes.
    #[must_use]
    pub fn closing_at(self, time: Time) -> Self {
        Self { closes: Some(time), ..self }
    }

    /// IANA name of the zone.
    pub fn zone_name(&self) -> &str {
        &self.zone_name
    }

    /// Whether a day is a working day; `None` when its year is not covered.
    pub fn is_working(&self, day: Date) -> Option<bool> {
        match self.day(day) {
            DayKind::Working => Some(true),
            DayKind::Off(_) => Some(false),
            DayKind::Unknown => None,
        }
    }

    pub(super) fn zone(&self) -> &TimeZone {
        &self.zone
    }

    pub(super) fn closes(&self) -> Option<Time> {
        self.closes
    }

    pub(super) fn day(&self, day: Date) -> DayKind {
        if !self.years.as_ref().is_some_and(|years| years.contains(&day.year())) {
            return DayKind::Unknown;
        }
        match self.holidays.get(&day) {
            Some(name) => DayKind::Off(DayOff::Holiday(name.clone())),
            None if self.weekend.contains(&day.weekday()) => DayKind::Off(DayOff::Weekend),
            None => DayKind::Working,
        }
    }
}

/// The shipped calendar of a jurisdiction as a pack names it. `None` where only the asker knows the zone: the European
/// Union and packs for anywhere.
///
/// `GB` counts by England and Wales; Scotland and Northern Ireland have other bank holidays and need a calendar of their
/// own. `US` counts calendar days only, in Washington's zone; a carrier elsewhere passes
/// [`WorkingDays::without_holidays`] with its own.
pub fn calendar_of(jurisdiction: &str) -> Option<WorkingDays> {
    let calendar = match jurisdiction {
        "GB" => WorkingDays::england_and_wales(),
        "ES" => WorkingDays::spain(),
        "US" => WorkingDays::without_holidays("America/New_York"),
        _ => return None,
    };
    calendar.ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_calendar_answers_only_for_the_years_it_was_made_for() {
        let calendar = WorkingDays::england_and_wales().unwrap();
        assert_eq!(calendar.is_working(date(2028, 12, 29)), Some(true), "the last Friday covered");
        assert_eq!(calendar.is_working(date(2029, 1, 2)), None, "nobody has looked at 2029");
        let zone_only = WorkingDays::without_holidays("America/New_York").unwrap();
        assert_eq!(zone_only.is_working(date(2026, 7, 6)), None, "without holidays there are no working days");
    }

    #[test]
    fn a_proclaimed_day_is_no_working_day() {
        let calendar = WorkingDays::england_and_wales().unwrap();
        assert_eq!(calendar.is_working(date(2027, 6, 1)), Some(true), "an ordinary Tuesday");
        let calendar = calendar.with_holiday(date(2027, 6, 1), "Jubilee");
        assert_eq!(calendar.is_working(date(2027, 6, 1)), Some(false), "proclaimed");
    }

    #[test]
    fn weekends_are_those_of_the_jurisdiction() {
        let weekend = [Weekday::Friday, Weekday::Saturday];
        let calendar = WorkingDays::new("Asia/Riyadh", &weekend, [], 2026..=2026).unwrap();
        assert_eq!(calendar.is_working(date(2026, 7, 3)), Some(false), "a Friday");
        assert_eq!(calendar.is_working(date(2026, 7, 5)), Some(true), "a Sunday");
    }

    #[test]
    fn an_unknown_zone_is_refused_and_not_guessed() {
        assert_eq!(WorkingDays::without_holidays("Mars/Olympus"), Err(UnknownZone("Mars/Olympus".to_owned())));
    }

    #[test]
    fn august_is_an_ordinary_month_in_spain() {
        let calendar = WorkingDays::spain().unwrap();
        assert_eq!(calendar.is_working(date(2026, 8, 3)), Some(true), "a Monday");
        assert_eq!(calendar.is_working(date(2028, 8, 15)), Some(false), "the Assumption");
    }
}
