//! Documents that are rebuilt or erased: one transaction each.

use super::storage::{Doc, Storage};
use document::{AckedChange, DocumentId, Entry, EntryKind, Erasure};
use std::collections::BTreeSet;
use std::rc::Rc;
use sync::chain::Line;
use sync::office::admission::{ChangedDocument, Known};
use sync::office::append;
use sync::{Scope, manifest};

impl Storage {
    /// Puts a rebuilt document in place of the one it was made from; false when that has changed.
    pub fn rewrite(&mut self, document: &ChangedDocument) -> bool {
        let doc = document.doc;
        let Some(found) = self.docs.get(&doc).cloned() else { return false };
        if Some(&found.known.heads) != document.before.as_ref() {
            return false;
        }
        self.put_away(doc, &found, true);
        for change in &document.changes {
            self.deeds.insert(change.deed.id, (doc, change.hash));
            self.sequence.insert((doc, document.generation, change.actor, change.seq));
            self.changes.insert(change.hash, Rc::new(change.clone()));
        }
        let changes: Vec<AckedChange> = document
            .changes
            .iter()
            .map(|change| AckedChange { hash: change.hash, bytes: change.bytes.clone(), meta: change.meta })
            .collect();
        let known = Known {
            generation: document.generation,
            bytes: document.bytes.clone(),
            heads: document.heads.clone(),
            metas: document.metas.clone(),
        };
        for scope in &found.scopes {
            self.add_line(scope, EntryKind::Rewrite, &found, &known, changes.clone(), None);
        }
        let row = Rc::new(document.row.clone());
        self.docs.insert(doc, Doc { known: Rc::new(known), row, scopes: found.scopes });
        true
    }

    /// Erases a document for good; false when it was erased before.
    pub fn erase(&mut self, erasure: Erasure) -> bool {
        let doc = erasure.doc;
        if self.erased.insert(doc, erasure).is_some() {
            return false;
        }
        if let Some(found) = self.docs.remove(&doc) {
            self.put_away(doc, &found, false);
            let gone = Known { generation: erasure.generation, bytes: vec![], heads: vec![], metas: vec![] };
            for scope in &found.scopes {
                self.add_line(scope, EntryKind::Erase, &found, &gone, Vec::new(), Some(erasure));
            }
            self.remove_files_of(doc);
            self.numbers.retain(|_, of| *of != doc);
        }
        self.past_deeds.retain(|_, (of, _)| *of != doc);
        true
    }

    /// Takes away the files of every scope whose feed ever told of a document.
    pub(super) fn remove_files_of(&mut self, doc: DocumentId) {
        let feeds = &self.feeds;
        let told = |scope: &Scope| feeds.get(scope).is_some_and(|feed| feed.lines.iter().any(|line| line.doc == doc));
        self.files.retain(|scope, _| !told(scope));
    }

    /// Takes everything that was written in a document out of history and feeds.
    fn put_away(&mut self, doc: DocumentId, found: &Doc, with_deeds: bool) {
        let hashes: BTreeSet<_> = found.known.metas.iter().map(|(hash, _)| *hash).collect();
        for hash in &hashes {
            let Some(change) = self.changes.remove(hash) else { continue };
            self.sequence.remove(&(doc, found.known.generation, change.actor, change.seq));
            self.deeds.remove(&change.deed.id);
            if with_deeds {
                self.past_deeds.insert(change.deed.id, (doc, *hash));
            }
        }
        for feed in self.feeds.values_mut() {
            for line in feed.lines.iter_mut().filter(|line| line.doc == doc) {
                *line = Rc::new(emptied(line));
            }
        }
    }

    fn add_line(
        &mut self,
        scope: &Scope,
        kind: EntryKind,
        before: &Doc,
        after: &Known,
        changes: Vec<AckedChange>,
        erasure: Option<Erasure>,
    ) {
        let feed = self.feeds.entry(scope.clone()).or_default();
        let (seq, generation) = (feed.head.seq + 1, after.generation);
        let doc = erasure.map_or(before.row.id, |erasure| erasure.doc);
        let line = Line { seq, kind, doc, generation, changes: &after.metas };
        let heads = (kind == EntryKind::Rewrite).then_some(after.heads.as_slice());
        feed.head = append(&feed.head, scope, &line, Some(&before.known.heads), heads);
        feed.bucket(doc).part(&before.share(doc));
        if kind == EntryKind::Rewrite {
            let share = manifest::share(doc, generation, &after.heads, after.metas.iter().copied());
            feed.bucket(doc).join(&share);
        }
        let (erasure, chain) = (erasure.map(Box::new), feed.head.chain);
        feed.lines.push(Rc::new(Entry { seq, kind, doc, generation, changes, snapshot: None, erasure, chain }));
    }
}

/// A line as it is told once its document was rebuilt or erased: what the chain needs, and nothing that was written.
fn emptied(line: &Entry) -> Entry {
    let mut line = line.clone();
    line.changes.iter_mut().for_each(|change| change.bytes.clear());
    line
}
