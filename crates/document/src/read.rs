//! Reading the facts out of a document.

use crate::event::Entry;
use crate::{ChangeHash, Error, Metas};
use automerge::iter::MapRangeItem;
use automerge::{Automerge, ObjId, ObjType, ROOT, ReadDoc, ScalarValueRef, Value, ValueRef};
use complaint::{Act, ComplaintId, Deed, DeedId, Done, Facts, Record, Register, Variant, fold};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// Root map of facts that were edited; until then, the record's own.
pub const FIELDS: &str = "fields";
/// Root map of deeds.
pub const EVENTS: &str = "events";
/// Root key of the complaint's id, written with its record.
pub const COMPLAINT: &str = "complaint";

/// The complaint a document holds; `None` before it is recorded.
pub fn complaint(doc: &Automerge) -> Option<ComplaintId> {
    let (value, _) = doc.get(ROOT, COMPLAINT).ok()??;
    Uuid::from_slice(value.as_bytes()?).ok().map(ComplaintId)
}

/// The change that recorded the complaint; `None` before that.
///
/// # Errors
/// [`Error::Schema`] when Automerge does not know it.
pub fn recording(doc: &Automerge) -> Result<Option<ChangeHash>, Error> {
    let Ok(Some((_, id))) = doc.get(ROOT, COMPLAINT) else { return Ok(None) };
    let hash = doc.hash_for_opid(&id).ok_or_else(|| Error::Schema("the record has no change".to_owned()))?;
    Ok(Some(ChangeHash(hash.0)))
}

/// A root map.
///
/// # Errors
/// [`Error::Schema`] when the constant start is not in the document.
pub fn root(doc: &Automerge, name: &'static str) -> Result<ObjId, Error> {
    match doc.get(ROOT, name) {
        Ok(Some((Value::Object(ObjType::Map), id))) => Ok(id),
        _ => Err(Error::Schema(format!("there is no map {name}"))),
    }
}

/// All facts; `None` before the complaint is recorded.
///
/// # Errors
/// [`Error::Schema`] when a part is missing or of the wrong type.
pub fn facts(doc: &Automerge, metas: &Metas) -> Result<Option<Facts>, Error> {
    let Some(id) = complaint(doc) else { return Ok(None) };
    let found = deeds(doc, id, metas)?;
    let authors = Authors::of(&found);
    let mut fields = registers(doc, &found, &authors)?;
    let mut deeds: Vec<Done> = found.into_iter().map(|found| found.done).collect();
    deeds.sort_by_key(fold::order);
    let (record, recorded) = recorded(&deeds)?;
    state(&mut fields, &record, &recorded.deed);
    Ok(Some(Facts { id, record, recorded, fields, deeds }))
}

/// A deed, with the operation that made its entry.
struct Found {
    done: Done,
    operation: Operation,
}

/// An operation: index of its actor within this document, then counter.
type Operation = (usize, u64);

fn operation(id: &ObjId) -> Operation {
    match id {
        ObjId::Root => (0, 0),
        ObjId::Id(counter, _, actor) => (*actor, *counter),
    }
}

fn deeds(doc: &Automerge, complaint: ComplaintId, metas: &Metas) -> Result<Vec<Found>, Error> {
    let events = root(doc, EVENTS)?;
    let mut found = Vec::new();
    for item in doc.map_range(&events, ..) {
        if !matches!(item.value, ValueRef::Object(ObjType::Map)) {
            return Err(Error::Schema(format!("event {} is no map", item.key)));
        }
        let deed: DeedId = item.key.parse().map_err(|_| Error::Schema(format!("{:?} is no deed id", item.key)))?;
        let id = item.id();
        let deed = entry(doc, &id).decode(deed, complaint)?;
        found.push(Found { done: Done { deed, meta: meta(doc, &id, metas) }, operation: operation(&id) });
    }
    Ok(found)
}

/// Every deed by the change that did it; by each of them, where an office that had lost one took the deed in under another.
///
/// # Errors
/// As [`facts`].
pub fn deeds_by_change(doc: &Automerge, complaint: ComplaintId) -> Result<HashMap<ChangeHash, Deed>, Error> {
    let events = root(doc, EVENTS)?;
    let mut found = HashMap::new();
    for item in doc.map_range(&events, ..) {
        let deed: DeedId = item.key.parse().map_err(|_| Error::Schema(format!("{:?} is no deed id", item.key)))?;
        for id in written_as(doc, &events, &item)? {
            let hash = doc.hash_for_opid(&id).ok_or_else(|| Error::Schema(format!("event {deed} has no change")))?;
            found.insert(ChangeHash(hash.0), entry(doc, &id).decode(deed, complaint)?);
        }
    }
    Ok(found)
}

/// Every entry that was written under one key.
fn written_as(doc: &Automerge, events: &ObjId, item: &MapRangeItem<'_>) -> Result<Vec<ObjId>, Error> {
    if !item.conflict {
        return Ok(vec![item.id()]);
    }
    let all = doc.get_all(events, item.key.as_ref()).map_err(|error| Error::Schema(error.to_string()))?;
    Ok(all.into_iter().map(|(_, id)| id).collect())
}

/// The scalars of one deed's entry.
fn entry<'a>(doc: &'a Automerge, id: &ObjId) -> Entry<'a> {
    let parts = doc.map_range(id, ..).filter_map(|item| match item.value {
        ValueRef::Scalar(value) => Some((item.key, value)),
        ValueRef::Object(_) => None,
    });
    Entry::new(parts.collect())
}

/// What the office knows of the change that made an entry.
fn meta(doc: &Automerge, id: &ObjId, metas: &Metas) -> Option<complaint::Meta> {
    if metas.is_empty() {
        return None;
    }
    // The seal proves a meta to the office; it says nothing about the complaint.
    metas.get(&ChangeHash(doc.hash_for_opid(id)?.0)).map(|meta| meta.unsealed())
}

/// Which deed wrote what: every operation of a change comes after the one that made its deed's entry.
struct Authors {
    /// Operation of each entry and its place among the deeds found, ascending.
    entries: Vec<(Operation, usize)>,
}

impl Authors {
    fn of(found: &[Found]) -> Self {
        let mut entries: Vec<_> = found.iter().enumerate().map(|(at, found)| (found.operation, at)).collect();
        entries.sort_unstable();
        Self { entries }
    }

    fn author<'a>(&self, found: &'a [Found], written: Operation) -> Option<&'a Done> {
        let after = self.entries.partition_point(|(operation, _)| *operation <= written);
        let (operation, at) = self.entries.get(after.checked_sub(1)?)?;
        if operation.0 == written.0 { found.get(*at).map(|found| &found.done) } else { None }
    }
}

/// The deeds whose values the registers show; of a contested one, of each of its values.
///
/// # Errors
/// As [`facts`].
pub fn holders(doc: &Automerge, complaint: ComplaintId) -> Result<HashSet<DeedId>, Error> {
    let found = deeds(doc, complaint, &Metas::new())?;
    let authors = Authors::of(&found);
    let fields = root(doc, FIELDS)?;
    let mut holders = HashSet::new();
    for item in doc.map_range(&fields, ..) {
        let values = doc.get_all(&fields, item.key.as_ref()).map_err(|error| Error::Schema(error.to_string()))?;
        let written = values.iter().filter_map(|(_, id)| authors.author(&found, operation(id)));
        holders.extend(written.map(|done| done.deed.id));
    }
    Ok(holders)
}

fn registers(doc: &Automerge, found: &[Found], authors: &Authors) -> Result<BTreeMap<String, Register>, Error> {
    let fields = root(doc, FIELDS)?;
    let variant = |value: String, id: &ObjId| {
        let author = authors.author(found, operation(id)).map(|done| &done.deed);
        Variant { value, person: author.map(|deed| deed.person), at: author.map(|deed| deed.at) }
    };
    let mut registers = BTreeMap::new();
    for item in doc.map_range(&fields, ..) {
        let variants = if item.conflict {
            contested(doc, &fields, &item.key, variant)?
        } else {
            vec![variant(shown(&item.value), &item.id())]
        };
        registers.insert(item.key.into_owned(), Register { variants });
    }
    Ok(registers)
}

/// The values that people wrote at the same time: Automerge's winner first, equal ones once.
fn contested(
    doc: &Automerge,
    fields: &ObjId,
    name: &str,
    variant: impl Fn(String, &ObjId) -> Variant,
) -> Result<Vec<Variant>, Error> {
    let mut variants: Vec<Variant> = Vec::new();
    let values = doc.get_all(fields, name).map_err(|error| Error::Schema(error.to_string()))?;
    for (value, id) in values.into_iter().rev() {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        if !variants.iter().any(|known| known.value == value) {
            variants.push(variant(value, &id));
        }
    }
    Ok(variants)
}

/// A register's value as text, whatever a newer version wrote.
fn shown(value: &ValueRef<'_>) -> String {
    match value {
        ValueRef::Scalar(ScalarValueRef::Str(text)) => text.to_string(),
        ValueRef::Scalar(other) => other.to_string(),
        ValueRef::Object(_) => String::new(),
    }
}

/// What the record stated and nobody has edited: every edit builds on the record, so its value is always the newer one.
fn state(registers: &mut BTreeMap<String, Register>, record: &Record, deed: &Deed) {
    for (name, value) in &record.fields {
        registers.entry(name.clone()).or_insert_with(|| Register {
            variants: vec![Variant { value: value.clone(), person: Some(deed.person), at: Some(deed.at) }],
        });
    }
}

/// The record and the deed that made it.
fn recorded(deeds: &[Done]) -> Result<(Record, Done), Error> {
    let found = deeds.iter().find_map(|done| match &done.deed.act {
        Act::Record(record) => Some((record.as_ref().clone(), done.clone())),
        _ => None,
    });
    found.ok_or_else(|| Error::Schema("there is no record".to_owned()))
}
