//! What deeds beside the handling carry, as the UI asks for it and as it is shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The customer was in touch, or we were with them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Who spoke to whom.
    #[ts(type = "Direction")]
    pub direction: String,
    /// Which way.
    #[ts(type = "Channel")]
    pub channel: String,
    /// What was said.
    pub text: String,
}

/// Somebody of our own was told by telephone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneCallView {
    /// Who was told.
    pub whom: String,
    /// What they said.
    pub text: String,
    /// The escalation that they were told of; when asked for without, the oldest that nobody has taken.
    pub escalation: Option<String>,
}

/// How this complaint belongs to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelationView {
    /// What this one is to the other.
    #[ts(type = "RelationKind")]
    pub kind: String,
    /// Number of the other.
    pub number: String,
}

/// Something found out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// What was found.
    pub text: String,
    /// What shows it.
    pub evidence: String,
}

/// The root cause.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CauseView {
    /// A cause of the tree; a newer one is shown as it is.
    #[ts(type = "CauseCode")]
    pub code: String,
    /// Why this one.
    pub reason: String,
    /// The chain of questions that led to it.
    pub whys: Vec<WhyView>,
}

/// One step of the chain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhyView {
    /// The question.
    pub why: String,
    /// The answer.
    pub answer: String,
    /// What shows it.
    pub evidence: String,
}

/// An answer to be recorded; the scale is that of the policy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveyRequest {
    /// Code of the question.
    #[ts(type = "QuestionCode")]
    pub question: String,
    /// What was answered.
    pub score: u32,
    /// The customer's own words.
    pub text: String,
    /// One of us stood by.
    pub staff_present: bool,
}

/// An answer with the scale it was given on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnsweredView {
    /// Code of the question; one that is asked no more is shown as it is.
    #[ts(type = "QuestionCode")]
    pub question: String,
    /// What was answered.
    pub score: u32,
    /// The lowest answer.
    pub min: u32,
    /// The highest answer.
    pub max: u32,
    /// It lies in the lowest quarter of the scale.
    pub low: bool,
    /// The customer's own words.
    pub text: String,
    /// One of us stood by.
    pub staff_present: bool,
}

/// Something printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintingView {
    /// What.
    #[ts(type = "Paper")]
    pub paper: String,
    /// In which language.
    pub language: String,
}

/// A relation that stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelatedView {
    /// The deed that made it.
    pub id: String,
    /// What this one is to the other.
    #[ts(type = "RelationKind")]
    pub kind: String,
    /// Number of the other.
    pub number: String,
    /// Identity of the other, where this desk holds it and the person may read it.
    pub complaint: Option<String>,
}
