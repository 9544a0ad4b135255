//! One pass of synchronisation: exchanges until nothing is left to send or to read, and in between the reading of scopes that
//! are new here or do not fit.

use super::answer::{AnswerError, Checked};
use super::fill::{Filling, Place};
use super::reconcile::{Own, Reached, Reconciling};
use crate::message::{Fetch, FetchRange, Fetched, FetchedDocument, FetchedRange, Manifest, Manifested};
use crate::{Cursor, Scope};
use complaint::DeviceId;
use document::{DocumentId, Snapshot};
use std::collections::VecDeque;

/// What to do next.
#[derive(Clone, PartialEq, Debug)]
pub enum Step {
    /// Send an exchange with whatever waits.
    Exchange,
    /// Read a range of a scope that is new here.
    FetchRange(FetchRange),
    /// Ask what the office holds of a scope that does not fit.
    Manifest(Manifest),
    /// Fetch what differs.
    Fetch(Fetch),
    /// The pass is complete.
    Done,
}

/// What is here of a scope that has no cursor.
#[derive(Clone, PartialEq, Debug)]
pub enum Begun {
    /// A file of it was read in part.
    File(Place),
    /// These documents; none when the scope is new here.
    Documents(Vec<Own>),
}

/// A part of a scope that may be stored, in one transaction.
#[derive(Clone, PartialEq, Debug)]
pub struct Portion {
    /// Which scope.
    pub scope: Scope,
    /// Whole documents, in place of what is held.
    pub snapshots: Vec<Snapshot>,
    /// Documents of which the office sent what is lacking here; nothing of those that are only noted to be in the scope.
    pub changed: Vec<FetchedDocument>,
    /// Documents that are no longer in the scope.
    pub left: Vec<DocumentId>,
    /// Nothing that was in the scope before counts: all of it comes with this portion and those after it.
    pub afresh: bool,
    /// Where the scope stood when its first part was read.
    pub start: Cursor,
    /// Set with the last part: from here Exchange goes on. Until it is stored the scope counts as not held.
    pub cursor: Option<Cursor>,
    /// Where the reading goes on, also in another pass.
    pub place: Option<Place>,
    /// Read from a file that the office made before: another scope may have brought a later state of a document since.
    pub from_file: bool,
    /// Documents received so far, and how many are to be.
    pub progress: (u64, u64),
}

impl Portion {
    /// A document that is `held` at a later generation than in the office's file stays as it is: it is only noted to be in the
    /// scope. An office that was put back to the earlier one tells by the scope's digest.
    pub fn keep_later(&mut self, held: impl Fn(DocumentId) -> Option<u32>) {
        if !self.from_file {
            return;
        }
        let is_older = |snapshot: &mut Snapshot| held(snapshot.doc).is_some_and(|here| here > snapshot.generation);
        let older = self.snapshots.extract_if(.., is_older);
        self.changed.extend(older.map(|snapshot| FetchedDocument {
            doc: snapshot.doc,
            generation: snapshot.generation,
            changes: Vec::new(),
            snapshot: None,
        }));
    }
}

/// A scope that is read.
#[derive(Clone, PartialEq, Debug)]
enum Reading {
    Whole(Filling),
    Compared(Reconciling),
}

impl Reading {
    fn open(scope: Scope, begun: Begun) -> Reading {
        match begun {
            Begun::File(place) => Reading::Whole(Filling::open(scope, Some(place))),
            Begun::Documents(own) if own.is_empty() => Reading::Whole(Filling::open(scope, None)),
            Begun::Documents(own) => Reading::Compared(Reconciling::open(scope, own)),
        }
    }
}

/// One pass.
#[derive(Clone, PartialEq, Debug)]
pub struct Pass {
    device: DeviceId,
    max_bytes: u32,
    reading: VecDeque<Reading>,
    exchange: bool,
}

impl Pass {
    /// Opens a pass of `device`, which takes answers of about `max_bytes`.
    pub fn open(device: DeviceId, max_bytes: u32) -> Pass {
        Pass { device, max_bytes, reading: VecDeque::new(), exchange: true }
    }

    /// What to do next.
    pub fn step(&self) -> Step {
        match self.reading.front() {
            Some(Reading::Whole(filling)) => filling.step(self.device, self.max_bytes),
            Some(Reading::Compared(reconciling)) => reconciling.step(self.device, self.max_bytes),
            None if self.exchange => Step::Exchange,
            None => Step::Done,
        }
    }

    /// An exchange was answered and stored; `waiting` says whether more deeds are to be sent, `begun` what is here of each of
    /// the scopes that are to be fetched.
    pub fn exchanged(&mut self, checked: &Checked, waiting: bool, begun: Vec<(Scope, Begun)>) {
        self.exchange = checked.more || waiting || !checked.fetch.is_empty();
        self.reading = begun.into_iter().map(|(scope, begun)| Reading::open(scope, begun)).collect();
    }

    /// The pass is complete, and something is to be sent all the same.
    pub fn go_on(&mut self) {
        self.exchange = true;
    }

    /// What was read does not fit what is here, and nothing of it was stored: ask what is there once more.
    pub fn begin_again(&mut self) {
        self.reading.clear();
        self.exchange = true;
    }

    /// A range of a first sync was answered.
    ///
    /// # Errors
    /// [`AnswerError::Unasked`] for another scope, [`AnswerError::Order`] when it is not the range asked for, or its documents
    /// are not in order of their ids.
    pub fn ranged(&mut self, answer: FetchedRange) -> Result<Portion, AnswerError> {
        let portion = match self.reading.front_mut() {
            Some(Reading::Whole(filling)) if filling.scope == answer.cursor.scope => filling.ranged(answer)?,
            _ => return Err(AnswerError::Unasked(answer.cursor.scope)),
        };
        if portion.cursor.is_some() {
            self.reading.pop_front();
        }
        Ok(portion)
    }

    /// A manifest was answered. When it shows what is to be stored, that is given at once.
    ///
    /// # Errors
    /// [`AnswerError::Unasked`] for another scope, [`AnswerError::Order`] for a manifest that cannot be one.
    pub fn listed(&mut self, answer: Manifested) -> Result<Option<Portion>, AnswerError> {
        let scope = answer.cursor.scope.clone();
        let reached = self.compared(&scope)?.listed(answer)?;
        Ok(self.reached(scope, reached))
    }

    /// Documents that differ were answered.
    ///
    /// # Errors
    /// [`AnswerError::Unasked`] for another scope, [`AnswerError::Order`] for documents that were not asked for.
    pub fn fetched(&mut self, answer: Fetched) -> Result<Option<Portion>, AnswerError> {
        let scope = answer.cursor.scope.clone();
        let reached = self.compared(&scope)?.fetched(answer)?;
        Ok(self.reached(scope, reached))
    }

    fn compared(&mut self, scope: &Scope) -> Result<&mut Reconciling, AnswerError> {
        match self.reading.front_mut() {
            Some(Reading::Compared(reconciling)) if reconciling.scope == *scope => Ok(reconciling),
            _ => Err(AnswerError::Unasked(scope.clone())),
        }
    }

    fn reached(&mut self, scope: Scope, reached: Reached) -> Option<Portion> {
        match reached {
            Reached::Further => None,
            Reached::TooFar => {
                self.reading.pop_front();
                self.reading.push_front(Reading::Whole(Filling::open(scope, None)));
                None
            }
            Reached::Portion(portion) => {
                if portion.cursor.is_some() {
                    self.reading.pop_front();
                }
                Some(*portion)
            }
        }
    }
}
