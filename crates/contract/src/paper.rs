//! Paper: what the page may ask to be printed, and what it is shown before.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Failures that only printing knows, beside those of the app.
pub const PAPER_CODES: &[&str] = &[
    "paper_incomplete",
    "paper_failed",
    "paper_unsaved",
    "paper_not_shown",
    "printer_none",
    "printer_address",
    "printer_setting",
    "printer_unreachable",
    "printer_not_a_printer",
    "printer_broke_off",
    "printer_wants_login",
    "printer_refused",
    "printer_only_slips",
    "printer_not_a_device",
];

/// One paper, as it is wanted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperRequest {
    /// What it is.
    #[ts(type = "Paper")]
    pub paper: String,
    /// Its language; null: the customer's, or for a case file that of the screen.
    #[ts(type = "LanguageTag | null")]
    pub language: Option<String>,
    /// Of a slip: sheet or roll. Other papers are sheets.
    #[ts(type = "PaperSize")]
    pub size: String,
    /// Of a letter: why; null: what the proposal says.
    pub reasons: Option<String>,
    /// Of a holding letter: the day by which an answer is promised, `YYYY-MM-DD`.
    pub expected_on: Option<String>,
    /// Of a final answer: the body outside to which the customer can turn.
    pub outside_body: Option<String>,
    /// Somebody says that the leaflet of the ombudsman is in the envelope.
    pub leaflet: bool,
}

/// One page as a picture.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageView {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// A PNG, base64.
    pub data: String,
}

/// Something that a letter must carry and does not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LackingView {
    /// Name of the clause.
    pub clause: String,
    /// The law, rule or standard that asks for it.
    pub source: String,
}

/// A paper before it is handed out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperView {
    /// The language it is in.
    #[ts(type = "LanguageTag")]
    pub language: String,
    /// It says that it is a copy.
    pub copy: bool,
    /// How many pages it has.
    pub count: u32,
    /// The first pages; none where something is lacking.
    pub pages: Vec<PageView>,
    /// What it lacks: while there is anything, it cannot be handed out.
    pub lacking: Vec<LackingView>,
    /// Pictures that are only listed in it, because their bytes are not on this desk.
    pub not_here: Vec<String>,
}

/// A paper that was handed out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandedView {
    /// Address of the printer that took it, or path of the file.
    pub to: String,
    /// Whether the case says so. It does not where the person may only read it.
    #[ts(type = "NotedHow")]
    pub noted: String,
}

/// A printer that the system knows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrinterView {
    /// What people call it.
    pub name: String,
    /// How it is reached.
    pub address: String,
    /// The one that is used where nobody chooses.
    pub is_default: bool,
    /// It takes jobs.
    pub accepts: bool,
}

/// The printer of this desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrinterChoiceView {
    /// How it is reached.
    pub address: String,
    /// What is in it.
    #[ts(type = "PaperSize")]
    pub paper: String,
    /// A slip is printed as soon as a complaint is recorded.
    pub at_once: bool,
}
