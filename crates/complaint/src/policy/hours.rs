//! Opening hours of a kind of store: a week of half-open intervals, holidays, and perhaps a time zone of its own.

use super::span::written;
use super::{Expected, Unreadable};
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A local time by the minute, `00:00` to `24:00`: jiff's ends at 23:59, and shops close at 24:00.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TimeOfDay(
    /// Minutes since local midnight. More than [`TimeOfDay::END`] can be written down, and is refused by [`super::check()`].
    pub u16,
);

impl TimeOfDay {
    /// The end of the day, 24:00.
    pub const END: TimeOfDay = TimeOfDay(24 * 60);
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for TimeOfDay {
    type Err = Unreadable;
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let digits = |text: &str, least: usize| {
            let fits = (least..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            if fits { text.parse::<u16>().ok() } else { None }
        };
        let time = text.trim().split_once(':').and_then(|(hours, minutes)| {
            let minutes = digits(minutes, 2).filter(|minutes| *minutes < 60)?;
            Some(TimeOfDay(digits(hours, 1)? * 60 + minutes))
        });
        time.ok_or_else(|| Unreadable::new(text, Expected::Hours))
    }
}

/// A span of one day during which a store is open, half open: `from` is in it, `to` is not. Written `09:00-18:00`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hours {
    /// Local opening time.
    pub from: TimeOfDay,
    /// Local closing time.
    pub to: TimeOfDay,
}

impl Hours {
    /// True when there is a minute in it, and all of them are of one day.
    pub fn is_sound(self) -> bool {
        self.from < self.to && self.to <= TimeOfDay::END
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

impl FromStr for Hours {
    type Err = Unreadable;
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let unreadable = || Unreadable::new(text, Expected::Hours);
        // People type a dash, word processors make an en dash of it.
        let (from, to) = text.split_once(['-', '–']).ok_or_else(unreadable)?;
        let (from, to) = (from.parse().map_err(|_| unreadable())?, to.parse().map_err(|_| unreadable())?);
        Ok(Hours { from, to })
    }
}

written!(Hours);

/// Opening hours by weekday, ascending and apart within a day; an empty day is closed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Week {
    /// Monday.
    pub monday: Vec<Hours>,
    /// Tuesday.
    pub tuesday: Vec<Hours>,
    /// Wednesday.
    pub wednesday: Vec<Hours>,
    /// Thursday.
    pub thursday: Vec<Hours>,
    /// Friday.
    pub friday: Vec<Hours>,
    /// Saturday.
    pub saturday: Vec<Hours>,
    /// Sunday.
    pub sunday: Vec<Hours>,
}

impl Week {
    /// Open for the same hours on each of these days.
    pub fn alike(hours: &[Hours], days: &[Weekday]) -> Week {
        let on = |day| if days.contains(&day) { hours.to_vec() } else { Vec::new() };
        Week {
            monday: on(Weekday::Monday),
            tuesday: on(Weekday::Tuesday),
            wednesday: on(Weekday::Wednesday),
            thursday: on(Weekday::Thursday),
            friday: on(Weekday::Friday),
            saturday: on(Weekday::Saturday),
            sunday: on(Weekday::Sunday),
        }
    }

    /// The hours of a weekday.
    pub fn on(&self, day: Weekday) -> &[Hours] {
        match day {
            Weekday::Monday => &self.monday,
            Weekday::Tuesday => &self.tuesday,
            Weekday::Wednesday => &self.wednesday,
            Weekday::Thursday => &self.thursday,
            Weekday::Friday => &self.friday,
            Weekday::Saturday => &self.saturday,
            Weekday::Sunday => &self.sunday,
        }
    }

    /// Every day by the name that files give it, Monday first.
    pub fn days(&self) -> [(&'static str, &[Hours]); 7] {
        [
            ("monday", &self.monday),
            ("tuesday", &self.tuesday),
            ("wednesday", &self.wednesday),
            ("thursday", &self.thursday),
            ("friday", &self.friday),
            ("saturday", &self.saturday),
            ("sunday", &self.sunday),
        ]
    }
}

/// When a kind of store is open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningHours {
    /// IANA time zone name; `None` means that of each store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// The ordinary week.
    pub week: Week,
    /// Days on which it is closed whatever the week says, and their names.
    #[serde(default)]
    pub holidays: BTreeMap<Date, String>,
}

impl OpeningHours {
    /// The hours of a date; none on a holiday.
    pub fn on(&self, date: Date) -> &[Hours] {
        if self.holidays.contains_key(&date) { &[] } else { self.week.on(date.weekday()) }
    }

    /// True when no day of the week has a minute that is open.
    pub fn never_opens(&self) -> bool {
        self.week.days().into_iter().all(|(_, hours)| !hours.iter().any(|hours| hours.is_sound()))
    }
}

/// A day on which stores are closed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// What it is called.
    pub name: String,
}
