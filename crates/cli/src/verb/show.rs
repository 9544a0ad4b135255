//! `show`: one complaint, whole.

mod ladder;

use super::{find, number};
use crate::desk::Door;
use crate::failure::Failure;
use crate::money;
use crate::output::Output;
use crate::shape;
use app::view::CaseView;
use complaint::statutory::Statutory;
use complaint::{Act, Case, Proposal, Proposed, State, Timestamp};
use contract::priority_view;
use jiff::tz::TimeZone;

pub fn run(door: &Door, text: &str, output: &mut Output) -> Result<(), Failure> {
    let number = number(text)?;
    let app = door.open()?;
    let view = app.case(find(&app, &number)?)?;
    let alone = app.desk()?.office.is_none();
    output.say(&shape::case(&view), || page(&view, alone))
}

/// Why it has its priority.
fn order(view: &CaseView) -> String {
    let why = priority_view(&view.facts);
    let grade = |name: &str, grade: u8, stated: bool| {
        format!("{name} {grade}{}", if stated { "" } else { " (nobody has said)" })
    };
    let grades =
        [grade("severity", why.severity, why.severity_stated), grade("urgency", why.urgency, why.urgency_stated)];
    let lifts: String = why.lifts.iter().map(|lift| format!("; {} lifts it to {}", lift.flag, lift.priority)).collect();
    format!("Priority by {}: {}{lifts}\n", grades.join(" and "), why.by_matrix)
}

/// The complaint as a page to read. At a desk alone nobody else is ever told, so nothing is said of it.
fn page(view: &CaseView, alone: bool) -> String {
    let zone = TimeZone::get(&view.zone).unwrap_or(TimeZone::UTC);
    let when = |at: Timestamp| time(at, &zone);
    let case = &view.case;
    let owner = view.owner_name.as_deref().unwrap_or("nobody yet");
    let mut page = format!(
        "{}  {} · priority {} · {} {}\nReceived {} · owner: {owner}\n",
        view.number,
        case.state.name(),
        case.priority.get(),
        view.store,
        view.store_name,
        when(view.facts.received_at()),
    );
    if case.restricted {
        page.push_str(
            "About staff: read only by whoever recorded it, and by those who answer for the area or for all stores\n",
        );
    }
    page.push_str(&order(view));
    for due in view.clocks.iter().filter(|due| due.met_at.is_none()) {
        page.push_str(&format!(
            "{} due {}, by version {} of the rules\n",
            name(&due.clock),
            when(due.due_at),
            view.policy
        ));
    }
    for due in view.deadlines.iter().filter(|due| due.deadline.met_at.is_none() && due.deadline.due_on.is_some()) {
        page.push_str(&deadline(due));
    }
    for telling in view.telling.iter().filter(|telling| !telling.sent && !alone) {
        page.push_str(&format!(
            "Nobody outside this desk has been told yet of the escalation to {}\n",
            telling.to.name()
        ));
    }
    page.push_str(&ladder::page(view, when));
    let older = case.promised.as_ref().filter(|older| case.proposed.as_ref().is_none_or(|now| now.id != older.id));
    for shown in older.into_iter().chain(&case.proposed) {
        page.push_str(&proposed(shown, case.state));
    }
    page.push_str(&traces(case));
    page.push_str(&format!("\n{}\n\n", view.facts.record.description));
    for (name, register) in &view.facts.fields {
        let values: Vec<&str> = register.variants.iter().map(|variant| variant.value.as_str()).collect();
        if register.is_contested() {
            page.push_str(&format!("{name}: people disagree: {}\n", values.join(" / ")));
        } else if let Some(value) = register.value() {
            page.push_str(&format!("{name}: {value}\n"));
        }
    }
    page.push('\n');
    for line in &view.timeline {
        let unsent = if line.unsent { " (not sent yet)" } else { "" };
        let words = words(&line.act);
        page.push_str(&format!("{}  {} {}{unsent}{words}\n", when(line.at), line.person_name, line.act.name()));
    }
    page
}

/// A deadline of the law that is not kept yet; where the source names no day, the promises say how soon.
fn deadline(due: &Statutory) -> String {
    let Statutory { title, clause, deadline, .. } = due;
    let by = deadline.due_on.map(|day| day.to_string()).unwrap_or_default();
    format!("{} by {by} ({}: {title}, {clause})\n", deadline.kind.name(), deadline.nature.name())
}

/// Relations that stand, the cause, and whether the customer waits for a word.
fn traces(case: &Case) -> String {
    let mut page = String::new();
    for related in &case.relations {
        page.push_str(&format!("{} {}\n", related.relation.kind.name(), related.relation.number));
    }
    if let Some(caused) = &case.cause {
        page.push_str(&format!("Cause: {}: {}\n", caused.cause.code, caused.cause.reason));
    }
    if case.chasers > 0 {
        let waits = if case.unanswered.is_some() { ", and waits for an answer" } else { "" };
        let times = if case.chasers == 1 { "once".to_owned() } else { format!("{} times", case.chasers) };
        page.push_str(&format!("The customer was in touch {times}{waits}\n"));
    }
    if case.calls_back() {
        page.push_str("The customer gave a low score: somebody is to call back\n");
    }
    page
}

/// The proposal in force, with what is done of it.
fn proposed(proposed: &Proposed, state: State) -> String {
    let Proposal { decision, currency, lines, .. } = &proposed.proposal;
    let mut page = format!("Proposed: {}", decision.name());
    if state == State::Returned {
        page.push_str(", sent back");
    } else if proposed.waits_for_approval() {
        page.push_str(", to be approved: it is above its author's limit");
    }
    if let Some(reply) = proposed.reply {
        page.push_str(&format!(", {}", reply.name()));
    }
    page.push('\n');
    for (at, (line, proof)) in (1..).zip(lines.iter().zip(&proposed.proofs)) {
        let amount =
            if line.amount == 0 { String::new() } else { format!(" {}", money::written(line.amount, *currency)) };
        let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
        let done = proof.as_ref().map_or_else(|| "owed".to_owned(), |proof| format!("done: {proof}"));
        page.push_str(&format!("  {at}. {}{amount}{note}, {done}\n", line.remedy.name()));
    }
    page
}

/// A stable name as serde knows it.
fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn words(act: &Act) -> String {
    let words = match act {
        Act::Attach(file) => &file.name,
        Act::Note { text } | Act::Acknowledge { text, .. } | Act::Offer { text, .. } | Act::Answer { text, .. } => text,
        Act::Propose { proposal, .. } => &proposal.reason,
        Act::Fulfil { proof, .. } => proof,
        Act::Wait { reason, .. }
        | Act::Resume { reason, .. }
        | Act::NotInvestigate { reason, .. }
        | Act::Return { reason, .. }
        | Act::Refer { reason, .. }
        | Act::SetAside { reason, .. } => reason,
        Act::Escalate { reason, .. } | Act::Decline { reason, .. } => reason,
        Act::Reopen { reason, .. } | Act::Withdraw { reason, .. } | Act::Transfer { reason, .. } => reason,
        Act::Resolve { outcome, .. } | Act::Close { outcome, .. } => outcome,
        Act::Contact(contact) => &contact.text,
        Act::ToldByPhone(call) => &call.whom,
        Act::Relate(relation) => return format!(": {} {}", relation.kind.name(), relation.number),
        Act::Find(finding) => &finding.text,
        Act::Cause(cause) => return format!(": {}: {}", cause.code, cause.reason),
        Act::Survey(answered) => {
            let question = &answered.question;
            return format!(": {} {} of {} to {}", question.code, answered.score, question.min, question.max);
        }
        Act::Print(printing) => printing.paper.name(),
        Act::Record(_)
        | Act::Unrelate { .. }
        | Act::Assign { .. }
        | Act::Take { .. }
        | Act::Approve { .. }
        | Act::Edit { .. }
        | Act::Unknown { .. } => "",
    };
    if words.is_empty() { String::new() } else { format!(": {words}") }
}

/// An instant at the store.
fn time(at: Timestamp, zone: &TimeZone) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_zoned(zone.clone()));
    at.map(|at| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}
