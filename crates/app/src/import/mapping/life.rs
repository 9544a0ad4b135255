//! Which columns tell how a complaint went on, and what their words are in ours.

use super::super::FileError;
use super::{Kind, Mapping};
use complaint::{Currency, Decision};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Which columns tell how a complaint went on. A file that lacks one of the first two tells nothing of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifeRule {
    /// The column of the day on which it ended.
    pub ended: String,
    /// The column that says how.
    pub result: String,
    /// The column of the money that was given, in units of the currency.
    pub amount: Option<String>,
    /// Of which currency that is.
    pub currency: Currency,
    /// What each result is in our words. A row with another result is set aside.
    pub ending: Vec<Ending>,
}

/// What some results are in our words.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The results, as the file has them (without regard to case).
    pub is: Vec<String>,
    /// How the handling ended.
    pub end: End,
}

/// How the handling ended.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Resolved and closed.
    Resolve {
        /// What was decided.
        decision: Decision,
    },
    /// Given to a body outside and closed.
    Refer {
        /// Which body.
        body: String,
    },
    /// Closed without looking further.
    NotInvestigate,
    /// The customer took it back.
    Withdraw,
    /// Given to somebody else to answer.
    Forward,
    /// Not a complaint.
    Invalid,
}

impl LifeRule {
    /// What a result is in our words.
    pub fn ending(&self, result: &str) -> Option<&Ending> {
        self.ending.iter().find(|ending| ending.is.iter().any(|word| word.eq_ignore_ascii_case(result)))
    }

    /// Is every column there and of its kind, and no result named twice?
    ///
    /// # Errors
    /// [`FileError::BadMapping`] when not.
    pub fn check(&self, mapping: &Mapping) -> Result<(), FileError> {
        let bad = |problem: String| Err(FileError::BadMapping { name: mapping.name.clone(), problem });
        let kind = |name: &str| mapping.columns.get(name).map(|column| column.kind);
        if !matches!(kind(&self.ended), Some(Kind::Date | Kind::Instant)) {
            return bad(format!("life.ended: there is no column of dates {:?}", self.ended));
        }
        if kind(&self.result) != Some(Kind::Text) {
            return bad(format!("life.result: there is no column of text {:?}", self.result));
        }
        if let Some(amount) = self.amount.as_ref().filter(|amount| kind(amount) != Some(Kind::Number)) {
            return bad(format!("life.amount: there is no column of numbers {amount:?}"));
        }
        let mut named = BTreeSet::new();
        let words = self.ending.iter().flat_map(|ending| &ending.is);
        match words.map(|word| word.to_ascii_lowercase()).find(|word| !named.insert(word.clone())) {
            Some(word) => bad(format!("life.ending: {word:?} is named twice")),
            None => Ok(()),
        }
    }
}
