//! The shape of every part of a policy file.

use super::read::{Key, Node, Read, section};
use crate::classify::Matrix;
use crate::policy::problem::Findings;
use crate::policy::span::instant;
use crate::policy::{
    Category, Expected, Hours, HoursKind, Level, LevelClock, Limit, OpeningHours, PerPriority, Policy, Question,
    Reason, Recipient, Required, ScaleDirection, Span, Stages, StopOn, Targets, Trigger, Week,
};
use crate::{Field, Role, StoreCode, Target, Timestamp, WaitingFor};
use jiff::civil::Date;

section!(Policy {
    version, effective_from, default_calendar, thresholds, pauses, snooze, matrix, lifts, targets, calendars, ladders, required,
    categories; store_calendars, limits, packs, survey
});
section!(PerPriority { p1, p2, p3, p4; });
section!(Targets { acknowledge, first_response, next_update, resolve; });
section!(OpeningHours { week; zone, holidays });
section!(Week { ; monday, tuesday, wednesday, thursday, friday, saturday, sunday });
section!(Level { trigger, offset, hours, recipients, stop_on; clock, fallback, ack_within, repeat, card });
section!(Limit { case, customer_year; });
section!(Stages { ; record, resolve, close });
section!(Required { ; record, resolve, close, categories });
section!(Category { code, subcategories; retired, retired_subcategories });
section!(Question { code, min, max, direction; });

impl Read for u8 {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.number(Expected::Number, findings)
    }
}

impl Read for u32 {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.number(Expected::Number, findings)
    }
}

impl Read for i64 {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.number(Expected::Amount, findings)
    }
}

impl Read for bool {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.yes_or_no().or_else(|| node.is_not(Expected::YesNo, findings))
    }
}

impl Read for String {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.text(findings)
    }
}

impl Read for Timestamp {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.parsed(|text| Ok(instant(text)?), findings)
    }
}

/// Four rows of four; what is in them is looked at by the check.
impl Read for Matrix {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        let rows = node.list(findings)?;
        let read: Vec<Option<[u8; 4]>> =
            rows.iter().map(|row| four(row, Vec::<u8>::read(row, findings), findings)).collect();
        let rows = read.into_iter().collect::<Option<Vec<_>>>()?;
        four(node, Some(rows), findings)
    }
}

fn four<T>(node: &Node<'_>, entries: Option<Vec<T>>, findings: &mut Findings) -> Option<[T; 4]> {
    let gap = |entries: Vec<T>| findings.add(node.place(), Reason::MatrixGap { found: entries.len() });
    entries?.try_into().map_err(gap).ok()
}

/// What has a text form.
macro_rules! texts {
    ($($name:ty),+) => { $(
        impl Read for $name {
            fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
                node.parsed(|text| Ok(text.parse::<$name>()?), findings)
            }
        }
    )+ };
}
texts!(Span, Target, Hours, Trigger);

/// What is one of a few words.
macro_rules! one_of {
    ($($name:ident),+) => { $(
        impl Read for $name {
            fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
                let known = || $name::ALL.iter().map(|value| value.name()).collect::<Vec<_>>().join(", ");
                let unknown = |word: &str| Reason::UnknownWord { word: word.to_owned(), known: known() };
                node.parsed(|word| $name::find(word).ok_or_else(|| unknown(word)), findings)
            }
        }
    )+ };
}
one_of!(WaitingFor, LevelClock, HoursKind, StopOn, ScaleDirection);

impl Read for Recipient {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.parsed(|text| text.parse().map_err(|_| Reason::UnknownRole { role: text.to_owned() }), findings)
    }
}

impl Read for Field {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        node.parsed(Field::key, findings)
    }
}

impl Key for String {
    fn key(text: &str) -> Result<Self, Reason> {
        Ok(text.to_owned())
    }
}

impl Key for Field {
    fn key(text: &str) -> Result<Self, Reason> {
        Field::find(text).ok_or_else(|| Reason::UnknownField { field: text.to_owned() })
    }
}

impl Key for Role {
    fn key(text: &str) -> Result<Self, Reason> {
        Role::find(text).ok_or_else(|| Reason::UnknownRole { role: text.to_owned() })
    }
}

impl Key for StoreCode {
    fn key(text: &str) -> Result<Self, Reason> {
        let unreadable = |_| Reason::NotReadable { text: text.to_owned(), expected: Expected::Store };
        StoreCode::try_from(text.to_owned()).map_err(unreadable)
    }
}

impl Key for Date {
    fn key(text: &str) -> Result<Self, Reason> {
        // One way to write a day only: two keys that mean the same day would be one entry, and a name lost.
        let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
        date.ok_or_else(|| Reason::NotReadable { text: text.to_owned(), expected: Expected::Date })
    }
}
