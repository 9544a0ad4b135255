//! Everything held on one person: what the page is shown before, and what became of it.

use crate::RowView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Failures that only giving out what is held on a person knows, beside those of the app.
pub const PRIVACY_CODES: &[&str] = &["held_failed"];

/// What this desk holds on the complainant of a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldView {
    /// What the person is known by.
    pub known: Vec<KnownView>,
    /// Their complaints, received last first.
    pub complaints: Vec<HeldComplaintView>,
}

/// A fact that a person is known by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownView {
    /// Which.
    #[ts(type = "FieldName")]
    pub field: String,
    /// What it says.
    pub value: String,
}

/// A complaint of that person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldComplaintView {
    /// The complaint.
    pub row: RowView,
    /// By which facts it was found.
    #[ts(type = "Array<FieldName>")]
    pub by: Vec<String>,
    /// How many files it has.
    pub files: u64,
    /// It is surely the person's.
    pub sure: bool,
    /// Numbers of complaints that were erased for good and that this one points to.
    pub erased: Vec<String>,
}

/// What is to be given out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldRequest {
    /// The case that it began with.
    pub id: String,
    /// Ids of the complaints that go in.
    pub complaints: Vec<String>,
}

/// What was given out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedHeldView {
    /// Path of the file.
    pub path: String,
    /// Files that are only listed in it, because their bytes were not to be had.
    pub not_here: Vec<String>,
    /// Every case says so.
    pub noted: bool,
}
