use super::*;
use crate::testing::{assert_within, facts, folded, occasion, read, runs};
use complaint::statutory::find_pack;
use complaint::{AcknowledgeMethod, Act};
use text::Language;

const NUMBER: &str = "LDN04-K3-00127-M";

fn set(facts: &Facts, size: Size, language: Language, copy: bool) -> Sheets {
    let (case, clocks) = folded(facts);
    let packs = [find_pack("iso_10002").unwrap()];
    Slip { facts, case: &case, clocks: &clocks, packs: &packs, copy }.set(size, &occasion(language)).unwrap()
}

fn kettle() -> Facts {
    let fields = [
        ("name", "Adaeze Okafor"),
        ("product", "Kettle KX-200"),
        ("receipt", "4711-0815"),
        ("remedy", "replacement"),
        ("department", "Sam of the till"),
    ];
    facts("The kettle gave me a shock when I lifted it.\n\nI have kept the receipt.", &fields, [])
}

#[test]
fn a_slip_says_number_words_next_step_deadline_and_rights() {
    for size in [Size::A4, Size::Roll] {
        let sheets = set(&kettle(), size, Language::En, false);
        let said = read(&sheets);
        for wanted in [
            NUMBER,
            "Kettles & Co",
            "High Street",
            "Monday, 5 January 2026, 10:00",
            "The kettle gave me a shock",
            "I have kept the receipt.",
            "Replacement",
            "What happens next",
            "You will have an answer from us by",
            "Your rights",
        ] {
            assert!(said.contains(wanted), "{size:?} lacks {wanted:?}: {said}");
        }
        assert!(!said.contains("COPY"), "it is the first");
        assert!(!said.contains("Sam"), "a slip names nobody of the staff, who may be complained about: {said}");
    }
}

#[test]
fn the_number_is_by_far_the_largest_thing_on_a_slip() {
    let sheets = set(&kettle(), Size::Roll, Language::En, false);
    let width = |wanted: &str| runs(&sheets).into_iter().find(|run| run.text == wanted).map(|run| run.right - run.left);
    let across = 71.0 * 72.0 / 25.4;
    assert!(width(NUMBER).unwrap() > across * 0.95, "it fills the roll, to be read aloud at arm's length");
}

#[test]
fn a_second_slip_is_marked_as_a_copy() {
    assert!(read(&set(&kettle(), Size::A4, Language::En, true)).contains("COPY"));
    assert!(read(&set(&kettle(), Size::Roll, Language::De, true)).contains("KOPIE"));
}

#[test]
fn a_slip_in_arabic_runs_from_right_to_left() {
    for size in [Size::A4, Size::Roll] {
        let arabic = facts("الغلاية صعقتني عندما رفعتها.\n\nIt said KX-200 on the box.", &[("name", "ليلى حداد")], []);
        let sheets = set(&arabic, size, Language::Ar, true);
        let all = runs(&sheets);
        let middle = sheets.pages()[0].frame.width().to_pt() / 2.0;
        let find = |wanted: &str| {
            all.iter().find(|run| run.text.contains(wanted)).unwrap_or_else(|| panic!("{wanted}: {all:?}"))
        };
        let words = find("الغلاية");
        assert!(words.right_to_left && words.right > middle * 1.5, "Arabic begins at the right: {words:?}");
        let latin = find("It said");
        assert!(!latin.right_to_left && latin.left < middle * 0.6, "English on the same slip at the left: {latin:?}");
        let (weekday, year) = (find("الاثنين"), find("2026"));
        assert!(weekday.left > year.right, "a day begins with its name, at the right: {weekday:?} {year:?}");
        assert!(!find(NUMBER).right_to_left, "a number is read from left to right in any language");
        if size == Size::A4 {
            let (label, name) = (find("الاسم"), find("حداد"));
            assert!(label.left > name.right, "a label stands to the right of its value: {label:?} {name:?}");
            assert!(name.right > middle, "and the value beside it");
        }
    }
}

#[test]
fn nothing_runs_off_the_paper() {
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
    let text =
        format!("{long} https://example.org/{} {}", "a9".repeat(150), "Die Lampe flackert seit Tagen. ".repeat(115));
    assert!(text.chars().count() > 4_000, "as long as a description gets at a counter");
    let facts = facts(&text, &[("name", &long), ("product", &"W".repeat(300))], []);
    let sheet = set(&facts, Size::A4, Language::De, false);
    assert!(sheet.count() > 1, "it goes on overleaf");
    assert_within(&sheet, 24.0, 10.0);
    let roll = set(&facts, Size::Roll, Language::De, false);
    assert_within(&roll, 4.5, 4.0);
    assert_eq!(read(&sheet).matches("Tagen.").count(), 115, "and all of it is there");
}

#[test]
fn what_customers_write_is_never_taken_for_markup() {
    let text = "#set page(fill: red) $x^2$ *bold* _it_ = heading @label <b> \\ #panic(\"no\")";
    let said = read(&set(&facts(text, &[], []), Size::A4, Language::En, false));
    assert!(said.contains("#set page(fill: red) $x^2$ *bold*"), "{said}");
}

#[test]
fn names_in_other_scripts_of_europe_have_their_letters() {
    let greek = facts("Ο βραστήρας · Чайник сломан · Ấm đun nước · 5 €", &[], []);
    let sheets = set(&greek, Size::A4, Language::En, false);
    for page in sheets.pages() {
        let mut missing = Vec::new();
        lacking(&page.frame, &mut missing);
        assert!(missing.is_empty(), "no face has {missing:?}");
    }
}

fn lacking(frame: &typst::layout::Frame, missing: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            typst::layout::FrameItem::Group(group) => lacking(&group.frame, missing),
            typst::layout::FrameItem::Text(text) if text.glyphs.iter().any(|glyph| glyph.id == 0) => {
                missing.push(text.text.to_string());
            }
            _ => {}
        }
    }
}

#[test]
fn a_case_settled_at_the_counter_promises_nothing() {
    let mut facts = kettle();
    facts.deeds.push(crate::testing::done(
        1,
        Act::Resolve {
            decision: complaint::Decision::Upheld,
            outcome: "a new kettle".to_owned(),
            after: vec![facts.recorded.deed.id],
        },
    ));
    let said = read(&set(&facts, Size::A4, Language::En, false));
    assert!(said.contains("It has been put right.") && !said.contains("You will have an answer"), "{said}");
}

#[test]
fn the_same_slip_is_the_same_pdf_and_the_receipt_holds_its_dots() {
    let facts = facts("a", &[], [Act::Acknowledge { method: AcknowledgeMethod::Slip, text: String::new() }]);
    let pdf = set(&facts, Size::A4, Language::En, false).pdf().unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf == set(&facts, Size::A4, Language::En, false).pdf().unwrap());
    let sheets = set(&facts, Size::Roll, Language::Ar, false);
    let receipt = sheets.receipt().unwrap();
    let lines = sheets.pages()[0].frame.height().to_mm() * 8.0;
    assert!((receipt.len() as f64 - lines * 72.0).abs() < 1_000.0, "72 bytes a line of an eighth of a millimetre");
    let dark = receipt.iter().map(|byte| byte.count_ones()).sum::<u32>();
    assert!(dark > 20_000, "the number and the code alone have more dots: {dark}");
}

#[test]
fn praise_is_not_called_a_complaint_and_promises_no_answer() {
    let praise = facts("Sam was very kind.", &[("kind", "compliment")], []);
    let said = read(&set(&praise, Size::A4, Language::En, false));
    assert!(said.contains("We have written down what you told us") && said.contains("Thank you"), "{said}");
    assert!(!said.contains("You will have an answer"), "{said}");
}

#[test]
fn a_promise_that_has_passed_is_not_made_again() {
    let facts = kettle();
    let (case, clocks) = folded(&facts);
    let slip = Slip { facts: &facts, case: &case, clocks: &clocks, packs: &[], copy: true };
    let later = Occasion { printed_at: crate::testing::MONDAY.plus(30 * 86_400_000), ..occasion(Language::En) };
    let said = read(&slip.set(Size::A4, &later).unwrap());
    assert!(said.contains("We will tell you as soon as there is news.") && !said.contains("You will have"), "{said}");
}

#[test]
fn a_shop_that_is_its_own_organisation_is_named_once() {
    let facts = kettle();
    let (case, clocks) = folded(&facts);
    let slip = Slip { facts: &facts, case: &case, clocks: &clocks, packs: &[], copy: false };
    let alone = Occasion { store: "Kettles & Co", ..occasion(Language::En) };
    for size in [Size::A4, Size::Roll] {
        assert_eq!(read(&slip.set(size, &alone).unwrap()).matches("Kettles & Co").count(), 1, "{size:?}");
    }
}
