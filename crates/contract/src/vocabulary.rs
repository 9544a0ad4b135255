//! The closed lists of codes, so that the page can offer and check them without typing them again.

use crate::{DESK_CODES, PAPER_CODES, PRIVACY_CODES};
use app::insight::{Dimension, measures};
use app::view::FileState;
use complaint::category::CATEGORIES;
use complaint::cause::CAUSES;
use complaint::file::MEDIA_TYPES;
use complaint::ladder::{Ending, Why};
use complaint::policy::{Effect, Expected, LevelClock, Reason, StopOn, Week};
use complaint::statutory::{DeadlineKind, Nature};
use complaint::{
    AcknowledgeMethod, Aside, Channel, Decision, Direction, Field, FileKind, Kind, Paper, Policy, RelationKind, Remedy,
    Reply, Role, State, WaitingFor,
};

/// A closed list of codes, as it is named in TypeScript.
pub struct Vocabulary {
    /// Name of the constant: `ROLES`.
    pub constant: &'static str,
    /// Name of the type: `Role`.
    pub name: &'static str,
    /// The codes, in the order people are shown them.
    pub codes: Vec<&'static str>,
}

/// Every list.
pub fn vocabularies() -> Vec<Vocabulary> {
    let list = |constant, name, codes| Vocabulary { constant, name, codes };
    vec![
        list("ROLES", "Role", Role::ALL.iter().map(|v| v.name()).collect()),
        list("STATES", "State", State::ALL.iter().map(|v| v.name()).collect()),
        list("KINDS", "Kind", Kind::ALL.iter().map(|v| v.name()).collect()),
        list("CHANNELS", "Channel", Channel::ALL.iter().map(|v| v.name()).collect()),
        list("REMEDIES", "Remedy", Remedy::ALL.iter().map(|v| v.name()).collect()),
        list("DECISIONS", "Decision", Decision::ALL.iter().map(|v| v.name()).collect()),
        list("ACKNOWLEDGE_METHODS", "AcknowledgeMethod", AcknowledgeMethod::ALL.iter().map(|v| v.name()).collect()),
        list("WAITING_FOR", "WaitingFor", WaitingFor::ALL.iter().map(|v| v.name()).collect()),
        list("REPLIES", "Reply", Reply::ALL.iter().map(|v| v.name()).collect()),
        list("ASIDES", "Aside", Aside::ALL.iter().map(|v| v.name()).collect()),
        list("DIRECTIONS", "Direction", Direction::ALL.iter().map(|v| v.name()).collect()),
        list("RELATION_KINDS", "RelationKind", RelationKind::ALL.iter().map(|v| v.name()).collect()),
        list("CAUSE_BRANCHES", "CauseBranch", CAUSES.iter().map(|branch| branch.code).collect()),
        list("CAUSE_CODES", "CauseCode", CAUSES.iter().flat_map(|branch| branch.causes).copied().collect()),
        list(
            "QUESTION_CODES",
            "QuestionCode",
            Policy::shipped().survey.iter().map(|question| question.code.as_str()).collect(),
        ),
        list("PAPERS", "Paper", Paper::ALL.iter().map(|v| v.name()).collect()),
        list("NOTED_HOW", "NotedHow", vec!["noted", "read_only", "failed"]),
        list("PAPER_SIZES", "PaperSize", vec!["a4", "80mm"]),
        list("DEADLINE_KINDS", "DeadlineKind", DeadlineKind::ALL.iter().map(|v| v.name()).collect()),
        list("DEADLINE_NATURES", "DeadlineNature", Nature::ALL.iter().map(|v| v.name()).collect()),
        list("FIELDS", "FieldName", Field::ALL.iter().map(|v| v.name()).collect()),
        list("FLAGS", "FlagName", Field::ALL.iter().filter(|v| v.is_flag()).map(|v| v.name()).collect()),
        list("CATEGORY_CODES", "CategoryCode", CATEGORIES.iter().map(|v| v.code).collect()),
        list("MOODS", "Mood", vec!["calm", "upset", "angry"]),
        list("GRADES", "Grade", vec!["1", "2", "3", "4"]),
        list("FILE_KINDS", "FileKind", FileKind::ALL.iter().map(|v| v.name()).collect()),
        list("FILE_STATES", "FileState", FileState::ALL.iter().map(|v| v.name()).collect()),
        list(
            "FILE_ENDINGS",
            "FileEnding",
            MEDIA_TYPES.iter().flat_map(|(_, endings)| endings.iter().copied()).collect(),
        ),
        list("ACT_NAMES", "ActName", ACT_NAMES.to_vec()),
        list("FACT_GROUPS", "FactGroup", FACT_GROUPS.to_vec()),
        list("WORKLIST_NAMES", "WorklistName", WORKLIST_NAMES.to_vec()),
        list("WORKLIST_SORTS", "WorklistSort", vec!["due", "newest"]),
        list("START_PHASES", "StartPhase", vec!["first_run", "locked", "failed", "ready"]),
        list("KEYCHAIN_STATES", "KeychainState", vec!["found", "absent", "locked", "unavailable"]),
        list("CONNECTION_KINDS", "ConnectionKind", CONNECTION_KINDS.to_vec()),
        list("DESK_LOCKS", "DeskLock", DESK_LOCKS.to_vec()),
        list("CHANGED_KINDS", "ChangedKind", CHANGED_KINDS.to_vec()),
        list("SERVICE_CLOCKS", "ServiceClock", vec!["acknowledge", "first_response", "resolve"]),
        list("CLOCK_STANDINGS", "ClockStanding", vec!["running", "late", "met", "met_late"]),
        list("CLOCK_UNITS", "ClockUnit", vec!["clock_minutes", "business_minutes", "business_days"]),
        list("ESCALATION_STATUSES", "EscalationStatus", vec!["open", "taken"]),
        list("LADDER_TRIGGERS", "LadderTrigger", vec!["threshold", "severity", "flag", "manual"]),
        list("TOLD_WHYS", "ToldWhy", Why::ALL.iter().map(|v| v.name()).collect()),
        list("LADDER_ENDINGS", "LadderEnding", Ending::ALL.iter().map(|v| v.name()).collect()),
        list("POLICY_STANDINGS", "PolicyStanding", vec!["in_force", "to_come", "past", "unusable"]),
        list("POLICY_PARTS", "PolicyPart", POLICY_PARTS.to_vec()),
        list("POLICY_EFFECTS", "PolicyEffect", Effect::ALL.iter().map(|v| v.name()).collect()),
        list("PROBLEM_REASONS", "ProblemReason", Reason::NAMES.to_vec()),
        list("EXPECTED_KINDS", "ExpectedKind", Expected::ALL.iter().map(|v| v.name()).collect()),
        list("PROMISE_NAMES", "PromiseName", vec!["acknowledge", "first_response", "next_update", "resolve"]),
        list("LEVEL_CLOCKS", "LevelClockName", LevelClock::ALL.iter().map(|v| v.name()).collect()),
        list("STOP_NAMES", "StopName", StopOn::ALL.iter().map(|v| v.name()).collect()),
        list("WEEKDAYS", "Weekday", Week::default().days().iter().map(|(day, _)| *day).collect()),
        list("NOTICE_MARKS", "NoticeMark", vec!["seen", "snoozed", "acted"]),
        list("MEASURE_NAMES", "MeasureName", measures().iter().map(|measure| measure.name.as_str()).collect()),
        list("DIMENSION_NAMES", "DimensionName", Dimension::ALL.iter().map(|v| v.name()).collect()),
        list("ERROR_CODES", "ErrorCode", [app::error::CODES, PAPER_CODES, PRIVACY_CODES, DESK_CODES].concat()),
        list("DATA_SAFETIES", "DataSafety", vec!["safe", "not_saved", "unknown"]),
        list("LANGUAGE_TAGS", "LanguageTag", vec!["en", "de", "es", "ar"]),
        list("THEMES", "Theme", vec!["system", "light", "dark", "contrast"]),
        list("DENSITIES", "Density", vec!["desk", "touch"]),
        list("CLOSE_CHOICES", "CloseChoice", vec!["ask", "tray", "quit"]),
    ]
}

/// Deeds a person can do to a recorded complaint, in the order people are shown them.
pub const ACT_NAMES: &[&str] = &[
    "note",
    "attach",
    "assign",
    "acknowledge",
    "escalate",
    "take",
    "decline",
    "resolve",
    "reopen",
    "close",
    "withdraw",
    "transfer",
    "wait",
    "resume",
    "not_investigate",
    "propose",
    "approve",
    "return",
    "offer",
    "answer",
    "fulfil",
    "refer",
    "set_aside",
    "contact",
    "told_by_phone",
    "relate",
    "unrelate",
    "find",
    "cause",
    "survey",
    "print",
    "edit",
];

/// Groups of facts on the case screen.
pub const FACT_GROUPS: &[&str] = &["customer", "about", "request", "assessment", "origin", "other"];

/// Parts of a version of the rules by the name that files give them, and the one promise that is looked at by itself.
pub const POLICY_PARTS: &[&str] = &[
    "version",
    "effective_from",
    "targets",
    "next_update",
    "pauses",
    "snooze",
    "thresholds",
    "matrix",
    "lifts",
    "ladders",
    "calendars",
    "default_calendar",
    "store_calendars",
    "limits",
    "required",
    "categories",
    "packs",
    "survey",
];

/// Saved lists of the worklist.
pub const WORKLIST_NAMES: &[&str] = &["mine", "store", "due_today", "overdue", "escalated", "unsent", "all", "closed"];

/// How the office can be reached.
pub const CONNECTION_KINDS: &[&str] = &[
    "alone",
    "connecting",
    "online",
    "offline",
    "busy",
    "not_an_office",
    "certificate",
    "revoked",
    "upgrade_required",
    "failed",
];

/// Why an open desk neither shows nor takes anything.
pub const DESK_LOCKS: &[&str] = &["lease_ended", "desk_revoked", "desk_wiped"];

/// Kinds of thing that a deed or a sync may change.
pub const CHANGED_KINDS: &[&str] =
    &["cases", "status", "notices", "attention", "drafts", "directory", "desk", "session"];

/// The group a field is shown in; `other` for one this version does not know.
pub fn group_of(field: &str) -> &'static str {
    let Some(field) = Field::find(field) else { return "other" };
    match field {
        Field::Name
        | Field::Phone
        | Field::Email
        | Field::Address
        | Field::Language
        | Field::OnBehalfOf
        | Field::Anonymous
        | Field::Vulnerable
        | Field::Mood => "customer",
        Field::Product
        | Field::ProductCode
        | Field::Serial
        | Field::Lot
        | Field::Receipt
        | Field::PurchasedOn
        | Field::Company
        | Field::Department => "about",
        Field::Remedy | Field::ImmediateAction => "request",
        Field::Kind
        | Field::Category
        | Field::Subcategory
        | Field::Severity
        | Field::Urgency
        | Field::Safety
        | Field::Legal
        | Field::Media
        | Field::StaffConduct => "assessment",
        Field::Channel
        | Field::ExternalId
        | Field::ExternalSource
        | Field::ExternalResult
        | Field::ExternalRedress
        | Field::Satisfaction
        | Field::PrintedNumber => "origin",
    }
}
