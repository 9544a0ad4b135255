//! How a deed lies in a document: the scalars of its entry under `events`.
//!
//! Every deed has `act`, `by`, `desk`, `at` and `hlc`; the rest depends on the act. What is written for an act never changes
//! once released, because the office admits a change only when it can write the very same bytes. New acts are added; an act
//! that this version cannot read is kept as [`Act::Unknown`].

use crate::Error;
use automerge::{ScalarValue, ScalarValueRef};
use complaint::policy::{Question, ScaleDirection};
use complaint::{
    AcknowledgeMethod, Act, Answered, Aside, Blob, Cause, Channel, ComplaintId, Contact, Decision, Deed, DeedId,
    DeviceId, Direction, FieldChange, File, FileAddress, FileKind, Finding, Hlc, Line, Number, Paper, PersonId,
    PhoneCall, Printing, Proposal, Record, Relation, RelationKind, Remedy, Reply, Role, StoreCode, Timestamp,
    WaitingFor, Why,
};
use std::borrow::Cow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One scalar of an entry, under its key.
type Part = (&'static str, ScalarValue);

/// The scalars of a deed, in the order written.
///
/// # Errors
/// [`Error::NotTheDeed`] for an act that this version does not know.
pub fn encode(deed: &Deed) -> Result<Vec<Part>, Error> {
    let mut parts = vec![
        ("act", text(deed.act.name())),
        ("by", id(deed.person.0)),
        ("desk", id(deed.device.0)),
        ("at", ScalarValue::Int(deed.at.0)),
        ("hlc", ScalarValue::Uint(deed.hlc.0)),
    ];
    parts.extend(encode_act(&deed.act)?);
    Ok(parts)
}

fn encode_act(act: &Act) -> Result<Vec<Part>, Error> {
    Ok(match act {
        Act::Record(record) => vec![
            ("number", text(record.number.as_str())),
            ("store", text(record.store.as_str())),
            ("description", text(&record.description)),
            ("received_at", ScalarValue::Int(record.received_at.0)),
            ("fields", pairs(record.fields.iter())?),
        ],
        Act::Note { text: words } => vec![("text", text(words))],
        Act::Attach(file) => encode_file(file),
        Act::Assign { to } => vec![("to", to.map_or(ScalarValue::Null, |to| id(to.0)))],
        Act::Acknowledge { method, text: words } => vec![("method", text(method.name())), ("text", text(words))],
        Act::Escalate { to, reason } => vec![("to", text(to.name())), ("reason", text(reason))],
        Act::Take { escalation } => vec![("escalation", id(escalation.0))],
        Act::Decline { escalation, reason } => vec![("escalation", id(escalation.0)), ("reason", text(reason))],
        Act::Resolve { decision, outcome, after } => {
            vec![("decision", text(decision.name())), ("outcome", text(outcome)), ("after", ids(after))]
        }
        Act::Reopen { reason, after }
        | Act::Withdraw { reason, after }
        | Act::Resume { reason, after }
        | Act::NotInvestigate { reason, after } => vec![("reason", text(reason)), ("after", ids(after))],
        Act::Wait { on, reason, after } => {
            vec![("on", text(on.name())), ("reason", text(reason)), ("after", ids(after))]
        }
        Act::Propose { proposal, after } => encode_proposal(proposal, after)?,
        Act::Approve { proposal, after } => vec![("proposal", id(proposal.0)), ("after", ids(after))],
        Act::Return { proposal, reason, after } => {
            vec![("proposal", id(proposal.0)), ("reason", text(reason)), ("after", ids(after))]
        }
        Act::Offer { method, text: words, after } => {
            vec![("method", text(method.name())), ("text", text(words)), ("after", ids(after))]
        }
        Act::Answer { reply, text: words, after } => {
            vec![("reply", text(reply.name())), ("text", text(words)), ("after", ids(after))]
        }
        Act::Fulfil { proposal, line, proof } => {
            vec![("proposal", id(proposal.0)), ("line", ScalarValue::Uint(u64::from(*line))), ("proof", text(proof))]
        }
        Act::Refer { body, reason, after } => {
            vec![("body", text(body)), ("reason", text(reason)), ("after", ids(after))]
        }
        Act::SetAside { aside, reason, after } => {
            vec![("aside", text(aside.name())), ("reason", text(reason)), ("after", ids(after))]
        }
        Act::Close { outcome, after } => vec![("outcome", text(outcome)), ("after", ids(after))],
        Act::Transfer { to, reason, after } => {
            vec![("to", text(to.as_str())), ("reason", text(reason)), ("after", ids(after))]
        }
        Act::Edit { changes } => {
            vec![("changes", pairs(changes.iter().map(|change| (&change.field, &change.value)))?)]
        }
        Act::Contact(contact) => vec![
            ("direction", text(contact.direction.name())),
            ("channel", text(contact.channel.name())),
            ("text", text(&contact.text)),
        ],
        Act::ToldByPhone(call) => vec![
            ("whom", text(&call.whom)),
            ("text", text(&call.text)),
            ("escalation", call.escalation.map_or(ScalarValue::Null, |escalation| id(escalation.0))),
        ],
        Act::Relate(relation) => vec![
            ("kind", text(relation.kind.name())),
            ("to", id(relation.to.0)),
            ("number", text(relation.number.as_str())),
        ],
        Act::Unrelate { relation } => vec![("relation", id(relation.0))],
        Act::Find(finding) => vec![("text", text(&finding.text)), ("evidence", text(&finding.evidence))],
        Act::Cause(cause) => encode_cause(cause)?,
        Act::Survey(answered) => encode_answered(answered),
        Act::Print(printing) => vec![("paper", text(printing.paper.name())), ("language", text(&printing.language))],
        Act::Unknown { name } => return Err(Error::NotTheDeed(format!("{name} is not known to this version"))),
    })
}

/// The lines are one CBOR list of remedy, amount and note.
fn encode_proposal(proposal: &Proposal, after: &[DeedId]) -> Result<Vec<Part>, Error> {
    let lines: Vec<_> = proposal.lines.iter().map(|line| (line.remedy.name(), line.amount, &line.note)).collect();
    Ok(vec![
        ("decision", text(proposal.decision.name())),
        ("reason", text(&proposal.reason)),
        ("currency", text(proposal.currency.code())),
        ("lines", cbor(&lines)?),
        ("limit", ScalarValue::Uint(proposal.limit)),
        ("after", ids(after)),
    ])
}

/// The chain is one CBOR list of question, answer and evidence.
fn encode_cause(cause: &Cause) -> Result<Vec<Part>, Error> {
    let whys: Vec<_> = cause.whys.iter().map(|step| (&step.why, &step.answer, &step.evidence)).collect();
    Ok(vec![("code", text(&cause.code)), ("reason", text(&cause.reason)), ("whys", cbor(&whys)?)])
}

fn encode_answered(answered: &Answered) -> Vec<Part> {
    let Question { code, min, max, direction } = &answered.question;
    vec![
        ("question", text(code)),
        ("min", ScalarValue::Uint(u64::from(*min))),
        ("max", ScalarValue::Uint(u64::from(*max))),
        ("direction", text(direction.name())),
        ("score", ScalarValue::Uint(u64::from(answered.score))),
        ("text", text(&answered.text)),
        ("staff_present", ScalarValue::Boolean(answered.staff_present)),
    ]
}

/// A file without thumbnail has a null in its place.
fn encode_file(file: &File) -> Vec<Part> {
    let (thumbnail, thumbnail_size) = match file.thumbnail {
        Some(blob) => (address(blob.address), ScalarValue::Uint(blob.size)),
        None => (ScalarValue::Null, ScalarValue::Null),
    };
    vec![
        ("file", address(file.blob.address)),
        ("size", ScalarValue::Uint(file.blob.size)),
        ("name", text(&file.name)),
        ("media_type", text(&file.media_type)),
        ("kind", text(file.kind.name())),
        ("thumbnail", thumbnail),
        ("thumbnail_size", thumbnail_size),
    ]
}

fn address(value: FileAddress) -> ScalarValue {
    ScalarValue::Bytes(value.0.to_vec())
}

fn text(value: &str) -> ScalarValue {
    ScalarValue::Str(value.into())
}

fn id(value: Uuid) -> ScalarValue {
    ScalarValue::Bytes(value.as_bytes().to_vec())
}

/// Deed ids, one after the other.
fn ids(values: &[DeedId]) -> ScalarValue {
    ScalarValue::Bytes(values.iter().flat_map(|id| *id.0.as_bytes()).collect())
}

/// Names and values as one CBOR list: a single scalar loads many times faster than one for each.
fn pairs<'a>(values: impl Iterator<Item = (&'a String, &'a String)>) -> Result<ScalarValue, Error> {
    cbor(&values.collect::<Vec<_>>())
}

fn cbor(value: &impl serde::Serialize) -> Result<ScalarValue, Error> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|error| Error::Schema(error.to_string()))?;
    Ok(ScalarValue::Bytes(bytes))
}

/// The entry of a deed, as found in a document.
pub struct Entry<'a> {
    parts: Vec<(Cow<'a, str>, ScalarValueRef<'a>)>,
}

impl<'a> Entry<'a> {
    /// The entry with these scalars.
    pub fn new(parts: Vec<(Cow<'a, str>, ScalarValueRef<'a>)>) -> Self {
        Self { parts }
    }

    /// The deed.
    ///
    /// # Errors
    /// [`Error::Schema`] when author, desk, time or act are missing; what only the act needs makes it unknown.
    pub fn decode(&self, deed: DeedId, complaint: ComplaintId) -> Result<Deed, Error> {
        let missing = |what: &str| Error::Schema(format!("deed {deed} has no {what}"));
        let name = self.text("act").ok_or_else(|| missing("act"))?;
        Ok(Deed {
            id: deed,
            complaint,
            person: PersonId(self.id("by").ok_or_else(|| missing("by"))?),
            device: DeviceId(self.id("desk").ok_or_else(|| missing("desk"))?),
            at: Timestamp(self.int("at").ok_or_else(|| missing("at"))?),
            hlc: Hlc(self.uint("hlc").ok_or_else(|| missing("hlc"))?),
            act: self.act(name).unwrap_or_else(|| Act::Unknown { name: name.to_owned() }),
        })
    }

    fn act(&self, name: &str) -> Option<Act> {
        Some(match name {
            "record" => Act::Record(Box::new(self.record()?)),
            "note" => Act::Note { text: self.owned("text")? },
            "attach" => Act::Attach(Box::new(self.file()?)),
            "assign" => Act::Assign { to: self.maybe_id("to")?.map(PersonId) },
            "acknowledge" => {
                Act::Acknowledge { method: AcknowledgeMethod::find(self.text("method")?)?, text: self.owned("text")? }
            }
            "escalate" => Act::Escalate { to: Role::find(self.text("to")?)?, reason: self.owned("reason")? },
            "take" => Act::Take { escalation: DeedId(self.id("escalation")?) },
            "decline" => Act::Decline { escalation: DeedId(self.id("escalation")?), reason: self.owned("reason")? },
            "resolve" => Act::Resolve {
                decision: Decision::find(self.text("decision")?)?,
                outcome: self.owned("outcome")?,
                after: self.ids("after")?,
            },
            "reopen" => Act::Reopen { reason: self.owned("reason")?, after: self.ids("after")? },
            "close" => Act::Close { outcome: self.owned("outcome")?, after: self.ids("after")? },
            "withdraw" => Act::Withdraw { reason: self.owned("reason")?, after: self.ids("after")? },
            "wait" => Act::Wait {
                on: WaitingFor::find(self.text("on")?)?,
                reason: self.owned("reason")?,
                after: self.ids("after")?,
            },
            "resume" => Act::Resume { reason: self.owned("reason")?, after: self.ids("after")? },
            "not_investigate" => Act::NotInvestigate { reason: self.owned("reason")?, after: self.ids("after")? },
            "propose" => Act::Propose { proposal: Box::new(self.proposal()?), after: self.ids("after")? },
            "approve" => Act::Approve { proposal: DeedId(self.id("proposal")?), after: self.ids("after")? },
            "return" => Act::Return {
                proposal: DeedId(self.id("proposal")?),
                reason: self.owned("reason")?,
                after: self.ids("after")?,
            },
            "offer" => Act::Offer {
                method: AcknowledgeMethod::find(self.text("method")?)?,
                text: self.owned("text")?,
                after: self.ids("after")?,
            },
            "answer" => Act::Answer {
                reply: Reply::find(self.text("reply")?)?,
                text: self.owned("text")?,
                after: self.ids("after")?,
            },
            "fulfil" => Act::Fulfil {
                proposal: DeedId(self.id("proposal")?),
                line: u32::try_from(self.uint("line")?).ok()?,
                proof: self.owned("proof")?,
            },
            "refer" => {
                Act::Refer { body: self.owned("body")?, reason: self.owned("reason")?, after: self.ids("after")? }
            }
            "set_aside" => Act::SetAside {
                aside: Aside::find(self.text("aside")?)?,
                reason: self.owned("reason")?,
                after: self.ids("after")?,
            },
            "transfer" => Act::Transfer {
                to: self.text("to")?.parse::<StoreCode>().ok()?,
                reason: self.owned("reason")?,
                after: self.ids("after")?,
            },
            "edit" => {
                let changes = self.pairs("changes")?.into_iter();
                Act::Edit { changes: changes.map(|(field, value)| FieldChange { field, value }).collect() }
            }
            "contact" => Act::Contact(Box::new(Contact {
                direction: Direction::find(self.text("direction")?)?,
                channel: Channel::find(self.text("channel")?)?,
                text: self.owned("text")?,
            })),
            "told_by_phone" => Act::ToldByPhone(Box::new(PhoneCall {
                whom: self.owned("whom")?,
                text: self.owned("text")?,
                escalation: self.maybe_id("escalation")?.map(DeedId),
            })),
            "relate" => Act::Relate(Box::new(Relation {
                kind: RelationKind::find(self.text("kind")?)?,
                to: ComplaintId(self.id("to")?),
                number: self.text("number")?.parse::<Number>().ok()?,
            })),
            "unrelate" => Act::Unrelate { relation: DeedId(self.id("relation")?) },
            "find" => Act::Find(Box::new(Finding { text: self.owned("text")?, evidence: self.owned("evidence")? })),
            "cause" => Act::Cause(Box::new(self.cause()?)),
            "survey" => Act::Survey(Box::new(self.answered()?)),
            "print" => Act::Print(Box::new(Printing {
                paper: Paper::find(self.text("paper")?)?,
                language: self.owned("language")?,
            })),
            _ => return None,
        })
    }

    fn cause(&self) -> Option<Cause> {
        let whys: Vec<(String, String, String)> = ciborium::from_reader(self.bytes("whys")?).ok()?;
        let whys = whys.into_iter().map(|(why, answer, evidence)| Why { why, answer, evidence }).collect();
        Some(Cause { code: self.owned("code")?, reason: self.owned("reason")?, whys })
    }

    fn answered(&self) -> Option<Answered> {
        let small = |key: &str| u32::try_from(self.uint(key)?).ok();
        let question = Question {
            code: self.owned("question")?,
            min: small("min")?,
            max: small("max")?,
            direction: ScaleDirection::find(self.text("direction")?)?,
        };
        let staff_present =
            if let ScalarValueRef::Boolean(present) = self.part("staff_present")? { *present } else { return None };
        Some(Answered { question, score: small("score")?, text: self.owned("text")?, staff_present })
    }

    fn proposal(&self) -> Option<Proposal> {
        let lines: Vec<(String, u64, String)> = ciborium::from_reader(self.bytes("lines")?).ok()?;
        let line =
            |(remedy, amount, note): (String, u64, String)| Some(Line { remedy: Remedy::find(&remedy)?, amount, note });
        Some(Proposal {
            decision: Decision::find(self.text("decision")?)?,
            reason: self.owned("reason")?,
            currency: self.text("currency")?.parse().ok()?,
            lines: lines.into_iter().map(line).collect::<Option<_>>()?,
            limit: self.uint("limit")?,
        })
    }

    fn file(&self) -> Option<File> {
        let thumbnail = match self.part("thumbnail")? {
            ScalarValueRef::Null => None,
            _ => Some(Blob { address: self.address("thumbnail")?, size: self.uint("thumbnail_size")? }),
        };
        Some(File {
            blob: Blob { address: self.address("file")?, size: self.uint("size")? },
            name: self.owned("name")?,
            media_type: self.owned("media_type")?,
            kind: FileKind::find(self.text("kind")?)?,
            thumbnail,
        })
    }

    fn address(&self, key: &str) -> Option<FileAddress> {
        self.bytes(key)?.try_into().ok().map(FileAddress)
    }

    fn record(&self) -> Option<Record> {
        Some(Record {
            number: self.text("number")?.parse::<Number>().ok()?,
            store: self.text("store")?.parse::<StoreCode>().ok()?,
            description: self.owned("description")?,
            received_at: Timestamp(self.int("received_at")?),
            fields: self.pairs("fields")?.into_iter().collect::<BTreeMap<_, _>>(),
        })
    }

    fn part(&self, key: &str) -> Option<&ScalarValueRef<'a>> {
        self.parts.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn text(&self, key: &str) -> Option<&str> {
        if let ScalarValueRef::Str(value) = self.part(key)? { Some(value) } else { None }
    }

    fn owned(&self, key: &str) -> Option<String> {
        self.text(key).map(str::to_owned)
    }

    fn bytes(&self, key: &str) -> Option<&[u8]> {
        if let ScalarValueRef::Bytes(value) = self.part(key)? { Some(value) } else { None }
    }

    fn int(&self, key: &str) -> Option<i64> {
        if let ScalarValueRef::Int(value) = self.part(key)? { Some(*value) } else { None }
    }

    fn uint(&self, key: &str) -> Option<u64> {
        if let ScalarValueRef::Uint(value) = self.part(key)? { Some(*value) } else { None }
    }

    fn id(&self, key: &str) -> Option<Uuid> {
        Uuid::from_slice(self.bytes(key)?).ok()
    }

    fn maybe_id(&self, key: &str) -> Option<Option<Uuid>> {
        if let ScalarValueRef::Null = self.part(key)? { Some(None) } else { self.id(key).map(Some) }
    }

    fn ids(&self, key: &str) -> Option<Vec<DeedId>> {
        self.bytes(key)?.chunks(16).map(|chunk| Uuid::from_slice(chunk).ok().map(DeedId)).collect()
    }

    fn pairs(&self, key: &str) -> Option<Vec<(String, String)>> {
        ciborium::from_reader(self.bytes(key)?).ok()
    }
}
