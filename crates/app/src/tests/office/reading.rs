//! What desks read of a scope outside its feed, at the office in memory.

use super::{Held, State};
use document::Snapshot;
use sync::file::Packer;
use sync::message::{
    Fetch, FetchRange, Fetched, FetchedDocument, FetchedRange, FileName, Listed, Manifest, Manifested,
};
use sync::{Cursor, OfficeError, Scope, manifest};

impl State {
    pub(super) fn place(&self, scope: &Scope) -> Cursor {
        let head = self.feeds.get(scope).map(|(head, _)| *head).unwrap_or_default();
        Cursor { scope: scope.clone(), seq: head.seq, chain: head.chain }
    }

    pub(super) fn members(&self, scope: &Scope) -> Vec<Snapshot> {
        let inside = |held: &&Held| self.scopes(held).contains(scope);
        self.docs.values().filter(inside).map(|held| held.snapshot.clone()).collect()
    }

    pub(super) fn manifest(&mut self, request: &Manifest) -> Result<Manifested, OfficeError> {
        self.reached()?;
        let members = self.members(&request.scope);
        let share = |held: &Snapshot| manifest::share(held.doc, held.generation, &held.heads, held.metas.clone());
        let (cursor, total) = (self.place(&request.scope), members.len() as u64);
        if request.level == 0 {
            let mut digests = vec![sync::Digest::default(); manifest::BUCKETS];
            for held in &members {
                digests[usize::from(manifest::bucket(held.doc))].join(&share(held));
            }
            let digests = digests.iter().flat_map(|digest| digest.0).collect();
            return Ok(Manifested { cursor, total, digests, documents: Vec::new() });
        }
        let asked = members.iter().filter(|held| request.buckets.contains(&manifest::bucket(held.doc)));
        let listed = |held: &Snapshot| Listed { doc: held.doc, generation: held.generation, digest: share(held).0 };
        Ok(Manifested { cursor, total, digests: Vec::new(), documents: asked.map(listed).collect() })
    }

    /// Two documents an answer.
    pub(super) fn fetch(&mut self, request: &Fetch) -> Result<Fetched, OfficeError> {
        self.reached()?;
        let answered = request.documents.len().min(2);
        let members = self.members(&request.scope);
        let wanted = request.documents.iter().take(answered);
        let found = wanted.filter_map(|wanted| members.iter().find(|held| held.doc == wanted.doc));
        let documents: Vec<_> = found.cloned().map(FetchedDocument::from).collect();
        self.fetched += documents.len() as u32;
        Ok(Fetched { cursor: self.place(&request.scope), answered: answered as u32, documents })
    }

    /// A document a frame, two frames an answer; a new file whenever the scope has moved.
    pub(super) fn range(&mut self, request: &FetchRange) -> Result<FetchedRange, OfficeError> {
        self.reached()?;
        let frame = |snapshot| {
            let mut packer = Packer::default();
            packer.add(snapshot).expect("packed");
            packer.finish().expect("packed").expect("a frame")
        };
        let cursor = self.place(&request.scope);
        let mut name = cursor.chain;
        name[31] ^= 1;
        let file = FileName(name);
        let frames: Vec<Vec<u8>> = self.members(&request.scope).into_iter().map(frame).collect();
        let (length, total) = (frames.concat().len() as u64, frames.len() as u64);
        let offset = if request.file == Some(file) { request.offset } else { 0 };
        let (mut at, mut bytes, mut sent) = (0, Vec::new(), 0);
        for frame in frames {
            if at >= offset && sent < 2 {
                bytes.extend(&frame);
                sent += 1;
            }
            at += frame.len() as u64;
        }
        self.fetched += sent;
        Ok(FetchedRange { cursor, file, offset, length, total, bytes })
    }
}
