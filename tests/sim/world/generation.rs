//! What the office does to whole complaints: rebuilding them, and erasing them for good.

use super::{Lawful, World};
use crate::law;
use crate::office::job::office_key;
use complaint::Timestamp;
use document::{ActorId, DocumentId};
use sync::erasure;
use sync::office::generation::compact;

/// Edits kept though later ones replaced them: few, so that some are not.
const LATEST: usize = 1;

impl World {
    /// The office rebuilds a complaint, whether it gets smaller or not.
    pub(super) fn compact(&mut self, case: u8) -> Lawful {
        let Some(doc) = self.case_to_rebuild(case) else { return Ok(()) };
        let before = self.office.storage.docs[&doc].clone();
        let author = ActorId(self.chance.bytes());
        let rebuilt = compact(doc, &before.known, author, LATEST, usize::MAX);
        let rebuilt = rebuilt.map_err(|error| law::broken("what the office stored can be rebuilt", &error))?;
        let Some(rebuilt) = rebuilt else {
            self.note("not rebuilt");
            return Ok(());
        };
        if rebuilt.changes.len() < before.known.metas.len() {
            self.note("edits left out");
        }
        for change in &rebuilt.changes {
            self.truth.accepted.insert(change.hash, change.deed.id);
            self.truth.given.entry(change.hash).or_default().push(change.meta);
        }
        self.truth.history.insert(doc, rebuilt.metas.iter().map(|(hash, _)| *hash).collect());
        self.truth.rebuilt.insert(doc);
        assert!(self.office.storage.rewrite(&rebuilt), "nothing moves within a step");
        self.note("rebuilt");
        law::generation::nothing_is_lost_by_rebuilding(doc, &before, &self.office.storage.docs[&doc])?;
        law::office::after_line(self, doc)
    }

    /// The office erases a complaint for good.
    pub(super) fn erase(&mut self, case: u8) -> Lawful {
        let Some(doc) = self.case_of_the_office(case) else { return Ok(()) };
        let generation = self.office.storage.docs[&doc].known.generation + 1;
        let erasure = erasure::sign(&office_key(), doc, generation, Timestamp(self.now));
        self.office.storage.erase(erasure);
        self.note("erased");
        law::office::after_line(self, doc)
    }

    /// Now and then the one with the longest history: of most there is nothing to leave out.
    fn case_to_rebuild(&self, case: u8) -> Option<DocumentId> {
        if case >= 64 {
            return self.case_of_the_office(case);
        }
        let docs = self.office.storage.docs.iter();
        docs.max_by_key(|(_, doc)| doc.known.metas.len()).map(|(doc, _)| *doc)
    }

    fn case_of_the_office(&self, case: u8) -> Option<DocumentId> {
        let docs = &self.office.storage.docs;
        docs.keys().nth(usize::from(case).checked_rem(docs.len())?).copied()
    }
}
