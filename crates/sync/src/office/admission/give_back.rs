//! Changes that come back: this office accepted them once, as their seals prove, and lost them with the restore of a
//! backup. They may be anybody's and come from any desk. Role, scope and state are not judged again; that the change does
//! what its deed says is checked as ever, because it costs nothing.

use super::{Admission, envelope, invalid};
use crate::message::Status;
use complaint::{Act, DeedId, Meta, Refusal};
use document::{ActorId, Item};

impl Admission {
    /// The meta that this office gave the change, when the item proves it.
    pub(super) fn proved(&self, item: &Item) -> Option<Meta> {
        let held = |meta: &Meta| self.caller.seals.holds(item.doc, item.generation, item.hash, meta);
        item.meta.filter(held).map(Meta::unsealed)
    }

    /// Takes a change back as it was. Where what it builds on is not to be had as it was any more, its deed is done again.
    pub(super) fn take_back(&mut self, item: &Item, meta: Meta) -> Result<Status, Status> {
        let inspected = document::parse_chunk(&item.change).map_err(|error| self.status_of(&error))?;
        envelope(item, &inspected)?;
        if (item.deed.person, item.deed.device) != (meta.person, meta.device) {
            return Err(invalid("the deed is by somebody else"));
        }
        self.check_deed_is_new(item)?;
        self.check_known(item, &inspected)?;
        let generation = self.open_document(item)?;
        self.check_number_is_free(item)?;
        if generation != item.generation {
            return self.do_again(item, meta);
        }
        match self.check_change(item) {
            Ok(after) => self.accept(item, &inspected, after, meta),
            Err(Status::DepMissing | Status::DepRefused | Status::SeqConflict) => self.do_again(item, meta),
            Err(status) => Err(status),
        }
    }

    /// Somebody else may have recorded a complaint under the same number since.
    fn check_number_is_free(&self, item: &Item) -> Result<(), Status> {
        match &item.deed.act {
            Act::Record(record) if self.ground.numbers.taken.contains_key(&record.number) => {
                let refusal = Refusal::Field { field: "number".into(), problem: "taken".into() };
                Err(Status::Refused { refusal })
            }
            _ => Ok(()),
        }
    }

    /// The office does the deed again on what it holds, as its author's deed and under an actor of its own. What it builds
    /// on was itself done again in the meantime, under another change, so that this one fits nowhere; or the document is of
    /// another generation here.
    fn do_again(&mut self, item: &Item, meta: Meta) -> Result<Status, Status> {
        document::carries(&item.change, &item.deed).map_err(|error| self.status_of(&error))?;
        let written = self.perform(item)?;
        let inspected = document::parse_chunk(&written.change).map_err(|error| self.status_of(&error))?;
        let after = self.check_change(&written)?;
        self.accept(&written, &inspected, after, meta)?;
        Err(Status::DeedKnown { hash: written.hash })
    }

    /// An edit of another generation comes late, and does not win for that: it is done where the complaint was recorded, beside
    /// every later edit.
    fn perform(&self, item: &Item) -> Result<Item, Status> {
        let working = self.working.get(&item.doc).ok_or(Status::Retry)?;
        let open = working.open.as_ref().ok_or(Status::Retry)?;
        let late = working.generation != item.generation && matches!(item.deed.act, Act::Edit { .. });
        let written = if late {
            open.perform_late(&item.deed, self.author_of(item.deed.id))
        } else {
            open.clone().perform(&item.deed, self.caller.author)
        };
        let written = written.map_err(|error| self.status_of(&error))?;
        Ok(Item {
            generation: working.generation,
            hash: written.hash,
            change: written.bytes,
            actor: written.actor,
            meta: None,
            ..item.clone()
        })
    }

    /// Deeds that are done beside each other have an author each.
    fn author_of(&self, deed: DeedId) -> ActorId {
        let mut actor = self.caller.author.0;
        actor.iter_mut().zip(deed.0.as_bytes()).for_each(|(byte, of)| *byte ^= of);
        ActorId(actor)
    }
}
