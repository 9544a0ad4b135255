//! What a letter must carry.

use super::LetterKind;
use crate::rights;
use complaint::statutory::Pack;
use text::Text;

/// Something that a letter must carry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Requirement {
    /// Name of the part that must be there.
    pub code: String,
    /// The law, rule or standard that says so, with its clause.
    pub source: String,
}

impl Requirement {
    /// In words: what is lacking, and who says that it must be there.
    pub fn said(&self, text: &Text) -> String {
        let what = text.word("clause", &self.code);
        text.get("clause-by", &[("what", what), ("source", self.source.clone())])
    }
}

/// The standard that every organisation is held to: clause 7 asks for an acknowledgement, for word on how things stand, and for a
/// decision with its reasons and the ways that remain.
const STANDARD: &str = "ISO 10002:2018, clause 7";

/// What it asks of each kind of letter.
const ALWAYS: &[(LetterKind, &[&str])] = &[
    (LetterKind::Acknowledgement, &["received", "next_step"]),
    (LetterKind::Holding, &["received", "reasons", "expected_date"]),
    (LetterKind::Proposal, &["received", "decision", "reasons", "redress", "how_to_answer"]),
    (LetterKind::FinalResponse, &["received", "decision", "reasons", "internal_recourse", "external_recourse"]),
];

/// Clauses of packs that parts of another name fulfil.
const FULFILLED_BY: &[(&str, &[&str])] = &[
    ("internal_and_external_recourse", &["internal_recourse", "external_recourse"]),
    ("reasons_for_every_point", &["reasons"]),
    ("out_of_court_bodies_when_refused", &["external_recourse"]),
    ("reasons_and_expected_date", &["reasons", "expected_date"]),
];

/// The parts that fulfil a clause of a pack.
pub(super) fn fulfilled_by(code: &str) -> Vec<&str> {
    let known = FULFILLED_BY.iter().find(|(clause, _)| *clause == code);
    known.map_or_else(|| vec![code], |(_, parts)| parts.to_vec())
}

/// All that a letter must carry, each part once, by the first source that asks for it.
pub(super) fn required(kind: LetterKind, packs: &[Pack]) -> Vec<Requirement> {
    let always = ALWAYS.iter().filter(|(of, _)| *of == kind);
    let always = always.flat_map(|(_, codes)| codes.iter().map(|code| (*code, STANDARD.to_owned())));
    let moment = kind.moment();
    let clauses = moment.into_iter().flat_map(|moment| rights::clauses(packs, moment));
    let packed = clauses.flat_map(|(pack, clause)| {
        let source = format!("{}, {}", pack.title, clause.clause);
        fulfilled_by(&clause.code).into_iter().map(move |code| (code, source.clone()))
    });
    let mut required: Vec<Requirement> = Vec::new();
    for (code, source) in always.chain(packed) {
        if !required.iter().any(|wanted| wanted.code == code) {
            required.push(Requirement { code: code.to_owned(), source });
        }
    }
    required
}
