//! `verify`: is everything the office keeps still what it accepted? Every document is made again from its change log and
//! compared with its snapshot, heads, row and evidence; every feed is chained again from its first line.
//!
//! It must not mend anything.

use crate::storage::{Still, Storage, StorageError, StoredChange, StoredDocument, StoredLine};
use complaint::row::ROW_VERSION;
use complaint::{Directory, Meta};
use document::{CaseDocument, ChangeHash, DocumentId, EntryKind, Erasure};
use ed25519_dalek::SigningKey;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use sync::office::number::desk_code;
use sync::office::{Head, scopes_of};
use sync::{Digest, Scope, chain, erasure, manifest};

/// How many documents or lines are read at a time.
const BATCH: u32 = 256;

/// The most faults that are told one by one.
const TOLD: usize = 100;

/// What was looked at, and what is wrong.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// Documents looked at.
    pub documents: u64,
    /// Changes looked at.
    pub changes: u64,
    /// Scopes looked at.
    pub scopes: u64,
    /// Lines looked at.
    pub lines: u64,
    /// Complaints that were erased for good.
    pub erased: u64,
    /// How many faults there are.
    pub faults: u64,
    /// The first of them.
    pub told: Vec<String>,
}

impl Report {
    /// True when nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.faults == 0
    }

    fn fault(&mut self, text: String) {
        self.faults += 1;
        if self.told.len() < TOLD {
            self.told.push(text);
        }
    }
}

/// What the documents say must be in the feeds.
#[derive(Default)]
struct Expected {
    metas: HashMap<(DocumentId, ChangeHash), Meta>,
    generations: HashMap<DocumentId, u32>,
    erased: HashMap<DocumentId, Erasure>,
    scopes: BTreeMap<Scope, ScopeContent>,
}

#[derive(Default)]
struct ScopeContent {
    digest: Digest,
    documents: u64,
    changes: HashSet<(DocumentId, ChangeHash)>,
    buckets: BTreeMap<u8, Digest>,
    /// What the lines looked at so far brought of each document that is there after them.
    brought: HashMap<DocumentId, HashSet<ChangeHash>>,
}

impl ScopeContent {
    /// The lines left exactly what the documents of the scope hold.
    fn is_brought(&self) -> bool {
        let count: usize = self.brought.values().map(HashSet::len).sum();
        let there =
            |(doc, hash): &(DocumentId, ChangeHash)| self.brought.get(doc).is_some_and(|all| all.contains(hash));
        count == self.changes.len() && self.changes.iter().all(there)
    }

    /// The document that a line is about has come, or goes.
    fn take(&mut self, line: &StoredLine) -> Result<(), String> {
        match line.kind {
            EntryKind::Put | EntryKind::Rewrite => {
                self.brought.entry(line.doc).or_default();
            }
            EntryKind::Erase => drop(self.brought.remove(&line.doc)),
            EntryKind::Remove => {
                let was_there = self.brought.remove(&line.doc).is_some();
                ensure(was_there && line.hashes.is_empty(), "it takes a document away that was not there")?;
            }
        }
        Ok(())
    }
}

/// Looks at everything as it is now; desks may go on meanwhile.
///
/// # Errors
/// [`StorageError`] when the data cannot even be read; [`StorageError::Damaged`] is a fault as well.
pub async fn verify(storage: &dyn Storage) -> Result<Report, StorageError> {
    let still = storage.still().await?;
    let mut report = Report::default();
    for fault in still.check_file().await? {
        report.fault(fault);
    }
    let mut expected = Expected::default();
    let directory = storage.directory().await?;
    let office = SigningKey::from_bytes(&storage.charter().await?.key_seed).verifying_key().to_bytes();
    for tombstone in still.erasures().await? {
        report.erased += 1;
        if !erasure::holds(&tombstone, &office) {
            report.fault(format!("{}: its tombstone is not signed by this office", tombstone.doc));
        }
        expected.erased.insert(tombstone.doc, tombstone);
    }
    let mut after = None;
    loop {
        let documents = still.documents(after, BATCH).await?;
        let Some(last) = documents.last() else { break };
        after = Some(last.doc);
        for document in documents {
            check_document(&document, &directory, &mut report);
            if expected.erased.contains_key(&document.doc) {
                report.fault(format!("{}: it was erased and is here", document.doc));
            }
            expect(&document, &mut expected);
        }
    }
    for (scope, head) in still.heads().await? {
        report.scopes += 1;
        let content = expected.scopes.remove(&scope).unwrap_or_default();
        check_scope(still.as_ref(), &scope, &head, content, &expected, &mut report).await?;
    }
    for scope in expected.scopes.keys() {
        report.fault(format!("{scope} has documents and no feed"));
    }
    Ok(report)
}

fn expect(document: &StoredDocument, expected: &mut Expected) {
    expected.generations.insert(document.doc, document.generation);
    for change in &document.changes {
        expected.metas.insert((document.doc, change.hash), change.meta);
    }
    for scope in &document.scopes {
        let content = expected.scopes.entry(scope.clone()).or_default();
        content.digest.add(document.doc, &document.heads);
        content.documents += 1;
        let share = manifest::share(document.doc, document.generation, &document.heads, document.metas.iter().copied());
        content.buckets.entry(manifest::bucket(document.doc)).or_default().join(&share);
        content.changes.extend(document.changes.iter().map(|change| (document.doc, change.hash)));
    }
}

fn check_document(document: &StoredDocument, directory: &Directory, report: &mut Report) {
    report.documents += 1;
    let doc = document.doc;
    let mut actors = HashSet::new();
    for change in &document.changes {
        report.changes += 1;
        if let Err(problem) = check_change(document, change) {
            report.fault(format!("{doc}: change {}: {problem}", change.hash));
        }
        if !actors.insert((change.actor, change.seq)) {
            report.fault(format!("{doc}: change {}: its author's number is there twice", change.hash));
        }
    }
    if let Err(problem) = check_content(document, directory) {
        report.fault(format!("{doc}: {problem}"));
    }
}

fn check_change(document: &StoredDocument, change: &StoredChange) -> Result<(), String> {
    let inspected = document::parse_chunk(&change.bytes).map_err(|error| error.to_string())?;
    let same = inspected.hash == change.hash && inspected.actor == change.actor && inspected.seq == change.seq;
    ensure(same, "its columns are not what its bytes say")?;
    ensure(change.generation == document.generation, "is of another generation")?;
    ensure(change.deed.id == change.deed_id, "its deed is indexed under another id")?;
    ensure(change.deed.complaint == document.doc, "its deed belongs to another complaint")?;
    ensure(change.deed.person == change.meta.person, "its deed is by another person")?;
    ensure(change.deed.device == change.meta.device, "its deed is from another desk")
}

/// The change log alone must give the same document, and the document the same row and deeds.
fn check_content(document: &StoredDocument, directory: &Directory) -> Result<(), String> {
    let metas: Vec<_> = document.changes.iter().map(|change| (change.hash, change.meta)).collect();
    let (kept, logged): (HashMap<_, _>, HashMap<_, _>) =
        (document.metas.iter().copied().collect(), metas.iter().copied().collect());
    ensure(kept == logged && document.metas.len() == metas.len(), "its metas are not those of its changes")?;
    let snapshot = CaseDocument::load_at(&document.bytes, &document.heads).map_err(|error| error.to_string())?;
    let mut replayed = CaseDocument::start().map_err(|error| error.to_string())?;
    replayed
        .merge(document.changes.iter().map(|change| change.bytes.as_slice()))
        .map_err(|error| format!("the change log cannot be replayed: {error}"))?;
    ensure(replayed.heads() == snapshot.heads(), "the change log gives other heads")?;
    ensure(replayed.id() == Some(document.doc), "it holds another complaint")?;
    let row = replayed.row(&kept).map_err(|error| error.to_string())?;
    // A row that an older program made says less; it is made anew with the next deed.
    let current = document.row.version == ROW_VERSION;
    ensure(!current || row == document.row, "the change log gives another row")?;
    ensure(row.number.as_str() == document.number, "it is indexed under another number")?;
    ensure(desk_code(&row.number) == document.desk_code, "it is indexed under another desk code")?;
    let scopes = scopes_of(&document.row.store, document.row.restricted, directory);
    let lies: BTreeSet<_> = document.scopes.iter().cloned().collect();
    ensure(scopes == lies, "it lies in other scopes than those of its store and of what it says")?;
    let facts = replayed.facts(&kept).map_err(|error| error.to_string())?;
    let held: HashMap<_, _> = facts.deeds.iter().map(|done| (done.deed.id, &done.deed)).collect();
    let evident = document.changes.iter().all(|change| held.get(&change.deed_id) == Some(&&change.deed));
    ensure(evident && held.len() == document.changes.len(), "its deeds are not those handed in")
}

fn ensure(holds: bool, problem: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(problem.to_owned()) }
}

/// A line is of the generation that its document has now and brings what is there, or of an earlier one, of which nothing is left.
fn check_generation(line: &StoredLine, expected: &Expected) -> Result<(), String> {
    let erased = expected.erased.get(&line.doc).map(|erasure| erasure.generation);
    if line.kind == EntryKind::Erase {
        return ensure(erased == Some(line.generation) && line.hashes.is_empty(), "it erases what was not erased");
    }
    let now = expected.generations.get(&line.doc).copied();
    let current = now == Some(line.generation) && line.past.is_empty();
    let earlier = now.is_some_and(|now| line.generation < now) || erased.is_some();
    ensure(current || (earlier && line.past.len() == line.hashes.len()), "it is of another generation")
}

async fn check_scope(
    still: &dyn Still,
    scope: &Scope,
    head: &Head,
    mut content: ScopeContent,
    expected: &Expected,
    report: &mut Report,
) -> Result<(), StorageError> {
    let (mut seq, mut link) = (0, chain::START);
    loop {
        let lines = still.lines(scope.clone(), seq, BATCH).await?;
        if lines.is_empty() {
            break;
        }
        for line in lines {
            report.lines += 1;
            if let Err(problem) = check_line(scope, &line, seq, &link, expected, &mut content) {
                report.fault(format!("{scope}: line {}: {problem}", line.seq));
            }
            (seq, link) = (line.seq, line.chain);
        }
    }
    // A bucket that everything left is empty again, and has no row in an office that was filled anew.
    let buckets = still.buckets(scope.clone()).await?.into_iter().filter(|(_, acc)| *acc != Digest::default());
    let buckets: BTreeMap<u8, Digest> = buckets.collect();
    let totals = [
        (head.seq == seq, "its head has another number than its last line"),
        (head.chain == link, "its head has another chain than its last line"),
        (head.digest == content.digest, "its digest is not that of its documents"),
        (head.documents == content.documents, "it counts another number of documents"),
        (buckets == content.buckets, "its buckets are not those of its documents"),
        (content.is_brought(), "its lines bring other changes than its documents hold"),
    ];
    for (_, problem) in totals.into_iter().filter(|(holds, _)| !holds) {
        report.fault(format!("{scope}: {problem}"));
    }
    Ok(())
}

fn check_line(
    scope: &Scope,
    line: &StoredLine,
    seq: u64,
    link: &[u8; 32],
    expected: &Expected,
    content: &mut ScopeContent,
) -> Result<(), String> {
    ensure(line.seq == seq + 1, "the numbers have a gap")?;
    check_generation(line, expected)?;
    content.take(line)?;
    let past: HashMap<_, _> = line.past.iter().copied().collect();
    let mut changes = Vec::with_capacity(line.hashes.len());
    for hash in &line.hashes {
        let meta = match past.get(hash) {
            Some(meta) => meta,
            None => {
                let new = content.brought.entry(line.doc).or_default().insert(*hash);
                ensure(new, "it brings a change a second time")?;
                expected.metas.get(&(line.doc, *hash)).ok_or("it names a change that is not there")?
            }
        };
        changes.push((*hash, *meta));
    }
    let sealed =
        chain::Line { seq: line.seq, kind: line.kind, doc: line.doc, generation: line.generation, changes: &changes };
    ensure(chain::link(link, scope, &sealed) == line.chain, "it does not fit the chain")
}
