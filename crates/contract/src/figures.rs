//! What the complaints come to together: measures, told apart by a dimension, down to the cases behind a number.

use crate::RowView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is asked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiguresRequest {
    /// One measure; null for all of them.
    #[ts(type = "MeasureName | null")]
    pub measure: Option<String>,
    /// What complaints are told apart by.
    #[ts(type = "DimensionName | null")]
    pub by: Option<String>,
    /// Kinds are never counted together.
    #[ts(type = "Kind")]
    pub kind: String,
}

/// What complaints of one kind come to.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiguresView {
    /// The measures, in the order of the figures of each group.
    pub measures: Vec<MeasureView>,
    /// By value; one without a value where complaints are not told apart.
    pub groups: Vec<GroupView>,
    /// As of when, milliseconds UTC: what reaches this desk later is not in it.
    pub as_of: i64,
}

/// A measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureView {
    /// Its name.
    #[ts(type = "MeasureName")]
    pub name: String,
    /// Version of its definition.
    pub version: u32,
}

/// Complaints that share a value.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// The value; empty for those that have none.
    pub value: String,
    /// A figure for each measure.
    pub figures: Vec<FigureView>,
}

/// A number and what it is of. Times are in milliseconds, money in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "shows", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum FigureView {
    /// So many.
    Count {
        /// How many.
        count: u64,
    },
    /// So many of so many.
    Share {
        /// Those that are counted.
        count: u64,
        /// All that it is about.
        of: u64,
    },
    /// A time; nights and weekends included.
    Span {
        /// How many complaints it is of; of none there is no time.
        of: u64,
        /// Half took no longer.
        median: i64,
        /// Nine in ten took no longer.
        p90: i64,
        /// All together, by their number.
        mean: i64,
    },
    /// Money, by currency.
    Money {
        /// How many complaints it is of.
        of: u64,
        /// The sum of each currency.
        sums: Vec<SumView>,
    },
    /// How often each answer was given.
    Answers {
        /// How many gave one.
        of: u64,
        /// Each answer.
        answers: Vec<AnswerCountView>,
    },
}

/// A sum of money.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SumView {
    /// ISO 4217.
    pub currency: String,
    /// Minor units.
    pub amount: u64,
}

/// An answer and how many gave it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerCountView {
    /// The answer.
    pub answer: String,
    /// How many.
    pub count: u64,
}

/// A number whose cases are wanted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BehindRequest {
    /// Which measure.
    #[ts(type = "MeasureName")]
    pub measure: String,
    /// The kind.
    #[ts(type = "Kind")]
    pub kind: String,
    /// Told apart by this.
    #[ts(type = "DimensionName")]
    pub by: String,
    /// The value; empty for those that have none.
    pub value: String,
}

/// The cases behind a number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BehindView {
    /// How many there are.
    pub count: u64,
    /// The latest of them.
    pub cases: Vec<RowView>,
}
