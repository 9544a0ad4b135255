//! How each measure is defined: data with a version, read from `measures.toml`.

use complaint::clock::{ServiceClock, clocks_by};
use complaint::{Decision, Policy, Row, Timestamp};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// What a measure is made of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Stable name; its wording is `measure-NAME` in the catalogue.
    pub name: String,
    /// Rises whenever it comes to mean something else.
    pub version: u32,
    /// What kind of number it is.
    pub shows: Shows,
    /// Which complaints it is about.
    pub of: Which,
    /// Of these, the ones that a share counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub having: Option<Which>,
    /// Where a span ends that begins when the complaint reached us.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<End>,
}

/// What kind of number a measure is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// How many.
    Count,
    /// How many of how many.
    Share,
    /// Median, 90th percentile and mean of a time, nights and weekends included.
    Span,
    /// Money in minor units, by currency; currencies are never added up.
    Money,
    /// How often each answer was given.
    Answers,
}

/// Complaints that a measure is about, or counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// Every one.
    All,
    /// Somebody still owes the customer something.
    Open,
    /// The customer had an answer of substance; putting it right is one.
    Answered,
    /// Put right: the standing resolution.
    Resolved,
    /// Resolved, and there was a promise when that should be.
    ResolvedUnderPromise,
    /// Resolved no later than was promised, waits that pause the clock not counted (the policy's targets).
    ResolvedInTime,
    /// There is a decision.
    Decided,
    /// The decision is for the customer, wholly or in part (DOMAIN 8: partly upheld counts as upheld).
    Upheld,
    /// It was at an end at least once.
    EndedOnce,
    /// It was taken up again at least once.
    Reopened,
    /// Money was given.
    Paid,
    /// It is stated whether the customer was satisfied.
    Asked,
}

impl Which {
    /// True when a complaint, whose store lies in `zone` (IANA name) and which goes by that policy, is one of them.
    pub fn holds(self, row: &Row, zone: &str, policy: &Policy) -> bool {
        match self {
            Which::All => true,
            Which::Open => row.state.is_open(),
            Which::Answered => row.first_response_at.is_some(),
            Which::Resolved => row.resolved_at.is_some(),
            Which::ResolvedUnderPromise => in_time(row, zone, policy).is_some(),
            Which::ResolvedInTime => in_time(row, zone, policy) == Some(true),
            Which::Decided => row.decision.is_some(),
            Which::Upheld => matches!(row.decision, Some(Decision::Upheld | Decision::Partly)),
            Which::EndedOnce => !row.state.is_open() || row.reopened > 0,
            Which::Reopened => row.reopened > 0,
            Which::Paid => !row.given.is_empty(),
            Which::Asked => !row.satisfaction.is_empty(),
        }
    }
}

/// Whether a resolved complaint was resolved in time; `None` where it is not resolved or nothing was promised.
fn in_time(row: &Row, zone: &str, policy: &Policy) -> Option<bool> {
    row.resolved_at?;
    let clocks = clocks_by(row, zone, policy);
    let promise = clocks.iter().find(|due| due.clock == ServiceClock::Resolve)?;
    Some(promise.met_at? <= promise.due_at)
}

/// An instant of a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// The first answer of substance.
    FirstResponseAt,
    /// The standing resolution.
    ResolvedAt,
}

impl End {
    /// When that was; `None` where it has not been.
    pub fn of(self, row: &Row) -> Option<Timestamp> {
        match self {
            End::FirstResponseAt => row.first_response_at,
            End::ResolvedAt => row.resolved_at,
        }
    }
}

/// Why definitions cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasuresError {
    /// The text has not the shape of definitions.
    #[error("{0}")]
    Shape(String),
    /// A definition lacks what its kind of number needs, or has what it does not.
    #[error("measure {0}: a share needs `having`, a span needs `to`, and nothing else has them")]
    Parts(String),
    /// Two definitions go by one name.
    #[error("measure {0} is defined twice")]
    Twice(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    measure: Vec<Definition>,
}

/// Reads definitions.
///
/// # Errors
/// [`MeasuresError`] when they are not right.
fn read(text: &str) -> Result<Vec<Definition>, MeasuresError> {
    let File { measure: all } = toml::from_str(text).map_err(|error| MeasuresError::Shape(error.to_string()))?;
    for (at, definition) in all.iter().enumerate() {
        let (share, span) = (definition.shows == Shows::Share, definition.shows == Shows::Span);
        if definition.having.is_some() != share || definition.to.is_some() != span {
            return Err(MeasuresError::Parts(definition.name.clone()));
        }
        if all.iter().take(at).any(|other| other.name == definition.name) {
            return Err(MeasuresError::Twice(definition.name.clone()));
        }
    }
    Ok(all)
}

/// The measures that ship, in the order people are shown them.
pub fn measures() -> &'static [Definition] {
    static SHIPPED: OnceLock<Vec<Definition>> = OnceLock::new();
    // A test reads them: what ships can be read.
    SHIPPED.get_or_init(|| read(include_str!("../measures.toml")).unwrap_or_default())
}

/// The measure of that name.
pub fn find(name: &str) -> Option<&'static Definition> {
    measures().iter().find(|definition| definition.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_can_be_read() {
        let shipped = read(include_str!("../measures.toml")).expect("the definitions are right");
        assert_eq!(measures(), shipped, "all of them");
        assert!(find("upheld").is_some_and(|upheld| upheld.version >= 1), "a measure is found by its name");
    }

    #[test]
    fn a_definition_that_cannot_work_is_refused() {
        let measure = |rest: &str| format!("[[measure]]\nname = \"a\"\nversion = 1\nof = \"all\"\n{rest}\n");
        let refused = |rest: &str| read(&measure(rest)).expect_err("it cannot work");
        assert!(matches!(refused("shows = \"share\""), MeasuresError::Parts(_)), "a share of what?");
        assert!(matches!(refused("shows = \"span\""), MeasuresError::Parts(_)), "a span until when?");
        assert!(
            matches!(refused("shows = \"count\"\nto = \"resolved_at\""), MeasuresError::Parts(_)),
            "a count has no end"
        );
        assert!(
            matches!(refused("shows = \"count\"\nhavin = \"open\""), MeasuresError::Shape(_)),
            "a slip of the finger"
        );
        let count = measure("shows = \"count\"");
        assert!(matches!(read(&format!("{count}{count}")), Err(MeasuresError::Twice(_))), "which one is meant?");
    }
}
