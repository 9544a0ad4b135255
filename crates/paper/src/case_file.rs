//! The case file: everything that is known of a complaint, what was done and by whom, and its pictures, to be handed to an
//! ombudsman, an insurer or a court. It shows whatever it is given: who may read it was decided before.

mod fields;
mod history;
mod picture;

use crate::letter::redress;
use crate::occasion::Voice;
use crate::{Error, Occasion, Sheets, data, press};
use complaint::{Case, Directory, Due, Facts, PersonId, Proposed, ServiceClock, Timestamp};
use typst::foundations::{Array, IntoValue, Value, dict};

/// A file that belongs to the case, with its bytes where they are at hand.
#[derive(Clone, Debug)]
pub struct Enclosure {
    /// The file as the case knows it.
    pub name: String,
    /// Who attached it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// Its bytes; pictures among them (PNG, JPEG, WebP) are shown.
    pub bytes: Option<Vec<u8>>,
}

/// What a case file is made of.
#[derive(Clone, Copy, Debug)]
pub struct CaseFile<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// What it amounts to.
    pub case: &'a Case,
    /// Promises running or kept.
    pub clocks: &'a [Due],
    /// Names of people and stores.
    pub directory: &'a Directory,
    /// Its files, oldest first.
    pub enclosures: &'a [Enclosure],
}

impl CaseFile<'_> {
    /// Sets it.
    ///
    /// # Errors
    /// [`Error::Typesetting`].
    pub fn set(&self, occasion: &Occasion<'_>) -> Result<Sheets, Error> {
        let voice = Voice::new(occasion);
        let own = [
            ("number", self.facts.record.number.as_str().into_value()),
            ("summary", self.summary(&voice).into_value()),
            ("words-label", voice.say("case-description", &[]).into_value()),
            ("words", data::words(&self.facts.record.description)),
            ("groups", self.groups(&voice)),
            ("history-label", voice.say("file-history", &[]).into_value()),
            ("history", history::lines(self, &voice)),
            ("files-label", voice.say("attachments-title", &[]).into_value()),
            ("files", self.enclosures.iter().map(|it| self.listed(it, &voice)).collect::<Array>().into_value()),
            ("pictures", self.pictures(&voice)),
        ];
        press::set(include_str!("../templates/case_file.typ"), voice.data(&voice.say("file-title", &[]), own))
    }

    fn pictures(&self, voice: &Voice<'_>) -> Value {
        let shown = |it: &Enclosure| picture::shown(it, self.caption(it, voice));
        self.enclosures.iter().filter_map(shown).collect::<Array>().into_value()
    }

    /// One sentence: where it stands, how pressing it is, who has it.
    fn summary(&self, voice: &Voice<'_>) -> String {
        let state = voice.text.word("state", self.case.state.name());
        let priority = voice.text.word("priority", &self.case.priority.get().to_string());
        let owner = match self.case.owner {
            Some(owner) => self.name(owner),
            None => voice.say("case-owner-none", &[]),
        };
        voice.say("file-summary", &[("state", &state), ("priority", &priority), ("owner", &owner)])
    }

    fn groups(&self, voice: &Voice<'_>) -> Value {
        let mut groups = fields::groups(self.facts, voice);
        let promises = self.clocks.iter().map(|due| promise(due, voice)).collect();
        groups.push(group("case-clocks", promises, voice));
        let promised =
            self.case.promised.as_ref().filter(|it| self.case.proposed.as_ref().is_none_or(|now| now.id != it.id));
        for proposed in promised.into_iter().chain(&self.case.proposed) {
            groups.push(group("proposal-title", self.decided(proposed, voice), voice));
        }
        groups.into_iter().flatten().collect::<Array>().into_value()
    }

    fn decided(&self, proposed: &Proposed, voice: &Voice<'_>) -> Vec<Value> {
        let proposal = &proposed.proposal;
        let fact = |label: &str, value: &str| data::fact(&voice.say(label, &[]), value);
        let mut facts = vec![
            fact("field-decision", &voice.text.word("decision", proposal.decision.name())),
            fact("field-reason", &proposal.reason),
        ];
        if !proposal.lines.is_empty() {
            facts.push(fact("proposal-lines", &redress(proposal, voice)));
        }
        facts.push(fact("file-by", &self.who_and_when(proposed.by, proposed.at, voice)));
        if let Some((by, at)) = proposed.approved {
            facts.push(fact("file-approved", &self.who_and_when(by, at, voice)));
        }
        if let Some(reply) = proposed.reply {
            facts.push(fact("field-reply", &voice.text.word("reply", reply.name())));
        }
        let proofs: Vec<&str> = proposed.proofs.iter().flatten().map(String::as_str).collect();
        if !proofs.is_empty() {
            facts.push(fact("field-proof", &proofs.join("\n")));
        }
        facts
    }

    fn listed(&self, enclosure: &Enclosure, voice: &Voice<'_>) -> Value {
        data::fact(&voice.when.short(enclosure.at, &voice.text), &self.caption(enclosure, voice))
    }

    fn caption(&self, enclosure: &Enclosure, voice: &Voice<'_>) -> String {
        voice.say("file-caption", &[("file", &enclosure.name), ("name", &self.name(enclosure.by))])
    }

    fn who_and_when(&self, by: PersonId, at: Timestamp, voice: &Voice<'_>) -> String {
        voice.say("file-who-when", &[("name", &self.name(by)), ("when", &voice.instant(at))])
    }

    /// The name of a person; the id where nobody knows it.
    fn name(&self, id: PersonId) -> String {
        self.directory.person(id).map_or_else(|| id.to_string(), |person| person.name.clone())
    }
}

/// A heading and its facts; `None` when there are none.
fn group(heading: &str, lines: Vec<Value>, voice: &Voice<'_>) -> Option<Value> {
    let lines: Array = lines.into_iter().collect();
    (!lines.is_empty()).then(|| dict! { "heading" => voice.say(heading, &[]), "lines" => lines }.into_value())
}

fn promise(due: &Due, voice: &Voice<'_>) -> Value {
    let clock = match due.clock {
        ServiceClock::Acknowledge => "clock-acknowledge",
        ServiceClock::FirstResponse => "clock-first_response",
        ServiceClock::Resolve => "clock-resolve",
    };
    let by = voice.instant(due.due_at);
    let said = match due.met_at {
        None => voice.say("clock-due", &[("when", &by)]),
        Some(met) if met <= due.due_at => voice.say("clock-met", &[("when", &voice.instant(met))]),
        Some(met) => voice.say("clock-met-late", &[("when", &voice.instant(met))]),
    };
    data::fact(&voice.say(clock, &[]), &said)
}

#[cfg(test)]
mod tests;
