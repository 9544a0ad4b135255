//! Complaints that were erased for good, as `store` keeps and carries it out.

use super::disk::{Aside, Disk};
use complaint::Deed;
use document::{DocumentId, Erasure, Item};
use std::rc::Rc;
use sync::desk::Reason;
use sync::message::Status;

/// A tombstone on a desk.
#[derive(Clone, Copy, Debug)]
pub struct Tombstone {
    pub erasure: Erasure,
    /// False while the office must be handed it.
    pub told: bool,
}

impl Disk {
    /// Keeps these tombstones and carries out all that can be: what is on its way goes out unchanged first.
    pub fn erase(&mut self, erasures: impl IntoIterator<Item = Erasure>) {
        for erasure in erasures {
            self.erased.entry(erasure.doc).or_insert(Tombstone { erasure, told: true });
        }
        for (doc, tombstone) in self.erased.clone() {
            if self.complaints.contains_key(&doc) && !self.is_on_its_way(doc) {
                self.erase_complaint(doc, tombstone.erasure);
            }
        }
        for aside in self.aside.values_mut().filter(|aside| self.erased.contains_key(&aside.item.doc)) {
            aside.item = Rc::new(without_words(&aside.item));
        }
    }

    /// Something of it is in the batch on its way.
    pub fn is_on_its_way(&self, doc: DocumentId) -> bool {
        self.pending_lines(doc).any(|seq| self.is_sent(seq))
    }

    fn pending_lines(&self, doc: DocumentId) -> impl Iterator<Item = i64> {
        self.outbox.iter().filter(move |line| line.item.doc == doc).map(|line| line.seq)
    }

    fn erase_complaint(&mut self, doc: DocumentId, erasure: Erasure) {
        let reason = Reason::Status(Status::DocErased { erasure });
        let (gone, rest) = std::mem::take(&mut self.outbox).into_iter().partition(|line| line.item.doc == doc);
        self.outbox = rest;
        let gone: Vec<super::disk::Line> = gone;
        for line in gone {
            let aside = Aside { item: line.item, reason: reason.clone(), dismissed: false };
            self.aside.insert(aside.item.deed.id, aside);
        }
        self.complaints.remove(&doc);
    }

    /// What was erased is not stored again; an office that still has it is handed the tombstone.
    pub fn is_erased(&mut self, doc: DocumentId) -> bool {
        let found = self.erased.get_mut(&doc);
        found.map(|tombstone| tombstone.told = false).is_some()
    }

    /// The office may have lost every tombstone.
    pub fn distrust(&mut self) {
        self.doubted = true;
        self.erased.values_mut().for_each(|tombstone| tombstone.told = false);
    }

    /// Tombstones that the office must be handed.
    pub fn untold(&self) -> Vec<Erasure> {
        let untold = self.erased.values().filter(|tombstone| !tombstone.told);
        untold.map(|tombstone| tombstone.erasure).take(MOST).collect()
    }

    /// The office was handed these.
    pub fn told(&mut self, docs: &[DocumentId]) {
        for doc in docs {
            self.erased.entry(*doc).and_modify(|tombstone| tombstone.told = true);
        }
    }
}

/// Tombstones handed over in one exchange: few, so that several are needed.
const MOST: usize = 2;

fn without_words(item: &Item) -> Item {
    let deed = Deed { act: item.deed.act.without_words(), ..item.deed.clone() };
    Item { deed, change: Vec::new(), ..item.clone() }
}
