//! Changes that were accepted once and go to the office again, because it may have lost them: each with the deed that it
//! carries, so that the office can look at it as at any other.

use crate::inspect::parse_chunk;
use crate::{CaseDocument, ChangeHash, DocumentId, Error, Item, Metas, event, read};
use automerge::legacy::Op;
use automerge::{Change, ObjType, ScalarValue};
use complaint::{Deed, DeedId};
use std::collections::HashSet;

impl CaseDocument {
    /// Those of the changes in `metas` that `has` does not know, each after those it builds on, with deed and meta.
    ///
    /// # Errors
    /// [`Error`] when the document does not hold the deed of one of them.
    pub fn returned(
        &self,
        doc: DocumentId,
        generation: u32,
        metas: &Metas,
        has: &HashSet<ChangeHash>,
    ) -> Result<Vec<Item>, Error> {
        self.returned_where(doc, generation, metas, |hash, _| !has.contains(&hash))
    }

    /// What is acknowledged here and would be missing if the document were rebuilt as `new`: every deed that this one cannot
    /// do without and that is not in the other, whatever change carries it there.
    ///
    /// # Errors
    /// As [`CaseDocument::returned`].
    pub fn lacking_in(&self, new: &CaseDocument, generation: u32, metas: &Metas) -> Result<Vec<Item>, Error> {
        let Some(doc) = self.id() else { return Ok(Vec::new()) };
        let there: HashSet<DeedId> = match new.id() {
            Some(_) => new.facts(&Metas::new())?.deeds.into_iter().map(|done| done.deed.id).collect(),
            None => HashSet::new(),
        };
        let needed = self.essential(&self.facts(metas)?)?;
        let lacks = |_, deed: &Deed| needed.contains(&deed.id) && !there.contains(&deed.id);
        self.returned_where(doc, generation, metas, lacks)
    }

    fn returned_where(
        &self,
        doc: DocumentId,
        generation: u32,
        metas: &Metas,
        wanted: impl Fn(ChangeHash, &Deed) -> bool,
    ) -> Result<Vec<Item>, Error> {
        let mut items = Vec::new();
        let mut deeds = read::deeds_by_change(self.automerge(), doc)?;
        for (hash, change) in self.changes() {
            let Some(meta) = metas.get(&hash) else { continue };
            let deed = deeds.remove(&hash).ok_or_else(|| Error::Schema(format!("change {hash} has no deed")))?;
            if wanted(hash, &deed) {
                let actor = parse_chunk(&change)?.actor;
                items.push(Item { doc, generation, hash, change, actor, deed, meta: Some(*meta) });
            }
        }
        Ok(items)
    }
}

/// Does the change carry that deed? To be asked of a change that the office once made itself, where what it builds on is
/// not there, so that the deed cannot be done again in its place: Automerge is given the bytes.
///
/// # Errors
/// [`Error::NotTheDeed`] when it carries another.
pub fn carries(change: &[u8], deed: &Deed) -> Result<(), Error> {
    parse_chunk(change)?;
    let change = crate::guard::guarded(|| {
        Change::from_bytes(change.to_vec()).map_err(|error| Error::InvalidChange(error.to_string()))
    })?;
    let written = change.decode().operations;
    let (entry, parts) = (written.first(), event::encode(deed)?);
    let begins =
        entry.is_some_and(|entry| is_key(entry, &deed.id.to_string()) && entry.obj_type() == Some(ObjType::Map));
    let inside: Vec<&Op> = written.iter().skip(1).take(parts.len()).collect();
    let same = |(key, value): &(&'static str, ScalarValue)| {
        inside.iter().any(|op| is_key(op, key) && op.primitive_value().as_ref() == Some(value))
    };
    let all = inside.len() == parts.len() && parts.iter().all(same);
    if begins && all { Ok(()) } else { Err(Error::NotTheDeed("the change carries another deed".to_owned())) }
}

fn is_key(op: &Op, key: &str) -> bool {
    matches!(&op.key, automerge::legacy::Key::Map(found) if found.as_str() == key)
}
