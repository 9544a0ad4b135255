//! Applying a page: changes are merged, rows derived, and all of it kept in one transaction with the cursor.

use super::settle::erasing;
use crate::documents;
use crate::{App, Result};
use document::{DocumentId, Item};
use store::{Body, DocWrite, LONG_TAIL, PageWrite};
use sync::desk::page::{Brought, Kept, Merged, gather, merge};
use sync::desk::{CheckedPage, Held, Read};

/// A document as it is after what a page brought.
struct Applied {
    doc: DocWrite,
    given_back: Vec<Item>,
    read: Read,
}

impl App {
    /// Applies a checked page; gives how many documents it brought or changed.
    pub(super) fn apply_page(&self, page: CheckedPage) -> Result<u64> {
        let mut replica = self.writer();
        let (mut attached, mut files_added) = (Vec::new(), Vec::new());
        let mut write = PageWrite {
            scope: page.cursor.scope.to_string(),
            seq: page.cursor.seq,
            chain: page.cursor.chain,
            at: self.now(),
            ..PageWrite::default()
        };
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
                let Applied { doc, given_back, read } = self.merged(doc, brought)?;
                let has_files = read.facts.attachments().next().is_some();
                attached.extend(has_files.then_some(read));
                write.docs.push(doc);
                write.given_back.extend(given_back);
            }
        }
        let count = (write.docs.len() + write.appended.len() + write.erased.len()) as u64;
        let files = self.files_of(write.erased.iter().map(|erasing| erasing.erasure.doc))?;
        let changed = replica.apply_page(&write)?;
        drop(replica);
        if !write.erased.is_empty() {
            tracing::info!(complaints = write.erased.len(), "complaints were erased for good");
        }
        self.remove_strays(files.into_iter());
        self.tell(changed);
        for read in attached {
            self.know_files(read.facts.id, &read)?;
        }
        self.know_added(&files_added)?;
        Ok(count)
    }

    fn merged(&self, doc: DocumentId, brought: Brought) -> Result<Applied> {
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
        let doc = DocWrite { doc, generation, heads, row: self.row_write(&read.facts, &read.case), body };
        Ok(Applied { doc, given_back, read })
    }
}
