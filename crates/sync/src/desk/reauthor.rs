//! Doing deeds again: bytes cannot be rebased, deeds can. The acknowledged document, new actors, the same deeds under
//! their old ids.

use super::held::{Held, Read};
use complaint::permission::judge;
use complaint::redress::left;
use complaint::{Act, Case, Deed, DeedId, Directory, Number, Person, PersonId, Refusal, StoreCode};
use document::{ActorId, ChangeHash, Error, Item};
use std::collections::HashSet;

/// What writing at a desk takes.
pub trait Writing {
    /// The actor that a person writes with in this process: random, on no disk, the same until it is forgotten.
    fn actor(&mut self, person: PersonId) -> ActorId;
    /// From now on everybody writes with another actor: changes of the old ones were given up.
    fn forget(&mut self);
    /// A number that this desk never gave, for a complaint whose own was given twice; `None` when there is none. It passes
    /// over so many, which a copy of the desk may have given.
    fn number(&mut self, store: &StoreCode, over: u32) -> Option<Number>;
}

/// The unanswered deeds of a document, done again.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rebuilt {
    /// Those that still fit, each with its old deed id.
    pub items: Vec<Item>,
    /// Those that no longer fit without what was refused, as they were.
    pub refused: Vec<(Item, Refusal)>,
    /// Those that are acknowledged already, under another change.
    pub superseded: Vec<ChangeHash>,
}

/// What became of one deed.
enum Again {
    Done(Box<Item>),
    Refused(Refusal),
    Acknowledged,
}

/// Does the pending deeds of a document again on what is acknowledged, each judged anew; `held` shows the result.
///
/// # Errors
/// [`Error`] when the document cannot be read or a deed cannot be written into it: throw `held` away then.
pub fn reauthor(held: &mut Held, directory: &Directory, writing: &mut dyn Writing) -> Result<Rebuilt, Error> {
    let pending = std::mem::take(&mut held.pending);
    held.whole = held.acked.clone();
    let mut rebuilt = Rebuilt::default();
    for old in pending {
        // What is given back is the office's to do again, if need be.
        if old.meta.is_some() {
            take_along(held, old)?;
            continue;
        }
        match again(held, &old, directory, writing)? {
            Again::Done(item) => {
                held.pending.push(item.as_ref().clone());
                rebuilt.items.push(*item);
            }
            Again::Refused(refusal) => rebuilt.refused.push((old, refusal)),
            Again::Acknowledged => rebuilt.superseded.push(old.hash),
        }
    }
    Ok(rebuilt)
}

/// What is given back stays as it is; what it stands on may not be here any more.
fn take_along(held: &mut Held, item: Item) -> Result<(), Error> {
    match held.whole.merge([item.change.as_slice()]) {
        Ok(()) | Err(Error::MissingDependency(_)) => held.pending.push(item),
        Err(error) => return Err(error),
    }
    Ok(())
}

fn again(held: &mut Held, old: &Item, directory: &Directory, writing: &mut dyn Writing) -> Result<Again, Error> {
    let Some(person) = directory.person(old.deed.person) else { return Ok(Again::Refused(Refusal::Scope)) };
    let seen = match held.whole.id() {
        Some(_) => Some(held.read()?),
        None => None,
    };
    let seen = seen.as_ref();
    let there = seen.map(ids).unwrap_or_default();
    // A copy of this database may have done it, or an answer was lost.
    if there.contains(&old.deed.id) {
        return Ok(Again::Acknowledged);
    }
    let act = match seen {
        Some(read) => after_what_is_there(&old.deed.act, person, &read.case, &there),
        None => old.deed.act.clone(),
    };
    if let Err(refusal) = judge(person, &act, seen.map(|read| (&read.facts, &read.case)), directory) {
        return Ok(Again::Refused(refusal));
    }
    let actor = writing.actor(old.deed.person);
    held.write(Deed { act, ..old.deed.clone() }, actor).map(|item| Again::Done(Box::new(item)))
}

fn ids(read: &Read) -> HashSet<DeedId> {
    read.facts.deeds.iter().map(|done| done.deed.id).collect()
}

/// An act that names lifecycle or placing deeds which are gone is done after those that are there instead, and a proposal says
/// what its author may give now.
fn after_what_is_there(act: &Act, person: &Person, case: &Case, there: &HashSet<DeedId>) -> Act {
    let mut act = act.clone();
    if let Act::Propose { proposal, .. } = &mut act {
        proposal.limit = left(person.role, proposal.currency, case);
    }
    if let Act::Transfer { after, .. } = &mut act {
        if !after.iter().all(|id| there.contains(id)) {
            after.clone_from(&case.placing);
        }
    } else if let Some(after) = act.after_mut().filter(|after| !after.iter().all(|id| there.contains(id))) {
        after.clone_from(&case.lifecycle);
    }
    act
}
