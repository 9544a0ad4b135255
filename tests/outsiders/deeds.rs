//! What a deed writes, told a second time and independently of the product: as docs/PROTOCOL.md says it to other programmers.

use complaint::{Act, Deed};
use data_encoding::HEXLOWER;
use uuid::Uuid;

/// One operation: where, under which key, of which type, and what (bytes in hex, numbers in decimal).
#[derive(Clone)]
pub struct Written {
    /// A path, or `made` for the map made last.
    pub object: String,
    /// The key.
    pub key: String,
    /// Automerge's name of the type, `map` or `delete`.
    pub kind: &'static str,
    /// The value.
    pub value: String,
}

fn put(key: &str, kind: &'static str, value: impl Into<String>) -> Written {
    Written { object: "made".into(), key: key.into(), kind, value: value.into() }
}

fn id(key: &str, id: Uuid) -> Written {
    put(key, "bytes", HEXLOWER.encode(id.as_bytes()))
}

fn ids(key: &str, ids: &[complaint::DeedId]) -> Written {
    let bytes: Vec<u8> = ids.iter().flat_map(|id| *id.0.as_bytes()).collect();
    put(key, "bytes", HEXLOWER.encode(&bytes))
}

fn uint(key: &str, value: impl Into<u64>) -> Written {
    put(key, "uint", value.into().to_string())
}

fn perhaps(key: &str, of: Option<Uuid>) -> Written {
    of.map_or(put(key, "null", ""), |of| id(key, of))
}

/// Everything in one CBOR array of arrays.
fn listed(key: &str, rows: &impl serde::Serialize) -> Written {
    let mut bytes = Vec::new();
    ciborium::into_writer(rows, &mut bytes).expect("memory can be written to");
    put(key, "bytes", HEXLOWER.encode(&bytes))
}

fn pairs<'a>(key: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Written {
    listed(key, &pairs.collect::<Vec<_>>())
}

/// Every operation of a deed, in order.
pub fn written(deed: &Deed) -> Vec<Written> {
    let entry = Written { object: "/events".into(), key: deed.id.to_string(), kind: "map", value: String::new() };
    let common = [
        put("act", "str", deed.act.name()),
        id("by", deed.person.0),
        id("desk", deed.device.0),
        put("at", "int", deed.at.0.to_string()),
        put("hlc", "uint", deed.hlc.0.to_string()),
    ];
    let mut scalars: Vec<Written> = common.into_iter().chain(own(&deed.act)).collect();
    scalars.sort_by(|one, other| one.key.cmp(&other.key));
    std::iter::once(entry).chain(scalars).chain(registers(deed)).collect()
}

fn own(act: &Act) -> Vec<Written> {
    match act {
        Act::Record(record) => vec![
            put("number", "str", record.number.as_str()),
            put("store", "str", record.store.as_str()),
            put("description", "str", &record.description),
            put("received_at", "int", record.received_at.0.to_string()),
            pairs("fields", record.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))),
        ],
        Act::Note { text } => vec![put("text", "str", text)],
        Act::Attach(file) => attached(file),
        Act::Assign { to } => vec![perhaps("to", to.map(|to| to.0))],
        Act::Acknowledge { method, text } => vec![put("method", "str", method.name()), put("text", "str", text)],
        Act::Escalate { to, reason } => vec![put("to", "str", to.name()), put("reason", "str", reason)],
        Act::Take { escalation } => vec![id("escalation", escalation.0)],
        Act::Decline { escalation, reason } => vec![id("escalation", escalation.0), put("reason", "str", reason)],
        Act::Edit { changes } => {
            vec![pairs("changes", changes.iter().map(|change| (change.field.as_str(), change.value.as_str())))]
        }
        Act::Fulfil { proposal, line, proof } => {
            vec![id("proposal", proposal.0), uint("line", *line), put("proof", "str", proof)]
        }
        Act::Contact(contact) => vec![
            put("direction", "str", contact.direction.name()),
            put("channel", "str", contact.channel.name()),
            put("text", "str", &contact.text),
        ],
        Act::ToldByPhone(call) => vec![
            put("whom", "str", &call.whom),
            put("text", "str", &call.text),
            perhaps("escalation", call.escalation.map(|escalation| escalation.0)),
        ],
        Act::Relate(relation) => vec![
            put("kind", "str", relation.kind.name()),
            id("to", relation.to.0),
            put("number", "str", relation.number.as_str()),
        ],
        Act::Unrelate { relation } => vec![id("relation", relation.0)],
        Act::Find(finding) => vec![put("text", "str", &finding.text), put("evidence", "str", &finding.evidence)],
        Act::Cause(cause) => {
            let whys: Vec<_> = cause.whys.iter().map(|step| (&step.why, &step.answer, &step.evidence)).collect();
            vec![put("code", "str", &cause.code), put("reason", "str", &cause.reason), listed("whys", &whys)]
        }
        Act::Survey(answered) => surveyed(answered),
        Act::Print(printing) => {
            vec![put("paper", "str", printing.paper.name()), put("language", "str", &printing.language)]
        }
        Act::Unknown { name } => panic!("{name} is no deed of this version"),
        step => step_of(step),
    }
}

/// The same for the deeds that name those they were done after.
fn step_of(act: &Act) -> Vec<Written> {
    let reason = |reason: &str| put("reason", "str", reason);
    let (mut own, after) = match act {
        Act::Resolve { decision, outcome, after } => {
            (vec![put("decision", "str", decision.name()), put("outcome", "str", outcome)], after)
        }
        Act::Close { outcome, after } => (vec![put("outcome", "str", outcome)], after),
        Act::Reopen { reason: why, after }
        | Act::Withdraw { reason: why, after }
        | Act::Resume { reason: why, after }
        | Act::NotInvestigate { reason: why, after } => (vec![reason(why)], after),
        Act::Wait { on, reason: why, after } => (vec![put("on", "str", on.name()), reason(why)], after),
        Act::Propose { proposal, after } => (proposed(proposal), after),
        Act::Approve { proposal, after } => (vec![id("proposal", proposal.0)], after),
        Act::Return { proposal, reason: why, after } => (vec![id("proposal", proposal.0), reason(why)], after),
        Act::Offer { method, text, after } => {
            (vec![put("method", "str", method.name()), put("text", "str", text)], after)
        }
        Act::Answer { reply, text, after } => {
            (vec![put("reply", "str", reply.name()), put("text", "str", text)], after)
        }
        Act::Refer { body, reason: why, after } => (vec![put("body", "str", body), reason(why)], after),
        Act::SetAside { aside, reason: why, after } => (vec![put("aside", "str", aside.name()), reason(why)], after),
        Act::Transfer { to, reason: why, after } => (vec![put("to", "str", to.as_str()), reason(why)], after),
        other => panic!("{} is not told here", other.name()),
    };
    own.push(ids("after", after));
    own
}

fn attached(file: &complaint::File) -> Vec<Written> {
    let bytes = |key, blob: complaint::Blob| put(key, "bytes", HEXLOWER.encode(&blob.address.0));
    let small = file.thumbnail;
    vec![
        bytes("file", file.blob),
        uint("size", file.blob.size),
        put("name", "str", &file.name),
        put("media_type", "str", &file.media_type),
        put("kind", "str", file.kind.name()),
        small.map_or(put("thumbnail", "null", ""), |blob| bytes("thumbnail", blob)),
        small.map_or(put("thumbnail_size", "null", ""), |blob| uint("thumbnail_size", blob.size)),
    ]
}

fn proposed(proposal: &complaint::Proposal) -> Vec<Written> {
    let lines: Vec<_> = proposal.lines.iter().map(|line| (line.remedy.name(), line.amount, &line.note)).collect();
    vec![
        put("decision", "str", proposal.decision.name()),
        put("reason", "str", &proposal.reason),
        put("currency", "str", proposal.currency.code()),
        listed("lines", &lines),
        uint("limit", proposal.limit),
    ]
}

fn surveyed(answered: &complaint::Answered) -> Vec<Written> {
    let question = &answered.question;
    vec![
        put("question", "str", &question.code),
        uint("min", question.min),
        uint("max", question.max),
        put("direction", "str", question.direction.name()),
        uint("score", answered.score),
        put("text", "str", &answered.text),
        put("staff_present", "boolean", answered.staff_present.to_string()),
    ]
}

fn registers(deed: &Deed) -> Vec<Written> {
    let field = |name: &String, value: &String| Written { object: "/fields".into(), ..put(name, "str", value) };
    match &deed.act {
        Act::Record(_) => vec![Written { object: "/".into(), ..id("complaint", deed.complaint.0) }],
        Act::Edit { changes } => changes.iter().map(|change| field(&change.field, &change.value)).collect(),
        _ => Vec::new(),
    }
}
