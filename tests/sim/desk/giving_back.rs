//! What the office lost, on its way back to it: the transactions that put it into the outbox.

use super::disk::{Disk, Line};
use document::Item;
use std::rc::Rc;

impl Disk {
    /// Everything acknowledged of these documents goes into the outbox.
    pub fn give_all_back(&mut self, items: Vec<Item>) {
        for item in &items {
            if let Some(complaint) = self.complaints.get_mut(&item.doc) {
                complaint.tail.clear();
                complaint.saved = None;
            }
        }
        self.give_back(items);
    }

    /// Changes that the office lost, before everything that waits. Those that wait already keep their place and get the office's
    /// proof, but for those on their way, which go out again unchanged.
    pub(super) fn give_back(&mut self, items: Vec<Item>) {
        let batch = self.batch;
        let mut seq = self.outbox.first().map_or(1, |line| line.seq.min(1));
        for item in items.into_iter().rev() {
            if let Some(complaint) = self.complaints.get_mut(&item.doc) {
                complaint.stale = true;
            }
            let same = |line: &&mut Line| line.item.doc == item.doc && line.item.hash == item.hash;
            match self.outbox.iter_mut().find(same) {
                None => {
                    seq -= 1;
                    self.outbox.insert(0, Line { seq, item: Rc::new(item) });
                }
                Some(line) if batch.is_some_and(|batch| (batch.first..=batch.through).contains(&line.seq)) => {}
                Some(line) => line.item = Rc::new(item),
            }
        }
    }
}
