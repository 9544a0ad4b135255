//! What one version of the rules says, in the order people read it: codes and spans, worded by the page.

use crate::{SpanView, StoreView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a version says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RulesView {
    /// Promises by priority, the most urgent first.
    pub targets: Vec<TargetsView>,
    /// Whom a case may wait for without its promises running on.
    #[ts(type = "Array<WaitingFor>")]
    pub pauses: Vec<String>,
    /// Percentages of a promise at which something happens.
    pub thresholds: Vec<u32>,
    /// How long a snoozed notice stays quiet.
    pub snooze: SpanView,
    /// Priority by severity (rows 1 to 4) and urgency (columns 1 to 4).
    pub matrix: Vec<Vec<u8>>,
    /// Flags that lift a priority.
    pub lifts: Vec<LiftView>,
    /// Who is told when, by rule.
    pub ladders: Vec<RuleView>,
    /// Opening hours.
    pub calendars: Vec<CalendarView>,
    /// What roles may give without asking.
    pub limits: Vec<LimitsView>,
    /// What must be stated.
    pub required: Vec<RequiredView>,
    /// What complaints are about.
    pub categories: Vec<TopicView>,
    /// Packs of deadlines of the law.
    pub packs: Vec<BoundView>,
    /// What customers are asked.
    pub survey: Vec<QuestionView>,
    /// Parts that are kept and that no desk acts on yet.
    #[ts(type = "Array<PolicyPart>")]
    pub asleep: Vec<String>,
}

/// The promises for one priority.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TargetsView {
    /// Order of work, 1 to 4.
    pub priority: u8,
    /// Each promise, in the order in which they fall due.
    pub promises: Vec<PromiseView>,
}

/// One promise.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PromiseView {
    /// Which.
    #[ts(type = "PromiseName")]
    pub clock: String,
    /// Within which span.
    pub target: SpanView,
}

/// A flag that lifts a priority to at least this one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LiftView {
    /// Which.
    #[ts(type = "FlagName")]
    pub flag: String,
    /// To which priority.
    pub priority: u8,
}

/// One rule of who is told when.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Name of the rule in the file.
    pub rule: String,
    /// Its levels, ascending.
    pub levels: Vec<LevelView>,
}

/// One level of a rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LevelView {
    /// What sets it going.
    pub trigger: TriggerView,
    /// How long after the trigger; nothing for at once.
    pub offset: Option<SpanView>,
    /// Who is told.
    #[ts(type = "Array<Role | \"owner\">")]
    pub recipients: Vec<String>,
    /// Who is told where there is no such person.
    #[ts(type = "Role | \"owner\" | null")]
    pub fallback: Option<String>,
    /// How soon somebody has to answer before the next is told as well.
    pub answer_within: Option<SpanView>,
    /// How soon it is told again while nothing has ended it.
    pub repeat: Option<SpanView>,
    /// What ends it.
    #[ts(type = "Array<StopName>")]
    pub stop_on: Vec<String>,
    /// Code of the do-now card shown with it.
    pub card: Option<String>,
}

/// What sets a level going.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "on", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum TriggerView {
    /// So much of a promise is used up.
    Threshold {
        /// How much.
        percent: u32,
        /// Of which clock.
        #[ts(type = "LevelClockName")]
        clock: String,
    },
    /// This severity or a worse one.
    Severity {
        /// Which.
        severity: u8,
    },
    /// A flag is raised.
    Flag {
        /// Which.
        #[ts(type = "FlagName")]
        flag: String,
    },
    /// So many complaints of one customer.
    Repeat {
        /// How many.
        count: u32,
        /// Within so many days.
        days: u32,
    },
    /// So many similar complaints.
    Similar {
        /// How many.
        count: u32,
        /// Within so many days.
        days: u32,
    },
    /// An answer of the customer.
    Score {
        /// This one or a lower one.
        score: u32,
    },
    /// Somebody asked for it.
    Manual,
}

/// Opening hours of a kind of store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarView {
    /// Its name in the file.
    pub name: String,
    /// True for that of every store that no other names.
    pub is_default: bool,
    /// Time zone (IANA name); nothing for that of each store.
    pub zone: Option<String>,
    /// Monday to Sunday.
    pub week: Vec<DayHoursView>,
    /// Days on which it is closed.
    pub holidays: Vec<HolidayView>,
    /// Stores that it is named for.
    pub stores: Vec<StoreView>,
}

/// The hours of one weekday.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayHoursView {
    /// Which, by the name that files give it.
    #[ts(type = "Weekday")]
    pub day: String,
    /// `09:00-18:00`, none where it is closed.
    pub hours: Vec<String>,
}

/// A day on which stores are closed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HolidayView {
    /// The day, YYYY-MM-DD.
    pub on: String,
    /// What it is called.
    pub name: String,
}

/// What roles may give in one currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitsView {
    /// ISO 4217 code.
    pub currency: String,
    /// The lowest role first. A role that is not named may give nothing without asking.
    pub roles: Vec<RoleLimitView>,
}

/// What one role may give without asking, in minor units; nothing where it is as much as a proposal can cost.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleLimitView {
    /// Which.
    #[ts(type = "Role")]
    pub role: String,
    /// On one case.
    pub case: Option<i64>,
    /// On one customer within a year.
    pub year: Option<i64>,
}

/// Fields that must be stated before a deed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequiredView {
    /// For cases of this category; nothing for every case.
    pub category: Option<String>,
    /// Before which deed.
    #[ts(type = "\"record\" | \"resolve\" | \"close\"")]
    pub stage: String,
    /// Which.
    #[ts(type = "Array<FieldName>")]
    pub fields: Vec<String>,
}

/// A category with its second level.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicView {
    /// Its code.
    pub code: String,
    /// No new case gets it.
    pub retired: bool,
    /// The second level; retired ones at the end.
    pub below: Vec<SubtopicView>,
}

/// A category of the second level.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubtopicView {
    /// Its code.
    pub code: String,
    /// No new case gets it.
    pub retired: bool,
}

/// Packs bound to an activity.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoundView {
    /// A category's code, or `general` for every case.
    pub activity: String,
    /// Each pack.
    pub packs: Vec<PackView>,
}

/// A pack of deadlines of the law.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    /// Its code.
    pub code: String,
    /// What people call it; nothing where this program does not know it.
    pub title: Option<String>,
    /// The day on which its source was last looked at, YYYY-MM-DD.
    pub checked_on: Option<String>,
}

/// A question put to customers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// Its code.
    #[ts(type = "QuestionCode")]
    pub code: String,
    /// The lowest answer.
    pub min: u32,
    /// The highest answer.
    pub max: u32,
    /// True where the highest answer is the good one.
    pub higher_is_better: bool,
}
