//! A complaint goes to another store, by a deed at the first desk where somebody may do it.

use super::deeds::Doing;
use super::founding::store;
use super::{Lawful, World};
use complaint::permission::judge;
use complaint::{Act, Person};
use document::DocumentId;
use sync::desk::{Held, Read};

impl World {
    /// Somebody hands a complaint over to another store.
    pub fn transfer(&mut self, case: u8, to: u8) -> Lawful {
        let to = store(usize::from(to));
        let act = |read: &Read| Act::Transfer {
            to: to.clone(),
            reason: "Bought there".to_owned(),
            after: read.case.placing.clone(),
        };
        let docs = &self.office.storage.docs;
        let at = usize::from(case).checked_rem(docs.len());
        let Some(doc) = at.and_then(|at| docs.keys().nth(at)).copied() else { return Ok(()) };
        let places = 0..self.desks.len();
        let Some((desk, person, held, read)) = places.into_iter().find_map(|desk| self.able(desk, doc, &act)) else {
            return Ok(());
        };
        self.note("transferred");
        let act = act(&read);
        self.perform(Doing { desk, person, complaint: doc, act, counter: None }, held, Some(&read))
    }

    /// The document at a desk with somebody who may do that.
    fn able(&self, desk: usize, doc: DocumentId, act: &impl Fn(&Read) -> Act) -> Option<(usize, Person, Held, Read)> {
        let disk = &self.desks[desk].disk;
        let held = disk.open(doc).ok()??;
        let read = held.read().ok()?;
        let act = act(&read);
        let may = |person: &&Person| judge(person, &act, Some((&read.facts, &read.case)), &disk.directory).is_ok();
        let people = disk.enrolled.iter().filter(|_| disk.revoked.is_none());
        let person = people.filter_map(|id| disk.directory.person(*id)).find(may)?.clone();
        Some((desk, person, held, read))
    }
}
