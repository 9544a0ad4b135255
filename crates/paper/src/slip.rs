//! The slip: what the customer takes home. It names nobody of the staff, since the complaint may be about them.

use crate::occasion::Voice;
use crate::{Error, Occasion, Sheets, data, press, qr, rights};
use complaint::statutory::{Moment, Pack};
use complaint::{Case, Due, Facts, Field, Kind, ServiceClock, State, Timestamp};
use typst::foundations::{Array, Bytes, IntoValue, Value, dict};

/// The paper of a slip.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Size {
    /// A sheet of 210 × 297 mm.
    #[default]
    A4,
    /// A roll of 80 mm, as long as it takes.
    Roll,
}

/// What a slip says.
#[derive(Clone, Copy, Debug)]
pub struct Slip<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// What it amounts to.
    pub case: &'a Case,
    /// Promises running or kept.
    pub clocks: &'a [Due],
    /// The statutory packs that bind the organisation.
    pub packs: &'a [Pack],
    /// It was given out before: the paper is marked as a copy.
    pub copy: bool,
}

impl Slip<'_> {
    /// Sets it.
    ///
    /// # Errors
    /// [`Error::Typesetting`].
    pub fn set(&self, size: Size, occasion: &Occasion<'_>) -> Result<Sheets, Error> {
        let voice = Voice::new(occasion);
        let number = &self.facts.record.number;
        let (drawing, modules) = qr::drawing(number)?;
        let title = voice.say(if owes_an_answer(self.facts) { "slip-title" } else { "slip-title-other" }, &[]);
        let copy = if self.copy { voice.say("slip-copy", &[]).into_value() } else { Value::None };
        let next = next(self.facts, self.case, self.clocks, &voice);
        let own = [
            ("number", number.as_str().into_value()),
            ("number-label", voice.say("slip-number", &[]).into_value()),
            ("keep", voice.say("slip-keep", &[]).into_value()),
            ("qr", Bytes::from_string(drawing).into_value()),
            ("qr-modules", i64::try_from(modules).unwrap_or_default().into_value()),
            ("qr-alt", qr::address(number).into_value()),
            ("copy", copy),
            ("facts", facts(self.facts, &voice).into_value()),
            ("words-label", voice.say("slip-words", &[]).into_value()),
            ("words", data::words(&self.facts.record.description)),
            ("next-label", voice.say("slip-next", &[]).into_value()),
            ("next", next.iter().map(Next::set).collect::<Array>().into_value()),
            ("rights-label", voice.say("slip-rights", &[]).into_value()),
            ("rights", rights_of(self, &voice)),
        ];
        let template = match size {
            Size::A4 => include_str!("../templates/slip.typ"),
            Size::Roll => include_str!("../templates/roll.typ"),
        };
        press::set(template, voice.data(&title, own))
    }
}

fn facts(facts: &Facts, voice: &Voice<'_>) -> Array {
    let received = voice.instant(facts.received_at());
    let wanted = facts.field(Field::Remedy).filter(|remedy| *remedy != "none_stated");
    let wanted = wanted.map(|remedy| voice.text.word("remedy", remedy));
    let stated = |field: Field| facts.field(field).map(str::to_owned);
    let lines = [
        ("field-received_at", Some(received)),
        ("field-name", stated(Field::Name)),
        ("field-product", stated(Field::Product)),
        ("field-receipt", stated(Field::Receipt)),
        ("slip-wanted", wanted),
        ("slip-done", stated(Field::ImmediateAction)),
    ];
    lines.into_iter().filter_map(|(label, value)| Some(data::fact(&voice.say(label, &[]), &value?))).collect()
}

/// Complaints and questions do; an opinion and praise do not (see [`Kind`]).
fn owes_an_answer(facts: &Facts) -> bool {
    !matches!(facts.field(Field::Kind).and_then(Kind::find), Some(Kind::Feedback | Kind::Compliment))
}

/// A sentence on what happens next, and the part of it that matters most.
pub(crate) struct Next {
    pub said: String,
    matters: Option<String>,
}

impl Next {
    fn set(&self) -> Value {
        let part = |text: &str, strong: bool| dict! { "text" => text, "strong" => strong }.into_value();
        let found = self.matters.as_ref().and_then(|part| Some((self.said.split_once(part.as_str())?, part)));
        let parts: Vec<Value> = match found {
            Some(((before, after), matters)) => vec![part(before, false), part(matters, true), part(after, false)],
            None => vec![part(&self.said, false)],
        };
        parts.into_iter().collect::<Array>().into_value()
    }
}

/// What happens next, and by when.
pub(crate) fn next(facts: &Facts, case: &Case, clocks: &[Due], voice: &Voice<'_>) -> Vec<Next> {
    // A promise that has passed is no news to hand over.
    let runs = |due: &&Due| due.met_at.is_none() && due.due_at > voice.occasion.printed_at;
    let due = |clock| clocks.iter().filter(runs).find(|due| due.clock == clock).map(|due| due.due_at);
    let plain = |id: &str| Next { said: voice.say(id, &[]), matters: None };
    let by = |id: &str, when: Timestamp| {
        let when = voice.instant(when);
        Next { said: voice.say(id, &[("when", &when)]), matters: Some(when) }
    };
    let first = match case.state {
        _ if !owes_an_answer(facts) => plain("slip-next-thanks"),
        State::Resolved | State::Closed => plain("slip-next-settled"),
        state if !state.is_open() => plain("slip-next-ended"),
        _ => match (due(ServiceClock::FirstResponse), due(ServiceClock::Resolve)) {
            (Some(answer), _) => by("slip-next-answer", answer),
            (None, Some(resolve)) => by("slip-next-resolve", resolve),
            (None, None) => plain("slip-next-open"),
        },
    };
    let number = facts.record.number.as_str();
    let ask = Next { said: voice.say("slip-next-ask", &[("number", number)]), matters: Some(number.to_owned()) };
    vec![first, ask]
}

fn rights_of(slip: &Slip<'_>, voice: &Voice<'_>) -> Value {
    let wanted = rights::clauses(slip.packs, Moment::Acknowledged);
    let mut said: Vec<String> =
        wanted.filter_map(|(pack, clause)| rights::text(pack, &clause.code, slip.facts, voice)).collect();
    said.push(voice.say("slip-rights-always", &[]));
    said.iter().map(|text| data::words(text)).collect::<Array>().into_value()
}

#[cfg(test)]
mod tests;
