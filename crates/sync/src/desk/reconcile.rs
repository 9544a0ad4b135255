//! Reconciling a scope whose cursor or documents do not fit: the office's manifest is compared with what is held, bucket by
//! bucket, then document by document, and only what differs is fetched. What the office does not list leaves the scope, and is
//! given back before it may leave the desk.
//!
//! The cursor is the manifest's own: what was committed while the rest was read comes with the feed again, and reading it twice
//! changes nothing.

use super::answer::{AnswerError, is_itself};
use super::pass::{Portion, Step};
use crate::manifest::{BUCKETS, bucket};
use crate::message::{Fetch, Fetched, FetchedDocument, MOST_BUCKETS, MOST_WANTED, Manifest, Manifested, Wanted};
use crate::mutant::{self, Mutant};
use crate::{Cursor, Digest, Scope};
use complaint::DeviceId;
use document::{ChangeHash, DocumentId};
use std::collections::{BTreeMap, BTreeSet};

/// A document that the desk holds of a scope, as far as it is compared.
#[derive(Clone, PartialEq, Debug)]
pub struct Own {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Heads of what is acknowledged; empty when what lies there cannot be trusted.
    pub heads: Vec<ChangeHash>,
    /// Its share: see [`crate::manifest::share`].
    pub share: Digest,
}

/// A scope being reconciled.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Reconciling {
    pub(super) scope: Scope,
    own: BTreeMap<DocumentId, Own>,
    /// Of the manifest.
    start: Option<Cursor>,
    received: u64,
    /// Buckets that differ and are not listed yet.
    buckets: Vec<u8>,
    /// Documents that differ, the next to be fetched last.
    wanted: Vec<Wanted>,
    /// Documents that the office does not list.
    left: Vec<DocumentId>,
}

/// What an answer comes to.
pub(super) enum Reached {
    /// More is to be asked.
    Further,
    /// So little is held that all is better fetched anew.
    TooFar,
    /// This may be stored.
    Portion(Box<Portion>),
}

impl Reconciling {
    pub(super) fn open(scope: Scope, own: Vec<Own>) -> Reconciling {
        let own = own.into_iter().map(|own| (own.doc, own)).collect();
        let (buckets, wanted, left) = (Vec::new(), Vec::new(), Vec::new());
        Reconciling { scope, own, start: None, received: 0, buckets, wanted, left }
    }

    pub(super) fn step(&self, device: DeviceId, max_bytes: u32) -> Step {
        let scope = self.scope.clone();
        let listing = self.start.is_none() || !self.buckets.is_empty();
        if listing {
            let level = u8::from(self.start.is_some());
            return Step::Manifest(Manifest { device, scope, level, buckets: self.asked() });
        }
        let documents = self.wanted.iter().rev().take(MOST_WANTED).cloned().collect();
        Step::Fetch(Fetch { device, scope, documents, max_bytes })
    }

    /// The buckets that are listed next.
    fn asked(&self) -> Vec<u8> {
        self.buckets.iter().take(MOST_BUCKETS).copied().collect()
    }

    /// A manifest came.
    pub(super) fn listed(&mut self, answer: Manifested) -> Result<Reached, AnswerError> {
        if self.start.is_none() {
            return self.compare_buckets(answer);
        }
        self.is_later(&answer.cursor)?;
        let asked: BTreeSet<u8> = self.asked().into_iter().collect();
        let mut last = None;
        for listed in &answer.documents {
            if last.is_some_and(|last| listed.doc <= last) || !asked.contains(&bucket(listed.doc)) {
                return Err(AnswerError::Order(self.scope.clone()));
            }
            last = Some(listed.doc);
        }
        let mut missing: BTreeSet<DocumentId> =
            self.own.keys().copied().filter(|doc| asked.contains(&bucket(*doc))).collect();
        for listed in answer.documents {
            missing.remove(&listed.doc);
            let own = self.own.get(&listed.doc);
            if own.is_none_or(|own| own.share.0 != listed.digest || own.generation != listed.generation) {
                self.wanted.push(wanted(listed.doc, own));
            }
        }
        if !mutant::on(Mutant::UnlistedKept) {
            self.left.extend(missing);
        }
        self.buckets.drain(..asked.len().min(self.buckets.len()));
        if !self.buckets.is_empty() {
            return Ok(Reached::Further);
        }
        self.wanted.sort_unstable_by_key(|wanted| std::cmp::Reverse(wanted.doc));
        Ok(if self.wanted.is_empty() { self.portion(Vec::new()) } else { Reached::Further })
    }

    fn compare_buckets(&mut self, answer: Manifested) -> Result<Reached, AnswerError> {
        let digests = answer.digests.as_chunks::<32>();
        if digests.0.len() != BUCKETS || !digests.1.is_empty() {
            return Err(AnswerError::Order(self.scope.clone()));
        }
        if (self.own.len() as u64).saturating_mul(2) < answer.total {
            return Ok(Reached::TooFar);
        }
        let mut here = vec![Digest::default(); BUCKETS];
        for own in self.own.values() {
            if let Some(here) = here.get_mut(usize::from(bucket(own.doc))) {
                here.join(&own.share);
            }
        }
        let pairs = (0..=u8::MAX).zip(here.iter().zip(digests.0));
        self.buckets = pairs.filter(|(_, (here, there))| here.0 != **there).map(|(bucket, _)| bucket).collect();
        self.start = Some(answer.cursor);
        Ok(if self.buckets.is_empty() { self.portion(Vec::new()) } else { Reached::Further })
    }

    /// Documents came.
    pub(super) fn fetched(&mut self, answer: Fetched) -> Result<Reached, AnswerError> {
        self.is_later(&answer.cursor)?;
        let asked = self.wanted.len().min(MOST_WANTED);
        let answered = answer.answered as usize;
        let rest = self.wanted.len().checked_sub(answered).filter(|_| (1..=asked).contains(&answered));
        let rest = rest.ok_or_else(|| AnswerError::Order(self.scope.clone()))?;
        let named: BTreeSet<DocumentId> = self.wanted.iter().skip(rest).map(|wanted| wanted.doc).collect();
        let mut last = None;
        for document in &answer.documents {
            let is_asked = named.contains(&document.doc) && last.is_none_or(|last| document.doc > last);
            let is_it = document.snapshot.as_ref().is_none_or(|snapshot| snapshot.doc == document.doc);
            if !is_asked || !is_it || !document.changes.iter().all(is_itself) {
                return Err(AnswerError::Order(self.scope.clone()));
            }
            last = Some(document.doc);
        }
        self.wanted.truncate(rest);
        self.received += answer.documents.len() as u64;
        Ok(self.portion(answer.documents))
    }

    /// What was fetched, with the cursor when it is the last.
    fn portion(&mut self, documents: Vec<FetchedDocument>) -> Reached {
        let Some(start) = self.start.clone() else { return Reached::Further };
        let (mut snapshots, mut changed) = (Vec::new(), Vec::new());
        for document in documents {
            match document.snapshot {
                Some(snapshot) => snapshots.push(*snapshot),
                None => changed.push(document),
            }
        }
        let left = std::mem::take(&mut self.left);
        Reached::Portion(Box::new(Portion {
            scope: self.scope.clone(),
            snapshots,
            changed,
            left,
            afresh: false,
            cursor: self.wanted.is_empty().then(|| start.clone()),
            start,
            place: None,
            from_file: false,
            progress: (self.received, self.received + self.wanted.len() as u64),
        }))
    }

    /// What stands before the manifest is not the same office's scope: its documents would be of no use.
    fn is_later(&self, cursor: &Cursor) -> Result<(), AnswerError> {
        let later = self.start.as_ref().is_some_and(|start| cursor.seq >= start.seq);
        if later { Ok(()) } else { Err(AnswerError::Order(self.scope.clone())) }
    }
}

fn wanted(doc: DocumentId, own: Option<&Own>) -> Wanted {
    match own {
        Some(own) => Wanted { doc, generation: own.generation, have_heads: own.heads.clone(), digest: own.share.0 },
        None => Wanted { doc, generation: 0, have_heads: Vec::new(), digest: [0; 32] },
    }
}
