//! What was done, in words: who, when, what, and whatever was said with it.

use super::{CaseFile, fields};
use crate::data;
use crate::letter::redress;
use crate::occasion::Voice;
use complaint::{Act, Done, Field, FieldChange};
use typst::foundations::{Array, IntoValue, Value, dict};

/// Every deed, oldest first.
pub(super) fn lines(file: &CaseFile<'_>, voice: &Voice<'_>) -> Value {
    file.facts.deeds.iter().map(|done| line(done, file, voice)).collect::<Array>().into_value()
}

fn line(done: &Done, file: &CaseFile<'_>, voice: &Voice<'_>) -> Value {
    let act = &done.deed.act;
    let id = format!("deed-{}", act.name());
    let what = if voice.text.has(&id) { voice.say(&id, &[]) } else { voice.say("deed-unknown", &[]) };
    let mut details: Array = details(act, file, voice).iter().map(|text| data::words(text)).collect();
    if file.case.overruled.iter().any(|lost| lost.deed == done.deed.id) {
        details.push(data::words(&voice.say("timeline-overruled", &[])));
    }
    if done.is_skewed() {
        details.push(data::words(&voice.say("timeline-skewed", &[])));
    }
    dict! {
        "at" => voice.when.short(done.instant(), &voice.text),
        "who" => file.name(done.deed.person),
        "what" => what,
        "details" => details,
    }
    .into_value()
}

/// What was said with a deed, one paragraph each.
fn details(act: &Act, file: &CaseFile<'_>, voice: &Voice<'_>) -> Vec<String> {
    let word = |list: &str, name: &str| voice.text.word(list, name);
    let said = match act {
        Act::Record(_) | Act::Take { .. } | Act::Approve { .. } | Act::Unknown { .. } => Vec::new(),
        Act::Note { text } => vec![text.clone()],
        Act::Attach(attached) => vec![attached.name.clone()],
        Act::Assign { to: Some(to) } => vec![voice.say("timeline-to", &[("name", &file.name(*to))])],
        Act::Assign { to: None } => vec![voice.say("timeline-to-nobody", &[])],
        Act::Acknowledge { method, text } | Act::Offer { method, text, .. } => {
            vec![word("method", method.name()), text.clone()]
        }
        Act::Escalate { to, reason } => {
            vec![voice.say("timeline-to", &[("name", &word("role", to.name()))]), reason.clone()]
        }
        Act::Resolve { decision, outcome, .. } => vec![word("decision", decision.name()), outcome.clone()],
        Act::Close { outcome, .. } => vec![outcome.clone()],
        Act::Decline { reason, .. }
        | Act::Reopen { reason, .. }
        | Act::Withdraw { reason, .. }
        | Act::Resume { reason, .. }
        | Act::NotInvestigate { reason, .. }
        | Act::Return { reason, .. } => vec![reason.clone()],
        Act::Wait { on, reason, .. } => vec![word("waiting_for", on.name()), reason.clone()],
        Act::Propose { proposal, .. } => {
            vec![word("decision", proposal.decision.name()), proposal.reason.clone(), redress(proposal, voice)]
        }
        Act::Answer { reply, text, .. } => vec![word("reply", reply.name()), text.clone()],
        Act::Fulfil { line, proof, .. } => {
            vec![voice.say("timeline-line", &[("line", &(u64::from(*line) + 1).to_string())]), proof.clone()]
        }
        Act::Refer { body, reason, .. } => vec![body.clone(), reason.clone()],
        Act::SetAside { aside, reason, .. } => vec![word("aside", aside.name()), reason.clone()],
        Act::Transfer { to, reason, .. } => {
            let store = file.directory.store(to).map_or_else(|| to.to_string(), |store| store.name.clone());
            vec![voice.say("timeline-to", &[("name", &store)]), reason.clone()]
        }
        Act::Contact(contact) => {
            vec![
                word("direction", contact.direction.name()),
                word("channel", contact.channel.name()),
                contact.text.clone(),
            ]
        }
        Act::ToldByPhone(call) => vec![call.whom.clone(), call.text.clone()],
        Act::Relate(relation) => vec![word("relation", relation.kind.name()), relation.number.to_string()],
        Act::Unrelate { .. } => Vec::new(),
        Act::Find(finding) => vec![finding.text.clone(), finding.evidence.clone()],
        Act::Cause(cause) => {
            let whys =
                cause.whys.iter().flat_map(|step| [step.why.clone(), step.answer.clone(), step.evidence.clone()]);
            [word("cause", &cause.code), cause.reason.clone()].into_iter().chain(whys).collect()
        }
        Act::Survey(answered) => {
            let question = &answered.question;
            let score = format!("{} ({}–{})", answered.score, question.min, question.max);
            vec![word("question", &question.code), score, answered.text.clone()]
        }
        Act::Print(printing) => vec![word("paper", printing.paper.name())],
        Act::Edit { changes } => vec![changes.iter().map(|it| change(it, file, voice)).collect::<Vec<_>>().join("\n")],
    };
    said.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

fn change(change: &FieldChange, file: &CaseFile<'_>, voice: &Voice<'_>) -> String {
    let field = Field::find(&change.field);
    let label = voice.text.word("field", &change.field);
    if change.value.is_empty() {
        return voice.say("timeline-changed-empty", &[("field", &label)]);
    }
    let value = match field {
        Some(field) => fields::said(field, &change.value, file.facts, voice),
        None => change.value.clone(),
    };
    voice.say("timeline-changed", &[("field", &label), ("value", &value)])
}
