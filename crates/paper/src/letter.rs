//! Letters to the customer. A letter is made of parts, each by a name; what kind of letter must have which is data, from the standard
//! for every organisation and from the packs that bind it. A letter that lacks one of them is not set.

mod draft;
mod required;

pub use draft::Draft;
pub(crate) use draft::redress;
pub use required::Requirement;

use crate::occasion::Voice;
use crate::{Error, Occasion, Sheets, data, press};
use complaint::statutory::{Moment, Pack};
use complaint::{Facts, Field};
use typst::foundations::{Array, IntoValue, Value, dict};

/// What a letter is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LetterKind {
    /// The complaint has arrived.
    Acknowledgement,
    /// The answer takes longer: why, and until when.
    Holding,
    /// What was decided and what is offered.
    Proposal,
    /// The last word, and where to turn from here.
    FinalResponse,
}

impl LetterKind {
    /// Every kind, in the order in which they are written.
    pub const ALL: [LetterKind; 4] =
        [LetterKind::Acknowledgement, LetterKind::Holding, LetterKind::Proposal, LetterKind::FinalResponse];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            LetterKind::Acknowledgement => "acknowledgement",
            LetterKind::Holding => "holding",
            LetterKind::Proposal => "proposal",
            LetterKind::FinalResponse => "final_response",
        }
    }

    /// The kind of that stable name.
    pub fn find(name: &str) -> Option<LetterKind> {
        LetterKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The moment by which packs know it; none knows a proposal.
    fn moment(self) -> Option<Moment> {
        match self {
            LetterKind::Acknowledgement => Some(Moment::Acknowledged),
            LetterKind::Holding => Some(Moment::DelayResponse),
            LetterKind::Proposal => None,
            LetterKind::FinalResponse => Some(Moment::FinalResponse),
        }
    }
}

/// One part of a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Its name: that of a clause, as [`Requirement::code`] has it.
    pub code: String,
    /// Its words. Blank words are none.
    pub text: String,
}

/// A letter as it will be set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// What it is for.
    pub kind: LetterKind,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Who signs it.
    pub signed: String,
}

impl Letter {
    /// What it lacks that it must carry; a letter that lacks anything cannot be sent.
    pub fn missing(&self, packs: &[Pack]) -> Vec<Requirement> {
        let has = |code: &str| self.parts.iter().any(|part| part.code == code && !part.text.trim().is_empty());
        required::required(self.kind, packs).into_iter().filter(|wanted| !has(&wanted.code)).collect()
    }

    /// Sets it.
    ///
    /// # Errors
    /// [`Error::Incomplete`] with everything that it lacks; [`Error::Typesetting`].
    pub fn set(&self, facts: &Facts, packs: &[Pack], occasion: &Occasion<'_>) -> Result<Sheets, Error> {
        let missing = self.missing(packs);
        if !missing.is_empty() {
            return Err(Error::Incomplete(missing));
        }
        let voice = Voice::new(occasion);
        let number = facts.record.number.as_str();
        let title = voice.say(&format!("letter-title-{}", self.kind.name()), &[]);
        let own = [
            ("number", number.into_value()),
            ("reference-label", voice.say("letter-reference", &[]).into_value()),
            ("address", data::words(&address(facts))),
            ("date", voice.day(occasion.printed_at).into_value()),
            ("greeting", greeting(facts, &voice).into_value()),
            ("parts", self.parts.iter().map(|part| set_part(part, self.kind, &voice)).collect::<Array>().into_value()),
            ("closing", voice.say("letter-closing", &[]).into_value()),
            ("signed", self.signed.as_str().into_value()),
            ("signed-for", signed_for(occasion).into_value()),
        ];
        press::set(include_str!("../templates/letter.typ"), voice.data(&title, own))
    }
}

/// Name and postal address, as an envelope wants them.
fn address(facts: &Facts) -> String {
    let lines = [Field::Name, Field::Address].into_iter().filter_map(|field| facts.field(field));
    lines.collect::<Vec<_>>().join("\n")
}

/// A shop that is its own organisation is named once.
fn signed_for(occasion: &Occasion<'_>) -> String {
    if occasion.store == occasion.organisation {
        return occasion.store.to_owned();
    }
    format!("{}, {}", occasion.organisation, occasion.store)
}

fn greeting(facts: &Facts, voice: &Voice<'_>) -> String {
    match facts.field(Field::Name) {
        Some(name) => voice.say("letter-greeting", &[("name", name)]),
        None => voice.say("letter-greeting-nobody", &[]),
    }
}

fn set_part(part: &Part, kind: LetterKind, voice: &Voice<'_>) -> Value {
    let mut heading = format!("letter-heading-{}", part.code);
    if part.code == "reasons" && kind == LetterKind::Holding {
        heading.push_str("-holding");
    }
    let heading = if voice.text.has(&heading) { voice.say(&heading, &[]).into_value() } else { Value::None };
    let quoted = part.code == "complaint";
    dict! { "heading" => heading, "quoted" => quoted, "text" => data::words(&part.text) }.into_value()
}

#[cfg(test)]
mod tests;
