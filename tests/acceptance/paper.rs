//! Slip, letter and case file with the real program, at a desk alone.

use redress_tests::Desk;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Prints, and gives what was said and how it ended.
fn print(desk: &Desk, words: &[&str]) -> (Option<i32>, Value, String) {
    let output = desk.attempt(words, "").expect("the program starts");
    let said = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (output.status.code(), said, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn is_pdf(file: &Path) -> bool {
    fs::read(file).is_ok_and(|bytes| bytes.starts_with(b"%PDF-") && bytes.len() > 5_000)
}

#[test]
fn what_a_customer_and_an_ombudsman_are_given_comes_out_of_one_complaint() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let recorded = json!({ "description": "الغلاية صعقتني", "language": "ar", "name": "ليلى حداد" }).to_string();
    let output = desk.attempt(&["record", "-"], &recorded).expect("recorded");
    let recorded: Value = serde_json::from_slice(&output.stdout).expect("a line");
    let number = recorded["number"].as_str().expect("a number");
    let at = |name: &str| folder.path().join(name);
    let path = |name: &str| at(name).to_str().expect("a path").to_owned();

    let (ended, said, _) = print(&desk, &["slip", number, "--pdf", &path("slip.pdf")]);
    assert_eq!((ended, &said["language"], &said["copy"]), (Some(0), &"ar".into(), &false.into()), "{said}");
    assert!(is_pdf(&at("slip.pdf")));
    let before = fs::read(at("slip.pdf")).expect("readable");
    let (ended, _, problem) = print(&desk, &["slip", number, "--pdf", &path("slip.pdf")]);
    assert_eq!((ended, fs::read(at("slip.pdf")).ok()), (Some(5), Some(before)), "nothing is replaced: {problem}");

    desk.run(&["do", "acknowledge", number, "method=slip"]).expect("noted");
    let (ended, said, _) = print(&desk, &["slip", number, "--escpos", &path("slip.bin")]);
    assert_eq!((ended, &said["copy"]), (Some(0), &true.into()), "the customer has one already");
    let receipt = fs::read(at("slip.bin")).expect("readable");
    assert!(receipt.starts_with(b"\x1b@\x1dv0") && receipt.ends_with(b"\x1dVB\0"), "start, dots, cut");

    let final_response = ["letter", number, "--kind", "final_response", "--pdf", &path("letter.pdf")];
    let (ended, _, problem) = print(&desk, &final_response);
    assert_eq!(ended, Some(3), "it says nothing yet: {problem}");
    for lacking in ["a decision that may be told", "the reasons", "the body outside to which the customer can turn"] {
        assert!(problem.contains(lacking), "{lacking}: {problem}");
    }
    assert!(!at("letter.pdf").exists(), "what may not be sent is not written");
    desk.run(&["do", "propose", number, "decision=not_upheld", "reason=It was descaled with acid"]).expect("proposed");
    let named = [&final_response[..], &["--outside-body", "Retail ADR", "--language", "de"]].concat();
    let (ended, said, problem) = print(&desk, &named);
    assert_eq!((ended, &said["language"]), (Some(0), &"de".into()), "{problem}");
    assert!(is_pdf(&at("letter.pdf")));

    let (ended, said, problem) = print(&desk, &["case-file", number, "--pdf", &path("case.pdf")]);
    assert_eq!((ended, &said["not_here"]), (Some(0), &json!([])), "{problem}");
    assert!(is_pdf(&at("case.pdf")));
}
