use super::*;
use crate::testing::{MONDAY, assert_within, directory, done, facts, folded, occasion, person, proposal, read, runs};
use complaint::{AcknowledgeMethod, Act, FieldChange, Role};
use text::Language;

fn set(facts: &Facts, enclosures: &[Enclosure], language: Language) -> Sheets {
    let (case, clocks) = folded(facts);
    let directory = directory();
    CaseFile { facts, case: &case, clocks: &clocks, directory: &directory, enclosures }
        .set(&occasion(language))
        .unwrap()
}

/// A picture: a page of our own.
fn picture() -> Vec<u8> {
    let sheets = set(&facts("A picture", &[], []), &[], Language::En);
    sheets.pictures(1, 4.0).unwrap().remove(0).png
}

fn enclosure(name: &str, bytes: Option<Vec<u8>>) -> Enclosure {
    Enclosure { name: name.to_owned(), by: person(1), at: MONDAY.plus(120_000), bytes }
}

fn handled() -> Facts {
    let fields = [
        ("name", "Adaeze Okafor"),
        ("phone", "020 7946 0018"),
        ("product", "Kettle KX-200"),
        ("category", "product"),
        ("subcategory", "defect"),
        ("severity", "2"),
        ("safety", "yes"),
        ("remedy", "replacement"),
        ("x:colour", "red"),
    ];
    let following = [
        Act::Acknowledge { method: AcknowledgeMethod::Slip, text: String::new() },
        Act::Note { text: "She rang again.\n\nShe is right to be cross.".to_owned() },
        Act::Escalate { to: Role::Supervisor, reason: "Others may get a shock".to_owned() },
        Act::Assign { to: Some(person(1)) },
        Act::Edit { changes: vec![FieldChange { field: "lot".to_owned(), value: "L-22".to_owned() }] },
        proposal(4_000),
    ];
    facts("The kettle gave me a shock.", &fields, following)
}

#[test]
fn a_case_file_tells_facts_and_every_deed_in_words() {
    let sheets = set(&handled(), &[], Language::En);
    let said = read(&sheets);
    for wanted in [
        "LDN04-K3-00127-M",
        "The kettle gave me a shock.",
        "Adaeze Okafor",
        "Defect",
        "Major loss",
        "colour",
        "Sam Clerk",
        "told the customer it has arrived",
        "Slip handed over",
        "She is right to be cross.",
        "to Store supervisor",
        "Others may get a shock",
        "to Sam Clerk",
        "Lot or batch: L-22",
        "proposed a decision",
        "descaled with acid",
        "40.00 GBP",
        "Put it right",
    ] {
        assert!(said.contains(wanted), "it lacks {wanted:?}: {said}");
    }
    assert_within(&sheets, 20.0, 8.0);
}

#[test]
fn pictures_are_shown_and_other_files_listed() {
    let without = set(&handled(), &[], Language::En).pdf().unwrap().len();
    let enclosures = [
        enclosure("socket.png", Some(picture())),
        enclosure("receipt.pdf", Some(b"%PDF-1.7".to_vec())),
        enclosure("burnt.jpg", Some(b"\xff\xd8\xff and then nothing".to_vec())),
        enclosure("far-away.jpg", None),
    ];
    let sheets = set(&handled(), &enclosures, Language::En);
    let said = read(&sheets);
    for name in ["socket.png, added by Sam Clerk", "receipt.pdf", "burnt.jpg", "far-away.jpg"] {
        assert!(said.contains(name), "{name} is part of the case: {said}");
    }
    assert_eq!(said.matches("socket.png").count(), 2, "listed, and below the picture");
    assert_eq!(said.matches("burnt.jpg").count(), 1, "what cannot be read does not keep the file from being made");
    assert!(sheets.pdf().unwrap().len() > without + 5_000, "the picture is in it");
}

#[test]
fn a_long_history_goes_over_pages_that_each_name_the_case() {
    let note = |n: u32| done(n, Act::Note { text: "Kundenzufriedenheitsbefragung ".repeat(20) });
    let mut facts = handled();
    facts.deeds.extend((10..60).map(note));
    let sheets = set(&facts, &[], Language::De);
    assert!(sheets.count() > 3, "{} pages", sheets.count());
    assert_within(&sheets, 20.0, 8.0);
    for page in 0..sheets.count() {
        let here = runs(&sheets).into_iter().any(|run| run.page == page && run.text.contains("LDN04-K3-00127-M"));
        assert!(here, "page {} alone on a desk belongs to no case", page + 1);
    }
}

#[test]
fn a_case_file_in_arabic_has_its_labels_at_the_right() {
    let sheets = set(&handled(), &[], Language::Ar);
    let all = runs(&sheets);
    let find = |wanted: &str| all.iter().find(|run| run.text.contains(wanted)).unwrap_or_else(|| panic!("{wanted}"));
    let (label, name) = (find("الاسم"), find("Adaeze"));
    let middle = sheets.pages()[0].frame.width().to_pt() / 2.0;
    assert!(
        label.left > name.right && name.right > middle,
        "an English name stands beside its label: {label:?} {name:?}"
    );
}
