//! Taking the office's verdict on a batch in: accepted changes become part of the acknowledged document, refused deeds are
//! kept with their reason, and what was built on them is done again without them.

use super::pass::Memory;
use super::reauthor::Rebuilt;
use crate::documents::Opened;
use crate::{App, Error, Result};
use complaint::Timestamp;
use document::{ChangeHash, DocumentId, Item};
use std::collections::BTreeMap;
use store::{Refusing, Settled, SettledDoc};
use sync::message::{Push, Status};

/// Times a deed is done again in one pass before it is set aside: more would go round in circles.
const MOST_AGAIN: u32 = 3;

/// Why a deed is set aside that would have to be done again in a document that cannot be opened. The desk's own word: no
/// office says it.
const UNOPENED: &str = r#"{"status":"unopened"}"#;

/// What is to be done with one pushed item.
enum Verdict {
    /// It is in the office's history.
    Keep(complaint::Meta),
    /// A person must look at it.
    SetAside,
    /// Nothing is wrong with the deed; its change stands on what is not there.
    DoAgain,
    /// The deed is in the office's history under this other change.
    Superseded(ChangeHash),
    /// The office did not decide.
    Wait,
}

fn verdict(status: &Status) -> Verdict {
    match status {
        Status::Accepted { meta } | Status::Duplicate { meta } => Verdict::Keep(*meta),
        Status::Refused { .. }
        | Status::InvalidChange { .. }
        | Status::TooLarge
        | Status::OldGeneration
        | Status::DocErased => Verdict::SetAside,
        Status::DepRefused | Status::DepMissing | Status::ActorNotYours | Status::SeqConflict => Verdict::DoAgain,
        Status::DeedKnown { hash } => Verdict::Superseded(*hash),
        Status::Retry => Verdict::Wait,
    }
}

impl App {
    /// Takes the answer to a push in, in one transaction; true when anything was decided.
    pub(super) fn settle(
        &self,
        push: &Push,
        next_token: [u8; 16],
        results: &[Status],
        memory: &mut Memory,
    ) -> Result<bool> {
        let mut replica = self.writer();
        let mut settled = Settled { push_id: push.id, next_token, ..Settled::default() };
        let mut by_doc: BTreeMap<DocumentId, Vec<(&Item, &Status)>> = BTreeMap::new();
        for (item, status) in push.items.iter().zip(results) {
            by_doc.entry(item.doc).or_default().push((item, status));
        }
        let now = self.now();
        for (doc, answered) in by_doc {
            take_in(&mut settled, self.settle_document(doc, &answered, now, memory)?);
        }
        memory.report.sent += settled.accepted.len() as u64;
        memory.report.refused += settled.refused.len() as u64;
        let idle = settled.accepted.is_empty()
            && settled.refused.is_empty()
            && settled.reauthored.is_empty()
            && settled.superseded.is_empty();
        let changed = replica.settle(&settled)?;
        drop(replica);
        self.tell(changed);
        Ok(!idle)
    }

    /// One document that cannot be opened does not keep the others from being settled.
    fn settle_document(
        &self,
        doc: DocumentId,
        answered: &[(&Item, &Status)],
        now: Timestamp,
        memory: &mut Memory,
    ) -> Result<Settled> {
        match self.settle_opened(doc, answered, now, memory) {
            Err(error) if error.is_of_one_document() || matches!(error, Error::NotFound) => {
                tracing::warn!(complaint = %doc, "a complaint cannot be opened; its deeds are settled without it");
                Ok(settle_unopened(answered, now))
            }
            outcome => outcome,
        }
    }

    fn settle_opened(
        &self,
        doc: DocumentId,
        answered: &[(&Item, &Status)],
        now: Timestamp,
        memory: &mut Memory,
    ) -> Result<Settled> {
        let mut settled = Settled::default();
        let mut opened = self.find_document(doc)?.ok_or(Error::NotFound)?;
        let mut again = false;
        for (item, status) in answered {
            match verdict(status) {
                Verdict::Keep(meta) => {
                    opened.acked.merge([item.change.as_slice()])?;
                    opened.metas.insert(item.hash, meta);
                    opened.pending.retain(|other| other.hash != item.hash);
                    settled.accepted.push((item.hash, meta));
                }
                Verdict::SetAside => {
                    again = true;
                    opened.pending.retain(|other| other.hash != item.hash);
                    settled.refused.push(refusing(item, status, now));
                }
                Verdict::DoAgain => {
                    again = true;
                    let times = memory.again.entry(item.deed.id).or_default();
                    *times += 1;
                    if *times > MOST_AGAIN {
                        opened.pending.retain(|other| other.hash != item.hash);
                        settled.refused.push(refusing(item, status, now));
                    }
                }
                Verdict::Superseded(by) if opened.acked.has(by) => {
                    again = true;
                    opened.pending.retain(|other| other.hash != item.hash);
                    settled.superseded.push(item.hash);
                }
                // The other change is still on its way with the feed; until it is here, this one stays.
                Verdict::Superseded(_) | Verdict::Wait => {}
            }
        }
        if again {
            self.done_again(&mut opened, now, &mut settled)?;
        }
        settled.docs.push(self.settled_doc(doc, &opened)?);
        Ok(settled)
    }

    /// The remaining deeds, done again under their old ids by new actors on the acknowledged document.
    fn done_again(&self, opened: &mut Opened, now: Timestamp, settled: &mut Settled) -> Result<()> {
        self.forget_actors();
        let Rebuilt { items, refused } = self.reauthor(opened)?;
        for (item, refusal) in refused {
            settled.refused.push(refusing(&item, &Status::Refused { refusal }, now));
        }
        settled.reauthored.extend(items);
        Ok(())
    }

    fn settled_doc(&self, doc: DocumentId, opened: &Opened) -> Result<SettledDoc> {
        let recorded = opened.whole.id().is_some();
        let row = if recorded {
            let read = crate::documents::Read::of(&opened.whole, &opened.metas)?;
            Some(self.row_write(read.row()))
        } else {
            None
        };
        Ok(SettledDoc { doc, heads: opened.acked.heads(), row })
    }
}

/// What can be settled of a document that cannot be opened: what the office has is the office's, and what would have to be
/// done again is set aside with its text. The document itself stays as it is until it is fetched whole.
fn settle_unopened(answered: &[(&Item, &Status)], now: Timestamp) -> Settled {
    let mut settled = Settled::default();
    for (item, status) in answered {
        match verdict(status) {
            Verdict::Keep(meta) => settled.accepted.push((item.hash, meta)),
            Verdict::SetAside => settled.refused.push(refusing(item, status, now)),
            Verdict::DoAgain => {
                let status = UNOPENED.to_owned();
                settled.refused.push(Refusing { hash: item.hash, status, at: now });
            }
            Verdict::Superseded(_) | Verdict::Wait => {}
        }
    }
    settled
}

/// Adds what was settled of one document.
fn take_in(settled: &mut Settled, part: Settled) {
    settled.accepted.extend(part.accepted);
    settled.refused.extend(part.refused);
    settled.superseded.extend(part.superseded);
    settled.reauthored.extend(part.reauthored);
    settled.docs.extend(part.docs);
}

fn refusing(item: &Item, status: &Status, at: Timestamp) -> Refusing {
    // A status is plain data: writing it as JSON cannot fail.
    Refusing { hash: item.hash, status: serde_json::to_string(status).unwrap_or_default(), at }
}
