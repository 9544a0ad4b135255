//! Reading a scope outside its feed, portion by portion, and the transactions that keep them.

use super::disk::{Complaint, Disk, Place, Saved};
use super::merging::{brought, merge_documents};
use super::taking::Todo;
use super::{Desk, Turn};
use document::{DocumentId, Item, Snapshot};
use std::rc::Rc;
use sync::desk::give_back::{lacking, lacks};
use sync::desk::page::Merged;
use sync::desk::{AnswerError, Begun, Own, Pass, Portion};
use sync::{Cursor, Scope, manifest};

impl Disk {
    /// A portion of a scope, and what is here and lacking in it. A scope that is complete changes nothing.
    pub fn load_portion(&mut self, portion: Portion, docs: Vec<(DocumentId, Merged)>, lost: Vec<Item>) {
        if self.cursors.get(&portion.scope).is_some_and(|place| !place.loading) {
            return;
        }
        if portion.afresh {
            self.complaints.values_mut().for_each(|complaint| complaint.leave(&portion.scope));
        }
        self.give_back(lost);
        for snapshot in portion.snapshots {
            if !self.is_erased(snapshot.doc) {
                self.load_snapshot(&portion.scope, snapshot);
            }
        }
        for (doc, mut merged) in docs {
            if !self.is_erased(doc) {
                let lost = std::mem::take(&mut merged.given_back);
                self.store_document(&portion.scope, doc, merged);
                self.give_back(lost);
            }
        }
        for doc in portion.left {
            self.complaints.get_mut(&doc).into_iter().for_each(|complaint| complaint.leave(&portion.scope));
        }
        let Cursor { seq, chain, .. } = portion.start;
        let place = Place { seq, chain, loading: portion.cursor.is_none(), file: portion.place };
        self.cursors.insert(portion.scope, place);
    }

    /// What is here of a scope that is to be read.
    pub fn begun(&self, scope: &Scope) -> Begun {
        if let Some(file) = self.cursors.get(scope).and_then(|place| place.file.clone()) {
            return Begun::File(file);
        }
        let inside = self.complaints.iter().filter(|(_, complaint)| complaint.scopes.contains(scope));
        let own = |(doc, complaint): (&DocumentId, &Complaint)| {
            let (generation, heads) =
                complaint.saved.as_ref().map(|saved| (saved.generation, saved.heads.clone())).unwrap_or_default();
            let share = manifest::share(*doc, generation, &heads, complaint.metas());
            Own { doc: *doc, generation, heads, share }
        };
        Begun::Documents(inside.map(own).collect())
    }

    /// The generation of what is here of a document, if it can be trusted.
    fn generation(&self, doc: DocumentId) -> Option<u32> {
        let saved = self.complaints.get(&doc)?.saved.as_ref()?;
        (!saved.heads.is_empty()).then_some(saved.generation)
    }

    fn load_snapshot(&mut self, scope: &Scope, snapshot: Snapshot) {
        let waits = self.pending(snapshot.doc).next().is_some();
        let complaint = match self.complaints.get_mut(&snapshot.doc) {
            Some(complaint) if waits => {
                complaint.stale = true;
                complaint
            }
            _ => self.put_row(snapshot.doc, snapshot.row),
        };
        complaint.tail.clear();
        complaint.saved = Some(Saved {
            generation: snapshot.generation,
            heads: snapshot.heads,
            metas: snapshot.metas,
            snapshot: Some(Rc::new(snapshot.bytes)),
        });
        complaint.enter(scope);
    }

    /// A scope does not fit and is to be compared: the office may have lost something.
    pub fn doubt_scope(&mut self, scope: &Scope, unfit: &[DocumentId]) {
        for doc in unfit {
            let saved = self.complaints.get_mut(doc).and_then(|complaint| complaint.saved.as_mut());
            saved.into_iter().for_each(|saved| saved.heads.clear());
        }
        self.cursors.get_mut(scope).into_iter().for_each(|place| (place.loading, place.file) = (true, None));
        self.distrust();
    }
}

impl Desk {
    pub(super) fn take_portion(
        &mut self,
        turn: &mut Turn,
        take: impl FnOnce(&mut Pass) -> Result<Option<Portion>, AnswerError>,
    ) {
        let Some(passing) = &mut self.mind.passing else { return };
        match take(&mut passing.pass) {
            Ok(Some(portion)) => passing.todo.extend([Todo::Load(Box::new(portion)), Todo::Rows]),
            Ok(None) => {}
            Err(_) => {
                turn.seen.push("portion not believed");
                self.give_up();
            }
        }
    }

    pub(super) fn load(&mut self, mut portion: Portion, turn: &mut Turn) {
        let begun = self.disk.cursors.get(&portion.scope).is_some_and(|place| place.file.is_some());
        turn.seen.push(match (portion.afresh, begun) {
            (true, true) => "first sync begun again",
            (true, false) => "first sync",
            (false, true) => "first sync goes on",
            (false, false) => "reconciled",
        });
        let lost: Vec<Item> = portion.snapshots.iter().flat_map(|snapshot| self.lost_by_the_office(snapshot)).collect();
        if !lost.is_empty() {
            turn.seen.push("lost by the office");
        }
        let sent = portion.snapshots.len();
        portion.keep_later(|doc| self.disk.generation(doc));
        if portion.snapshots.len() < sent {
            turn.seen.push("later than the file");
        }
        if !portion.changed.is_empty() {
            turn.seen.push("fetched in part");
        }
        if !portion.left.is_empty() {
            turn.seen.push("not listed any more");
        }
        match merge_documents(&self.disk, portion.changed.iter().map(brought).collect()) {
            Ok(docs) => {
                turn.touched.extend(portion.snapshots.iter().map(|snapshot| snapshot.doc));
                turn.touched.extend(docs.iter().map(|(doc, _)| *doc));
                self.rotten.retain(|doc| !turn.touched.contains(doc));
                self.disk.load_portion(portion, docs, lost);
            }
            Err(unfit) => {
                turn.seen.push("portion does not fit");
                if let Some(passing) = &mut self.mind.passing {
                    passing.pass.begin_again();
                    passing.todo.clear();
                }
                self.compare_again(&portion.scope, &unfit);
            }
        }
    }

    /// What is acknowledged here and not in the office's document. One that cannot be opened is not given back.
    fn lost_by_the_office(&self, snapshot: &Snapshot) -> Vec<Item> {
        let Ok(Some(held)) = self.disk.open(snapshot.doc) else { return Vec::new() };
        let lacks = lacks(held.metas.keys().copied(), snapshot);
        if lacks { lacking(&held, snapshot).unwrap_or_default() } else { Vec::new() }
    }
}
