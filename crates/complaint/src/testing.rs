//! People, stores and deeds for the tests of this room.

use crate::policy::{Question, ScaleDirection};
use crate::{
    AcknowledgeMethod, Act, Answered, AreaCode, Aside, Blob, Case, Cause, Channel, ComplaintId, Contact, Decision,
    Deed, DeedId, DeviceId, Direction, Directory, Done, Facts, FieldChange, File, FileAddress, FileKind, Finding, Hlc,
    Line, Number, Paper, Person, PersonId, PhoneCall, Printing, Proposal, Record, Register, Relation, RelationKind,
    Remedy, Reply, Role, Store, StoreCode, Timestamp, Variant, WaitingFor, Why, fold,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// 2026-01-05, a Monday, 10:00 in London.
pub const MONDAY: Timestamp = Timestamp(1_767_607_200_000);

pub fn person_id(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

pub fn deed_id(n: u32) -> DeedId {
    DeedId(Uuid::from_u128(u128::from(n) + 1_000))
}

pub fn store(code: &str) -> StoreCode {
    code.parse().unwrap()
}

/// Two stores in one area, one in another.
pub fn directory() -> Directory {
    let store = |code: &str, area: &str| Store {
        code: code.parse().unwrap(),
        name: code.to_owned(),
        area: area.parse().unwrap(),
        zone: "Europe/London".to_owned(),
        duty_phone: None,
    };
    let people = Role::ALL.into_iter().map(person).collect();
    let stores = vec![store("LDN04", "LDN"), store("LDN05", "LDN"), store("BER01", "BER")];
    Directory { version: 1, organisation: "Kettles".to_owned(), stores, people }
}

/// The person of that role at LDN04.
pub fn person(role: Role) -> Person {
    Person {
        id: person_id(role as u128 + 1),
        name: role.name().to_owned(),
        role,
        store: Some(store("LDN04")),
        area: (role == Role::Manager).then(|| AreaCode::try_from("LDN".to_owned()).unwrap()),
        active: true,
    }
}

pub fn record() -> Record {
    Record {
        number: Number::make(&store("LDN04"), "K3", 127).unwrap(),
        store: store("LDN04"),
        description: "The kettle gave me a shock.".to_owned(),
        received_at: MONDAY,
        fields: BTreeMap::new(),
    }
}

/// The `n`-th deed, done by `by` `n` minutes after Monday morning.
pub fn done(n: u32, by: u128, act: Act) -> Done {
    let deed = Deed {
        id: deed_id(n),
        complaint: ComplaintId(Uuid::from_u128(7)),
        person: person_id(by),
        device: DeviceId(Uuid::from_u128(by)),
        at: MONDAY.plus(i64::from(n) * 60_000),
        hlc: Hlc(0),
        act,
    };
    Done { deed, meta: None }
}

/// A complaint recorded by person 1 as deed 0, and what followed, in the one order.
pub fn facts(following: impl IntoIterator<Item = Done>) -> Facts {
    let recorded = done(0, 1, Act::Record(Box::new(record())));
    let mut deeds: Vec<Done> = std::iter::once(recorded.clone()).chain(following).collect();
    deeds.sort_by_key(fold::order);
    Facts { id: recorded.deed.complaint, record: record(), recorded, fields: BTreeMap::new(), deeds }
}

/// The same with fields stated.
pub fn with_fields(mut facts: Facts, fields: &[(&str, &str)]) -> Facts {
    for (name, value) in fields {
        let variants = vec![Variant { value: (*value).to_owned(), person: None, at: None }];
        facts.fields.insert((*name).to_owned(), Register { variants });
    }
    facts
}

pub fn folded(following: impl IntoIterator<Item = Done>) -> Case {
    fold::fold(&facts(following))
}

pub fn resolve(after: &[u32]) -> Act {
    let after = after.iter().map(|n| deed_id(*n)).collect();
    Act::Resolve { decision: crate::Decision::Upheld, outcome: "a new kettle".to_owned(), after }
}

pub fn close(after: &[u32]) -> Act {
    Act::Close { outcome: "accepted".to_owned(), after: after.iter().map(|n| deed_id(*n)).collect() }
}

pub fn reopen(after: &[u32]) -> Act {
    Act::Reopen { reason: "broke again".to_owned(), after: after.iter().map(|n| deed_id(*n)).collect() }
}

pub fn withdraw(after: &[u32]) -> Act {
    Act::Withdraw { reason: "changed mind".to_owned(), after: after.iter().map(|n| deed_id(*n)).collect() }
}

/// To a store, done after these placing deeds.
pub fn transfer(to: &str, after: &[u32]) -> Act {
    let after = after.iter().map(|n| deed_id(*n)).collect();
    Act::Transfer { to: store(to), reason: "bought there".to_owned(), after }
}

pub fn escalate(to: Role) -> Act {
    Act::Escalate { to, reason: "a shock".to_owned() }
}

pub fn take(n: u32) -> Act {
    Act::Take { escalation: deed_id(n) }
}

pub fn decline(n: u32) -> Act {
    Act::Decline { escalation: deed_id(n), reason: "not mine".to_owned() }
}

pub fn assign(to: u128) -> Act {
    Act::Assign { to: Some(person_id(to)) }
}

pub fn note() -> Act {
    Act::Note { text: "rang".to_owned() }
}

/// A photo whose bytes are told apart by `n`.
pub fn attach(n: u32, name: &str) -> Act {
    let mut address = [0; 32];
    address[..4].copy_from_slice(&n.to_be_bytes());
    Act::Attach(Box::new(File {
        blob: Blob { address: FileAddress(address), size: 40_000 },
        name: name.to_owned(),
        media_type: "image/jpeg".to_owned(),
        kind: FileKind::Photo,
        thumbnail: None,
    }))
}

fn after_of(after: &[u32]) -> Vec<DeedId> {
    after.iter().map(|n| deed_id(*n)).collect()
}

pub fn wait(on: WaitingFor, after: &[u32]) -> Act {
    Act::Wait { on, reason: "her receipt".to_owned(), after: after_of(after) }
}

pub fn resume(after: &[u32]) -> Act {
    Act::Resume { reason: "it came".to_owned(), after: after_of(after) }
}

pub fn not_investigate(after: &[u32]) -> Act {
    Act::NotInvestigate { reason: "seen on camera".to_owned(), after: after_of(after) }
}

/// Lines of these amounts in pounds, by somebody who may give `limit` alone.
pub fn propose(decision: Decision, amounts: &[u64], limit: u64, after: &[u32]) -> Act {
    let line = |amount: &u64| Line { remedy: Remedy::PartialRefund, amount: *amount, note: String::new() };
    let proposal = Proposal {
        decision,
        reason: "the heating element".to_owned(),
        currency: "GBP".parse().unwrap(),
        lines: amounts.iter().map(line).collect(),
        limit,
    };
    Act::Propose { proposal: Box::new(proposal), after: after_of(after) }
}

pub fn approve(proposal: u32, after: &[u32]) -> Act {
    Act::Approve { proposal: deed_id(proposal), after: after_of(after) }
}

pub fn send_back(proposal: u32, after: &[u32]) -> Act {
    Act::Return { proposal: deed_id(proposal), reason: "too much".to_owned(), after: after_of(after) }
}

pub fn offer(after: &[u32]) -> Act {
    Act::Offer { method: AcknowledgeMethod::Phone, text: "half the price".to_owned(), after: after_of(after) }
}

pub fn answer(reply: Reply, after: &[u32]) -> Act {
    Act::Answer { reply, text: "as she said".to_owned(), after: after_of(after) }
}

pub fn fulfil(proposal: u32, line: u32) -> Act {
    Act::Fulfil { proposal: deed_id(proposal), line, proof: "till 4, 1182".to_owned() }
}

pub fn refer(after: &[u32]) -> Act {
    Act::Refer { body: "ombudsman".to_owned(), reason: "no agreement".to_owned(), after: after_of(after) }
}

pub fn set_aside(aside: Aside, after: &[u32]) -> Act {
    Act::SetAside { aside, reason: "see the other".to_owned(), after: after_of(after) }
}

pub fn edit(field: &str, value: &str) -> Act {
    Act::Edit { changes: vec![FieldChange { field: field.to_owned(), value: value.to_owned() }] }
}

pub fn acknowledge() -> Act {
    Act::Acknowledge { method: AcknowledgeMethod::Phone, text: String::new() }
}

pub fn contact(direction: Direction) -> Act {
    Act::Contact(Box::new(Contact { direction, channel: Channel::Phone, text: "where is my kettle".to_owned() }))
}

pub fn told_by_phone() -> Act {
    Act::ToldByPhone(Box::new(PhoneCall { whom: "Ida".to_owned(), text: "on my way".to_owned(), escalation: None }))
}

/// To the complaint of that number.
pub fn relate(n: u32, kind: RelationKind) -> Act {
    let number = Number::make(&store("LDN05"), "K3", n).unwrap();
    Act::Relate(Box::new(Relation { kind, to: ComplaintId(Uuid::from_u128(u128::from(n) + 5_000)), number }))
}

pub fn unrelate(n: u32) -> Act {
    Act::Unrelate { relation: deed_id(n) }
}

pub fn find() -> Act {
    Act::Find(Box::new(Finding { text: "a loose wire".to_owned(), evidence: "photo 2".to_owned() }))
}

pub fn cause(code: &str) -> Act {
    let why = Why { why: "Why loose?".to_owned(), answer: "Not checked".to_owned(), evidence: String::new() };
    Act::Cause(Box::new(Cause { code: code.to_owned(), reason: "seen in the lot".to_owned(), whys: vec![why] }))
}

/// On a scale from 1, the worst, to 5.
pub fn survey(code: &str, score: u32) -> Act {
    let question = Question { code: code.to_owned(), min: 1, max: 5, direction: ScaleDirection::HigherIsBetter };
    Act::Survey(Box::new(Answered { question, score, text: String::new(), staff_present: true }))
}

pub fn print(paper: Paper) -> Act {
    Act::Print(Box::new(Printing { paper, language: "en".to_owned() }))
}
