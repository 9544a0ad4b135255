//! What a person may do next: each deed is judged on trial, by the rule that judges it in earnest.

use crate::view::Allowed;
use complaint::cause::CAUSES;
use complaint::permission::judge;
use complaint::policy::{Question, ScaleDirection};
use complaint::redress::left;
use complaint::{
    AcknowledgeMethod, Act, Answered, Aside, Blob, Case, Cause, Channel, ComplaintId, Contact, Currency, Decision,
    DeedId, Direction, Directory, Facts, Field, FieldChange, File, FileAddress, FileKind, Finding, Paper, Person,
    PhoneCall, Printing, Proposal, Relation, RelationKind, Reply, Role, WaitingFor,
};
use sync::desk::Read;
use uuid::Uuid;

/// The deeds possible now, in the order of good sense.
pub(super) fn allowed(person: &Person, read: &Read, directory: &Directory) -> Vec<Allowed> {
    let fits = |act: &Act| judge(person, act, Some((&read.facts, &read.case)), directory).is_ok();
    trials(person, read, directory)
        .into_iter()
        .filter(|(_, _, act)| fits(act))
        .map(|(deed, escalation, _)| Allowed { deed, escalation })
        .collect()
}

fn trials(person: &Person, read: &Read, directory: &Directory) -> Vec<(&'static str, Option<DeedId>, Act)> {
    let word = || "…".to_owned();
    let after = || read.case.lifecycle.clone();
    let mut trials = Vec::new();
    for open in read.case.open_escalations() {
        trials.push(("take", Some(open.id), Act::Take { escalation: open.id }));
        trials.push(("decline", Some(open.id), Act::Decline { escalation: open.id, reason: word() }));
    }
    if read.case.acknowledged.is_none() {
        trials.push(("acknowledge", None, Act::Acknowledge { method: AcknowledgeMethod::Slip, text: word() }));
    }
    trials.extend([
        ("assign", None, Act::Assign { to: Some(person.id) }),
        ("resolve", None, Act::Resolve { decision: Decision::Upheld, outcome: word(), after: after() }),
        ("close", None, Act::Close { outcome: word(), after: after() }),
        ("reopen", None, Act::Reopen { reason: word(), after: after() }),
        ("note", None, Act::Note { text: word() }),
        ("attach", None, Act::Attach(Box::new(some_file()))),
        ("edit", None, Act::Edit { changes: vec![FieldChange { field: Field::Product.name().into(), value: word() }] }),
        ("escalate", None, Act::Escalate { to: Role::Supervisor, reason: word() }),
        ("withdraw", None, Act::Withdraw { reason: word(), after: after() }),
    ]);
    trials.extend(handling(&after));
    trials.extend(redress(person, &read.case, &after));
    trials.extend(traces(&read.facts, &read.case));
    let elsewhere = directory.stores.iter().find(|store| store.code != read.case.store);
    trials.extend(elsewhere.map(|store| {
        ("transfer", None, Act::Transfer { to: store.code.clone(), reason: word(), after: read.case.placing.clone() })
    }));
    trials
}

/// What halts, carries on or gives away.
fn handling(after: &impl Fn() -> Vec<DeedId>) -> [(&'static str, Option<DeedId>, Act); 5] {
    let word = || "…".to_owned();
    [
        ("wait", None, Act::Wait { on: WaitingFor::Customer, reason: word(), after: after() }),
        ("resume", None, Act::Resume { reason: word(), after: after() }),
        ("not_investigate", None, Act::NotInvestigate { reason: word(), after: after() }),
        ("refer", None, Act::Refer { body: word(), reason: word(), after: after() }),
        ("set_aside", None, Act::SetAside { aside: Aside::Duplicate, reason: word(), after: after() }),
    ]
}

/// What leaves a trace beside the handling.
fn traces(facts: &Facts, case: &Case) -> Vec<(&'static str, Option<DeedId>, Act)> {
    let word = || "…".to_owned();
    let contact = Contact { direction: Direction::Incoming, channel: Channel::Phone, text: word() };
    let code = CAUSES.iter().flat_map(|branch| branch.causes).next().copied().unwrap_or_default();
    let cause = Cause { code: code.to_owned(), reason: word(), whys: Vec::new() };
    let question = Question { code: word(), min: 1, max: 5, direction: ScaleDirection::HigherIsBetter };
    let answered = Answered { question, score: 1, text: String::new(), staff_present: true };
    let (kind, number) = (RelationKind::Follows, facts.record.number.clone());
    let relation = Relation { kind, to: ComplaintId(Uuid::nil()), number };
    let mut trials = vec![
        ("contact", None, Act::Contact(Box::new(contact))),
        ("find", None, Act::Find(Box::new(Finding { text: word(), evidence: String::new() }))),
        ("cause", None, Act::Cause(Box::new(cause))),
        ("survey", None, Act::Survey(Box::new(answered))),
        ("relate", None, Act::Relate(Box::new(relation))),
        ("print", None, Act::Print(Box::new(Printing { paper: Paper::Slip, language: word() }))),
    ];
    if let Some(related) = case.relations.first() {
        trials.push(("unrelate", None, Act::Unrelate { relation: related.id }));
    }
    if let Some(open) = case.open_escalations().next() {
        let call = PhoneCall { whom: word(), text: String::new(), escalation: Some(open.id) };
        trials.push(("told_by_phone", None, Act::ToldByPhone(Box::new(call))));
    }
    trials
}

/// From the proposal to the last line done.
fn redress(person: &Person, case: &Case, after: &impl Fn() -> Vec<DeedId>) -> Vec<(&'static str, Option<DeedId>, Act)> {
    let word = || "…".to_owned();
    let proposal = Proposal {
        decision: Decision::Upheld,
        reason: word(),
        currency: Currency::EURO,
        lines: Vec::new(),
        limit: left(person.role, Currency::EURO, case),
    };
    let mut trials = vec![
        ("propose", None, Act::Propose { proposal: Box::new(proposal), after: after() }),
        ("offer", None, Act::Offer { method: AcknowledgeMethod::InPerson, text: word(), after: after() }),
        ("answer", None, Act::Answer { reply: Reply::Accepted, text: word(), after: after() }),
    ];
    if let Some(proposed) = &case.proposed {
        let proposal = proposed.id;
        trials.push(("approve", None, Act::Approve { proposal, after: after() }));
        trials.push(("return", None, Act::Return { proposal, reason: word(), after: after() }));
        // What is shown is what can be done: an older promise beside a newer proposal is for the command line.
        let promised = case.promised.as_ref().filter(|promised| promised.id == proposal);
        let owed = promised.and_then(|promised| promised.proofs.iter().position(Option::is_none));
        let owed = owed.and_then(|line| u32::try_from(line).ok());
        trials.extend(owed.map(|line| ("fulfil", None, Act::Fulfil { proposal, line, proof: word() })));
    }
    trials
}

/// The smallest file that there can be.
fn some_file() -> File {
    File {
        blob: Blob { address: FileAddress([0; 32]), size: 1 },
        name: "a.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        kind: FileKind::Document,
        thumbnail: None,
    }
}
