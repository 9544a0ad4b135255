//! Holidays from an iCalendar file (RFC 5545), shown before they are taken.
//!
//! A reader of our own: the crates that read iCalendar bring the clock of the machine and random identifiers with them, and keep no
//! line numbers, without which nobody finds what could not be read. Of the format it knows what holiday calendars consist of:
//! whole-day events (3.6.1), also of several days, and those that come back every year (3.3.10). What it does not know it
//! lists; it drops nothing.

mod event;
mod lines;
mod preview;

pub use preview::{Collision, HolidayPreview};

use super::Holiday;
use event::Event;
use lines::{Line, unfold};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The most days that one file may bring: more than any calendar of holidays, less than what fills a memory.
const MOST: usize = 10_000;

/// The holidays of a file, and what in it could not be read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ReadHolidays {
    /// Ascending, each once.
    pub holidays: Vec<Holiday>,
    /// By line.
    pub unread: Vec<Unread>,
}

/// Something in a file that became no holiday.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Unread {
    /// Line of the file, counted from 1.
    pub line: usize,
    /// Why.
    pub reason: UnreadReason,
}

/// Why something became no holiday. Names are stable: they select the wording.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum UnreadReason {
    /// A line is no `NAME:value` (RFC 5545, 3.1).
    #[error("This is no line of a calendar: a colon is missing.")]
    BrokenLine,
    /// A component is not ended, or another one is.
    #[error("{component} is not ended as it should be.")]
    NotEnded {
        /// Its name.
        component: String,
    },
    /// Neither an event nor a time zone.
    #[error("A {component} is no holiday.")]
    NoEvent {
        /// Its name.
        component: String,
    },
    /// An event without a day (3.8.2.4).
    #[error("The event has no DTSTART.")]
    NoStart,
    /// An event without a name (3.8.1.12).
    #[error("The event has no SUMMARY.")]
    NoName,
    /// An event that begins or ends in the middle of a day.
    #[error("{value:?} is a time of a day; a holiday is a whole day.")]
    NotAllDay {
        /// What is written.
        value: String,
    },
    /// A day that no calendar has, or no day at all.
    #[error("{value:?} is no date.")]
    NoDate {
        /// What is written.
        value: String,
    },
    /// The end, which is the first day after the event, does not come after its beginning (3.8.2.2).
    #[error("The event ends before it has lasted a day, or lasts more than a year.")]
    NoLength,
    /// A property that would change the days in a way that is not known here.
    #[error("{property} with {value:?} is not understood.")]
    NotUnderstood {
        /// Name of the property.
        property: String,
        /// Its value.
        value: String,
    },
    /// The event was called off (3.8.1.11).
    #[error("The event was cancelled.")]
    Cancelled,
}

/// Why a text gives no holidays at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ICalError {
    /// It does not begin with `BEGIN:VCALENDAR` (3.4).
    #[error("this is no iCalendar file: BEGIN:VCALENDAR is missing")]
    NoCalendar,
    /// It brings more than 10,000 days.
    #[error("these are more than 10,000 days")]
    TooMany,
}

/// The holidays of an iCalendar text. Events that come back are followed through `years`; single ones are taken whenever they
/// are.
///
/// # Errors
/// When it is no iCalendar text, or brings too much.
pub fn holidays_from_ical(text: &str, years: RangeInclusive<i16>) -> Result<ReadHolidays, ICalError> {
    let lines = unfold(text.strip_prefix('\u{feff}').unwrap_or(text));
    if !lines.first().is_some_and(|(_, line)| line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(ICalError::NoCalendar);
    }
    let mut reading = Reading::default();
    for (number, line) in lines {
        match Line::parse(number, &line) {
            Some(line) => reading.take(line, &years)?,
            None => reading.unread(number, UnreadReason::BrokenLine),
        }
    }
    while let Some((number, component)) = reading.inside.pop() {
        reading.unread(number, UnreadReason::NotEnded { component });
    }
    let mut read = reading.read;
    read.holidays.sort();
    read.holidays.dedup();
    read.unread.sort_by_key(|unread| unread.line);
    Ok(read)
}

/// A file half read.
#[derive(Default)]
struct Reading {
    read: ReadHolidays,
    /// The components around the present line, and where they begin.
    inside: Vec<(usize, String)>,
    event: Option<Event>,
}

impl Reading {
    fn unread(&mut self, line: usize, reason: UnreadReason) {
        self.read.unread.push(Unread { line, reason });
    }

    fn take(&mut self, line: Line, years: &RangeInclusive<i16>) -> Result<(), ICalError> {
        match line.name.as_str() {
            "BEGIN" => self.begin(&line),
            "END" => return self.end(&line, years),
            _ => {
                // What an alarm within the event says is not about its day.
                let own = self.inside.last().is_some_and(|(_, component)| component == "VEVENT");
                if let Some(event) = self.event.as_mut().filter(|_| own) {
                    event.properties.push(line);
                }
            }
        }
        Ok(())
    }

    fn begin(&mut self, line: &Line) {
        let component = line.value.trim().to_ascii_uppercase();
        match component.as_str() {
            "VEVENT" => self.event = Some(Event { line: line.number, properties: Vec::new() }),
            "VTODO" | "VJOURNAL" | "VFREEBUSY" => {
                self.unread(line.number, UnreadReason::NoEvent { component: component.clone() });
            }
            // Calendars, time zones, alarms and extensions hold no day of their own.
            _ => {}
        }
        self.inside.push((line.number, component));
    }

    fn end(&mut self, line: &Line, years: &RangeInclusive<i16>) -> Result<(), ICalError> {
        let ended = line.value.trim().to_ascii_uppercase();
        if !self.inside.iter().any(|(_, component)| *component == ended) {
            self.unread(line.number, UnreadReason::NotEnded { component: ended });
            return Ok(());
        }
        // What is still open within it was not ended; an event among it is told of, and gone.
        while let Some((number, component)) = self.inside.pop().filter(|(_, component)| *component != ended) {
            self.event = self.event.take().filter(|_| component != "VEVENT");
            self.unread(number, UnreadReason::NotEnded { component });
        }
        if ended != "VEVENT" {
            return Ok(());
        }
        let Some(event) = self.event.take() else { return Ok(()) };
        match event.holidays(years, MOST.saturating_sub(self.read.holidays.len())) {
            Ok(Some(holidays)) => self.read.holidays.extend(holidays),
            Ok(None) => return Err(ICalError::TooMany),
            Err(unread) => self.read.unread.push(unread),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
