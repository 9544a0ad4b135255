//! The texts that statutory packs demand, in words. Where a text names a day, the day is counted by the pack; a text whose day cannot
//! be counted is left out, so that a letter which needs it is refused instead of saying something vague.

use crate::occasion::Voice;
use crate::when;
use complaint::statutory::{Clause, DeadlineKind, Events, Moment, Pack, calendar_of, deadlines};
use complaint::{Facts, Timestamp, WorkingDays};
use jiff::civil::Date;

/// Texts that name a day, and what falls due then.
const WITH_A_DAY: &[(&str, DeadlineKind)] = &[
    ("will_answer_within_eight_weeks", DeadlineKind::FinalResponse),
    ("refer_to_ombudsman_within_six_months", DeadlineKind::ReferralToOmbudsman),
];

/// Every text that the packs want in a message of this kind, with the clause that wants it, in the order of the packs.
pub(crate) fn clauses(packs: &[Pack], carried_by: Moment) -> impl Iterator<Item = (&Pack, &Clause)> {
    let all = packs.iter().flat_map(|pack| pack.rights.iter().map(move |clause| (pack, clause)));
    all.filter(move |(_, clause)| clause.carried_by == carried_by)
}

/// A text in words; `None` where the catalogue has none because only a person can write it, or where its day is not known.
pub(crate) fn text(pack: &Pack, code: &str, facts: &Facts, voice: &Voice<'_>) -> Option<String> {
    let id = format!("rights-{code}");
    if !voice.text.has(&id) {
        return None;
    }
    let Some((_, kind)) = WITH_A_DAY.iter().find(|(named, _)| *named == code) else {
        return Some(voice.say(&id, &[]));
    };
    let due = due(pack, *kind, facts, voice)?;
    Some(voice.say(&id, &[("due", &when::plain_day(due, &voice.text))]))
}

/// The day on which this falls due when the paper is sent on the day it is printed.
fn due(pack: &Pack, kind: DeadlineKind, facts: &Facts, voice: &Voice<'_>) -> Option<Date> {
    let calendar =
        calendar_of(&pack.jurisdiction).or_else(|| WorkingDays::without_holidays(voice.occasion.zone).ok())?;
    let sent: Option<Timestamp> = (kind == DeadlineKind::ReferralToOmbudsman).then_some(voice.occasion.printed_at);
    let events = Events { received_at: facts.received_at(), final_response_at: sent, ..Events::default() };
    deadlines(pack, &calendar, &events).into_iter().find(|deadline| deadline.kind == kind)?.due_on
}

/// The body outside that a pack names itself.
pub(crate) fn ombudsman(packs: &[Pack], voice: &Voice<'_>) -> Option<String> {
    let ids = packs.iter().map(|pack| format!("ombudsman-{}", pack.code));
    ids.filter(|id| voice.text.has(id)).map(|id| voice.say(&id, &[])).next()
}
