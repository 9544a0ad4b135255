//! A deed of every act, with words that are more than letters.

use complaint::policy::{Question, ScaleDirection};
use complaint::{
    AcknowledgeMethod, Act, Answered, Aside, Blob, Cause, Channel, ComplaintId, Contact, Decision, DeedId, Direction,
    FieldChange, File, FileAddress, FileKind, Finding, Line, Paper, PhoneCall, Printing, Proposal, Relation,
    RelationKind, Remedy, Reply, Role, WaitingFor, Why,
};
use redress_tests::airlock::honest;
use uuid::Uuid;

/// More than letters.
fn words() -> String {
    "Wörter 🫖".to_owned()
}

/// A deed that others name.
fn some() -> DeedId {
    honest::deed(0, 1, honest::note("")).id
}

/// One deed of every act but the record, of some acts several.
pub fn acts() -> Vec<Act> {
    [alone(), steps(), traces()].concat()
}

/// Deeds that are done whatever was done before.
fn alone() -> Vec<Act> {
    let change = |field: &str, value: &str| FieldChange { field: field.into(), value: value.into() };
    vec![
        photo(None),
        photo(Some(blob(8, 9_000))),
        honest::note(&words()),
        Act::Assign { to: Some(honest::PERSON) },
        Act::Assign { to: None },
        Act::Acknowledge { method: AcknowledgeMethod::Phone, text: words() },
        Act::Escalate { to: Role::Manager, reason: words() },
        Act::Take { escalation: some() },
        Act::Decline { escalation: some(), reason: words() },
        Act::Fulfil { proposal: some(), line: 3, proof: words() },
        Act::Edit { changes: vec![change("name", "Ana"), change("category", "")] },
    ]
}

/// Deeds that name those they were done after.
fn steps() -> Vec<Act> {
    let (after, none) = (vec![some(), some()], Vec::new);
    vec![
        Act::Resolve { decision: Decision::Partly, outcome: words(), after: after.clone() },
        Act::Close { outcome: words(), after: none() },
        Act::Reopen { reason: words(), after: after.clone() },
        Act::Withdraw { reason: words(), after: none() },
        Act::Wait { on: WaitingFor::ThirdParty, reason: words(), after: after.clone() },
        Act::Resume { reason: words(), after: none() },
        Act::NotInvestigate { reason: words(), after: after.clone() },
        Act::Propose { proposal: Box::new(proposal()), after: after.clone() },
        Act::Propose { proposal: Box::new(Proposal { lines: Vec::new(), ..proposal() }), after: none() },
        Act::Approve { proposal: some(), after: after.clone() },
        Act::Return { proposal: some(), reason: words(), after: none() },
        Act::Offer { method: AcknowledgeMethod::Letter, text: words(), after: after.clone() },
        Act::Answer { reply: Reply::NoReply, text: words(), after: none() },
        Act::Refer { body: words(), reason: words(), after: after.clone() },
        Act::SetAside { aside: Aside::Duplicate, reason: words(), after: none() },
        Act::Transfer { to: honest::store(), reason: words(), after },
    ]
}

/// Deeds that leave a trace beside the handling.
fn traces() -> Vec<Act> {
    let (other, number) = (ComplaintId(Uuid::from_u128(77)), complaint::Number::make(&honest::store(), "K3", 77));
    let question = Question { code: "csat_outcome".into(), min: 1, max: 5, direction: ScaleDirection::HigherIsBetter };
    let why = |evidence: &str| Why { why: words(), answer: words(), evidence: evidence.into() };
    let number = number.expect("a number");
    vec![
        Act::Contact(Box::new(Contact { direction: Direction::Incoming, channel: Channel::Phone, text: words() })),
        Act::ToldByPhone(Box::new(PhoneCall { whom: words(), text: words(), escalation: Some(some()) })),
        Act::ToldByPhone(Box::new(PhoneCall { whom: words(), text: String::new(), escalation: None })),
        Act::Relate(Box::new(Relation { kind: RelationKind::Follows, to: other, number })),
        Act::Unrelate { relation: some() },
        Act::Find(Box::new(Finding { text: words(), evidence: String::new() })),
        Act::Cause(Box::new(Cause { code: "packaging".into(), reason: words(), whys: vec![why(""), why("a photo")] })),
        Act::Cause(Box::new(Cause { code: "packaging".into(), reason: words(), whys: Vec::new() })),
        Act::Survey(Box::new(Answered { question: question.clone(), score: 4, text: words(), staff_present: true })),
        Act::Survey(Box::new(Answered { question, score: 1, text: String::new(), staff_present: false })),
        Act::Print(Box::new(Printing { paper: Paper::FinalResponse, language: "ar".into() })),
    ]
}

fn blob(byte: u8, size: u64) -> Blob {
    Blob { address: FileAddress([byte; 32]), size }
}

fn photo(small: Option<Blob>) -> Act {
    Act::Attach(Box::new(File {
        blob: blob(7, 40_000),
        name: "Wörter 🫖.jpg".into(),
        media_type: "image/jpeg".into(),
        kind: FileKind::Photo,
        thumbnail: small,
    }))
}

fn proposal() -> Proposal {
    let line = |remedy, amount, note: &str| Line { remedy, amount, note: note.into() };
    Proposal {
        decision: Decision::Upheld,
        reason: words(),
        currency: "GBP".parse().expect("a currency"),
        lines: vec![line(Remedy::PartialRefund, 2_000, &words()), line(Remedy::Apology, 0, "")],
        limit: 5_000,
    }
}
