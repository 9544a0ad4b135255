//! Keeping the office's verdict on a batch: what it comes to is decided in `sync`, all of it is one transaction here.

use super::pass::Course;
use crate::session::Hands;
use crate::{App, Error, Result};
use complaint::Timestamp;
use document::{ChangeHash, DocumentId, Erasure, Item};
use store::{Erasing, News, Refusing, Settled, SettledDoc, Told};
use sync::desk::settle::{by_document, unopened};
use sync::desk::{Answered, Checked, Held, Reason, Renumbered, Settling, Standing};
use sync::message::{Push, Status};

/// How [`Reason::Unopened`] is written.
const UNOPENED: &str = r#"{"status":"unopened"}"#;

impl App {
    /// Takes the answer to a push in, in one transaction; true when anything was decided.
    pub(super) fn settle(
        &self,
        push: &Push,
        next_token: [u8; 16],
        checked: &Checked,
        course: &mut Course,
    ) -> Result<bool> {
        let mut replica = self.writer();
        let doubted = self.inner.reader.desk()?.and_then(|desk| desk.office).is_some_and(|office| office.doubted);
        let standing = Standing { read_all: course.memory.has_read_all(checked), doubted };
        let mut answered = Answered::default();
        let mut docs = Vec::new();
        let mut hands = Hands::counting(self, replica.next_counter(&self.this_desk().desk_code)?);
        for (doc, results) in by_document(push, &checked.results) {
            let (part, settled) = self.settle_document(doc, &results, standing, course, &mut hands)?;
            answered.extend(part);
            docs.extend(settled);
        }
        course.report.sent += answered.accepted.len() as u64;
        course.report.refused += answered.aside.len() as u64;
        let moved = !answered.is_empty();
        let counters = hands.used;
        let settled = settled(answered, docs, self.now());
        let gone: Vec<DocumentId> = settled.erased.iter().map(|erasing| erasing.erasure.doc).collect();
        let files = self.files_of(gone.iter().copied())?;
        self.forget_kept(&mut replica, &gone)?;
        let changed = replica.settle(&Settled { push_id: push.id, next_token, counters, ..settled })?;
        drop(replica);
        if !gone.is_empty() {
            self.forget_looked_at();
        }
        self.remove_strays(files.into_iter());
        self.tell(changed);
        Ok(moved)
    }

    /// One document that cannot be opened does not keep the others from being settled.
    fn settle_document(
        &self,
        doc: DocumentId,
        results: &[(&Item, &Status)],
        standing: Standing,
        course: &mut Course,
        hands: &mut Hands<'_>,
    ) -> Result<(Answered, Option<SettledDoc>)> {
        match self.settle_opened(doc, results, standing, course, hands) {
            Ok((answered, settled)) => Ok((answered, Some(settled))),
            Err(error) if error.is_of_one_document() || matches!(error, Error::NotFound) => {
                tracing::warn!(complaint = %doc, "a complaint cannot be opened; its deeds are settled without it");
                Ok((unopened(results), None))
            }
            Err(error) => Err(error),
        }
    }

    fn settle_opened(
        &self,
        doc: DocumentId,
        results: &[(&Item, &Status)],
        standing: Standing,
        course: &mut Course,
        hands: &mut Hands<'_>,
    ) -> Result<(Answered, SettledDoc)> {
        let mut held = self.find_document(doc)?.ok_or(Error::NotFound)?;
        let directory = self.directory();
        let mut settling = Settling {
            device: self.this_desk().device,
            directory: &directory,
            writing: hands,
            again: &mut course.memory.again,
            standing,
        };
        let answered = settling.settle(&mut held, results)?;
        let settled = self.settled_doc(doc, &held)?;
        Ok((answered, settled))
    }

    pub(super) fn settled_doc(&self, doc: DocumentId, held: &Held) -> Result<SettledDoc> {
        let row = match held.whole.id() {
            Some(_) => {
                let read = held.read()?;
                Some(self.row_write(&read.facts, &read.case))
            }
            None => None,
        };
        Ok(SettledDoc { doc, heads: held.acked.heads(), row })
    }
}

/// What the replica is to keep of it.
pub(super) fn settled(answered: Answered, docs: Vec<SettledDoc>, now: Timestamp) -> Settled {
    Settled {
        accepted: answered.accepted,
        refused: answered.aside.into_iter().map(|(hash, reason)| refusing(hash, &reason, now)).collect(),
        superseded: answered.superseded,
        reauthored: answered.reauthored,
        given_back: answered.given_back,
        told: answered.renumbered.into_iter().map(|renumbered| told(renumbered, now)).collect(),
        erased: answered.erased.into_iter().map(erasing).collect(),
        at: now,
        docs,
        ..Settled::default()
    }
}

fn told(renumbered: Renumbered, at: Timestamp) -> Told {
    let Renumbered { deed, doc, printed, number } = renumbered;
    Told { id: deed.0, complaint: Some(doc), at, news: News::Renumbered { printed, number } }
}

/// A tombstone as the replica keeps it.
pub(super) fn erasing(erasure: Erasure) -> Erasing {
    // A status is plain data: writing it as JSON cannot fail.
    Erasing { erasure, status: serde_json::to_string(&Status::DocErased { erasure }).unwrap_or_default() }
}

fn refusing(hash: ChangeHash, reason: &Reason, at: Timestamp) -> Refusing {
    let status = match reason {
        // A status is plain data: writing it as JSON cannot fail.
        Reason::Status(status) => serde_json::to_string(status).unwrap_or_default(),
        Reason::Unopened => UNOPENED.to_owned(),
    };
    Refusing { hash, status, at }
}
