//! What the verbs print as JSON. These shapes are a promise (docs/CLI.md): names stay, times are RFC 3339 in UTC, and a
//! complaint shown on two desks that hold the same is the same to the byte, but for where the bytes of its files are.

use app::view::{AttachmentView, AttentionView, CaseView, FiringView, Line, RowView};
use complaint::{EscalationStatus, Register, Timestamp};
use serde_json::{Map, Value, json};

/// An instant.
pub fn instant(at: Timestamp) -> Value {
    let text = jiff::Timestamp::from_millisecond(at.0).map(|at| format!("{at:.3}"));
    text.map_or(Value::Null, Value::String)
}

/// An instant, or null.
pub fn perhaps(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Null, instant)
}

/// A line of a list.
pub fn row(row: &RowView) -> Value {
    json!({
        "id": row.id.to_string(),
        "number": row.number.as_str(),
        "store": row.store.as_str(),
        "restricted": row.restricted,
        "kind": row.kind,
        "channel": row.channel,
        "state": row.state.name(),
        "priority": row.priority,
        "category": row.category,
        "title": row.title,
        "customer": row.customer,
        "product": row.product,
        "owner": row.owner_name,
        "received_at": instant(row.received_at),
        "due_at": perhaps(row.due_at),
        "resolved_at": perhaps(row.resolved_at),
        "changed_at": instant(row.changed_at),
        "escalated_to": row.escalated_to.map(complaint::Role::name),
        "unsent": row.unsent,
        "contested": row.contested,
    })
}

/// Something that needs attention.
pub fn attention(item: &AttentionView) -> Value {
    let id = item.id().map(|id| id.to_string());
    match item {
        AttentionView::Refused(refused) => json!({
            "kind": "refused", "id": id, "complaint": refused.complaint.to_string(),
            "number": refused.number.as_ref().map(complaint::Number::as_str), "reason": refused.reason,
            "deed": deed(&refused.act), "by": refused.person_name, "at": instant(refused.at),
        }),
        AttentionView::Contested { row, field, values } => json!({
            "kind": "contested", "id": id, "complaint": row.id.to_string(), "number": row.number.as_str(), "field": field,
            "values": values.iter().map(|value| value.value.as_str()).collect::<Vec<_>>(),
        }),
        AttentionView::Overruled { row, deed: done, by } => json!({
            "kind": "overruled", "id": id, "complaint": row.id.to_string(), "number": row.number.as_str(),
            "deed": deed(&done.act), "at": instant(done.at), "stands": deed(&by.act),
        }),
        AttentionView::Renumbered { row, printed, at, .. } => json!({
            "kind": "renumbered", "id": id, "complaint": row.id.to_string(), "number": row.number.as_str(),
            "printed": printed.as_str(), "at": instant(*at),
        }),
        AttentionView::Copied { before, now, at, .. } => json!({
            "kind": "copied", "id": id, "before": before, "now": now, "at": instant(*at),
        }),
    }
}

/// A deed with all its words.
fn deed(act: &complaint::Act) -> Value {
    serde_json::to_value(act).unwrap_or_default()
}

/// The proposal in force, and what became of it.
fn proposed(proposed: &complaint::Proposed) -> Value {
    let lines = proposed.proposal.lines.iter().zip(&proposed.proofs).map(|(line, proof)| {
        json!({ "remedy": line.remedy.name(), "amount": line.amount, "note": line.note, "proof": proof })
    });
    json!({
        "id": proposed.id.to_string(),
        "at": instant(proposed.at),
        "decision": proposed.proposal.decision.name(),
        "reason": proposed.proposal.reason,
        "currency": proposed.proposal.currency.code(),
        "lines": lines.collect::<Vec<_>>(),
        "total": proposed.proposal.total(),
        "limit": proposed.proposal.limit,
        "proposed_by": proposed.by.to_string(),
        "approved_by": proposed.approved.map(|(by, _)| by.to_string()),
        "reply": proposed.reply.map(complaint::Reply::name),
    })
}

/// A whole complaint. Nothing in it depends on the desk that shows it.
pub fn case(view: &CaseView) -> Value {
    let parts = [standing(view), traces(&view.case), dues(view)].into_iter().filter_map(|part| match part {
        Value::Object(part) => Some(part),
        _ => None,
    });
    Value::Object(parts.flatten().collect())
}

/// Why it has its priority.
fn priority_why(view: &CaseView) -> Value {
    let why = contract::priority_view(&view.facts);
    let lifts: Vec<Value> =
        why.lifts.iter().map(|lift| json!({ "flag": lift.flag, "priority": lift.priority })).collect();
    json!({
        "severity": why.severity,
        "severity_stated": why.severity_stated,
        "urgency": why.urgency,
        "urgency_stated": why.urgency_stated,
        "by_matrix": why.by_matrix,
        "lifts": lifts,
    })
}

/// What it is and where it stands.
fn standing(view: &CaseView) -> Value {
    let case = &view.case;
    json!({
        "id": view.id.to_string(),
        "number": view.number.as_str(),
        "store": { "code": view.store.as_str(), "name": view.store_name, "zone": view.zone },
        "restricted": case.restricted,
        "state": case.state.name(),
        "open": case.state.is_open(),
        "priority": case.priority.get(),
        "priority_why": priority_why(view),
        "description": view.facts.record.description,
        "received_at": instant(view.facts.received_at()),
        "facts": facts(view),
        "contested": contested(view),
        "owner": case.owner.map(|id| json!({ "id": id.to_string(), "name": view.owner_name })),
        "acknowledged": case.acknowledged.as_ref().map(|done| json!({
            "deed": done.id.to_string(), "method": done.method.name(), "by": done.by.to_string(), "at": instant(done.at),
        })),
        "first_response_at": perhaps(case.first_response_at),
        "proposed": case.proposed.as_ref().map(proposed),
        "promised": case.promised.as_ref().map(proposed),
        "given": case.given,
        "waits": case.waits.iter().map(|wait| json!({
            "on": wait.on.name(), "from": instant(wait.from), "until": perhaps(wait.until),
        })).collect::<Vec<_>>(),
        "decision": case.decision.map(complaint::Decision::name),
        "resolved_at": perhaps(case.resolved_at),
        "reopened": case.reopened,
        "changed_at": instant(case.changed_at),
        "escalations": case.escalations.iter().map(escalation).collect::<Vec<_>>(),
        "overruled": case.overruled.iter().map(|lost| json!({
            "deed": lost.deed.to_string(), "by": lost.by.to_string(),
        })).collect::<Vec<_>>(),
        "attachments": view.attachments.iter().map(attachment).collect::<Vec<_>>(),
        "timeline": view.timeline.iter().map(line).collect::<Vec<_>>(),
    })
}

/// What deeds beside the handling amount to.
fn traces(case: &complaint::Case) -> Value {
    json!({
        "relations": case.relations.iter().map(|related| json!({
            "id": related.id.to_string(), "kind": related.relation.kind.name(), "number": related.relation.number.as_str(),
            "to": related.relation.to.to_string(), "by": related.by.to_string(), "at": instant(related.at),
        })).collect::<Vec<_>>(),
        "cause": case.cause.as_ref().map(|caused| json!({
            "code": caused.cause.code, "reason": caused.cause.reason, "whys": caused.cause.whys,
            "by": caused.by.to_string(), "at": instant(caused.at),
        })),
        "surveys": case.surveys.iter().map(|surveyed| json!({
            "question": surveyed.answered.question, "score": surveyed.answered.score, "text": surveyed.answered.text,
            "staff_present": surveyed.answered.staff_present, "by": surveyed.by.to_string(), "at": instant(surveyed.at),
        })).collect::<Vec<_>>(),
        "calls_back": case.calls_back(),
        "told_at": perhaps(case.told_at),
        "chasers": case.chasers,
        "unanswered": case.unanswered.map(|deed| deed.to_string()),
        "slips": case.slips,
    })
}

/// What is due, by whose rule, and who is told.
fn dues(view: &CaseView) -> Value {
    json!({
        "clocks": view.clocks.iter().map(|due| json!({
            "clock": serde_json::to_value(due.clock).unwrap_or_default(),
            "target": serde_json::to_value(due.target).unwrap_or_default(),
            "started_at": instant(due.started_at),
            "due_at": instant(due.due_at),
            "met_at": perhaps(due.met_at),
        })).collect::<Vec<_>>(),
        "deadlines": view.deadlines.iter().map(|due| json!({
            "pack": due.pack, "title": due.title, "rule": due.deadline.rule, "kind": due.deadline.kind.name(),
            "nature": due.deadline.nature.name(), "clause": due.clause, "starts_at": instant(due.deadline.starts_at),
            "due_at": perhaps(due.deadline.due_at), "due_on": due.deadline.due_on.map(|day| day.to_string()),
            "met_at": perhaps(due.deadline.met_at), "because": due.deadline.because,
        })).collect::<Vec<_>>(),
        "due_at": perhaps(view.due_at),
        "policy": view.policy,
        "ladder": {
            "fired": view.ladder.fired.iter().map(firing).collect::<Vec<_>>(),
            "next": view.ladder.next.as_ref().map(firing),
        },
    })
}

/// A level of a ladder that has fired or will, and why.
fn firing(view: &FiringView) -> Value {
    let firing = &view.firing;
    json!({
        "id": firing.id.to_string(),
        "rule": firing.rule,
        "level": firing.level,
        "trigger": firing.trigger.to_string(),
        "clock": firing.reached.map(|reached| json!({
            "clock": serde_json::to_value(reached.clock).unwrap_or_default(),
            "target": serde_json::to_value(reached.target).unwrap_or_default(),
            "started_at": instant(reached.started_at),
        })),
        "started_by": firing.started_by.to_string(),
        "since": instant(firing.since),
        "offset": serde_json::to_value(firing.offset).unwrap_or_default(),
        "at": instant(firing.at),
        "answer_by": perhaps(firing.answer_by),
        "policy": firing.policy,
        "card": firing.card,
        "told": view.told.iter().map(|told| json!({
            "person": told.person.to_string(), "name": told.name, "as": told.recipient.to_string(), "why": told.why.name(),
            "at": instant(told.at), "answered_at": perhaps(told.answered_at), "passed_on_at": perhaps(told.passed_on_at),
        })).collect::<Vec<_>>(),
        "stopped": firing.stopped.map(|stopped| json!({
            "by": stopped.by.name(), "person": stopped.person.map(|person| person.to_string()), "at": instant(stopped.at),
        })),
    })
}

/// A file of a complaint.
pub fn attachment(attached: &AttachmentView) -> Value {
    let file = &attached.file;
    json!({
        "address": file.blob.address.to_string(),
        "name": file.name,
        "media_type": file.media_type,
        "kind": file.kind.name(),
        "size": file.blob.size,
        "thumbnail": file.thumbnail.map(|small| small.address.to_string()),
        "deed": attached.deed.to_string(),
        "by": attached.by.to_string(),
        "by_name": attached.by_name,
        "at": instant(attached.at),
        "state": attached.state.name(),
        "moved": attached.moved,
        "thumbnail_here": attached.has_thumbnail,
    })
}

fn facts(view: &CaseView) -> Map<String, Value> {
    let stated = view.facts.fields.iter().filter_map(|(name, register)| Some((name, register.value()?)));
    stated.map(|(name, value)| (name.clone(), json!(value))).collect()
}

fn contested(view: &CaseView) -> Map<String, Value> {
    let disputed = view.facts.fields.iter().filter(|(_, register)| register.is_contested());
    disputed.map(|(name, register)| (name.clone(), variants(register))).collect()
}

fn variants(register: &Register) -> Value {
    let variant = |variant: &complaint::facts::Variant| {
        json!({
            "value": variant.value,
            "person": variant.person.map(|person| person.to_string()),
            "at": perhaps(variant.at),
        })
    };
    register.variants.iter().map(variant).collect()
}

fn escalation(escalation: &complaint::Escalation) -> Value {
    let (status, by, at) = match &escalation.status {
        EscalationStatus::Open => ("open", None, None),
        EscalationStatus::Taken { by, at } => ("taken", Some(by.to_string()), Some(*at)),
    };
    json!({
        "id": escalation.id.to_string(),
        "to": escalation.to.name(),
        "reason": escalation.reason,
        "by": escalation.by.to_string(),
        "at": instant(escalation.at),
        "status": status,
        "taken_by": by,
        "taken_at": perhaps(at),
        "declined": escalation.declined.iter().map(|(person, reason)| json!({
            "by": person.to_string(), "reason": reason,
        })).collect::<Vec<_>>(),
    })
}

fn line(line: &Line) -> Value {
    json!({
        "deed": line.deed.to_string(),
        "act": line.act.name(),
        "details": details(&line.act),
        "at": instant(line.at),
        "claimed_at": instant(line.claimed_at),
        "received_at": perhaps(line.received_at),
        "person": { "id": line.person.to_string(), "name": line.person_name },
        "device": line.device.to_string(),
        "skewed": line.skewed,
        "overruled_by": line.overruled_by.map(|deed| deed.to_string()),
    })
}

/// The words of a deed; of the recording only what the facts do not say.
fn details(act: &complaint::Act) -> Value {
    if let complaint::Act::Record(_) = act {
        return json!({});
    }
    match serde_json::to_value(act) {
        Ok(Value::Object(mut details)) => {
            details.remove("act");
            details.remove("after");
            Value::Object(details)
        }
        _ => json!({}),
    }
}
