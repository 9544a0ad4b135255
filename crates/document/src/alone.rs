//! A change, read by itself: its deed and the fields it sets, without the document it belongs to and without Automerge.
//!
//! Only what this program writes is read: one entry of scalars under `events`, then scalars under `fields`. Anything else is
//! left to the document, which is opened then. What is read here was admitted by the office; that it does what its deed says is
//! not proved again, and what a document says is found out by opening it.

use crate::column::{self, Column};
use crate::event::Entry;
use crate::inspect::{self, Opened};
use crate::reader::Reader;
use crate::{ActorId, ChangeHash, DocumentId, Error};
use automerge::ScalarValueRef;
use complaint::{Deed, DeedId};
use std::borrow::Cow;

/// A change, read by itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Alone {
    /// SHA-256, recomputed.
    pub hash: ChangeHash,
    /// The changes it builds on.
    pub deps: Vec<ChangeHash>,
    /// What was done.
    pub deed: Deed,
    /// The fields it sets, in the order written. A value that was there before is not among them.
    pub writes: Vec<(String, String)>,
}

/// Actions of operations, as in the format.
const MAKE_MAP: u64 = 0;
const SET: u64 = 1;

/// Columns of operations: what they are about, where, and what they put there.
const OBJECT_ACTOR: u64 = 0x01;
const OBJECT_COUNTER: u64 = 0x02;
const KEY: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = column::ACTION;
const VALUE_META: u64 = 0x56;
const VALUE: u64 = 0x57;
const PREDECESSORS: u64 = 0x70;
const PREDECESSOR_ACTOR: u64 = 0x71;
const PREDECESSOR_COUNTER: u64 = 0x73;

/// Operations of the constant start that made the root maps.
const EVENTS: u64 = 1;
const FIELDS: u64 = 2;

/// Reads a change of that document. `None` for what is not written as this program writes; nothing is wrong with it for that.
pub fn read_alone(bytes: &[u8], doc: DocumentId) -> Option<Alone> {
    let opened = inspect::open(bytes).ok()?;
    let operations = operations(&opened).ok().flatten()?;
    let (entry, rest) = operations.split_first()?;
    let start = opened.others.iter().position(|actor| *actor == START)? as u64 + 1;
    let is_entry = entry.object == (start, EVENTS) && entry.action == MAKE_MAP && entry.predecessors == 0;
    if !is_entry {
        return None;
    }
    let deed: DeedId = entry.key.parse().ok()?;
    let inside = rest.iter().take_while(|op| op.object == (0, opened.start_op)).count();
    let (parts, registers) = rest.split_at_checked(inside)?;
    let deed = deed_of(parts, deed, doc)?;
    let writes = registers.iter().map(|op| {
        let text = if let ScalarValueRef::Str(text) = &op.value { text.to_string() } else { return None };
        let sets = op.object == (start, FIELDS) && op.action == SET;
        sets.then(|| (op.key.to_owned(), text))
    });
    Some(Alone {
        deed,
        writes: writes.collect::<Option<_>>()?,
        hash: opened.inspected.hash,
        deps: opened.inspected.deps,
    })
}

/// The author of the constant start.
const START: ActorId = ActorId(*b"redress-start-01");

fn deed_of(parts: &[Operation<'_>], id: DeedId, doc: DocumentId) -> Option<Deed> {
    let plain = parts.iter().enumerate().all(|(at, op)| {
        let first = parts.iter().take(at).all(|other| other.key != op.key);
        op.action == SET && op.predecessors == 0 && first
    });
    let scalars = parts.iter().map(|op| (Cow::Borrowed(op.key), op.value.clone())).collect();
    if plain { Entry::new(scalars).decode(id, doc).ok() } else { None }
}

/// An operation on a key of a map.
struct Operation<'a> {
    /// Author, by its place in the change, and counter.
    object: (u64, u64),
    key: &'a str,
    action: u64,
    value: ScalarValueRef<'a>,
    predecessors: u64,
}

/// The operations, where each is one on a key of a map; `None` otherwise.
fn operations<'a>(opened: &Opened<'a>) -> Result<Option<Vec<Operation<'a>>>, Error> {
    let known = |column: &Column| {
        matches!(
            column.specification,
            OBJECT_ACTOR
                | OBJECT_COUNTER
                | KEY
                | INSERT
                | ACTION
                | VALUE_META
                | VALUE
                | PREDECESSORS
                | PREDECESSOR_ACTOR
                | PREDECESSOR_COUNTER
        )
    };
    let find = |specification: u64| {
        let found = opened.columns.iter().find(|(column, _)| column.specification == specification);
        found.map_or(&[][..], |(_, data)| *data)
    };
    let ascending = opened.columns.is_sorted_by(|(a, _), (b, _)| a.specification < b.specification);
    if !ascending || !opened.columns.iter().all(|(column, _)| known(column)) || inserts(find(INSERT))? {
        return Ok(None);
    }
    let numbers = |specification| column::values(find(specification), |column| column.unsigned());
    let (actors, counters) = (numbers(OBJECT_ACTOR)?, numbers(OBJECT_COUNTER)?);
    let keys = column::values(find(KEY), |column| column.text())?;
    let (actions, metas, predecessors) = (numbers(ACTION)?, numbers(VALUE_META)?, numbers(PREDECESSORS)?);
    let count = actions.len();
    if [actors.len(), counters.len(), keys.len(), metas.len(), predecessors.len()].iter().any(|other| *other != count) {
        return Ok(None);
    }
    let mut raw = Reader { left: find(VALUE) };
    let mut operations = Vec::with_capacity(count);
    for (((((actor, counter), key), action), meta), predecessors) in
        actors.into_iter().zip(counters).zip(keys).zip(actions).zip(metas).zip(predecessors)
    {
        let (Some(actor), Some(counter), Some(key), Some(action), Some(meta), Some(predecessors)) =
            (actor, counter, key, action, meta, predecessors)
        else {
            return Ok(None);
        };
        let Some(value) = value(meta, &mut raw)? else { return Ok(None) };
        operations.push(Operation { object: (actor, counter), key, action, value, predecessors });
    }
    Ok(raw.left.is_empty().then_some(operations))
}

/// True when some operation inserts into a list: runs of false and true by turns, of which the second is not there.
fn inserts(data: &[u8]) -> Result<bool, Error> {
    let mut column = Reader { left: data };
    if !column.left.is_empty() {
        column.unsigned()?;
    }
    Ok(!column.left.is_empty())
}

/// The next value: its type and length are in `meta`. `None` for types that this program does not write.
fn value<'a>(meta: u64, raw: &mut Reader<'a>) -> Result<Option<ScalarValueRef<'a>>, Error> {
    let length = usize::try_from(meta >> 4).unwrap_or(usize::MAX);
    let mut data = Reader { left: raw.take(length)? };
    let value = match meta & 0b1111 {
        0 if length == 0 => ScalarValueRef::Null,
        3 => ScalarValueRef::Uint(data.unsigned()?),
        4 => ScalarValueRef::Int(data.signed()?),
        6 => match std::str::from_utf8(data.take(length)?) {
            Ok(text) => ScalarValueRef::Str(Cow::Borrowed(text)),
            Err(_) => return Ok(None),
        },
        7 => ScalarValueRef::Bytes(Cow::Borrowed(data.take(length)?)),
        _ => return Ok(None),
    };
    Ok(data.left.is_empty().then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::start;

    #[test]
    fn the_start_is_by_its_author() {
        let opened = inspect::open(start::BYTES).unwrap();
        assert_eq!(opened.inspected.actor, START, "whose operations are the root maps");
        assert_eq!(opened.start_op, EVENTS, "first the events, then the fields");
    }
}
