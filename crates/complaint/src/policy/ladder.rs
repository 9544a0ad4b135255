//! Escalation ladders: who is told when, and what ends the telling (DOMAIN 6).

use super::span::written;
use super::{Expected, Span, Unreadable};
use crate::classify::words;
use crate::{Field, Role, Severity, Target};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What sets a level going.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trigger {
    /// A service clock has used up this percentage of its span: `75 %`.
    Threshold(u32),
    /// This severity or a worse one: `severity 1`.
    Severity(Severity),
    /// A flag is raised: `flag safety`.
    Flag(Field),
    /// So many complaints of one customer within so many days: `3 complaints in 90 d`.
    Repeat {
        /// How many, the present one counted.
        count: u32,
        /// Days looked back.
        days: u32,
    },
    /// So many similar complaints within so many days: `5 similar in 30 d`.
    Similar {
        /// How many, the present one counted.
        count: u32,
        /// Days looked back.
        days: u32,
    },
    /// The customer gave this score or a lower one: `score 2`.
    Score(u32),
    /// Somebody asked for it, with a reason: `manual`.
    Manual,
}

impl fmt::Display for Trigger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trigger::Threshold(percent) => write!(f, "{percent} %"),
            Trigger::Severity(severity) => write!(f, "severity {}", severity.get()),
            Trigger::Flag(flag) => write!(f, "flag {}", flag.name()),
            Trigger::Repeat { count, days } => write!(f, "{count} complaints in {days} d"),
            Trigger::Similar { count, days } => write!(f, "{count} similar in {days} d"),
            Trigger::Score(score) => write!(f, "score {score}"),
            Trigger::Manual => f.write_str("manual"),
        }
    }
}

impl FromStr for Trigger {
    type Err = Unreadable;
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let spaced = text.replace('%', " %");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let days = |number: &str, unit: &str| match format!("{number} {unit}").parse() {
            Ok(Span::Days(days)) => Some(days),
            Ok(Span::Minutes(_)) | Err(_) => None,
        };
        let trigger = match *words.as_slice() {
            [percent, "%"] => percent.parse().ok().map(Trigger::Threshold),
            ["severity", grade] => {
                grade.parse::<u8>().ok().and_then(|grade| grade.try_into().ok()).map(Trigger::Severity)
            }
            ["flag", flag] => Field::find(flag).filter(|flag| flag.is_flag()).map(Trigger::Flag),
            ["score", score] => score.parse().ok().map(Trigger::Score),
            ["manual"] => Some(Trigger::Manual),
            [count, what, "in", number, unit] => {
                count.parse().ok().zip(days(number, unit)).and_then(|(count, days)| match what {
                    "complaints" => Some(Trigger::Repeat { count, days }),
                    "similar" => Some(Trigger::Similar { count, days }),
                    _ => None,
                })
            }
            _ => None,
        };
        trigger.ok_or_else(|| Unreadable::new(text, Expected::Trigger))
    }
}

words!(
    /// The clock whose threshold sets a level going, and from which its offset runs.
    LevelClock {
        /// Whichever service clock falls due first.
        Nearest = "nearest",
        /// Tell the customer it has arrived.
        Acknowledge = "acknowledge",
        /// Answer in substance.
        FirstResponse = "first_response",
        /// Tell the customer how things stand.
        NextUpdate = "next_update",
        /// Put it right.
        Resolve = "resolve",
    }
);

words!(
    /// By which hours the spans of a level are counted.
    HoursKind {
        /// While the store is open.
        Business = "business",
        /// On the wall.
        Clock = "clock",
    }
);

words!(
    /// What ends the telling.
    StopOn {
        /// Every recipient has seen it.
        Acknowledged = "acknowledged",
        /// Somebody has taken it on.
        Taken = "taken",
        /// The promise is kept.
        Met = "met",
        /// The case is resolved, closed or withdrawn.
        Ended = "ended",
    }
);

/// Who is told. A role is looked for from where the complaint lies: the supervisor of its store, the manager of its area.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Recipient {
    /// Whoever handles the case.
    Owner,
    /// Everybody of that role who answers for the store.
    Role(Role),
}

impl Recipient {
    /// The role told; `None` for the owner, whose role nobody knows beforehand.
    pub fn role(self) -> Option<Role> {
        match self {
            Recipient::Owner => None,
            Recipient::Role(role) => Some(role),
        }
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.role().map_or("owner", Role::name))
    }
}

impl FromStr for Recipient {
    type Err = Unreadable;
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        match text {
            "owner" => Ok(Recipient::Owner),
            role => Role::find(role).map(Recipient::Role).ok_or_else(|| Unreadable::new(text, Expected::Role)),
        }
    }
}

written!(Trigger, Recipient);

/// One step of a ladder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// What sets it going.
    pub trigger: Trigger,
    /// Which clock, for a threshold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<LevelClock>,
    /// How long after the trigger. Runs from the clock, never from the last edit.
    pub offset: Span,
    /// By which hours `offset`, `ack_within` and `repeat` are counted.
    pub hours: HoursKind,
    /// Who is told.
    pub recipients: Vec<Recipient>,
    /// Who is told where there is no such person: no owner, nobody of that role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<Recipient>,
    /// How soon a recipient has to acknowledge before the next reachable person is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ack_within: Option<Span>,
    /// How soon it is told again while nothing has stopped it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Span>,
    /// What ends it.
    pub stop_on: Vec<StopOn>,
    /// Code of the do-now card shown with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
}

impl Level {
    /// A span of this level, with its hours.
    pub fn counted(&self, span: Span) -> Target {
        match (self.hours, span) {
            (HoursKind::Business, Span::Minutes(minutes)) => Target::BusinessMinutes(minutes),
            (HoursKind::Business, Span::Days(days)) => Target::BusinessDays(days),
            (HoursKind::Clock, span) => Target::ClockMinutes(span.clock_minutes()),
        }
    }
}
