//! Applying a page: changes are merged, rows derived, and all of it kept in one transaction with the cursor.

use super::settle::erasing;
use crate::documents;
use crate::{App, Error, Result};
use document::{DocumentId, Item};
use store::{Body, DocWrite, LONG_TAIL, PageWrite};
use sync::desk::page::{Brought, Kept, Merged, gather, merge};
use sync::desk::{CheckedPage, Held, Read};

/// Documents as they are after what came for them.
#[derive(Default)]
pub(super) struct Applied {
    pub(super) docs: Vec<DocWrite>,
    pub(super) given_back: Vec<Item>,
    /// Those that name files.
    pub(super) attached: Vec<Read>,
}

/// Documents that could not take what came for them: nothing of it may be kept.
pub(crate) struct Unfit(pub(super) Vec<DocumentId>);

impl App {
    /// Applies a checked page; gives how many documents it brought or changed.
    pub(crate) fn apply_page(&self, page: CheckedPage) -> Result<std::result::Result<u64, Unfit>> {
        let mut replica = self.writer();
        let mut files_added = Vec::new();
        let mut write = PageWrite {
            scope: page.cursor.scope.to_string(),
            seq: page.cursor.seq,
            chain: page.cursor.chain,
            at: self.now(),
            ..PageWrite::default()
        };
        let mut changed = Vec::new();
        let brought = gather(page.entries);
        let mut added = self.added(&mut replica, &brought)?;
        for (doc, brought) in brought {
            if let Some(erasure) = brought.erased {
                write.erased.push(erasing(erasure));
            } else if brought.removed {
                write.removed.push(doc);
            } else if let Some((append, files)) = added.remove(&doc) {
                files_added.push((doc, files));
                write.appended.push(append);
            } else {
                changed.push((doc, brought));
            }
        }
        let Applied { docs, given_back, attached } = match self.merged(changed)? {
            Ok(applied) => applied,
            Err(unfit) => return Ok(Err(unfit)),
        };
        (write.docs, write.given_back) = (docs, given_back);
        let count = (write.docs.len() + write.appended.len() + write.erased.len()) as u64;
        let gone: Vec<DocumentId> = write.erased.iter().map(|erasing| erasing.erasure.doc).collect();
        let files = self.files_of(gone.iter().copied())?;
        self.forget_kept(&mut replica, &gone)?;
        let changed = replica.apply_page(&write)?;
        drop(replica);
        if !write.erased.is_empty() {
            self.forget_looked_at();
            tracing::info!(complaints = write.erased.len(), "complaints were erased for good");
        }
        self.remove_strays(files.into_iter());
        self.tell(changed);
        self.know_attached(&attached)?;
        self.know_added(&files_added)?;
        Ok(Ok(count))
    }

    /// Documents with what came for them, all of them or those that do not fit.
    pub(super) fn merged(&self, docs: Vec<(DocumentId, Brought)>) -> Result<std::result::Result<Applied, Unfit>> {
        let (mut applied, mut unfit) = (Applied::default(), Vec::new());
        for (doc, brought) in docs {
            match self.merge_into(&mut applied, doc, brought) {
                Ok(()) => {}
                Err(Error::Document(error)) => {
                    tracing::warn!(complaint = %doc, %error, "what came does not fit what is here");
                    unfit.push(doc);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(if unfit.is_empty() { Ok(applied) } else { Err(Unfit(unfit)) })
    }

    fn merge_into(&self, applied: &mut Applied, doc: DocumentId, brought: Brought) -> Result<()> {
        let stored = self.inner.reader.document(doc)?;
        let long = stored.as_ref().is_some_and(|stored| stored.tail.len() + brought.changes.len() > LONG_TAIL);
        let held = match stored {
            Some(stored) => documents::open(stored)?,
            None => Held::blank()?,
        };
        let Merged { generation, heads, read, kept, given_back } = merge(held, brought, long)?;
        let body = match kept {
            Kept::Changes(changes) => Body::Changes(changes),
            Kept::Whole { snapshot, metas } => Body::Whole { snapshot, metas },
        };
        let row = self.row_write(&read.facts, &read.case);
        applied.docs.push(DocWrite { doc, generation, heads, row, body });
        applied.given_back.extend(given_back);
        let has_files = read.facts.attachments().next().is_some();
        applied.attached.extend(has_files.then_some(read));
        Ok(())
    }

    /// Knows the files that these name.
    pub(super) fn know_attached(&self, attached: &[Read]) -> Result<()> {
        attached.iter().try_for_each(|read| self.know_files(read.facts.id, read))
    }
}
