//! One pass of synchronisation: exchanges until nothing is left to send or to read, and in between the first sync of
//! scopes that were granted anew.

use super::answer::{AnswerError, Checked};
use crate::message::{FetchScope, FetchedScope};
use crate::{Cursor, Scope};
use complaint::DeviceId;
use document::{DocumentId, Snapshot};
use std::collections::VecDeque;

/// What to do next.
#[derive(Clone, PartialEq, Debug)]
pub enum Step {
    /// Send an exchange with whatever waits.
    Exchange,
    /// Fetch documents of a scope that is new here.
    Fetch(FetchScope),
    /// The pass is complete.
    Done,
}

/// A part of a first sync that may be stored.
#[derive(Clone, PartialEq, Debug)]
pub struct Fetched {
    /// Which scope.
    pub scope: Scope,
    /// Whole documents.
    pub snapshots: Vec<Snapshot>,
    /// Where the scope stood when its first part was read.
    pub start: Cursor,
    /// Set with the last part: from here Exchange goes on. Until it is stored the scope counts as not held.
    pub cursor: Option<Cursor>,
    /// Documents received so far, and how many the scope holds.
    pub progress: (u64, u64),
}

/// A scope on its way.
#[derive(Clone, PartialEq, Debug)]
struct Fetching {
    scope: Scope,
    after: Option<DocumentId>,
    /// Of the first answer: later parts may hold newer documents, and reading them again from there changes nothing.
    cursor: Option<Cursor>,
    received: u64,
}

/// One pass.
#[derive(Clone, PartialEq, Debug)]
pub struct Pass {
    device: DeviceId,
    max_bytes: u32,
    fetching: VecDeque<Fetching>,
    exchange: bool,
}

impl Pass {
    /// Opens a pass of `device`, which takes answers of about `max_bytes`.
    pub fn open(device: DeviceId, max_bytes: u32) -> Pass {
        Pass { device, max_bytes, fetching: VecDeque::new(), exchange: true }
    }

    /// What to do next.
    pub fn step(&self) -> Step {
        match self.fetching.front() {
            Some(fetching) => Step::Fetch(FetchScope {
                device: self.device,
                scope: fetching.scope.clone(),
                after: fetching.after,
                max_bytes: self.max_bytes,
            }),
            None if self.exchange => Step::Exchange,
            None => Step::Done,
        }
    }

    /// An exchange was answered and stored; `waiting` says whether more deeds are to be sent.
    pub fn exchanged(&mut self, checked: &Checked, waiting: bool) {
        self.exchange = checked.more || waiting || !checked.fetch.is_empty();
        self.fetching = checked
            .fetch
            .iter()
            .map(|scope| Fetching { scope: scope.clone(), after: None, cursor: None, received: 0 })
            .collect();
    }

    /// The pass is complete, and something is to be sent all the same.
    pub fn go_on(&mut self) {
        self.exchange = true;
    }

    /// A part of a first sync was answered.
    ///
    /// # Errors
    /// [`AnswerError::Unasked`] for another scope, [`AnswerError::Order`] when documents are not in order of their ids, or a
    /// part stands before the first.
    pub fn fetched(&mut self, answer: FetchedScope) -> Result<Fetched, AnswerError> {
        let scope = answer.cursor.scope.clone();
        let Some(fetching) = self.fetching.front_mut().filter(|fetching| fetching.scope == scope) else {
            return Err(AnswerError::Unasked(scope));
        };
        let mut last = fetching.after;
        for snapshot in &answer.snapshots {
            if last.is_some_and(|last| snapshot.doc <= last) {
                return Err(AnswerError::Order(scope));
            }
            last = Some(snapshot.doc);
        }
        if answer.more && answer.snapshots.is_empty() {
            return Err(AnswerError::Order(scope));
        }
        // What stands before the first part is not the same office's scope: its end would be no end.
        if fetching.cursor.as_ref().is_some_and(|start| answer.cursor.seq < start.seq) {
            return Err(AnswerError::Order(scope));
        }
        fetching.after = last;
        fetching.received += answer.snapshots.len() as u64;
        let progress = (fetching.received, answer.total.max(fetching.received));
        let start = fetching.cursor.get_or_insert(answer.cursor).clone();
        if !answer.more {
            self.fetching.pop_front();
        }
        let cursor = (!answer.more).then(|| start.clone());
        Ok(Fetched { scope, snapshots: answer.snapshots, start, cursor, progress })
    }
}
