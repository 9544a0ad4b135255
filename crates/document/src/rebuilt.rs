//! A document rebuilt to its present content: the next generation. Every deed that counts is done again by one actor, in the order
//! in which they were done, as a change of its own with the meta that the office gave it; so the facts are the same, and
//! what Automerge kept of values that were overwritten is gone.
//!
//! Every deed is kept but edits that later edits replaced and that nothing else follows from. A document in which people
//! disagree on a field, or that holds a deed of a newer version, stays as it is. Whoever rebuilds decides whether it is worth it.

use crate::{ActorId, CaseDocument, ChangeHash, Error, Metas, Written, read};
use complaint::{Act, Deed, DeedId, Facts, Meta, PersonId, Row, fold::fold};
use std::collections::{HashMap, HashSet};

/// A document, rebuilt.
#[derive(Clone, Debug)]
pub struct Rebuilt {
    /// The whole of it.
    pub document: CaseDocument,
    /// Its changes, each after those it builds on.
    pub changes: Vec<RebuiltChange>,
}

/// A change of a rebuilt document.
#[derive(Clone, PartialEq, Debug)]
pub struct RebuiltChange {
    /// The change.
    pub written: Written,
    /// The deed that it carries, as it was.
    pub deed: Deed,
    /// What the office gave when it first accepted the deed.
    pub meta: Meta,
}

impl CaseDocument {
    /// The document rebuilt by `actor`, which nobody used before, with the `latest` edits whether they were replaced or not.
    /// `None` when it cannot be rebuilt to the very same facts.
    ///
    /// # Errors
    /// [`Error`] when the document cannot be read.
    pub fn rebuilt(&self, metas: &Metas, actor: ActorId, latest: usize) -> Result<Option<Rebuilt>, Error> {
        let facts = self.facts(metas)?;
        let newer = facts.deeds.iter().any(|done| matches!(done.deed.act, Act::Unknown { .. }));
        if newer || facts.fields.values().any(complaint::Register::is_contested) {
            return Ok(None);
        }
        let mut kept = self.essential(&facts)?;
        kept.extend(edits(&facts).rev().take(latest));
        let Some(rebuilt) = self.do_all_again(&facts, metas, actor, &kept)? else { return Ok(None) };
        Ok(if says_the_same(&facts, &rebuilt, &kept)? { Some(rebuilt) } else { None })
    }

    fn do_all_again(
        &self,
        facts: &Facts,
        metas: &Metas,
        actor: ActorId,
        kept: &HashSet<DeedId>,
    ) -> Result<Option<Rebuilt>, Error> {
        let mut deeds = read::deeds_by_change(self.automerge(), facts.id)?;
        let mut document = CaseDocument::start()?;
        let mut changes = Vec::with_capacity(kept.len());
        for hash in self.hashes() {
            let Some(deed) = deeds.remove(&hash).filter(|deed| kept.contains(&deed.id)) else { continue };
            let Some(meta) = metas.get(&hash) else { return Ok(None) };
            let written = document.perform(&deed, actor)?;
            changes.push(RebuiltChange { written, deed, meta: meta.unsealed() });
        }
        let saved = document.save();
        let document = CaseDocument::load_at(&saved, &document.heads())?.proved_by(saved);
        Ok(Some(Rebuilt { document, changes }))
    }

    /// The deeds without which the document would say something else: all but edits, edits whose values are shown, and the first
    /// edit of a person after every other deed, because it says that they are at work. The last deed of all is one: the
    /// complaint was changed then.
    pub(crate) fn essential(&self, facts: &Facts) -> Result<HashSet<DeedId>, Error> {
        let mut needed = read::holders(self.automerge(), facts.id)?;
        let mut at_work: HashSet<PersonId> = HashSet::new();
        for done in &facts.deeds {
            let edit = matches!(done.deed.act, Act::Edit { .. });
            if !edit {
                at_work.clear();
            }
            if !edit || at_work.insert(done.deed.person) {
                needed.insert(done.deed.id);
            }
        }
        needed.extend(facts.deeds.last().map(|done| done.deed.id));
        Ok(needed)
    }
}

fn edits(facts: &Facts) -> impl DoubleEndedIterator<Item = DeedId> {
    facts.deeds.iter().filter(|done| matches!(done.deed.act, Act::Edit { .. })).map(|done| done.deed.id)
}

/// Same record, same registers, same deeds but those left out; and so the same case and row.
fn says_the_same(before: &Facts, rebuilt: &Rebuilt, kept: &HashSet<DeedId>) -> Result<bool, Error> {
    let metas: HashMap<ChangeHash, Meta> =
        rebuilt.changes.iter().map(|change| (change.written.hash, change.meta)).collect();
    let after = rebuilt.document.facts(&metas)?;
    let mut expected = before.clone();
    expected.deeds.retain(|done| kept.contains(&done.deed.id));
    if after != expected {
        return Ok(false);
    }
    let (case, was) = (fold(&after), fold(before));
    Ok(case == was && Row::of(&after, &case) == Row::of(before, &was))
}
