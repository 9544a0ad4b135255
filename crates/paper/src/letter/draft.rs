//! What a letter can say by itself: from the case, the packs and the few words that only a person knows.

use super::required::fulfilled_by;
use super::{Letter, LetterKind, Part};
use crate::occasion::Voice;
use crate::{Occasion, money, rights, slip, when};
use complaint::statutory::Pack;
use complaint::{Case, Decision, Due, Facts, Line, Proposal, State};
use jiff::civil::Date;

/// What is read after everything else, in this order: the right before the address, the address before the enclosure.
const READ_LAST: &[&str] =
    &["refer_to_ombudsman_within_six_months", "time_limits_waived_or_not", "ombudsman_website", "ombudsman_leaflet"];

/// What a letter is written from.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// What it amounts to.
    pub case: &'a Case,
    /// Promises running or kept.
    pub clocks: &'a [Due],
    /// The statutory packs that bind the organisation.
    pub packs: &'a [Pack],
    /// Why: of a decision, where it is not to be what the proposal says; of a delay.
    pub reasons: Option<&'a str>,
    /// By when the answer will be there.
    pub expected_on: Option<Date>,
    /// The body outside to which the customer can turn, with its address; where a pack names one, that stands in.
    pub outside_body: Option<&'a str>,
    /// The leaflet of that body goes into the envelope.
    pub leaflet: bool,
    /// Who signs.
    pub signed: &'a str,
}

impl Draft<'_> {
    /// The letter, with every part that can be written. Whether it is complete, [`Letter::missing`] says.
    pub fn letter(&self, kind: LetterKind, occasion: &Occasion<'_>) -> Letter {
        let voice = Voice::new(occasion);
        let own: &[&str] = match kind {
            LetterKind::Acknowledgement => &["received", "complaint", "next_step"],
            LetterKind::Holding => &["received", "reasons", "expected_date"],
            LetterKind::Proposal => &["received", "decision", "reasons", "redress", "how_to_answer"],
            LetterKind::FinalResponse => {
                &["received", "decision", "reasons", "redress", "internal_recourse", "external_recourse"]
            }
        };
        let own = own.iter().filter_map(|code| Some(part(code, self.own(code, kind, &voice)?)));
        let mut parts: Vec<Part> = own.collect();
        for (pack, clause) in kind.moment().into_iter().flat_map(|moment| rights::clauses(self.packs, moment)) {
            for code in fulfilled_by(&clause.code) {
                let there =
                    parts.iter().any(|part| part.code == code) || (code == "ombudsman_leaflet" && !self.leaflet);
                let text = if there { None } else { rights::text(pack, code, self.facts, &voice) };
                parts.extend(text.map(|text| part(code, text)));
            }
        }
        parts.sort_by_key(|part| READ_LAST.iter().position(|code| *code == part.code).map_or(0, |at| at + 1));
        Letter { kind, parts, signed: self.signed.to_owned() }
    }

    fn own(&self, code: &str, kind: LetterKind, voice: &Voice<'_>) -> Option<String> {
        let proposal = self.proposal();
        match code {
            "received" => Some(voice.say("letter-received", &[("when", &voice.day(self.facts.received_at()))])),
            "complaint" => Some(self.facts.record.description.clone()),
            "next_step" => {
                let next = slip::next(self.facts, self.case, self.clocks, voice);
                Some(next.into_iter().map(|next| next.said).collect::<Vec<_>>().join("\n\n"))
            }
            "decision" => self.decision().map(|decision| voice.say(&format!("letter-{}", decision.name()), &[])),
            "reasons" => {
                let proposed = proposal.filter(|_| kind != LetterKind::Holding).map(|it| it.reason.as_str());
                self.reasons.or(proposed).map(str::to_owned)
            }
            "redress" => proposal.filter(|it| !it.lines.is_empty()).map(|it| redress(it, voice)),
            "how_to_answer" => Some(voice.say("letter-how_to_answer", &[])),
            "expected_date" => {
                self.expected_on.map(|day| voice.say("letter-expected_date", &[("due", &when::day(day, &voice.text))]))
            }
            "internal_recourse" => Some(voice.say("letter-internal_recourse", &[])),
            "external_recourse" => {
                let body = self.outside_body.map(str::to_owned).or_else(|| rights::ombudsman(self.packs, voice));
                body.map(|body| voice.say("letter-external_recourse", &[("body", &body)]))
            }
            _ => None,
        }
    }

    /// The proposal that may be told: nobody has to approve it any more, and nobody sent it back.
    fn proposal(&self) -> Option<&Proposal> {
        let proposed = self.case.proposed.as_ref().filter(|_| self.case.state != State::Returned);
        proposed.filter(|proposed| !proposed.waits_for_approval()).map(|proposed| &proposed.proposal)
    }

    fn decision(&self) -> Option<Decision> {
        self.proposal().map(|proposal| proposal.decision).or(self.case.decision)
    }
}

fn part(code: &str, text: String) -> Part {
    Part { code: code.to_owned(), text }
}

/// What is done for the customer, one line each, and together.
pub(crate) fn redress(proposal: &Proposal, voice: &Voice<'_>) -> String {
    let line = |line: &Line| {
        let mut said = voice.text.word("remedy", line.remedy.name());
        if !line.note.trim().is_empty() {
            said.push_str(&format!(" ({})", line.note.trim()));
        }
        if line.amount > 0 {
            said.push_str(&format!(": {}", money::said(line.amount, proposal.currency, &voice.text)));
        }
        format!("– {said}")
    };
    let mut lines: Vec<String> = proposal.lines.iter().map(line).collect();
    if proposal.lines.iter().filter(|line| line.amount > 0).count() > 1 {
        let total = money::said(proposal.total(), proposal.currency, &voice.text);
        lines.push(format!("{}: {total}", voice.say("proposal-total", &[])));
    }
    lines.join("\n")
}
