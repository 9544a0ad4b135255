//! Statutory deadlines: the days that a law, a regulator or a standard sets, as data.
//!
//! They are counted in calendar days, working days, weeks or months of a *jurisdiction*, never in the opening hours of a
//! store; they start at the first receipt, or at the fact that the law names, and a waiting customer never pauses them.
//! (One law stops one period itself: see [`Rule::stops_for_repair`].) A [`Pack`] is bound to an activity and not to a
//! country alone; it names its source and the day on which that was last looked at. What follows from a pack, a calendar
//! and the facts of a case is computed by [`deadlines`], each with the arithmetic that led to it.
//!
//! **Choices where the law leaves one.**
//! - The day of an event is the day it has in the jurisdiction's time zone, whatever the hour: a complaint that arrives
//!   at 23:30 has that day as its day of receipt. Treating it as received on the next day would be later, never safer.
//! - A period ends with the last millisecond of its last local day, also on the days on which the clock is changed.
//! - A last day that is no working day is not moved, unless the period is itself one of working days. None of the shipped
//!   sources moves it, and answering earlier is always in time.
//! - Where the law gives no number there is no due instant: the deadline is listed, with the law's word, and the
//!   organisation's own service target has to fill the gap.
//!
//! This module must not know stores, policies or what anybody's clock shows: who asks hands in the calendar.

mod case;
mod deadline;
mod events;
mod holiday;
mod packs;
mod span;
mod working_days;

pub use case::{GENERAL, Statutory, of_case, packs_of_case};
pub use deadline::{Deadline, Step, deadlines};
pub use events::{Events, Matter, Moment, Repair};
pub use packs::{find_pack, packs};
pub use working_days::{DayOff, UnknownZone, WorkingDays, calendar_of};

use crate::classify::words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

words!(
    /// What a pack is bound to: the same shop may sell goods, lend money and carry passengers.
    Activity {
        /// Whatever an organisation does.
        Any = "any",
        /// Lending, insuring, paying and investing under a financial regulator.
        RegulatedFinance = "regulated_finance",
        /// Selling goods to consumers.
        RetailSale = "retail_sale",
        /// Carrying passengers by air.
        AirCarriage = "air_carriage",
        /// Customer service of large firms and of basic services of general interest.
        CustomerService = "customer_service",
    }
);

words!(
    /// What has to happen, or may happen, by the day.
    DeadlineKind {
        /// Tell the complainant that the complaint has arrived.
        Acknowledge = "acknowledge",
        /// Settle it so early that the full procedure is spared.
        EarlyResolution = "early_resolution",
        /// Confirm an early settlement in writing.
        SummaryResolution = "summary_resolution",
        /// Answer finally; where the source allows it, or say why not yet.
        FinalResponse = "final_response",
        /// Repair or replace.
        ResolveByRemedy = "resolve_by_remedy",
        /// Give the money back.
        Refund = "refund",
        /// The customer rejects the goods.
        Rejection = "rejection",
        /// The seller answers for a defect that shows.
        Liability = "liability",
        /// The complainant turns to the ombudsman.
        ReferralToOmbudsman = "referral_to_ombudsman",
    }
);

words!(
    /// Whose day it is, and what its passing means.
    Nature {
        /// The organisation must; passing it is a breach.
        Duty = "duty",
        /// The organisation may; passing it only leaves the longer way.
        Choice = "choice",
        /// The customer may; passing it ends the right.
        Right = "right",
    }
);

words!(
    /// How a source says "soon" without a number.
    Wording {
        /// At once.
        Immediately = "immediately",
        /// Without delay.
        Promptly = "promptly",
        /// Within a reasonable time.
        ReasonableTime = "reasonable_time",
    }
);

words!(
    /// Whether the day on which a period starts is one of its days.
    DayZero {
        /// The period is counted "from", "after" or "of" it: it is day 0.
        NotCounted = "not_counted",
        /// The period is one "beginning with" it: it is day 1.
        Counted = "counted",
    }
);

words!(
    /// When on its last day a period ends, in local time of the jurisdiction.
    Ends {
        /// With the day.
        EndOfDay = "end_of_day",
        /// At close of business, where the calendar knows it; else with the day.
        CloseOfBusiness = "close_of_business",
    }
);

/// The length of a period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "unit", content = "amount", rename_all = "snake_case")]
pub enum Span {
    /// Days, whatever they are.
    CalendarDays(NonZeroU16),
    /// Days that are neither weekend nor public holiday in the jurisdiction.
    WorkingDays(NonZeroU16),
    /// Weeks of seven calendar days.
    Weeks(NonZeroU16),
    /// Months, ending on the day of the same number, or on the last of a month that has none.
    Months(NonZeroU16),
    /// No number: the source leaves it at a word.
    NoNumber(Wording),
}

/// One deadline of a pack.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Stable name within the pack.
    pub code: String,
    /// What is due.
    pub kind: DeadlineKind,
    /// Whose day it is.
    pub nature: Nature,
    /// Where the source says so: section, article or rule.
    pub clause: String,
    /// The fact that starts it.
    pub starts: Moment,
    /// How long it is.
    pub span: Span,
    /// Whether the starting day counts.
    pub day_zero: DayZero,
    /// When on its last day it ends.
    pub ends: Ends,
    /// The facts that keep it; the earliest one does.
    pub met_by: Vec<Moment>,
    /// It falls away when this rule of the same pack was kept in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excused_by: Option<String>,
    /// It exists only once this rule of the same pack was kept in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if_kept: Option<String>,
    /// A period that starts before this day is shown, and said not to bind yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding_from: Option<Date>,
    /// It exists only once this has happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_after: Option<Moment>,
    /// It exists only for complaints about this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_for: Option<Matter>,
    /// It stands still from the day a repair or replacement was asked for to the day the goods came back, and then leaves
    /// at least so many days (Consumer Rights Act 2015, s. 22(6) to (8)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops_for_repair: Option<NonZeroU16>,
}

/// A text that must be in a message.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Clause {
    /// Stable name; the wording lies in the catalogue of texts.
    pub code: String,
    /// The message that must carry it.
    pub carried_by: Moment,
    /// Where the source says so.
    pub clause: String,
}

/// What a pack rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// The law, rule book or standard.
    pub name: String,
    /// Where it is published.
    pub url: String,
    /// What was read on the day of [`Pack::checked_on`], and what was not.
    pub checked: String,
}

/// The statutory deadlines of one activity in one jurisdiction.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pack {
    /// Stable name.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// The activity it is bound to.
    pub activity: Activity,
    /// ISO 3166 code of the jurisdiction, `EU`, or `any`.
    pub jurisdiction: String,
    /// What it rests on.
    pub source: Source,
    /// The day on which the source was last looked at.
    pub checked_on: Date,
    /// Rises with every change.
    pub version: u32,
    /// Its deadlines, in the order people are shown them.
    pub deadlines: Vec<Rule>,
    /// Texts that its messages must carry.
    pub rights: Vec<Clause>,
}

impl Pack {
    /// The rule of that code.
    pub fn find_rule(&self, code: &str) -> Option<&Rule> {
        self.deadlines.iter().find(|rule| rule.code == code)
    }
}
