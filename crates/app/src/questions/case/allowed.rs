//! What a person may do next: each deed is judged on trial, by the rule that judges it in earnest.

use crate::view::Allowed;
use complaint::permission::judge;
use complaint::{
    AcknowledgeMethod, Act, Blob, Decision, DeedId, Directory, Field, FieldChange, File, FileAddress, FileKind, Person,
    Role,
};
use sync::desk::Read;

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
    let elsewhere = directory.stores.iter().find(|store| store.code != read.case.store);
    trials.extend(elsewhere.map(|store| {
        ("transfer", None, Act::Transfer { to: store.code.clone(), reason: word(), after: read.case.placing.clone() })
    }));
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
