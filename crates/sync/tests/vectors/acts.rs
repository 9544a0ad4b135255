//! One example of every act.

use super::examples::{item, meta};
use complaint::policy::{Question, ScaleDirection};
use complaint::{
    AcknowledgeMethod, Act, Answered, Aside, Blob, Cause, Channel, ComplaintId, Contact, Decision, Deed, DeedId,
    Direction, FieldChange, File, FileAddress, FileKind, Finding, Hlc, Line, Number, Paper, PhoneCall, Printing,
    Proposal, Relation, RelationKind, Remedy, Reply, Role, StoreCode, Timestamp, WaitingFor, Why,
};
use uuid::Uuid;

/// A deed of every act but the record, each as if it were the second deed of the complaint.
pub fn deeds() -> Vec<Deed> {
    let record = item().1.deed;
    let acts = [alone(), steps(record.id), traces()].concat();
    let deed = |(n, act): (u64, Act)| Deed {
        id: DeedId(Uuid::from_u128(0xe00 + u128::from(n))),
        at: Timestamp(record.at.0 + 1_500),
        hlc: Hlc(record.hlc.0 + n),
        act,
        ..record.clone()
    };
    (1..).zip(acts).map(deed).collect()
}

/// A deed that others name.
fn named() -> DeedId {
    DeedId(Uuid::from_u128(0xdd))
}

fn words() -> String {
    "Was sie gesagt hat: \u{201e}Käse\u{201c}".into()
}

fn alone() -> Vec<Act> {
    let change = |field: &str, value: &str| FieldChange { field: field.into(), value: value.into() };
    let blob = |byte, size| Blob { address: FileAddress([byte; 32]), size };
    let file = File {
        blob: blob(0x55, 8_388_613),
        name: "kettle.jpg".into(),
        media_type: "image/jpeg".into(),
        kind: FileKind::Photo,
        thumbnail: Some(blob(0x66, 9_000)),
    };
    vec![
        Act::Note { text: words() },
        Act::Attach(Box::new(file.clone())),
        Act::Attach(Box::new(File { thumbnail: None, ..file })),
        Act::Assign { to: Some(meta().person) },
        Act::Assign { to: None },
        Act::Acknowledge { method: AcknowledgeMethod::InPerson, text: words() },
        Act::Escalate { to: Role::Supervisor, reason: words() },
        Act::Take { escalation: named() },
        Act::Decline { escalation: named(), reason: words() },
        Act::Fulfil { proposal: named(), line: 1, proof: words() },
        Act::Edit { changes: vec![change("severity", "2"), change("name", "")] },
    ]
}

fn steps(seen: DeedId) -> Vec<Act> {
    let (after, none) = (vec![seen, named()], Vec::new);
    let line = |remedy, amount, note: &str| Line { remedy, amount, note: note.into() };
    let proposal = Proposal {
        decision: Decision::Partly,
        reason: words(),
        currency: "GBP".parse().expect("a currency"),
        lines: vec![line(Remedy::PartialRefund, 2_000, &words()), line(Remedy::Apology, 0, "")],
        limit: 5_000,
    };
    vec![
        Act::Resolve { decision: Decision::Upheld, outcome: words(), after: after.clone() },
        Act::Reopen { reason: words(), after: after.clone() },
        Act::Close { outcome: words(), after: none() },
        Act::Withdraw { reason: words(), after: none() },
        Act::Wait { on: WaitingFor::Customer, reason: words(), after: after.clone() },
        Act::Resume { reason: words(), after: after.clone() },
        Act::NotInvestigate { reason: words(), after: after.clone() },
        Act::Propose { proposal: Box::new(proposal), after: after.clone() },
        Act::Approve { proposal: named(), after: after.clone() },
        Act::Return { proposal: named(), reason: words(), after: after.clone() },
        Act::Offer { method: AcknowledgeMethod::Letter, text: words(), after: after.clone() },
        Act::Answer { reply: Reply::Accepted, text: words(), after: after.clone() },
        Act::Refer { body: words(), reason: words(), after: after.clone() },
        Act::SetAside { aside: Aside::Duplicate, reason: words(), after: after.clone() },
        Act::Transfer { to: store("LDN05"), reason: words(), after },
    ]
}

fn traces() -> Vec<Act> {
    let (to, number) =
        (ComplaintId(Uuid::from_u128(0xc1)), Number::make(&store("LDN04"), "K3", 126).expect("a number"));
    let question = Question { code: "csat_outcome".into(), min: 1, max: 5, direction: ScaleDirection::HigherIsBetter };
    let why = Why { why: words(), answer: words(), evidence: String::new() };
    vec![
        Act::Contact(Box::new(Contact { direction: Direction::Incoming, channel: Channel::Phone, text: words() })),
        Act::ToldByPhone(Box::new(PhoneCall { whom: "Ada".into(), text: String::new(), escalation: Some(named()) })),
        Act::ToldByPhone(Box::new(PhoneCall { whom: "Ada".into(), text: words(), escalation: None })),
        Act::Relate(Box::new(Relation { kind: RelationKind::RecurrenceOf, to, number })),
        Act::Unrelate { relation: named() },
        Act::Find(Box::new(Finding { text: words(), evidence: String::new() })),
        Act::Cause(Box::new(Cause { code: "packaging".into(), reason: words(), whys: vec![why] })),
        Act::Survey(Box::new(Answered { question, score: 4, text: String::new(), staff_present: true })),
        Act::Print(Box::new(Printing { paper: Paper::Slip, language: "en".into() })),
    ]
}

fn store(code: &str) -> StoreCode {
    code.parse().expect("a store")
}
