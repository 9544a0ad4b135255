//! What desks read of a scope outside its feed: manifests, documents, and the files of first syncs.

use super::storage::Storage;
use document::{AckedChange, DocumentId};
use sha2::{Digest as _, Sha256};
use std::rc::Rc;
use sync::file::Packer;
use sync::manifest::{BUCKETS, bucket};
use sync::message::{Fetched, FetchedDocument, FetchedRange, FileName, Listed, Manifested, Wanted};
use sync::office::SealKey;
use sync::office::fetch::lacking;
use sync::{Cursor, Scope};

/// Frames of one range, each with one document, and documents of one answer: few, so that passes have to go on.
const FRAMES: usize = 1;
const DOCUMENTS: usize = 2;
/// Lines after which a file is made anew.
const MOVED: u64 = 2;
/// Files of a scope that are kept.
const KEPT: usize = 1;

/// A file for first syncs.
#[derive(Clone, Debug)]
pub struct File {
    name: FileName,
    cursor: Cursor,
    frames: Vec<Vec<u8>>,
    /// What is in it.
    pub docs: Vec<DocumentId>,
}

impl Storage {
    fn members(&self, scope: &Scope) -> Vec<DocumentId> {
        self.docs.iter().filter(|(_, doc)| doc.scopes.contains(scope)).map(|(doc, _)| *doc).collect()
    }

    pub fn place(&self, scope: &Scope) -> Cursor {
        let head = self.feeds.get(scope).map(|feed| feed.head).unwrap_or_default();
        Cursor { scope: scope.clone(), seq: head.seq, chain: head.chain }
    }

    /// What a scope holds.
    pub fn manifest(&self, scope: &Scope, level: u8, buckets: &[u8]) -> Manifested {
        let digest = |at: usize| {
            let feed = self.feeds.get(scope)?;
            feed.buckets.get(&u8::try_from(at).ok()?).map(|digest| digest.0)
        };
        let digests: Vec<[u8; 32]> = (0..BUCKETS).map(|at| digest(at).unwrap_or_default()).collect();
        let members = self.members(scope);
        let total = members.len() as u64;
        let listed = |doc: DocumentId| {
            let found = &self.docs[&doc];
            Listed { doc, generation: found.known.generation, digest: found.share(doc).0 }
        };
        let documents = members.into_iter().filter(|doc| buckets.contains(&bucket(*doc))).map(listed).collect();
        let cursor = self.place(scope);
        if level == 0 {
            return Manifested { cursor, total, digests: digests.concat(), documents: Vec::new() };
        }
        Manifested { cursor, total, digests: Vec::new(), documents }
    }

    /// Documents of a scope. Here no document is too small to be sent in part.
    pub fn fetch(&self, scope: &Scope, wanted: &[Wanted]) -> Fetched {
        let answered = wanted.len().min(DOCUMENTS);
        let documents = wanted.iter().take(answered).filter_map(|wanted| {
            let whole = self.snapshot(wanted.doc).filter(|_| self.docs[&wanted.doc].scopes.contains(scope))?;
            let change = |(hash, meta): &(document::ChangeHash, complaint::Meta)| {
                let change = self.changes.get(hash)?;
                Some(AckedChange { hash: *hash, bytes: change.bytes.clone(), meta: *meta })
            };
            let changes = whole.metas.iter().filter_map(change).collect();
            let (doc, generation) = (whole.doc, whole.generation);
            Some(match lacking(doc, generation, changes, wanted) {
                Some(changes) => FetchedDocument { doc, generation, changes, snapshot: None },
                None => whole.into(),
            })
        });
        Fetched { cursor: self.place(scope), answered: answered as u32, documents: documents.collect() }
    }

    /// A range of a scope's file: of the one that was begun, if it is there still, else of the newest from its start.
    pub fn range(&mut self, scope: &Scope, name: Option<FileName>, offset: u64, seals: &SealKey) -> FetchedRange {
        let begun = self.files.get(scope).and_then(|files| files.iter().find(|file| Some(file.name) == name).cloned());
        if let Some(range) = begun.and_then(|file| file.range(offset)) {
            return range;
        }
        let head = self.place(scope).seq;
        let newest = self.files.get(scope).and_then(|files| files.last()).cloned();
        let newest = newest.filter(|file| head.saturating_sub(file.cursor.seq) <= MOVED);
        let file = newest.unwrap_or_else(|| self.make_file(scope, seals));
        file.range(0).expect("every file has a start")
    }

    fn make_file(&mut self, scope: &Scope, seals: &SealKey) -> Rc<File> {
        let frame = |doc: DocumentId| {
            let mut snapshot = self.snapshot(doc)?;
            seals.seal_snapshot(&mut snapshot);
            let mut packer = Packer::default();
            packer.add(snapshot).expect("a document can be packed");
            packer.finish().expect("a frame can be packed")
        };
        let docs = self.members(scope);
        let frames: Vec<Vec<u8>> = docs.iter().copied().filter_map(frame).collect();
        let name = FileName(Sha256::digest(frames.concat()).into());
        let file = Rc::new(File { name, cursor: self.place(scope), frames, docs });
        let files = self.files.entry(scope.clone()).or_default();
        files.push(Rc::clone(&file));
        let old = files.len().saturating_sub(KEPT);
        files.drain(..old);
        file
    }
}

impl File {
    /// Whole frames from that place on; nothing when none begins there.
    fn range(&self, offset: u64) -> Option<FetchedRange> {
        let mut at = 0;
        let mut first = 0;
        while at < offset {
            at += self.frames.get(first)?.len() as u64;
            first += 1;
        }
        let bytes = self.frames.iter().skip(first).take(FRAMES).flatten().copied().collect();
        let (length, total) = (self.frames.concat().len() as u64, self.frames.len() as u64);
        (at == offset).then(|| FetchedRange {
            cursor: self.cursor.clone(),
            file: self.name,
            offset,
            length,
            total,
            bytes,
        })
    }
}
