//! Another program's changes: Automerge's JavaScript package makes them, the airlock judges them.

mod acts;
mod deeds;
mod script;

use acts::acts;
use complaint::Deed;
use deeds::{Written, written};
use document::{CaseDocument, Error, Item, Metas, check};
use redress_tests::airlock::honest;
use script::{Script, made};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The item that pushes a change of JavaScript's under an honest envelope for that deed.
fn item(deed: &Deed, change: Vec<u8>, actor: u8) -> Item {
    let inspected = document::parse_chunk(&change).expect("the package writes plain change chunks");
    Item {
        doc: deed.complaint,
        generation: 0,
        hash: inspected.hash,
        change,
        actor: honest::actor(actor),
        deed: deed.clone(),
        meta: None,
    }
}

#[test]
fn a_change_that_javascript_writes_like_us_is_the_same_to_the_last_byte_and_passes() {
    let before = honest::complaint(0).0;
    let deeds: Vec<_> = (100..).zip(acts()).map(|(n, act)| honest::deed(0, n, act)).collect();
    let names: BTreeSet<_> = deeds.iter().map(|deed| deed.act.name()).collect();
    assert_eq!(names.len(), 32, "every act but the record, which is the next test's: {names:?}");
    let asked = deeds.iter().map(|deed| Script::exactly(&deed.id.to_string(), deed, &written(deed), 2));
    let changes = made(&before, asked);
    for deed in &deeds {
        let change = changes[&deed.id.to_string()].clone();
        let own = honest::write(&mut before.clone(), deed.clone(), honest::actor(2));
        assert_eq!(change, own.change, "{} is written alike in both languages", deed.act.name());
        let after = check(&before, &item(deed, change, 2)).expect("so the office takes it");
        let held = after.facts(&Metas::new()).expect("readable").deeds;
        assert!(held.iter().any(|done| done.deed == *deed), "{} is in the complaint", deed.act.name());
    }
}

#[test]
fn javascript_records_a_complaint_from_the_constant_start() {
    let start = CaseDocument::start().expect("a start");
    let deed = honest::deed(7, 0, honest::record(7));
    let changes = made(&start, [Script::exactly("record", &deed, &written(&deed), 2)]);
    let after = check(&start, &item(&deed, changes["record"].clone(), 2)).expect("the office takes it");
    assert_eq!(after.id(), Some(deed.complaint), "a new complaint");
}

/// The change that JavaScript makes of these operations, as the office judges it under an honest note.
fn judged(writes: &[Written]) -> Result<CaseDocument, Error> {
    let before = honest::complaint(0).0;
    let deed = honest::deed(0, 100, honest::note("honest"));
    let changes = made(&before, [Script::exactly("one", &deed, writes, 2)]);
    check(&before, &item(&deed, changes["one"].clone(), 2))
}

fn refused(writes: &[Written], why: &str) {
    let told = judged(writes).map(|after| after.heads());
    assert!(matches!(told, Err(Error::NotTheDeed(_))), "{why}: {told:?}");
}

#[test]
fn what_javascript_writes_otherwise_is_refused() {
    let honest = written(&honest::deed(0, 100, honest::note("honest")));
    assert!(judged(&honest).is_ok(), "the measure of the others");
    let mut other_words = honest.clone();
    other_words.last_mut().expect("its text").value = "other words".into();
    refused(&other_words, "another text than the deed's");
    let mut swapped = honest.clone();
    swapped.swap(1, 2);
    refused(&swapped, "the same in another order");
    let mut floated = honest.clone();
    floated.iter_mut().filter(|write| write.key == "at").for_each(|write| write.kind = "uint");
    refused(&floated, "a number of another type");
    let put = |object: &str, key: &str, kind: &'static str, value: &str| Written {
        object: object.into(),
        key: key.into(),
        kind,
        value: value.into(),
    };
    for extra in [
        put("/fields", "name", "str", "Eve"),
        put("/", "admin", "str", "yes"),
        put("/", "complaint", "bytes", "00"),
        put("/fields", "deep", "map", ""),
        put("/", "events", "delete", ""),
    ] {
        let why = format!("one operation more, on {}{}", extra.object, extra.key);
        refused(&honest.iter().cloned().chain([extra]).collect::<Vec<_>>(), &why);
    }
    refused(&honest[..honest.len() - 1], "one operation less");
}

#[test]
fn other_times_messages_and_actors_are_refused() {
    let before = honest::complaint(0).0;
    let deed = honest::deed(0, 100, honest::note("honest"));
    let honest = || Script::exactly("one", &deed, &written(&deed), 2);
    let scripts: [(&str, Value); 2] = [("time", json!(1)), ("message", json!("edit"))];
    for (field, value) in scripts {
        let changes = made(&before, [honest().with(field, value)]);
        let told = check(&before, &item(&deed, changes["one"].clone(), 2));
        assert!(matches!(told, Err(Error::NotTheDeed(_))), "another {field}");
    }
    let changes = made(&before, [honest()]);
    let told = check(&before, &item(&deed, changes["one"].clone(), 3));
    assert!(matches!(told, Err(Error::NotTheDeed(_))), "an item that names another actor");
}

#[test]
fn javascript_goes_on_with_its_actor_and_uses_no_number_twice() {
    let before = honest::complaint(0).0;
    let note = |n| honest::deed(0, n, honest::note("honest"));
    let script = |name: &str, n| Script::exactly(name, &note(n), &written(&note(n)), 1);
    let changes = made(&before, [script("first", 100), script("twin", 101)]);
    let after = check(&before, &item(&note(100), changes["first"].clone(), 1)).expect("its next number");
    let told = check(&after, &item(&note(101), changes["twin"].clone(), 1)).map(|after| after.heads());
    assert_eq!(told, Err(Error::Sequence { got: 5, expected: 6 }), "the same number a second time");
}

#[test]
fn the_packages_ordinary_interface_writes_other_bytes_and_is_refused() {
    let before = honest::complaint(0).0;
    let deed = honest::deed(0, 100, honest::note("honest"));
    let changes = made(&before, [Script::plainly("one", &deed, json!({ "act": "note", "text": "honest", "at": 5 }))]);
    let change = changes["one"].clone();
    let told = check(&before, &item(&deed, change.clone(), 2));
    assert!(matches!(told, Err(Error::NotTheDeed(_))), "strings become Text, keys are sorted: {told:?}");
    let ops = document::parse_chunk(&change).expect("a change").ops;
    assert!(ops > 4, "each letter is an operation of its own: {ops}");
}
