//! A complaint to print, and a reader of pages, for the tests of this room.

use crate::{Occasion, Sheets};
use complaint::{
    Act, AreaCode, Case, ComplaintId, Decision, Deed, DeedId, DeviceId, Directory, Done, Due, Facts, Hlc, Line, Number,
    Person, PersonId, Policy, Proposal, Record, Register, Remedy, Role, Row, Store, StoreCode, Timestamp, Variant,
    clock, fold,
};
use std::collections::BTreeMap;
use text::Language;
use typst::layout::{Frame, FrameItem, Point};
use uuid::Uuid;

/// 2026-01-05, a Monday, 10:00 in London.
pub const MONDAY: Timestamp = Timestamp(1_767_607_200_000);
const MINUTE: i64 = 60_000;

pub fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

/// The `n`-th deed, `n` minutes after Monday morning, by person 1.
pub fn done(n: u32, act: Act) -> Done {
    let deed = Deed {
        id: DeedId(Uuid::from_u128(u128::from(n) + 1_000)),
        complaint: ComplaintId(Uuid::from_u128(7)),
        person: person(1),
        device: DeviceId(Uuid::from_u128(1)),
        at: MONDAY.plus(i64::from(n) * MINUTE),
        hlc: Hlc(0),
        act,
    };
    Done { deed, meta: None }
}

/// A complaint of those words and fields, and what followed.
pub fn facts(description: &str, fields: &[(&str, &str)], following: impl IntoIterator<Item = Act>) -> Facts {
    let store: StoreCode = "LDN04".parse().unwrap();
    let record = Record {
        number: Number::make(&store, "K3", 127).unwrap(),
        store,
        description: description.to_owned(),
        received_at: MONDAY,
        fields: BTreeMap::new(),
    };
    let recorded = done(0, Act::Record(Box::new(record.clone())));
    let register =
        |value: &str| Register { variants: vec![Variant { value: value.to_owned(), person: None, at: None }] };
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), register(value))).collect();
    let following = (1..).zip(following).map(|(n, act)| done(n, act));
    let deeds = std::iter::once(recorded.clone()).chain(following).collect();
    Facts { id: recorded.deed.complaint, record, recorded, fields, deeds }
}

/// What a complaint amounts to, and the promises that run.
pub fn folded(facts: &Facts) -> (Case, Vec<Due>) {
    let case = fold::fold(facts);
    let row = Row::of(facts, &case);
    (case, clock::clocks_by(&row, "Europe/London", Policy::shipped()))
}

/// Not upheld, with a gesture of so much.
pub fn proposal(amount: u64) -> Act {
    let line = Line { remedy: Remedy::Voucher, amount, note: "for the next kettle".to_owned() };
    let proposal = Proposal {
        decision: Decision::NotUpheld,
        reason: "The kettle was descaled with acid, against the instructions.".to_owned(),
        currency: "GBP".parse().unwrap(),
        lines: vec![line],
        limit: 5_000,
    };
    Act::Propose { proposal: Box::new(proposal), after: vec![DeedId(Uuid::from_u128(1_000))] }
}

pub fn directory() -> Directory {
    let store = Store {
        code: "LDN04".parse().unwrap(),
        name: "High Street".to_owned(),
        area: AreaCode::try_from("LDN".to_owned()).unwrap(),
        zone: "Europe/London".to_owned(),
        duty_phone: None,
    };
    let sam = Person {
        id: person(1),
        name: "Sam Clerk".to_owned(),
        role: Role::Clerk,
        store: Some("LDN04".parse().unwrap()),
        area: None,
        active: true,
    };
    Directory { version: 1, organisation: "Kettles & Co".to_owned(), stores: vec![store], people: vec![sam] }
}

pub fn occasion(language: Language) -> Occasion<'static> {
    Occasion {
        language,
        organisation: "Kettles & Co",
        store: "High Street",
        zone: "Europe/London",
        printed_at: MONDAY.plus(5 * MINUTE),
    }
}

/// A run of text as it lies on a page, in points.
#[derive(Clone, Debug)]
pub struct Run {
    pub page: usize,
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    /// Its first glyph is its last letter.
    pub right_to_left: bool,
}

/// Every run of every page.
pub fn runs(sheets: &Sheets) -> Vec<Run> {
    let mut found = Vec::new();
    for (page, set) in sheets.pages().iter().enumerate() {
        walk(&set.frame, Point::zero(), page, &mut found);
    }
    found
}

fn walk(frame: &Frame, at: Point, page: usize, found: &mut Vec<Run>) {
    for (place, item) in frame.items() {
        let place = at + *place;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, place + moved, page, found);
            }
            FrameItem::Text(text) => {
                let starts: Vec<u16> = text.glyphs.iter().map(|glyph| glyph.range.start).collect();
                found.push(Run {
                    page,
                    text: text.text.to_string(),
                    left: place.x.to_pt(),
                    right: (place.x + text.width()).to_pt(),
                    baseline: place.y.to_pt(),
                    right_to_left: starts.len() > 1 && starts.first() > starts.last(),
                });
            }
            _ => {}
        }
    }
}

/// All text of the pages, without marks that are not seen.
pub fn read(sheets: &Sheets) -> String {
    let all: Vec<String> = runs(sheets).into_iter().map(|run| run.text).collect();
    let joined = all.join(" ").replace("\u{ad} ", "");
    let seen = |c: &char| !matches!(*c, '\u{200b}' | '\u{ad}' | '\u{2066}'..='\u{2069}');
    let seen: String = joined.chars().filter(seen).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fails when anything lies outside these margins, in millimetres from the edges.
pub fn assert_within(sheets: &Sheets, side: f64, bottom: f64) {
    const POINTS: f64 = 72.0 / 25.4;
    for run in runs(sheets) {
        let size = sheets.pages()[run.page].frame.size();
        let (width, height) = (size.x.to_pt(), size.y.to_pt());
        let (from, to) = (side * POINTS - 0.5, width - side * POINTS + 0.5);
        assert!(run.left >= from && run.right <= to, "runs off the side of page {}: {run:?}", run.page + 1);
        assert!(run.baseline <= height - bottom * POINTS, "runs off the foot of page {}: {run:?}", run.page + 1);
    }
}
