//! Spans as people write them: `30 min`, `2 business hours`, `5 business days`.

use super::Expected;
use crate::Target;
use std::fmt;
use std::str::FromStr;

/// Words that are not what was expected.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{text:?} is not {expected}")]
pub struct Unreadable {
    /// What was written.
    pub text: String,
    /// What should have been.
    pub expected: Expected,
}

impl Unreadable {
    pub(super) fn new(text: &str, expected: Expected) -> Self {
        Self { text: text.to_owned(), expected }
    }
}

/// A length of time that does not say by which hours it is counted: something beside it does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Span {
    /// That many minutes.
    Minutes(u32),
    /// That many days.
    Days(u32),
}

impl Span {
    /// True for a span of no length.
    pub fn is_empty(self) -> bool {
        matches!(self, Span::Minutes(0) | Span::Days(0))
    }

    /// The same in clock minutes, a day being 24 hours.
    pub fn clock_minutes(self) -> u32 {
        match self {
            Span::Minutes(minutes) => minutes,
            Span::Days(days) => days.saturating_mul(24 * 60),
        }
    }

    /// Number and unit.
    fn of(number: &str, unit: &str) -> Option<Span> {
        let number: u32 = number.parse().ok()?;
        match unit {
            "min" | "minute" | "minutes" => Some(Span::Minutes(number)),
            "h" | "hour" | "hours" => number.checked_mul(60).map(Span::Minutes),
            "d" | "day" | "days" => Some(Span::Days(number)),
            _ => None,
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Span::Minutes(minutes) if *minutes > 0 && minutes % 60 == 0 => write!(f, "{} h", minutes / 60),
            Span::Minutes(minutes) => write!(f, "{minutes} min"),
            Span::Days(days) => write!(f, "{days} d"),
        }
    }
}

impl FromStr for Span {
    type Err = Unreadable;
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut words = text.split_whitespace();
        match (words.next(), words.next(), words.next()) {
            (Some(number), Some(unit), None) => Span::of(number, unit),
            _ => None,
        }
        .ok_or_else(|| Unreadable::new(text, Expected::Span))
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |f: &mut fmt::Formatter<'_>, amount: u32, unit: &str| {
            write!(f, "{amount} business {unit}{}", if amount == 1 { "" } else { "s" })
        };
        match *self {
            Target::ClockMinutes(minutes) => Span::Minutes(minutes).fmt(f),
            Target::BusinessMinutes(minutes) if minutes > 0 && minutes % 60 == 0 => counted(f, minutes / 60, "hour"),
            Target::BusinessMinutes(minutes) => counted(f, minutes, "minute"),
            Target::BusinessDays(days) => counted(f, days, "day"),
        }
    }
}

impl FromStr for Target {
    type Err = Unreadable;
    /// Without "business" the span is counted on the wall; a day then has 24 hours.
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let target = match *words.as_slice() {
            [number, unit] => Span::of(number, unit).and_then(|span| match span {
                Span::Minutes(minutes) => Some(Target::ClockMinutes(minutes)),
                Span::Days(days) => days.checked_mul(24 * 60).map(Target::ClockMinutes),
            }),
            [number, "business", unit] => Span::of(number, unit).map(|span| match span {
                Span::Minutes(minutes) => Target::BusinessMinutes(minutes),
                Span::Days(days) => Target::BusinessDays(days),
            }),
            _ => None,
        };
        target.ok_or_else(|| Unreadable::new(text, Expected::Target))
    }
}

/// Serialises what has a text form as that text.
macro_rules! written {
    ($($name:ty),+ $(,)?) => { $(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+ };
}
pub(super) use written;

written!(Span);

/// [`Target`] as text; elsewhere it keeps the form that clocks are shown in.
pub(super) mod as_text {
    use crate::Target;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(target: &Target, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(target)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Target, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The text of an instant, to the millisecond; instants that no calendar holds are written as their milliseconds.
pub(super) fn instant_text(instant: crate::Timestamp) -> String {
    jiff::Timestamp::from_millisecond(instant.0).map_or_else(|_| instant.0.to_string(), |at| at.to_string())
}

/// The instant that a text names.
pub(super) fn instant(text: &str) -> Result<crate::Timestamp, Unreadable> {
    let read = text.parse::<jiff::Timestamp>().map(|at| crate::Timestamp(at.as_millisecond()));
    read.map_err(|_| Unreadable::new(text, Expected::Instant))
}

/// An instant as text, `2026-03-01T00:00:00Z`.
pub(super) mod as_instant {
    use crate::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(instant: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::instant_text(*instant))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        super::instant(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
