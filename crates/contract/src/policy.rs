//! The versions of the organisation's rules at this desk, and what can be asked of a version that somebody drafts.

use crate::{MessageView, RowView, RulesView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every version at this desk, the latest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PoliciesView {
    /// What was published, and in the end what ships.
    pub versions: Vec<VersionView>,
    /// True at a desk without an office, where the next version is set; elsewhere the office publishes it.
    pub alone: bool,
}

/// One version and how it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionView {
    /// Its number.
    pub version: u32,
    /// From when on it applies, milliseconds UTC; nothing for what ships, which applies from the beginning.
    pub effective_from: Option<i64>,
    /// When it was published, milliseconds UTC; nothing for what ships.
    pub published_at: Option<i64>,
    /// Whether it is gone by.
    #[ts(type = "PolicyStanding")]
    pub standing: String,
    /// What keeps it from being used here.
    pub problems: Vec<ProblemView>,
}

/// One thing that is wrong with a version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    /// Where: the path as in the file, `calendars.london.week.monday[1]`, or `line 7`.
    pub place: String,
    /// What is wrong there; the code is a [`complaint::policy::Reason`]'s name.
    pub reason: MessageView,
}

/// One version, opened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyView {
    /// Which, and how it stands.
    pub version: VersionView,
    /// The file as it was published, with its comments.
    pub text: String,
    /// What it says; nothing where it cannot be used here.
    pub rules: Option<RulesView>,
}

/// A version that somebody is writing; it belongs to one person and never leaves the desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyDraftView {
    /// The file so far.
    pub text: String,
    /// When it was kept last, milliseconds UTC.
    pub saved_at: i64,
}

/// What is wrong with a draft, and what it says otherwise than what is in force.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyCheckView {
    /// What keeps it from being the next version.
    pub problems: Vec<ProblemView>,
    /// The version in force, against which it is held.
    pub against: u32,
    /// Number and date that it gives itself, where it can be read.
    pub version: Option<u32>,
    /// From when on it would apply, milliseconds UTC.
    pub effective_from: Option<i64>,
    /// What it says otherwise; nothing where it cannot be read.
    pub differences: Option<Vec<DifferenceView>>,
}

/// One value that differs, as it is written in the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceView {
    /// The path as in the file.
    pub place: String,
    /// What the version in force says.
    pub before: Option<String>,
    /// What the draft says.
    pub after: Option<String>,
    /// True for what is kept, and not acted on by any desk yet.
    pub asleep: bool,
}

/// What a draft would have meant for the cases of the last month.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyPreviewView {
    /// Why it cannot be read; the rest is empty then.
    pub problems: Vec<ProblemView>,
    /// The version in force, against which it is held.
    pub against: u32,
    /// Cases received from then on were looked at, milliseconds UTC.
    pub since: i64,
    /// How many there are.
    pub complaints: u64,
    /// For how many of them something would have been otherwise.
    pub moved: u64,
    /// What would have been otherwise, most telling first.
    pub affected: Vec<AffectedView>,
    /// Places of the draft that differ, and that no desk acts on yet.
    pub asleep: Vec<String>,
}

/// The cases for which one thing would have been otherwise.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AffectedView {
    /// What.
    #[ts(type = "PolicyEffect")]
    pub effect: String,
    /// How many.
    pub count: u64,
    /// The first of them, in the order in which they were received.
    pub cases: Vec<RowView>,
}

/// What came of setting a version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyPublishedView {
    /// What kept it from being set; nothing was changed then.
    pub problems: Vec<ProblemView>,
    /// The version set.
    pub version: Option<u32>,
    /// From when on it applies, milliseconds UTC.
    pub effective_from: Option<i64>,
}

/// A file written beside the desk's own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedFileView {
    /// Where it lies; nothing where it could not be written.
    pub path: Option<String>,
}
