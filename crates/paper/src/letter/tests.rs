use super::*;
use crate::testing::{assert_within, facts, folded, occasion, proposal, read, runs};
use complaint::statutory::find_pack;
use complaint::{Act, DeedId};
use jiff::civil::date;
use text::{Language, Text};

const CUSTOMER: &[(&str, &str)] = &[("name", "Adaeze Okafor"), ("address", "12 Mill Lane\nLondon N1 9GU")];

fn packs(code: &str) -> Vec<Pack> {
    vec![find_pack(code).unwrap()]
}

/// Not upheld, with a voucher of 40 pounds.
fn decided() -> Facts {
    facts("The kettle gave me a shock.", CUSTOMER, [proposal(4_000)])
}

fn draft(facts: &Facts, packs: &[Pack], kind: LetterKind, fill: impl FnOnce(&mut Draft<'_>)) -> Letter {
    let (case, clocks) = folded(facts);
    let mut draft = Draft {
        facts,
        case: &case,
        clocks: &clocks,
        packs,
        reasons: None,
        expected_on: None,
        outside_body: None,
        leaflet: false,
        signed: "Sam Clerk",
    };
    fill(&mut draft);
    draft.letter(kind, &occasion(Language::En))
}

fn missing(letter: &Letter, packs: &[Pack]) -> Vec<String> {
    letter.missing(packs).into_iter().map(|lacking| lacking.code).collect()
}

#[test]
fn a_final_response_says_decision_reasons_and_where_to_turn() {
    let (facts, packs) = (decided(), packs("iso_10002"));
    let letter =
        draft(&facts, &packs, LetterKind::FinalResponse, |it| it.outside_body = Some("Retail ADR, www.example.org"));
    let sheets = letter.set(&facts, &packs, &occasion(Language::En)).unwrap();
    let said = read(&sheets);
    for wanted in [
        "LDN04-K3-00127-M",
        "Adaeze Okafor",
        "12 Mill Lane",
        "Monday, 5 January 2026",
        "cannot uphold it",
        "descaled with acid",
        "40.00 GBP",
        "reviewed by somebody who was not involved before",
        "Retail ADR",
        "Sam Clerk",
    ] {
        assert!(said.contains(wanted), "it lacks {wanted:?}: {said}");
    }
    assert_within(&sheets, 22.0, 10.0);
}

#[test]
fn a_letter_that_lacks_a_clause_is_refused_with_the_list_in_words() {
    let (facts, packs) = (decided(), packs("iso_10002"));
    let letter = draft(&facts, &packs, LetterKind::FinalResponse, |_| {});
    let Err(Error::Incomplete(lacking)) = letter.set(&facts, &packs, &occasion(Language::En)) else {
        panic!("it names no body outside");
    };
    let said: Vec<String> = lacking.iter().map(|it| it.said(&Text::new(Language::En))).collect();
    assert_eq!(said, ["the body outside to which the customer can turn (ISO 10002:2018, clause 7)"]);
}

#[test]
fn a_part_of_blanks_is_no_part() {
    let (facts, packs) = (decided(), packs("iso_10002"));
    let letter = draft(&facts, &packs, LetterKind::FinalResponse, |it| {
        it.outside_body = Some("Retail ADR");
        it.reasons = Some(" \n ");
    });
    assert_eq!(missing(&letter, &packs), ["reasons"], "nobody was told why");
}

#[test]
fn the_ombudsman_of_a_pack_is_named_with_the_last_day() {
    let (facts, packs) = (decided(), packs("gb_fca_disp"));
    let with_leaflet = draft(&facts, &packs, LetterKind::FinalResponse, |it| it.leaflet = true);
    let sheets = with_leaflet.set(&facts, &packs, &occasion(Language::En)).unwrap();
    let said = read(&sheets);
    assert!(said.contains("within six months of the date of this letter, that is by 5 July 2026"), "{said}");
    assert!(said.contains("www.financial-ombudsman.org.uk") && said.contains("will not have our permission"), "{said}");
    let without = draft(&facts, &packs, LetterKind::FinalResponse, |_| {});
    assert_eq!(missing(&without, &packs), ["ombudsman_leaflet"], "whether it is in the envelope only a person knows");
}

#[test]
fn an_acknowledgement_under_the_fca_names_the_day_eight_weeks_on() {
    let (facts, packs) = (facts("x", &[], []), packs("gb_fca_disp"));
    let letter = draft(&facts, &packs, LetterKind::Acknowledgement, |_| {});
    let sheets = letter.set(&facts, &packs, &occasion(Language::En)).unwrap();
    assert!(read(&sheets).contains("final response by 2 March 2026"), "56 days after 5 January");
}

#[test]
fn a_holding_letter_needs_a_reason_and_a_day() {
    let (facts, packs) = (facts("x", CUSTOMER, []), packs("gb_fca_disp"));
    let bare = draft(&facts, &packs, LetterKind::Holding, |_| {});
    assert_eq!(missing(&bare, &packs), ["reasons", "expected_date"]);
    let letter = draft(&facts, &packs, LetterKind::Holding, |it| {
        it.reasons = Some("Der Kessel ist noch in der Werkstatt.");
        it.expected_on = Some(date(2026, 2, 20));
    });
    let sheets = letter.set(&facts, &packs, &occasion(Language::En)).unwrap();
    let said = read(&sheets);
    assert!(said.contains("by Friday, 20 February 2026") && said.contains("Financial Ombudsman Service now"), "{said}");
}

#[test]
fn what_waits_for_approval_or_was_sent_back_is_not_told() {
    let packs = packs("iso_10002");
    let waiting = facts("x", CUSTOMER, [proposal(9_000)]);
    let letter = draft(&waiting, &packs, LetterKind::Proposal, |_| {});
    assert_eq!(missing(&letter, &packs), ["decision", "reasons", "redress"], "above the limit of its author");
    let back = DeedId(uuid::Uuid::from_u128(1_001));
    let returned = Act::Return { proposal: back, reason: "too much".to_owned(), after: vec![back] };
    let returned = facts("x", CUSTOMER, [proposal(4_000), returned]);
    let letter = draft(&returned, &packs, LetterKind::Proposal, |_| {});
    assert!(missing(&letter, &packs).contains(&"decision".to_owned()), "nobody stands by it");
    let standing = draft(&decided(), &packs, LetterKind::Proposal, |_| {});
    assert!(missing(&standing, &packs).is_empty(), "within the limit it may be told");
}

#[test]
fn every_clause_that_a_pack_puts_into_a_letter_can_be_written_and_named() {
    for language in Language::ALL {
        let text = Text::new(language);
        for kind in LetterKind::ALL {
            for wanted in required::required(kind, &complaint::statutory::packs()) {
                let named = text.has(&format!("clause-{}", wanted.code));
                assert!(named, "{language}: a refusal could not say what {} is", wanted.code);
            }
        }
    }
    let facts = decided();
    for pack in complaint::statutory::packs() {
        let packs = [pack];
        for kind in LetterKind::ALL {
            let letter = draft(&facts, &packs, kind, |it| {
                it.reasons = Some("Because.");
                it.expected_on = Some(date(2026, 2, 20));
                it.outside_body = Some("Somebody");
                it.leaflet = true;
            });
            assert_eq!(missing(&letter, &packs), [""; 0], "{}, {}", packs[0].code, kind.name());
        }
    }
}

#[test]
fn an_arabic_letter_runs_from_right_to_left() {
    let arabic =
        facts("الغلاية صعقتني.", &[("name", "ليلى حداد"), ("address", "شارع النيل 12\nالقاهرة")], [proposal(4_000)]);
    let packs = packs("iso_10002");
    let (case, clocks) = folded(&arabic);
    let draft = Draft {
        facts: &arabic,
        case: &case,
        clocks: &clocks,
        packs: &packs,
        reasons: Some("أُزيل الكلس من الغلاية بالحمض، خلافًا للتعليمات."),
        expected_on: None,
        outside_body: Some("جهاز حماية المستهلك"),
        leaflet: false,
        signed: "سامي",
    };
    let occasion = occasion(Language::Ar);
    let sheets = draft.letter(LetterKind::FinalResponse, &occasion).set(&arabic, &packs, &occasion).unwrap();
    let title = runs(&sheets).into_iter().find(|run| run.text.contains("النهائي")).unwrap();
    let edge = sheets.pages()[0].frame.width().to_pt() - 22.0 * 72.0 / 25.4;
    assert!(title.right_to_left && (title.right - edge).abs() < 3.0, "the title begins at the right margin: {title:?}");
}

#[test]
fn a_kind_is_found_by_its_name() {
    assert!(LetterKind::ALL.into_iter().all(|kind| LetterKind::find(kind.name()) == Some(kind)));
    assert_eq!(LetterKind::find("love"), None);
}
