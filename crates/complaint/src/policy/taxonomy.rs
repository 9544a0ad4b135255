//! What complaints are about, what must be known of them when, and what customers are asked in the end.

use crate::Field;
use crate::classify::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One first-level category with its second level. Codes are never removed: what is not used any more is retired, so that old
/// cases stay readable.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Stable code, as kept under [`crate::Field::Category`].
    pub code: String,
    /// No new case gets it.
    #[serde(default)]
    pub retired: bool,
    /// Stable codes, as kept under [`crate::Field::Subcategory`], in the order people are shown them.
    pub subcategories: Vec<String>,
    /// Codes of the second level that no new case gets.
    #[serde(default)]
    pub retired_subcategories: Vec<String>,
}

/// Fields that must be stated, by the deed that needs them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Stages {
    /// To record.
    pub record: Vec<Field>,
    /// To resolve.
    pub resolve: Vec<Field>,
    /// To close.
    pub close: Vec<Field>,
}

/// Fields that must be stated: for every case, and what a category needs beside.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Required {
    /// To record.
    pub record: Vec<Field>,
    /// To resolve.
    pub resolve: Vec<Field>,
    /// To close.
    pub close: Vec<Field>,
    /// What cases of a category need beside, by its code.
    pub categories: BTreeMap<String, Stages>,
}

words!(
    /// Which end of a scale is the good one.
    ScaleDirection {
        /// The greater the better.
        HigherIsBetter = "higher_is_better",
        /// The lesser the better.
        LowerIsBetter = "lower_is_better",
    }
);

/// A question put to customers; its wording lies in the text catalogue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable code.
    pub code: String,
    /// The lowest answer.
    pub min: u32,
    /// The highest answer.
    pub max: u32,
    /// Which end is the good one.
    pub direction: ScaleDirection,
}
