//! One event of an iCalendar file (RFC 5545, 3.6.1) as the days that it is.

use super::lines::Line;
use super::{Unread, UnreadReason};
use crate::policy::Holiday;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The longest holiday, in days.
const LONGEST: i32 = 366;

/// An event as it stands in the file.
pub(super) struct Event {
    /// Line at which it begins.
    pub(super) line: usize,
    /// Its own properties.
    pub(super) properties: Vec<Line>,
}

impl Event {
    /// The days of the event, within `years` where it comes back; `None` when they are more than `most`.
    pub(super) fn holidays(&self, years: &RangeInclusive<i16>, most: usize) -> Result<Option<Vec<Holiday>>, Unread> {
        self.refuse_unknown()?;
        let start = self.find("DTSTART").ok_or_else(|| self.unread(UnreadReason::NoStart))?;
        let first = whole_day(start, &start.value)?;
        let name = self.find("SUMMARY").map(Line::words).filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| self.unread(UnreadReason::NoName))?;
        let length = self.length(first)?;
        let excluded = self.excluded()?;
        let starts = match self.find("RRULE") {
            None => vec![first],
            Some(line) => Rule::parse(line, first)?.starts(first, years),
        };
        let mut days = Vec::new();
        for start in starts.into_iter().filter(|start| !excluded.contains(start)) {
            let span = start.series(1.day()).take(usize::try_from(length).unwrap_or_default());
            days.extend(span.map(|date| Holiday { date, name: name.clone() }));
            if days.len() > most {
                return Ok(None);
            }
        }
        Ok(Some(days))
    }

    fn find(&self, name: &str) -> Option<&Line> {
        self.properties.iter().find(|line| line.name == name)
    }

    fn unread(&self, reason: UnreadReason) -> Unread {
        Unread { line: self.line, reason }
    }

    /// Properties that move, add or take away days in ways that are not known here; and of the others the second of one name.
    fn refuse_unknown(&self) -> Result<(), Unread> {
        let mut seen = BTreeSet::new();
        for line in &self.properties {
            match line.name.as_str() {
                "RDATE" | "RECURRENCE-ID" | "EXRULE" => return Err(not_understood(line)),
                "STATUS" if line.value.trim().eq_ignore_ascii_case("CANCELLED") => {
                    return Err(Unread { line: line.number, reason: UnreadReason::Cancelled });
                }
                "DTSTART" | "DTEND" | "DURATION" | "RRULE" | "SUMMARY" if !seen.insert(line.name.as_str()) => {
                    return Err(not_understood(line));
                }
                // Everything else tells about the event, and not when it is.
                _ => {}
            }
        }
        Ok(())
    }

    /// How many days it lasts: up to DTEND, which is the first day after it (3.8.2.2), or as DURATION says; else one.
    fn length(&self, first: Date) -> Result<i32, Unread> {
        let (line, days) = match (self.find("DTEND"), self.find("DURATION")) {
            (Some(line), None) => {
                let end = whole_day(line, &line.value)?;
                (line, first.until(end).map_or(0, |span| span.get_days()))
            }
            (None, Some(line)) => (line, duration(&line.value).ok_or_else(|| not_understood(line))?),
            (Some(_), Some(line)) => return Err(not_understood(line)),
            (None, None) => return Ok(1),
        };
        if (1..=LONGEST).contains(&days) {
            Ok(days)
        } else {
            Err(Unread { line: line.number, reason: UnreadReason::NoLength })
        }
    }

    /// Days on which it does not come back (3.8.5.1).
    fn excluded(&self) -> Result<BTreeSet<Date>, Unread> {
        let lines = self.properties.iter().filter(|line| line.name == "EXDATE");
        lines.flat_map(|line| line.value.split(',').map(move |value| whole_day(line, value))).collect()
    }
}

fn not_understood(line: &Line) -> Unread {
    let reason = UnreadReason::NotUnderstood { property: line.name.clone(), value: line.value.clone() };
    Unread { line: line.number, reason }
}

/// A date (3.3.4): eight digits. What has a time behind it is no whole day.
fn whole_day(line: &Line, value: &str) -> Result<Date, Unread> {
    let value = value.trim();
    let refused = |reason| Err(Unread { line: line.number, reason });
    let kind = line.parameter("VALUE").map(str::to_ascii_uppercase);
    let timed = kind.as_deref().is_some_and(|kind| kind != "DATE") || value.contains('T');
    match date(value) {
        _ if timed => refused(UnreadReason::NotAllDay { value: value.to_owned() }),
        Some(date) => Ok(date),
        None => refused(UnreadReason::NoDate { value: value.to_owned() }),
    }
}

fn date(value: &str) -> Option<Date> {
    let digits = value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return None;
    }
    Date::new(value.get(..4)?.parse().ok()?, value.get(4..6)?.parse().ok()?, value.get(6..)?.parse().ok()?).ok()
}

/// Whole days or weeks of a duration (3.3.6): `P2D`, `P1W`.
fn duration(value: &str) -> Option<i32> {
    let value = value.trim().trim_start_matches('+').strip_prefix('P')?;
    let number = |digits: &str| digits.parse::<u16>().ok().map(i32::from);
    match (value.strip_suffix('D'), value.strip_suffix('W')) {
        (Some(days), _) => number(days),
        (None, Some(weeks)) => number(weeks)?.checked_mul(7),
        (None, None) => None,
    }
}

/// A rule by which an event comes back on its day of the year (3.3.10).
struct Rule {
    interval: i16,
    count: Option<usize>,
    until: Option<Date>,
}

impl Rule {
    /// `FREQ=YEARLY`, with INTERVAL, COUNT, UNTIL, and the month and day of the event itself; everything else is another rule.
    fn parse(line: &Line, first: Date) -> Result<Rule, Unread> {
        let mut rule = Rule { interval: 1, count: None, until: None };
        let mut yearly = false;
        for part in line.value.trim().split(';') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let known = match name.to_ascii_uppercase().as_str() {
                "FREQ" => {
                    yearly = value.eq_ignore_ascii_case("YEARLY");
                    yearly
                }
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|interval| *interval > 0).unwrap_or(0);
                    rule.interval > 0
                }
                "COUNT" => {
                    rule.count = value.parse().ok();
                    rule.count.is_some()
                }
                "UNTIL" => {
                    rule.until = value.get(..8).and_then(date);
                    rule.until.is_some()
                }
                "BYMONTH" => value.parse() == Ok(first.month()),
                "BYMONTHDAY" => value.parse() == Ok(first.day()),
                // On which day a week begins changes nothing about years.
                "WKST" => true,
                _ => false,
            };
            if !known {
                return Err(not_understood(line));
            }
        }
        if yearly { Ok(rule) } else { Err(not_understood(line)) }
    }

    /// The days within `years` on which it begins. A 29 February is there in leap years only, and only then counted (3.3.10).
    fn starts(&self, first: Date, years: &RangeInclusive<i16>) -> Vec<Date> {
        let step = usize::try_from(self.interval).unwrap_or(1);
        let dates = (first.year()..=*years.end()).step_by(step);
        let dates = dates.filter_map(|year| Date::new(year, first.month(), first.day()).ok());
        let dates = dates
            .take(self.count.unwrap_or(usize::MAX))
            .take_while(|date| self.until.is_none_or(|until| *date <= until));
        dates.filter(|date| years.contains(&date.year())).collect()
    }
}
