//! What the office's database holds, shared by all its instances. Every method that changes something is one transaction.
//! It follows the tables, constraints and transactions of the office's storage.

use super::reading::File;
use complaint::{DeedId, DeviceId, Directory, Number, PersonId, Row};
use document::{AckedChange, ActorId, ChangeHash, DocumentId, Entry, Erasure, Snapshot};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use sync::message::{Ack, Page, Push};
use sync::mutant::{self, Mutant};
use sync::office::admission::{AcceptedChange, Admitted, Binding, ChangedDocument, Ground, Known};
use sync::office::quarantine::take_in;
use sync::office::{Course, Head, Turn, append, number::desk_code, turns};
use sync::{Cursor, Digest, Scope, chain, manifest};

/// Lines of one page: few, so that passes have to go on.
const LINES: usize = 3;

/// One life of a device's database.
#[derive(Clone, Debug)]
pub struct Life {
    pub desk_code: String,
    pub token: [u8; 16],
    pub last: Option<Answered>,
    pub last_push: u64,
    pub cause: Vec<u8>,
}

/// The push answered last.
#[derive(Clone, Debug)]
pub struct Answered {
    pub token: [u8; 16],
    pub digest: Rc<Vec<u8>>,
    pub ack: Ack,
}

/// A device.
#[derive(Clone, Debug)]
pub struct Device {
    pub enrolled: BTreeSet<PersonId>,
    pub revoked: bool,
    pub wipe: bool,
    pub lives: BTreeMap<u32, Life>,
}

/// A document.
#[derive(Clone, Debug)]
pub struct Doc {
    pub known: Rc<Known>,
    pub row: Rc<Row>,
    pub scopes: BTreeSet<Scope>,
}

/// A scope's feed.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    pub head: Head,
    pub lines: Vec<Rc<Entry>>,
    pub buckets: BTreeMap<u8, Digest>,
}

impl Feed {
    pub(super) fn bucket(&mut self, doc: DocumentId) -> &mut Digest {
        self.buckets.entry(manifest::bucket(doc)).or_default()
    }
}

impl Doc {
    /// Its share of a manifest.
    pub fn share(&self, doc: DocumentId) -> Digest {
        manifest::share(doc, self.known.generation, &self.known.heads, self.known.metas.iter().copied())
    }
}

/// A push that was decided, to be committed.
#[derive(Clone, Debug)]
pub struct Commit {
    pub device: DeviceId,
    pub incarnation: u32,
    pub token: [u8; 16],
    pub expected: [u8; 16],
    pub digest: Rc<Vec<u8>>,
    pub ack: Ack,
    pub admitted: Rc<Admitted>,
    pub refused: Vec<ChangeHash>,
}

/// The database.
#[derive(Clone, Debug, Default)]
pub struct Storage {
    pub epoch: u64,
    pub directory: Rc<Directory>,
    pub devices: BTreeMap<DeviceId, Device>,
    pub codes: u32,
    pub docs: BTreeMap<DocumentId, Doc>,
    pub changes: BTreeMap<ChangeHash, Rc<AcceptedChange>>,
    pub deeds: HashMap<DeedId, (DocumentId, ChangeHash)>,
    /// Deeds that left with an earlier generation.
    pub past_deeds: HashMap<DeedId, (DocumentId, ChangeHash)>,
    pub erased: BTreeMap<DocumentId, Erasure>,
    pub actors: HashMap<ActorId, Binding>,
    pub sequence: HashSet<(DocumentId, u32, ActorId, u64)>,
    pub numbers: HashMap<Number, DocumentId>,
    pub refused: HashSet<ChangeHash>,
    /// What revoked devices handed in, with the change that carries it.
    pub quarantine: BTreeMap<DeedId, BTreeSet<ChangeHash>>,
    pub feeds: BTreeMap<Scope, Feed>,
    /// Files for first syncs, the newest last.
    pub files: BTreeMap<Scope, Vec<Rc<File>>>,
}

impl Storage {
    /// A device's new life, the same again for the same cause while it is unused.
    pub fn fork(&mut self, device: DeviceId, cause: &[u8], token: [u8; 16]) -> (u32, Life) {
        let code = format!("F{}", self.codes + 1);
        let Some(found) = self.devices.get_mut(&device) else { panic!("a device that is not there forks") };
        let told = found.lives.iter().find(|(_, life)| life.cause == cause && life.last_push == 0);
        if let Some((number, life)) = told.filter(|(number, _)| **number > 1) {
            return (*number, life.clone());
        }
        let next = found.lives.keys().max().copied().unwrap_or_default() + 1;
        let life = Life { desk_code: code, token, last: None, last_push: 0, cause: cause.to_vec() };
        found.lives.insert(next, life.clone());
        self.codes += 1;
        (next, life)
    }

    /// Takes in what a revoked device hands in.
    pub fn keep_apart(&mut self, push: &Push) -> Ack {
        let (ack, kept) = take_in(push, &self.ground(push));
        for item in kept {
            self.quarantine.entry(item.deed.id).or_default().insert(item.hash);
        }
        ack
    }

    /// Everything known about what a push touches.
    pub fn ground(&self, push: &Push) -> Ground {
        let mut ground = Ground { refused: self.refused.clone(), ..Ground::default() };
        for item in &push.items {
            let known = self.docs.get(&item.doc).map(|doc| (item.doc, doc.known.as_ref().clone()));
            ground.documents.extend(known);
            ground.actors.extend(self.actors.get(&item.actor).map(|binding| (item.actor, *binding)));
            let deed = self.deeds.get(&item.deed.id).or_else(|| self.past_deeds.get(&item.deed.id));
            ground.deeds.extend(deed.map(|place| (item.deed.id, *place)));
            ground.erased.extend(self.erased.get(&item.doc).map(|erasure| (item.doc, *erasure)));
            if let complaint::Act::Record(record) = &item.deed.act {
                let number = &record.number;
                ground.numbers.taken.extend(self.numbers.get(number).map(|doc| (number.clone(), *doc)));
                let code = desk_code(number);
                ground.numbers.issued.extend(self.code_owner(code).map(|device| (code.to_owned(), device)));
            }
        }
        ground
    }

    fn code_owner(&self, code: &str) -> Option<DeviceId> {
        let owns = |device: &Device| device.lives.values().any(|life| life.desk_code == code);
        self.devices.iter().find(|(_, device)| owns(device)).map(|(id, _)| *id)
    }

    /// Commits a push; false when what it was decided on has changed: nothing is kept then.
    pub fn commit(&mut self, commit: &Commit) -> bool {
        if !self.is_as_decided(commit) {
            return false;
        }
        let life = self.devices.get_mut(&commit.device).and_then(|device| device.lives.get_mut(&commit.incarnation));
        let Some(life) = life else { return false };
        life.token = commit.ack.next_token;
        life.last_push = commit.ack.id;
        let (token, digest, ack) = (commit.token, Rc::clone(&commit.digest), commit.ack.clone());
        life.last = Some(Answered { token, digest, ack });
        self.actors.extend(commit.admitted.actors.iter().copied());
        for document in &commit.admitted.documents {
            self.write_document(document);
        }
        self.refused.extend(commit.refused.iter().copied());
        true
    }

    /// The token, the actors, the heads and every unique key are what they were when the push was decided.
    fn is_as_decided(&self, commit: &Commit) -> bool {
        let life = self.devices.get(&commit.device).and_then(|device| device.lives.get(&commit.incarnation));
        let token = life.is_some_and(|life| life.token == commit.expected && life.last_push < commit.ack.id);
        let actors = commit.admitted.actors.iter().all(|(actor, _)| !self.actors.contains_key(actor));
        token && actors && commit.admitted.documents.iter().all(|document| self.is_still_there(document))
    }

    fn is_still_there(&self, document: &ChangedDocument) -> bool {
        let known = self.docs.get(&document.doc);
        let heads =
            mutant::on(Mutant::CommitWithoutRecheck) || known.map(|doc| &doc.known.heads) == document.before.as_ref();
        let erased = self.erased.contains_key(&document.doc) && !mutant::on(Mutant::ErasedAccepted);
        let number = self.numbers.get(&document.row.number).is_none_or(|doc| *doc == document.doc);
        heads && number && !erased && document.changes.iter().all(|change| self.is_free(document, change))
    }

    fn is_free(&self, document: &ChangedDocument, change: &AcceptedChange) -> bool {
        let key = (document.doc, document.generation, change.actor, change.seq);
        !self.deeds.contains_key(&change.deed.id)
            && !self.changes.contains_key(&change.hash)
            && !self.sequence.contains(&key)
    }

    fn write_document(&mut self, document: &ChangedDocument) {
        let ChangedDocument { doc, generation, .. } = *document;
        for change in &document.changes {
            self.deeds.insert(change.deed.id, (doc, change.hash));
            self.sequence.insert((doc, generation, change.actor, change.seq));
            self.changes.insert(change.hash, Rc::new(change.clone()));
        }
        self.numbers.insert(document.row.number.clone(), doc);
        let held = self.docs.get(&doc).map(|doc| doc.scopes.clone()).unwrap_or_default();
        let fresh: Vec<_> = document.changes.iter().map(|change| (change.hash, change.meta)).collect();
        let mut scopes = held.clone();
        for turn in turns(document, &held, &fresh) {
            if turn.course == Course::Leaves {
                scopes.remove(&turn.scope);
                if document.row.restricted {
                    self.remove_files_of(doc);
                }
            } else {
                scopes.insert(turn.scope.clone());
            }
            self.write_line(&turn, document);
        }
        let known = Rc::new(Known {
            generation,
            bytes: document.bytes.clone(),
            heads: document.heads.clone(),
            metas: document.metas.clone(),
        });
        self.docs.insert(doc, Doc { known, row: Rc::new(document.row.clone()), scopes });
    }

    fn write_line(&mut self, turn: &Turn<'_>, document: &ChangedDocument) {
        let bytes = |hash: &ChangeHash| self.changes.get(hash).map(|change| change.bytes.clone()).unwrap_or_default();
        let changes = turn.changes.iter();
        let changes =
            changes.map(|(hash, meta)| AckedChange { hash: *hash, bytes: bytes(hash), meta: *meta }).collect();
        let feed = self.feeds.entry(turn.scope.clone()).or_default();
        let line = turn.line(&feed.head, document);
        feed.head = append(&feed.head, &turn.scope, &line, turn.before, turn.after);
        feed.bucket(document.doc).join(&turn.step(document));
        let Head { seq, chain, .. } = feed.head;
        let (kind, doc, generation) = (turn.kind(), document.doc, document.generation);
        let (snapshot, erasure) = (None, None);
        feed.lines.push(Rc::new(Entry { seq, kind, doc, generation, changes, snapshot, erasure, chain }));
    }

    pub fn snapshot(&self, doc: DocumentId) -> Option<Snapshot> {
        let found = self.docs.get(&doc)?;
        let known = found.known.as_ref().clone();
        let (generation, bytes, metas, heads) = (known.generation, known.bytes, known.metas, known.heads);
        Some(Snapshot { doc, generation, bytes, metas, heads, row: found.row.as_ref().clone() })
    }

    /// The lines after each cursor; the scope whose cursor is not ours.
    pub fn pull(&self, cursors: &[Cursor]) -> Result<Vec<Page>, Scope> {
        cursors.iter().map(|cursor| self.page(cursor).ok_or_else(|| cursor.scope.clone())).collect()
    }

    fn page(&self, cursor: &Cursor) -> Option<Page> {
        let none = Feed::default();
        let feed = self.feeds.get(&cursor.scope).unwrap_or(&none);
        let at = usize::try_from(cursor.seq).ok()?;
        let chain = if at == 0 { chain::START } else { feed.lines.get(at - 1)?.chain };
        if chain != cursor.chain {
            return None;
        }
        let lines = feed.lines.iter().skip(at).take(LINES);
        let entries: Vec<Entry> = lines.map(|line| line.as_ref().clone()).collect();
        let (head_seq, digest) = (feed.head.seq, feed.head.digest.0);
        let more = cursor.seq + (entries.len() as u64) < head_seq;
        Some(Page { scope: cursor.scope.clone(), entries, head_seq, digest, more })
    }

    /// Changes the directory, which gives it a new version.
    pub fn change_directory(&mut self, change: impl FnOnce(&mut Directory)) {
        let mut directory = self.directory.as_ref().clone();
        change(&mut directory);
        directory.version += 1;
        self.directory = Rc::new(directory);
    }
}
