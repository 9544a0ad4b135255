//! An office that was restored from a backup lost what it acknowledged since: this desk gives back what it holds of it. What
//! is lost is found out by `sync`; this room keeps it in the outbox, and nothing leaves the desk before.

use super::answer::News;
use super::pass::Course;
use crate::documents;
use crate::{App, Error, Result};
use document::{DocumentId, Erasure, Item, Snapshot};
use std::collections::HashMap;
use store::StoredDocument;
use sync::desk::give_back::{give_back, lacking, lacks};
use sync::erasure;

/// Documents given back in one transaction.
const TOGETHER: usize = 100;

impl App {
    /// Another epoch, or a directory older than the one held: the office may have lost something, so everything is
    /// compared once.
    pub(super) fn doubt_if_restored(&self, news: &News, course: &mut Course) -> Result<()> {
        let desk = self.inner.reader.desk()?.ok_or(Error::NoDesk)?;
        let known = desk.office.as_ref().ok_or(Error::Alone)?.epoch;
        let older = news.directory.as_ref().is_some_and(|directory| directory.version < self.directory().version);
        if known == news.epoch && !older {
            return Ok(());
        }
        tracing::warn!(known, epoch = news.epoch, "the office was restored from a backup; this desk compares with it");
        self.write(|replica| replica.doubt(true))?;
        self.write(|replica| replica.doubt_blobs())?;
        crate::app::locked(&self.inner.link).compared.clear();
        course.memory.doubt();
        Ok(())
    }

    /// Tombstones that this desk hands to its office with the next exchange, because the office may have lost them.
    pub(super) fn untold_erasures(&self) -> Result<Vec<Erasure>> {
        Ok(self.inner.reader.untold_erasures(erasure::MOST as u32)?)
    }

    /// An office that answered has carried out what it was handed.
    pub(super) fn note_told(&self, erasures: &[Erasure]) -> Result<()> {
        if erasures.is_empty() {
            return Ok(());
        }
        let docs: Vec<DocumentId> = erasures.iter().map(|erasure| erasure.doc).collect();
        tracing::warn!(complaints = docs.len(), "the office was told again what it had erased");
        self.write(|replica| replica.erasures_told(&docs))
    }

    /// What is here of documents that the office sent whole. At a first sync none of thousands is: they are not looked for one
    /// by one.
    pub(super) fn held_of(&self, snapshots: &[Snapshot]) -> Result<HashMap<DocumentId, StoredDocument>> {
        let held = self.inner.reader.held(snapshots.iter().map(|snapshot| snapshot.doc))?;
        let stored = |doc| Ok(self.inner.reader.document(doc)?.map(|stored| (doc, stored)));
        held.into_iter().filter_map(|doc| stored(doc).transpose()).collect()
    }

    /// What is acknowledged here, by what is `held`, and not in the whole documents that the office sent.
    pub(super) fn lost_by_the_office(
        &self,
        snapshots: &[Snapshot],
        mut held: HashMap<DocumentId, StoredDocument>,
    ) -> Result<Vec<Item>> {
        let mut lost = Vec::new();
        for snapshot in snapshots {
            let Some(stored) = held.remove(&snapshot.doc) else { continue };
            if !lacks(stored.metas.iter().map(|(hash, _)| *hash), snapshot) {
                continue;
            }
            match documents::open(stored).and_then(|held| Ok(lacking(&held, snapshot)?)) {
                Ok(items) => lost.extend(items),
                Err(error) if error.is_of_one_document() => {
                    tracing::warn!(complaint = %snapshot.doc, %error, "a complaint cannot be opened and is not given back");
                }
                Err(error) => return Err(error),
            }
        }
        if !lost.is_empty() {
            tracing::warn!(changes = lost.len(), "the office has lost what it had acknowledged; it is given back");
        }
        Ok(lost)
    }

    /// At the end of a pass: what is in no scope any more is given back before it may leave, where the office may have lost
    /// it. True when something is.
    pub(super) fn give_back_departed(&self, course: &mut Course) -> Result<bool> {
        let desk = self.inner.reader.desk()?.ok_or(Error::NoDesk)?;
        let doubted = desk.office.is_some_and(|office| office.doubted);
        let returning = course.memory.returning(&self.departed()?, doubted);
        let mut given = 0;
        for docs in returning.chunks(TOGETHER) {
            let mut items = Vec::new();
            for doc in docs {
                items.extend(self.everything_of(*doc)?);
            }
            given += items.len();
            if !items.is_empty() {
                self.write(|replica| replica.give_back(&items, self.now()))?;
            }
        }
        if doubted {
            self.write(|replica| replica.doubt(false))?;
        }
        if given > 0 {
            self.refresh_rows()?;
            tracing::info!(changes = given, complaints = returning.len(), "given back before they may leave this desk");
        }
        Ok(given > 0)
    }

    fn everything_of(&self, doc: DocumentId) -> Result<Vec<Item>> {
        let found = self.find_document(doc).and_then(|held| match held {
            Some(mut held) => Ok(give_back(&mut held, doc)?),
            None => Ok(Vec::new()),
        });
        match found {
            Err(error) if error.is_of_one_document() => {
                tracing::warn!(complaint = %doc, %error, "a complaint cannot be opened and is not given back");
                Ok(Vec::new())
            }
            found => found,
        }
    }
}
