//! The doors: every place where bytes of somebody else come in, each with what must hold whatever they are.

use super::honest;
use super::office::InsideOffice;
use complaint::Deed;
use document::{CaseDocument, Entry, Error, Item, Metas, Snapshot, check, parse_chunk, read_alone};
use serde::de::DeserializeOwned;
use sync::codec::{self, ANSWER, CodecError, REQUEST};
use sync::desk::{Begun, Checked, Own, Pass, Portion, Step};
use sync::message::{
    Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, Join, Joined, Listed, Manifest, Manifested, Poke,
    RequestError,
};
use sync::{Digest, manifest};

/// An office and a desk, with all their doors.
pub struct Doors {
    /// The office.
    pub office: InsideOffice,
    before: CaseDocument,
    deed: Deed,
    request: Exchange,
}

impl Doors {
    /// Opens a fresh office and desk.
    pub fn open() -> Doors {
        let request = Exchange { push: honest::exchange(0).push, ..honest::exchange(0) };
        let deed = honest::deed(0, 100, honest::note("honest"));
        Doors { office: InsideOffice::found(), before: honest::complaint(0).0, deed, request }
    }

    /// A change under the envelope of an honest note: only the change that the note makes may be taken in.
    pub fn change(&self, bytes: &[u8]) {
        let mut item = honest::write(&mut self.before.clone(), self.deed.clone(), honest::actor(2));
        item.change = bytes.to_vec();
        if let Ok(inspected) = parse_chunk(bytes) {
            (item.hash, item.actor) = (inspected.hash, inspected.actor);
        }
        if let Ok(after) = check(&self.before, &item) {
            self.expect_own(&item);
            let loaded = CaseDocument::load_at(&after.save(), &after.heads()).expect("what passed can be loaded");
            assert_eq!(loaded.facts(&Metas::new()), after.facts(&Metas::new()), "and says the same");
        }
        let _ = take_in(self.before.clone(), &[bytes]);
        let _ = read_alone(bytes, self.deed.complaint);
    }

    /// The change is one that we make ourselves for its deed, on what its author had seen.
    fn expect_own(&self, item: &Item) {
        let deps = parse_chunk(&item.change).expect("it was parsed before").deps;
        assert_eq!(deps, self.before.heads(), "the envelope's deed was done on the whole complaint");
        let own = honest::write(&mut self.before.clone(), item.deed.clone(), item.actor);
        assert_eq!(own.change, item.change, "what passes is what we write");
    }

    /// A saved document.
    pub fn document(&self, bytes: &[u8]) {
        if let Ok(loaded) = CaseDocument::load(bytes) {
            let _ = loaded.facts(&Metas::new());
            let changes = honest::complaint(0).1;
            let changes: Vec<_> = changes.iter().map(|item| item.change.as_slice()).collect();
            let _ = take_in(loaded, &changes);
        }
    }

    /// A body of any kind: it is read, or refused, as every message in both directions.
    pub fn frame(&mut self, body: &[u8], number: u32) {
        for bounds in [REQUEST, ANSWER] {
            read::<Joined>(codec::decode(body, bounds));
            read::<RequestError>(codec::decode(body, bounds));
            read::<Manifested>(codec::decode(body, bounds));
            read::<Fetched>(codec::decode(body, bounds));
            read::<FetchedRange>(codec::decode(body, bounds));
            read::<Exchanged>(codec::decode(body, bounds));
        }
        self.push(body);
        self.fetch(body);
        if let Some(request) = read::<Join>(codec::decode(body, REQUEST)) {
            let _ = self.office.join(request, number);
        }
    }

    /// The body of an exchange, as the attacker's desk would send it.
    pub fn push(&mut self, body: &[u8]) {
        if let Some(request) = read::<Exchange>(codec::decode(body, REQUEST)) {
            let _ = self.office.push(Exchange { cursors: Vec::new(), ..request });
        }
    }

    /// The body of an exchange without a push: it stands or falls with its cursors.
    pub fn cursor(&mut self, body: &[u8]) {
        if let Some(request) = read::<Exchange>(codec::decode(body, REQUEST)) {
            let _ = self.office.push(Exchange { push: None, ..request });
        }
    }

    /// The body of a request for what there is, for documents or for a range of a file.
    pub fn fetch(&self, body: &[u8]) {
        if let Some(request) = read::<Manifest>(codec::decode(body, REQUEST)) {
            let _ = self.office.manifest(request);
        }
        if let Some(request) = read::<Fetch>(codec::decode(body, REQUEST)) {
            let _ = self.office.fetch(request);
        }
        if let Some(request) = read::<FetchRange>(codec::decode(body, REQUEST)) {
            let _ = self.office.fetch_range(request);
        }
    }

    /// A frame of the live channel.
    pub fn poke(&self, frame: &[u8]) {
        read::<Poke>(codec::decode_poke(frame));
    }

    /// The body of an answer, of an office that seals whatever it sends.
    pub fn answer(&self, body: &[u8]) {
        if let Some(mut answer) = read::<Exchanged>(codec::decode(body, ANSWER)) {
            answer.pages.iter_mut().for_each(honest::link);
            if let Ok(checked) = sync::desk::check(&self.request, answer) {
                checked.pages.iter().flat_map(|page| &page.entries).for_each(|entry| self.apply(entry));
            }
        }
        if let Some(answer) = read::<FetchedRange>(codec::decode(body, ANSWER)) {
            let portion = reading(Vec::new()).ranged(answer);
            self.keep(portion.ok());
        }
        if let Some(answer) = read::<Manifested>(codec::decode(body, ANSWER)) {
            let portion = reading(held()).listed(answer);
            self.keep(portion.ok().flatten());
        }
        if let Some(answer) = read::<Fetched>(codec::decode(body, ANSWER)) {
            let mut pass = reading(held());
            let cursor = answer.cursor.clone();
            let digests = vec![7; 32 * manifest::BUCKETS];
            let _ = pass.listed(Manifested { cursor: cursor.clone(), total: 1, digests, documents: Vec::new() });
            while let Step::Manifest(asked) = pass.step() {
                let doc = answer.documents.first().map(|document| document.doc);
                let doc = doc.filter(|doc| asked.buckets.contains(&manifest::bucket(*doc)));
                let documents = doc.map(|doc| Listed { doc, generation: 9, digest: [7; 32] }).into_iter().collect();
                let listed = Manifested { cursor: cursor.clone(), total: 1, digests: Vec::new(), documents };
                if pass.listed(listed).is_err() {
                    return;
                }
            }
            self.keep(pass.fetched(answer).ok().flatten());
        }
    }

    /// A portion of a scope, as a desk keeps it that holds the complaint already.
    fn keep(&self, portion: Option<Portion>) {
        for portion in portion.into_iter() {
            portion.snapshots.iter().for_each(|snapshot| drop(open(snapshot)));
            for document in portion.changed {
                let changes: Vec<_> = document.changes.iter().map(|change| change.bytes.as_slice()).collect();
                let _ = take_in(self.before.clone(), &changes);
            }
        }
    }

    /// A line of the feed, as a desk applies it that holds the complaint already.
    fn apply(&self, entry: &Entry) {
        let base = entry.snapshot.as_ref().map_or_else(|| Ok(self.before.clone()), |snapshot| open(snapshot));
        if let Ok(document) = base {
            let changes: Vec<_> = entry.changes.iter().map(|change| change.bytes.as_slice()).collect();
            let _ = take_in(document, &changes);
        }
    }
}

/// A desk that is about to read the scope, and holds so much of it.
fn reading(own: Vec<Own>) -> Pass {
    let mut pass = Pass::open(honest::DEVICE, 1 << 20);
    let fetch = vec![honest::scope()];
    let fresh = Checked { results: Vec::new(), pages: Vec::new(), fetch, gone: Vec::new(), more: false };
    pass.exchanged(&fresh, false, vec![(honest::scope(), Begun::Documents(own))]);
    pass
}

/// One complaint of it.
fn held() -> Vec<Own> {
    let doc = honest::deed(0, 100, honest::note("honest")).complaint;
    vec![Own { doc, generation: 0, heads: Vec::new(), share: Digest::default() }]
}

/// What a body holds; one that cannot be read is no fault, if it says so.
fn read<T: DeserializeOwned>(answer: Result<T, CodecError>) -> Option<T> {
    answer.ok()
}

fn open(snapshot: &Snapshot) -> Result<CaseDocument, Error> {
    let document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads)?;
    document.row(&snapshot.metas.iter().copied().collect())?;
    Ok(document)
}

/// What a desk does with changes: merge, read, save, and open again another day.
fn take_in(mut document: CaseDocument, changes: &[&[u8]]) -> Result<(), Error> {
    document.merge(changes.iter().copied())?;
    document.row(&Metas::new())?;
    CaseDocument::load(&document.save())?;
    Ok(())
}
