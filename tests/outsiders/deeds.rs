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

fn pairs<'a>(key: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Written {
    let mut bytes = Vec::new();
    ciborium::into_writer(&pairs.collect::<Vec<_>>(), &mut bytes).expect("memory can be written to");
    put(key, "bytes", HEXLOWER.encode(&bytes))
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
        Act::Attach(file) => {
            let bytes = |key, blob: complaint::Blob| put(key, "bytes", HEXLOWER.encode(&blob.address.0));
            let size = |key, blob: complaint::Blob| put(key, "uint", blob.size.to_string());
            let small = file.thumbnail;
            vec![
                bytes("file", file.blob),
                size("size", file.blob),
                put("name", "str", &file.name),
                put("media_type", "str", &file.media_type),
                put("kind", "str", file.kind.name()),
                small.map_or(put("thumbnail", "null", ""), |blob| bytes("thumbnail", blob)),
                small.map_or(put("thumbnail_size", "null", ""), |blob| size("thumbnail_size", blob)),
            ]
        }
        Act::Assign { to: Some(to) } => vec![id("to", to.0)],
        Act::Assign { to: None } => vec![put("to", "null", "")],
        Act::Acknowledge { method, text } => vec![put("method", "str", method.name()), put("text", "str", text)],
        Act::Escalate { to, reason } => vec![put("to", "str", to.name()), put("reason", "str", reason)],
        Act::Resolve { decision, outcome, after } => {
            vec![put("decision", "str", decision.name()), put("outcome", "str", outcome), ids("after", after)]
        }
        Act::Close { outcome, after } => vec![put("outcome", "str", outcome), ids("after", after)],
        Act::Edit { changes } => {
            vec![pairs("changes", changes.iter().map(|change| (change.field.as_str(), change.value.as_str())))]
        }
        other => panic!("{} is not told here", other.name()),
    }
}

fn registers(deed: &Deed) -> Vec<Written> {
    let field = |name: &String, value: &String| Written { object: "/fields".into(), ..put(name, "str", value) };
    match &deed.act {
        Act::Record(_) => vec![Written { object: "/".into(), ..id("complaint", deed.complaint.0) }],
        Act::Edit { changes } => changes.iter().map(|change| field(&change.field, &change.value)).collect(),
        _ => Vec::new(),
    }
}
