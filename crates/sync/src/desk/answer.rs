//! Checks of the office's answers.

use crate::message::{Ack, Exchange, Exchanged, Page, Push, Status};
use crate::mutant::{self, Mutant};
use crate::{Cursor, Digest, Scope, chain, erasure};
use document::{AckedChange, ChangeHash, DocumentId, Entry, EntryKind, Erasure};
use std::collections::BTreeSet;

/// Why an answer is not believed. Nothing of it may be stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The answer is about another push than the one sent.
    #[error("the answer acknowledges push {got:?}, sent was {sent:?}")]
    OtherPush {
        /// What was sent.
        sent: Option<u64>,
        /// What came back.
        got: Option<u64>,
    },
    /// The results do not name the items sent, one by one.
    #[error("the results of push {push} do not match its items")]
    Results {
        /// Which push.
        push: u64,
    },
    /// A page of a scope that was not asked for.
    #[error("a page of {0}, which was not asked for")]
    Unasked(Scope),
    /// The numbers have a gap.
    #[error("{scope}: line {got} after line {after}")]
    Gap {
        /// Which scope.
        scope: Scope,
        /// The last line held.
        after: u64,
        /// The line received.
        got: u64,
    },
    /// A line does not fit the chain.
    #[error("{scope}: line {seq} does not fit the chain")]
    Chain {
        /// Which scope.
        scope: Scope,
        /// Which line.
        seq: u64,
    },
    /// A change is not the one its hash names.
    #[error("{scope}: a change of line {seq} is not the one it claims to be")]
    Change {
        /// Which scope.
        scope: Scope,
        /// Which line.
        seq: u64,
    },
    /// A part of a scope is not the one that was asked for, or its documents come out of order.
    #[error("{0}: not what was asked for, or out of order")]
    Order(Scope),
    /// A tombstone that the desk's office did not sign, or that is of another document.
    #[error("an erasure of {0} that the office did not sign")]
    Erasure(DocumentId),
    /// A scope was compared in this pass, and desk and office disagree on it again.
    #[error("{0} was compared in this pass, and desk and office still disagree on it")]
    StillDisagrees(Scope),
}

/// An answer that may be stored.
#[derive(Clone, PartialEq, Debug)]
pub struct Checked {
    /// What became of the items sent, in the order sent; empty without a push.
    pub results: Vec<Status>,
    /// Pages, each to be stored in one transaction with its cursor.
    pub pages: Vec<CheckedPage>,
    /// Scopes granted of which the desk holds nothing, or nothing that fits: to be read.
    pub fetch: Vec<Scope>,
    /// Scopes the desk holds and is no longer granted.
    pub gone: Vec<Scope>,
    /// True when more lines wait at the office.
    pub more: bool,
}

/// A page that follows the desk's cursor without a gap and fits the chain.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckedPage {
    /// The lines.
    pub entries: Vec<Entry>,
    /// The cursor after them.
    pub cursor: Cursor,
    /// Digest of the scope at the office's head; comparable once `cursor.seq` is `head_seq`.
    pub digest: [u8; 32],
    /// Number of the scope's last line.
    pub head_seq: u64,
}

/// Checks an answer against the request it answers.
///
/// # Errors
/// [`AnswerError`] that says what does not fit.
pub fn check(request: &Exchange, answer: Exchanged) -> Result<Checked, AnswerError> {
    let results = check_ack(request.push.as_ref(), answer.ack)?;
    let held: BTreeSet<&Scope> = request.cursors.iter().map(|cursor| &cursor.scope).collect();
    let granted: BTreeSet<&Scope> = answer.granted.iter().collect();
    let fetch = granted.difference(&held).map(|scope| (*scope).clone()).collect();
    let gone = held.difference(&granted).map(|scope| (*scope).clone()).collect();
    let more = answer.pages.iter().any(|page| page.more);
    let mut pages = Vec::with_capacity(answer.pages.len());
    for page in answer.pages {
        let asked = request.cursors.iter().find(|cursor| cursor.scope == page.scope);
        let cursor = asked.ok_or_else(|| AnswerError::Unasked(page.scope.clone()))?;
        pages.push(check_page(cursor, page)?);
    }
    Ok(Checked { results, pages, fetch, gone, more })
}

/// Checks every tombstone in an answer: only the office whose key the desk was given when it joined can have one erased.
///
/// # Errors
/// [`AnswerError::Erasure`] that names the first document at fault.
pub fn check_erasures(answer: &Exchanged, office: &[u8; 32]) -> Result<(), AnswerError> {
    let signed = |erasure: &Erasure| erasure::holds(erasure, office);
    for entry in answer.pages.iter().flat_map(|page| &page.entries).filter(|entry| entry.kind == EntryKind::Erase) {
        let of_it = |erasure: &Erasure| (erasure.doc, erasure.generation) == (entry.doc, entry.generation);
        if !entry.erasure.as_deref().is_some_and(|erasure| of_it(erasure) && signed(erasure)) {
            return Err(AnswerError::Erasure(entry.doc));
        }
    }
    check_told(answer.ack.as_ref(), office)
}

/// Checks every tombstone in what became of a push.
pub(super) fn check_told(ack: Option<&Ack>, office: &[u8; 32]) -> Result<(), AnswerError> {
    let told = ack.iter().flat_map(|ack| &ack.results).filter_map(|result| match &result.status {
        Status::DocErased { erasure } => Some(erasure),
        _ => None,
    });
    match told.into_iter().find(|erasure| !erasure::holds(erasure, office)) {
        Some(erasure) => Err(AnswerError::Erasure(erasure.doc)),
        None => Ok(()),
    }
}

/// What became of the items of a push, one by one.
pub(super) fn check_ack(push: Option<&Push>, ack: Option<Ack>) -> Result<Vec<Status>, AnswerError> {
    let (push, ack) = match (push, ack) {
        (None, None) => return Ok(Vec::new()),
        (Some(push), Some(ack)) if push.id == ack.id => (push, ack),
        (push, ack) => {
            return Err(AnswerError::OtherPush { sent: push.map(|p| p.id), got: ack.map(|a| a.id) });
        }
    };
    let fits = push.items.len() == ack.results.len()
        && push.items.iter().zip(&ack.results).all(|(item, result)| item.hash == result.hash);
    if !fits {
        return Err(AnswerError::Results { push: push.id });
    }
    Ok(ack.results.into_iter().map(|result| result.status).collect())
}

/// Checks that a page follows `cursor`: dense numbers, unbroken chain, every change the one its hash names.
///
/// # Errors
/// [`AnswerError`] that names the first line at fault.
pub fn check_page(cursor: &Cursor, page: Page) -> Result<CheckedPage, AnswerError> {
    let mut at = cursor.clone();
    for entry in &page.entries {
        let scope = || page.scope.clone();
        if entry.seq != at.seq + 1 {
            return Err(AnswerError::Gap { scope: scope(), after: at.seq, got: entry.seq });
        }
        let fits = chain::link_entry(&at.chain, &page.scope, entry) == entry.chain;
        if !fits && !mutant::on(Mutant::ChainUnchecked) {
            return Err(AnswerError::Chain { scope: scope(), seq: entry.seq });
        }
        if !entry.changes.iter().all(is_itself) {
            return Err(AnswerError::Change { scope: scope(), seq: entry.seq });
        }
        at = Cursor { scope: scope(), seq: entry.seq, chain: entry.chain };
    }
    Ok(CheckedPage { entries: page.entries, cursor: at, digest: page.digest, head_seq: page.head_seq })
}

/// The hash is recomputed from the bytes: the chain covers the hash only. What was rebuilt or erased since has no bytes.
pub(super) fn is_itself(change: &AckedChange) -> bool {
    change.bytes.is_empty()
        || document::parse_chunk(&change.bytes).is_ok_and(|inspected| inspected.hash == change.hash)
        || mutant::on(Mutant::HashUnchecked)
}

/// True when the documents held of a scope are the office's: compared are the desk's own acknowledged heads.
pub fn agrees<'a>(heads: impl IntoIterator<Item = (DocumentId, &'a [ChangeHash])>, digest: [u8; 32]) -> bool {
    Digest::of(heads).0 == digest || mutant::on(Mutant::DigestAdopted)
}
