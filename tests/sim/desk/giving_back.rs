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

    /// Changes that the office lost, before everything that waits. Of those that wait already those on their way go out again
    /// unchanged; the others take their place among what is given back, with the office's proof.
    pub(super) fn give_back(&mut self, items: Vec<Item>) {
        let mut seq = self.outbox.first().map_or(1, |line| line.seq.min(1));
        for item in items.into_iter().rev() {
            if let Some(complaint) = self.complaints.get_mut(&item.doc) {
                complaint.stale = true;
            }
            let same = |line: &Line| line.item.doc == item.doc && line.item.hash == item.hash;
            if let Some(at) = self.outbox.iter().position(same) {
                if self.is_sent(self.outbox[at].seq) {
                    continue;
                }
                self.outbox.remove(at);
            }
            seq -= 1;
            self.outbox.insert(0, Line { seq, item: Rc::new(item) });
        }
    }
}
