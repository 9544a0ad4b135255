//! What a desk's database holds. Every method that changes something is one transaction: it happens whole or, when the
//! desk crashes, not at all. It follows the tables and transactions of `store`.

use super::erasing::Tombstone;
use super::merging::MergedPage;
use complaint::{DeedId, DeviceId, Directory, Meta, PersonId, Row};
use document::{AckedChange, ChangeHash, DocumentId, Error, Item};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;
use sync::desk::memory::Departed;
use sync::desk::page::{Kept, Merged};
use sync::desk::{Answered, Held, Reason};
use sync::mutant::{self, Mutant};
use sync::office::scopes_of;
use sync::{Cursor, Scope};

/// Acknowledged changes that are kept one by one before they are folded into one saved document.
pub const LONG_TAIL: usize = 3;

/// What the office acknowledged of a document, as saved.
#[derive(Clone, Debug)]
pub struct Saved {
    pub generation: u32,
    pub heads: Vec<ChangeHash>,
    pub metas: Vec<(ChangeHash, Meta)>,
    pub snapshot: Option<Rc<Vec<u8>>>,
}

/// A complaint with everything kept about it.
#[derive(Clone, Debug)]
pub struct Complaint {
    pub row: Rc<Row>,
    pub stale: bool,
    pub saved: Option<Saved>,
    pub tail: Vec<Rc<AckedChange>>,
    pub scopes: BTreeSet<Scope>,
    pub departed: bool,
    /// A line of its last scope's feed took it out.
    pub told: bool,
}

/// The batch on its way: its number, its first line and its last.
#[derive(Clone, Copy, Debug)]
pub struct Batch {
    pub push: u64,
    pub first: i64,
    pub through: i64,
}

/// A line of the outbox.
#[derive(Clone, Debug)]
pub struct Line {
    pub seq: i64,
    pub item: Rc<Item>,
}

/// A deed set aside.
#[derive(Clone, Debug)]
pub struct Aside {
    pub item: Rc<Item>,
    pub reason: Reason,
    pub dismissed: bool,
}

/// How far a scope has been read.
#[derive(Clone, Debug)]
pub struct Place {
    pub seq: u64,
    pub chain: [u8; 32],
    pub loading: bool,
    /// How much of a file of the office is stored.
    pub file: Option<sync::desk::Place>,
}

/// The database.
#[derive(Clone, Debug)]
pub struct Disk {
    pub device: DeviceId,
    pub incarnation: u32,
    pub desk_code: String,
    pub epoch: u64,
    /// The office may have lost something that it acknowledged.
    pub doubted: bool,
    pub push_token: [u8; 16],
    pub next_push: u64,
    pub complaints: BTreeMap<DocumentId, Complaint>,
    pub outbox: Vec<Line>,
    pub batch: Option<Batch>,
    pub cursors: BTreeMap<Scope, Place>,
    pub aside: BTreeMap<DeedId, Aside>,
    /// What was erased for good.
    pub erased: BTreeMap<DocumentId, Tombstone>,
    pub directory: Rc<Directory>,
    pub enrolled: BTreeSet<PersonId>,
    pub counters: BTreeMap<String, u32>,
    /// The office's order: true where everything is to be destroyed.
    pub revoked: Option<bool>,
    pub wiped: bool,
}

/// A document after a push was answered.
pub struct SettledDoc {
    pub doc: DocumentId,
    pub heads: Vec<ChangeHash>,
    pub row: Option<Row>,
}

impl Complaint {
    fn new(row: Row) -> Complaint {
        Complaint {
            row: Rc::new(row),
            stale: false,
            saved: None,
            tail: Vec::new(),
            scopes: BTreeSet::new(),
            departed: false,
            told: false,
        }
    }

    /// Meta of every acknowledged change.
    pub fn metas(&self) -> impl Iterator<Item = (ChangeHash, Meta)> + '_ {
        let saved = self.saved.iter().flat_map(|saved| saved.metas.iter().copied());
        saved.chain(self.tail.iter().map(|change| (change.hash, change.meta)))
    }

    pub(super) fn enter(&mut self, scope: &Scope) {
        if self.scopes.insert(scope.clone()) {
            (self.departed, self.told) = (false, false);
        }
    }

    pub(super) fn leave(&mut self, scope: &Scope) {
        if self.scopes.remove(scope) && self.scopes.is_empty() {
            self.departed = true;
        }
    }

    fn set_heads(&mut self, generation: u32, heads: Vec<ChangeHash>) {
        match &mut self.saved {
            Some(saved) => (saved.generation, saved.heads) = (generation, heads),
            None => self.saved = Some(Saved { generation, heads, metas: Vec::new(), snapshot: None }),
        }
    }
}

impl Disk {
    /// The document as it lies there, opened.
    pub fn open(&self, doc: DocumentId) -> Result<Option<Held>, Error> {
        let Some(complaint) = self.complaints.get(&doc) else { return Ok(None) };
        let metas: document::Metas = complaint.metas().collect();
        let pending: Vec<Item> = self.pending(doc).filter(|item| !metas.contains_key(&item.hash)).cloned().collect();
        let generation = complaint.saved.as_ref().map(|saved| saved.generation);
        let generation = generation.or_else(|| pending.first().map(|item| item.generation)).unwrap_or_default();
        let snapshot = complaint.saved.as_ref().and_then(|saved| saved.snapshot.as_deref());
        let tail: Vec<AckedChange> = complaint.tail.iter().map(|change| change.as_ref().clone()).collect();
        Held::open(snapshot.map(Vec::as_slice), &tail, metas, generation, pending).map(Some)
    }

    /// Unanswered deeds of a document, in the order done.
    pub fn pending(&self, doc: DocumentId) -> impl Iterator<Item = &Item> {
        self.outbox.iter().map(|line| line.item.as_ref()).filter(move |item| item.doc == doc)
    }

    /// A deed was done: change and deed into the outbox, the row, the counter.
    pub fn commit_deed(&mut self, item: Item, row: Row, counter: Option<(String, u32)>) {
        self.put_row(item.doc, row);
        let seq = self.outbox.last().map_or(0, |line| line.seq) + 1;
        self.outbox.push(Line { seq, item: Rc::new(item) });
        self.counters.extend(counter);
    }

    /// The desk code of new numbers, and the last counter used with it.
    pub fn counter(&self) -> (String, u32) {
        (self.desk_code.clone(), self.counters.get(&self.desk_code).copied().unwrap_or_default())
    }

    pub(super) fn put_row(&mut self, doc: DocumentId, row: Row) -> &mut Complaint {
        let complaint = self.complaints.entry(doc).or_insert_with(|| Complaint::new(row.clone()));
        (complaint.row, complaint.stale) = (Rc::new(row), false);
        complaint
    }

    /// The line is part of the batch on its way.
    pub fn is_sent(&self, seq: i64) -> bool {
        self.batch.is_some_and(|batch| (batch.first..=batch.through).contains(&seq))
    }

    /// The batch on its way, unchanged, else the next deeds, which are on their way from now on.
    pub fn next_batch(&mut self, most: usize) -> Option<(u64, Vec<Item>)> {
        let begun = self.batch.filter(|_| !mutant::on(Mutant::PushIdReused));
        let batch = match begun {
            Some(batch) => batch,
            None => Batch {
                push: self.next_push,
                first: self.outbox.first()?.seq,
                through: self.outbox.iter().take(most).next_back()?.seq,
            },
        };
        self.batch = Some(batch);
        let sent = |line: &Line| (batch.first..=batch.through).contains(&line.seq);
        let items = self.outbox.iter().filter(|line| sent(line));
        let items = items.map(|line| line.item.as_ref().clone()).collect();
        if mutant::on(Mutant::ForgetOnSend) {
            self.outbox.retain(|line| !sent(line));
        }
        Some((batch.push, items))
    }

    /// The office's answer to the batch on its way; false when another or none is.
    pub fn settle(&mut self, push: u64, next_token: [u8; 16], answered: Answered, docs: Vec<SettledDoc>) -> bool {
        let Some(batch) = self.batch.filter(|batch| batch.push == push) else { return false };
        for (hash, meta) in answered.accepted {
            if let Some(item) = self.take_line(hash, batch.through) {
                self.acknowledge(&item, meta);
            }
        }
        self.batch = None;
        let left = self.take_out(answered.aside, answered.superseded);
        self.give_all_back(answered.given_back);
        self.replace_items(answered.reauthored);
        let opened: HashSet<DocumentId> = docs.iter().map(|settled| settled.doc).collect();
        docs.into_iter().for_each(|doc| self.settle_document(doc));
        left.difference(&opened).for_each(|doc| self.settle_unopened(*doc));
        (self.push_token, self.next_push) = (next_token, push + 1);
        self.erase(answered.erased);
        true
    }

    pub(super) fn take_line(&mut self, hash: ChangeHash, through: i64) -> Option<Rc<Item>> {
        let at = self.outbox.iter().position(|line| line.item.hash == hash && line.seq <= through)?;
        Some(self.outbox.remove(at).item)
    }

    fn acknowledge(&mut self, item: &Item, meta: Meta) {
        let Some(complaint) = self.complaints.get_mut(&item.doc) else { return };
        if complaint.saved.is_none() {
            complaint.set_heads(item.generation, vec![item.hash]);
        }
        if complaint.metas().all(|(hash, _)| hash != item.hash) {
            complaint.tail.push(Rc::new(AckedChange { hash: item.hash, bytes: item.change.clone(), meta }));
        }
        complaint.departed |= complaint.scopes.is_empty();
    }

    /// Puts re-authored items in the places of those with the same deed.
    fn replace_items(&mut self, items: Vec<Item>) {
        for item in items {
            let line = self.outbox.iter_mut().find(|line| line.item.deed.id == item.deed.id);
            if let Some(line) = line {
                line.item = Rc::new(item);
            }
        }
    }

    fn settle_document(&mut self, settled: SettledDoc) {
        let waits = self.pending(settled.doc).next().is_some();
        let Some(complaint) = self.complaints.get_mut(&settled.doc) else { return };
        match &mut complaint.saved {
            Some(saved) => saved.heads = settled.heads,
            None if settled.row.is_none() && !waits => {
                self.complaints.remove(&settled.doc);
                return;
            }
            None => {}
        }
        if let Some(row) = settled.row {
            (complaint.row, complaint.stale) = (Rc::new(row), false);
        }
    }

    /// A page: documents, rows, membership and cursor together.
    pub fn apply_page(&mut self, cursor: &Cursor, page: MergedPage) {
        let MergedPage { docs, removed, erased, appended } = page;
        let known = self.cursors.get(&cursor.scope);
        if known.is_some_and(|place| !place.loading && place.seq > cursor.seq) {
            return;
        }
        for (doc, mut merged) in docs {
            if !self.is_erased(doc) {
                let lost = std::mem::take(&mut merged.given_back);
                self.store_document(&cursor.scope, doc, merged);
                self.give_back(lost);
            }
        }
        for doc in removed {
            if let Some(complaint) = self.complaints.get_mut(&doc) {
                complaint.scopes.remove(&cursor.scope);
                complaint.departed |= complaint.scopes.is_empty();
                complaint.told |= complaint.scopes.is_empty();
            }
        }
        self.replace_rows(appended);
        self.erase(erased);
        self.move_cursor(cursor);
    }

    /// Moves a cursor alone.
    pub fn move_cursor(&mut self, cursor: &Cursor) {
        let place = Place { seq: cursor.seq, chain: cursor.chain, loading: false, file: None };
        self.cursors.insert(cursor.scope.clone(), place);
    }

    pub(super) fn store_document(&mut self, scope: &Scope, doc: DocumentId, merged: Merged) {
        let complaint = self.put_row(doc, merged.read.row());
        match merged.kept {
            Kept::Changes(changes) => {
                let mut known: HashSet<ChangeHash> = complaint.metas().map(|(hash, _)| hash).collect();
                complaint.set_heads(merged.generation, merged.heads);
                let new = changes.into_iter().filter(|change| known.insert(change.hash)).map(Rc::new);
                complaint.tail.extend(new);
            }
            Kept::Whole { snapshot, metas } => {
                complaint.tail.clear();
                let (generation, heads, snapshot) = (merged.generation, merged.heads, Some(Rc::new(snapshot)));
                complaint.saved = Some(Saved { generation, heads, metas, snapshot });
            }
        }
        complaint.enter(scope);
    }

    /// Rows that were derived again.
    pub fn replace_rows(&mut self, rows: Vec<(DocumentId, Row)>) {
        for (doc, row) in rows {
            self.put_row(doc, row);
        }
    }

    /// Forgets a scope: cursor and membership; its documents stay.
    pub fn drop_scope(&mut self, scope: &Scope) {
        self.complaints.values_mut().for_each(|complaint| complaint.leave(scope));
        self.cursors.remove(scope);
    }

    /// Complaints that left their last scope and wait for nothing, each with the scopes that it should be in.
    pub fn departed(&self) -> Vec<Departed> {
        let waiting: HashSet<DocumentId> = self.outbox.iter().map(|line| line.item.doc).collect();
        let departed = self.complaints.iter().filter(|(doc, complaint)| complaint.departed && !waiting.contains(doc));
        let due = |row: &Row| scopes_of(&row.store, row.restricted, &self.directory);
        let left = |(doc, complaint): (&DocumentId, &Complaint)| Departed {
            doc: *doc,
            scopes: due(&complaint.row),
            told: complaint.told,
        };
        departed.map(left).collect()
    }

    /// Removes those of these complaints that left their last scope and wait for nothing.
    pub fn purge(&mut self, leaving: &[DocumentId]) {
        for Departed { doc, .. } in self.departed() {
            if leaving.contains(&doc) {
                self.complaints.remove(&doc);
            }
        }
    }

    /// A new life of the database.
    pub fn reincarnate(&mut self, life: (u32, String, [u8; 16]), done: Answered, docs: Vec<SettledDoc>) {
        (self.incarnation, self.desk_code, self.push_token) = life;
        self.next_push = 1;
        self.batch = None;
        self.take_out(done.aside, done.superseded);
        self.replace_items(done.reauthored);
        for doc in docs {
            self.settle_document(doc);
        }
        self.erase(Vec::new());
    }

    /// Destroys everything; gives the deeds that had been set aside.
    pub fn wipe(&mut self) -> BTreeSet<DeedId> {
        let aside = std::mem::take(&mut self.aside).into_keys().collect();
        self.complaints.clear();
        self.erased.clear();
        self.outbox.clear();
        self.batch = None;
        self.cursors.clear();
        self.directory = Rc::default();
        self.enrolled.clear();
        self.wiped = true;
        aside
    }

    /// True when nothing is kept here.
    pub fn is_bare(&self) -> bool {
        let nobody = self.directory.people.is_empty() && self.enrolled.is_empty();
        nobody && self.complaints.is_empty() && self.outbox.is_empty() && self.aside.is_empty()
    }

    /// Cursors of the scopes that are complete.
    pub fn complete_cursors(&self) -> Vec<Cursor> {
        let complete = self.cursors.iter().filter(|(_, place)| !place.loading);
        complete.map(|(scope, place)| Cursor { scope: scope.clone(), seq: place.seq, chain: place.chain }).collect()
    }

    /// Heads of every document of a scope.
    pub fn scope_heads(&self, scope: &Scope) -> Vec<(DocumentId, &[ChangeHash])> {
        let inside = self.complaints.iter().filter(|(_, complaint)| complaint.scopes.contains(scope));
        inside.filter_map(|(doc, complaint)| Some((*doc, complaint.saved.as_ref()?.heads.as_slice()))).collect()
    }

    /// Deeds this desk answers for: waiting, or set aside.
    pub fn custody(&self) -> BTreeSet<DeedId> {
        self.outbox.iter().map(|line| line.item.deed.id).chain(self.aside.keys().copied()).collect()
    }
}
