//! From the proposal to the last line done, played with the real programs by people who sit at different desks.

use redress_tests::{Desk, Office};
use serde_json::Value;

fn sync(desks: &[&Desk]) {
    for _ in 0..2 {
        for desk in desks {
            desk.run(&["sync"]).expect("sync works");
        }
    }
}

fn state(desk: &Desk, number: &str) -> String {
    desk.run(&["show", number]).expect("it is here")["state"].as_str().expect("a state").to_owned()
}

fn refused(desk: &Desk, words: &[&str]) -> String {
    let output = desk.attempt(words, "").expect("started");
    assert_eq!(output.status.code(), Some(3), "{words:?} is refused by a rule");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_is_above_a_limit_waits_for_a_second_person_and_what_is_promised_is_done_before_it_counts_as_put_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let join = |role, name| Desk::join(folder.path(), &office, "LDN04", role, name).expect("joined");
    let (clerk, boss) = (join("clerk", "Tom Abara"), join("supervisor", "Ines Duarte"));
    let number = clerk.record("The kettle gave me a shock").expect("recorded");
    sync(&[&clerk, &boss]);

    office.kill().expect("cut off");
    let propose = [
        "do",
        "propose",
        &number,
        "decision=upheld",
        "reason=The element",
        "currency=GBP",
        "line1=full_refund:79.90:kettle",
        "line2=apology",
    ];
    clerk.run(&propose).expect("no office is needed");
    assert_eq!(state(&clerk, &number), "approval_pending", "a clerk may give fifty alone");
    refused(&clerk, &["do", "offer", &number, "method=in_person", "text=All of it back"]);
    let wrong = ["do", "approve", &number, "proposal=019a0000-0000-7000-8000-000000000001"];
    office.serve().expect("back");
    sync(&[&clerk, &boss]);

    refused(&boss, &wrong);
    boss.run(&["do", "approve", &number]).expect("a supervisor may give five hundred");
    sync(&[&boss, &clerk]);
    assert_eq!(state(&clerk, &number), "proposed");
    clerk.run(&["do", "offer", &number, "method=in_person", "text=All of it back"]).expect("offered");
    clerk.run(&["do", "answer", &number, "reply=accepted"]).expect("she takes it");
    let done = ["do", "resolve", &number, "decision=upheld", "outcome=Refunded"];
    let said = refused(&clerk, &done);
    assert!(said.contains("not all done yet"), "what is owed is named: {said}");
    clerk.run(&["do", "fulfil", &number, "line=1", "proof=till 4, 1182"]).expect("paid");
    clerk.run(&["do", "fulfil", &number, "proof=said"]).expect("the one that is left");
    clerk.run(&done).expect("now it is put right");
    sync(&[&clerk, &boss]);
    for desk in [&clerk, &boss] {
        let shown = desk.run(&["show", &number]).expect("here");
        assert_eq!(shown["state"], "resolved", "{shown}");
        assert_eq!(desk.run(&["status"]).expect("status")["refused"], 0, "the office took all of it");
    }
    office.verb(&["verify"]).expect("the office is clean");
}

#[test]
fn a_line_that_two_cut_off_tills_paid_is_told_to_whoever_paid_it_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut office = Office::open(folder.path()).expect("an office");
    let join = |name| Desk::join(folder.path(), &office, "LDN04", "clerk", name).expect("joined");
    let (one, other) = (join("Tom Abara"), join("Ana Reyes"));
    let number = one.record("Cold soup").expect("recorded");
    one.run(&["do", "propose", &number, "decision=upheld", "reason=It was cold", "currency=GBP", "line1=voucher:10"])
        .expect("proposed");
    one.run(&["do", "offer", &number, "method=in_person", "text=A voucher"]).expect("offered");
    one.run(&["do", "answer", &number, "reply=accepted"]).expect("accepted");
    sync(&[&one, &other]);
    office.kill().expect("cut off");
    one.run(&["do", "fulfil", &number, "proof=till 1, 77"]).expect("paid here");
    other.run(&["do", "fulfil", &number, "proof=till 2, 12"]).expect("and there");
    office.serve().expect("back");
    sync(&[&one, &other]);
    let told: Vec<Value> = [&one, &other].iter().map(|desk| desk.run(&["attention"]).expect("listed")).collect();
    let of = |list: &Value| list.as_array().map_or(0, Vec::len);
    assert_eq!(of(&told[0]) + of(&told[1]), 1, "one of them paid in vain, and is told: {told:?}");
    assert!(told.iter().any(|list| list.to_string().contains("till 2, 12")), "with the record of the till: {told:?}");
}

#[test]
fn nobody_approves_what_they_proposed() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let boss = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Ines Duarte").expect("joined");
    let number = boss.record("The sofa came with three legs").expect("recorded");
    let propose =
        ["do", "propose", &number, "decision=upheld", "reason=It did", "currency=GBP", "line1=full_refund:900"];
    boss.run(&propose).expect("above the own limit it may be proposed");
    for deed in [vec!["do", "approve", &number], vec!["do", "return", &number, "reason=Too much"]] {
        let said = refused(&boss, &deed);
        assert!(said.contains("second person"), "and somebody else has to look at it: {said}");
    }
}
