//! Applying a page: changes are merged, rows derived, and all of it kept in one transaction with the cursor.

use crate::documents;
use crate::{App, Result};
use document::DocumentId;
use store::{Body, DocWrite, LONG_TAIL, PageWrite};
use sync::desk::page::{Brought, Kept, gather, merge};
use sync::desk::{CheckedPage, Held, Read};

impl App {
    /// Applies a checked page; gives how many documents it brought or changed.
    pub(super) fn apply_page(&self, page: CheckedPage) -> Result<u64> {
        let mut replica = self.writer();
        let mut docs = Vec::new();
        let mut removed = Vec::new();
        let mut attached = Vec::new();
        for (doc, brought) in gather(page.entries) {
            if brought.removed {
                removed.push(doc);
            } else {
                let (write, read) = self.merged(doc, brought)?;
                let has_files = read.facts.attachments().next().is_some();
                attached.extend(has_files.then_some(read));
                docs.push(write);
            }
        }
        let count = docs.len() as u64;
        let write = PageWrite {
            scope: page.cursor.scope.to_string(),
            seq: page.cursor.seq,
            chain: page.cursor.chain,
            docs,
            removed,
            notices: Vec::new(),
        };
        let changed = replica.apply_page(&write)?;
        drop(replica);
        self.tell(changed);
        for read in attached {
            self.know_files(read.facts.id, &read)?;
        }
        Ok(count)
    }

    fn merged(&self, doc: DocumentId, brought: Brought) -> Result<(DocWrite, Read)> {
        let stored = self.inner.reader.document(doc)?;
        let long = stored.as_ref().is_some_and(|stored| stored.tail.len() + brought.changes.len() > LONG_TAIL);
        let held = match stored {
            Some(stored) => documents::open(stored)?,
            None => Held::blank()?,
        };
        let merged = merge(held, brought, long)?;
        let write = DocWrite {
            doc,
            generation: merged.generation,
            heads: merged.heads,
            row: self.row_write(&merged.read.facts, &merged.read.case),
            body: match merged.kept {
                Kept::Changes(changes) => Body::Changes(changes),
                Kept::Whole { snapshot, metas } => Body::Whole { snapshot, metas },
            },
        };
        Ok((write, merged.read))
    }
}
