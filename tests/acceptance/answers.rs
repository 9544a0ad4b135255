//! Every answer an office can give, through a real socket: said in words, with what to do, and the desk works on.

use redress_tests::{Desk, Manner, Office, Proxy, Way};
use serde_json::Value;
use std::collections::HashSet;
use std::path::Path;
use sync::message::{RequestError, Status};

fn behind(folder: &Path, office: &Office, proxy: &Proxy) -> Desk {
    let way = Way { url: proxy.url(), certificate: None, namespace: None };
    Desk::join_by(folder, office, &way, ("LDN04", "supervisor", "Ines")).expect("joined")
}

fn status(desk: &Desk, key: &str) -> Value {
    desk.run(&["status"]).expect("status")[key].clone()
}

/// Every error of a request that is no join, the exit code, and what a person reads.
fn errors() -> Vec<(RequestError, i32, &'static [&'static str])> {
    let scope = "store:LDN04".parse().expect("a scope");
    let forked = RequestError::ReplicaForked { incarnation: 9, desk_code: "Z9".into(), token: [9; 16] };
    vec![
        (RequestError::CursorDiverged { scope }, 5, &["disagree", "safe"]),
        (forked, 3, &["copied or rolled back", "safe"]),
        (RequestError::UpgradeRequired { desk: 1, office: 2 }, 3, &["update the older", "waits"]),
        (RequestError::DeviceRevoked { revoked: None }, 3, &["revoked", "still here"]),
        (RequestError::BadSignature, 3, &["signature", "safe"]),
        (RequestError::TooManyAttempts { retry_after: 1 }, 3, &["too many", "safe"]),
        (RequestError::Busy { retry_after: 1 }, 4, &["busy", "waits"]),
        (RequestError::Malformed { problem: "no such field".into() }, 3, &["malformed", "safe"]),
        (RequestError::Internal { reference: "R-1".into() }, 4, &["waits"]),
        (RequestError::NotGranted, 3, &["granted", "safe"]),
    ]
}

#[test]
fn every_error_of_the_office_is_said_in_words_and_the_desk_works_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let proxy = Proxy::before(office.address(), Manner::Passes).expect("a proxy");
    let desk = behind(folder.path(), &office, &proxy);
    let mut recorded = 0;
    for (error, code, words) in errors() {
        desk.record("Before the answer").expect("recorded");
        proxy.behave(Manner::Says(error.clone()));
        let output = desk.attempt(&["sync"], "").expect("started");
        let said = String::from_utf8_lossy(&output.stderr).to_lowercase();
        assert_eq!(output.status.code(), Some(code), "{error:?}: {said}");
        words.iter().for_each(|word| assert!(said.contains(word), "{error:?} is said without {word:?}: {said}"));
        let number = desk.record("After the answer").expect("the desk works on");
        desk.run(&["show", &number]).expect("and shows what it has");
        proxy.behave(Manner::Passes);
        desk.run(&["sync"]).expect("the next exchange");
        desk.run(&["sync"]).expect("and what that left");
        recorded += 2;
        assert_eq!((status(&desk, "unsent"), status(&desk, "refused")), (0.into(), 0.into()), "after {error:?}");
        assert_eq!(status(&desk, "complaints"), recorded, "after {error:?} all is there, once");
    }
    assert_eq!(desk.run(&["verify"]).expect("checked")["ok"], true, "and whole");
    office.verb(&["verify"]).expect("at the office too");
}

/// Every judgement against a deed, and the reason by which it is listed; `None` where the desk mends it by itself.
fn judgements() -> Vec<(Status, Option<&'static str>)> {
    let field = |problem: &str| complaint::Refusal::Field { field: "category".into(), problem: problem.into() };
    vec![
        (
            Status::Refused { refusal: complaint::Refusal::Role { role: "clerk".into(), deed: "note".into() } },
            Some("role"),
        ),
        (Status::Refused { refusal: complaint::Refusal::Scope }, Some("scope")),
        (
            Status::Refused { refusal: complaint::Refusal::State { deed: "note".into(), state: "closed".into() } },
            Some("state"),
        ),
        (Status::Refused { refusal: field("value") }, Some("field")),
        (Status::Refused { refusal: complaint::Refusal::Limit { amount: 9_000, limit: 5_000 } }, Some("limit")),
        (Status::Refused { refusal: complaint::Refusal::FourEyes { deed: "approve".into() } }, Some("four_eyes")),
        (Status::DepRefused, Some("dep_refused")),
        (Status::DepMissing, Some("dep_missing")),
        (Status::ActorNotYours, None),
        (Status::SeqConflict, None),
        (Status::InvalidChange { problem: "cut".into() }, Some("invalid_change")),
        (Status::TooLarge, Some("too_large")),
        (Status::OldGeneration, Some("old_generation")),
        (Status::Quarantined, Some("quarantined")),
    ]
}

/// How many kinds of status are in [`judgements`], and how many rules.
const JUDGED: usize = 9;
const RULES: usize = 6;

/// True for a status that belongs there. One that is new has to be named here, and played.
fn is_judged(status: &Status) -> bool {
    match status {
        Status::Refused { .. }
        | Status::DepRefused
        | Status::DepMissing
        | Status::ActorNotYours
        | Status::SeqConflict
        | Status::InvalidChange { .. }
        | Status::TooLarge
        | Status::OldGeneration
        | Status::Quarantined => true,
        // The deed is in history; an erased complaint and one that was not decided about have their own places below.
        Status::Accepted { .. } | Status::Duplicate { .. } | Status::DeedKnown { .. } => false,
        Status::DocErased { .. } | Status::Retry => false,
    }
}

/// The rule of a refusal, by number.
fn rule(refusal: &complaint::Refusal) -> usize {
    match refusal {
        complaint::Refusal::Role { .. } => 1,
        complaint::Refusal::Scope => 2,
        complaint::Refusal::State { .. } => 3,
        complaint::Refusal::Limit { .. } => 4,
        complaint::Refusal::FourEyes { .. } => 5,
        complaint::Refusal::Field { .. } => RULES,
    }
}

#[test]
fn no_judgement_and_no_rule_is_left_out() {
    let all = judgements();
    let kinds: HashSet<_> = all.iter().map(|(status, _)| std::mem::discriminant(status)).collect();
    assert!(all.iter().all(|(status, _)| is_judged(status)), "the others are no judgements against a deed");
    assert_eq!(kinds.len(), JUDGED, "every kind of status is played");
    let refusals = all.iter().filter_map(|(status, _)| match status {
        Status::Refused { refusal } => Some(rule(refusal)),
        _ => None,
    });
    assert_eq!(refusals.collect::<HashSet<_>>().len(), RULES, "and every rule");
}

#[test]
fn every_judgement_is_mended_or_ends_in_front_of_a_person_with_the_words_that_were_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let proxy = Proxy::before(office.address(), Manner::Passes).expect("a proxy");
    let desk = behind(folder.path(), &office, &proxy);
    for (status_said, reason) in judgements() {
        let words = format!("Written before {status_said:?}").replace('"', "");
        desk.record(&words).expect("recorded");
        proxy.behave(Manner::Judges(status_said.clone()));
        desk.attempt(&["sync"], "").expect("started");
        proxy.behave(Manner::Passes);
        desk.run(&["sync"]).expect("the next exchange");
        desk.run(&["sync"]).expect("and what that left");
        assert_eq!(status(&desk, "unsent"), 0, "nothing goes round in circles after {status_said:?}");
        let listed = desk.run(&["attention"]).expect("listed");
        let Some(reason) = reason else {
            assert_eq!(listed, Value::Array(Vec::new()), "{status_said:?} is mended by the desk itself");
            continue;
        };
        let items = listed.as_array().expect("a list");
        let [item] = items.as_slice() else { panic!("{status_said:?} ends in front of a person: {listed}") };
        assert_eq!(item["reason"], reason, "with its reason: {item}");
        assert!(item["deed"].to_string().contains(&words), "with its words: {item}");
        let id = item["id"].as_str().expect("a handle");
        let left = desk.run(&["attention", "--put-away", id]).expect("put away");
        assert_eq!(left, Value::Array(Vec::new()), "nothing else waits");
    }
    desk.record("Not decided").expect("recorded");
    proxy.behave(Manner::Judges(Status::Retry));
    desk.attempt(&["sync"], "").expect("started");
    assert_eq!(status(&desk, "unsent"), 1, "what was not decided waits");
    proxy.behave(Manner::Passes);
    desk.run(&["sync"]).expect("sent again");
    assert_eq!((status(&desk, "unsent"), status(&desk, "needs_attention")), (0.into(), 0.into()), "and is in");
    assert_eq!(desk.run(&["verify"]).expect("checked")["ok"], true, "the desk is whole");
    office.verb(&["verify"]).expect("the office too");
}

#[test]
fn a_deed_on_an_erased_complaint_ends_in_front_of_a_person_without_its_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Ines").expect("joined");
    let number = desk.record("The kettle leaks").expect("recorded");
    desk.run(&["sync"]).expect("sent");
    desk.run(&["do", "note", &number, "text=Quisquiliae"]).expect("done, and not sent");
    office.verb(&["erase", &number, "--reason", "file 7"]).expect("erased");
    desk.run(&["sync"]).expect("the next exchange");
    desk.run(&["sync"]).expect("and what that left");
    assert_eq!(status(&desk, "unsent"), 0, "nothing goes round in circles");
    let listed = desk.run(&["attention"]).expect("listed");
    let items = listed.as_array().expect("a list");
    let [item] = items.as_slice() else { panic!("it ends in front of a person: {listed}") };
    assert_eq!(item["reason"], "doc_erased", "with its reason: {item}");
    assert!(item["deed"].to_string().contains("note"), "and what it was: {item}");
    assert!(!listed.to_string().contains("Quisquiliae"), "but nothing that was written: {listed}");
    desk.record("The lamp hums").expect("the desk works on");
    assert_eq!(desk.run(&["verify"]).expect("checked")["ok"], true, "and is whole");
}
