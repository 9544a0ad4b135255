//! The rules of the house, applied to a change that does what its deed says: role, state, place and number.

use super::{Admission, invalid};
use crate::message::Status;
use complaint::permission::{judge, judge_late};
use complaint::{Act, Person, PersonId, Refusal, fold};
use document::{ChangeHash, Inspected, Item};
use std::collections::BTreeSet;

impl Admission {
    /// Role and scope as they are now, state as the author saw it, and the number of a new complaint.
    pub(super) fn check_rules(&self, item: &Item, inspected: &Inspected, person: PersonId) -> Result<(), Status> {
        let refuse = |refusal| Status::Refused { refusal };
        let working = self.working.get(&item.doc).ok_or(Status::Retry)?;
        let before = working.open.as_ref().ok_or(Status::Retry)?;
        let directory = &self.caller.directory;
        let person = directory.person(person).ok_or(refuse(Refusal::Scope))?;
        let seen = before.facts_at(&inspected.deps, &working.metas).map_err(|error| self.status_of(&error))?;
        let seen = seen.map(|facts| (fold::fold(&facts), facts));
        let seen = seen.as_ref().map(|(case, facts)| (facts, case));
        judge(person, &item.deed.act, seen, directory).map_err(refuse)?;
        self.check_place(item, inspected, person)?;
        if let Act::Record(record) = &item.deed.act {
            if before.id().is_some() {
                return Err(invalid("the complaint was recorded before"));
            }
            self.ground.numbers.check(record, self.caller.device).map_err(refuse)?;
        }
        Ok(())
    }

    /// The complaint may have gone somewhere else since its author saw it.
    fn check_place(&self, item: &Item, inspected: &Inspected, person: &Person) -> Result<(), Status> {
        let working = self.working.get(&item.doc).ok_or(Status::Retry)?;
        let now = working.open.as_ref().ok_or(Status::Retry)?;
        let heads: BTreeSet<ChangeHash> = now.heads().into_iter().collect();
        if now.id().is_none() || inspected.deps.iter().copied().collect::<BTreeSet<_>>() == heads {
            return Ok(());
        }
        let facts = now.facts(&working.metas).map_err(|error| self.status_of(&error))?;
        let case = fold::fold(&facts);
        judge_late(person, &item.deed.act, (&facts, &case), &self.caller.directory)
            .map_err(|refusal| Status::Refused { refusal })
    }
}
