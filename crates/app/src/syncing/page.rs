//! Applying a page: changes are merged, rows derived, and all of it kept in one transaction with the cursor.

use crate::documents;
use crate::{App, Error, Result};
use document::DocumentId;
use store::{Body, DocWrite, LONG_TAIL, PageWrite};
use sync::desk::page::{Brought, Kept, gather, merge};
use sync::desk::{CheckedPage, Held};

/// Documents that could not take what came for them: nothing of it may be kept.
pub(super) struct Unfit(pub(super) Vec<DocumentId>);

impl App {
    /// Applies a checked page; gives how many documents it brought or changed.
    pub(super) fn apply_page(&self, page: CheckedPage) -> Result<std::result::Result<u64, Unfit>> {
        let mut replica = self.writer();
        let (removed, brought): (Vec<_>, Vec<_>) =
            gather(page.entries).into_iter().partition(|(_, brought)| brought.removed);
        let docs = match self.merged(brought)? {
            Ok(docs) => docs,
            Err(unfit) => return Ok(Err(unfit)),
        };
        let count = docs.len() as u64;
        let write = PageWrite {
            scope: page.cursor.scope.to_string(),
            seq: page.cursor.seq,
            chain: page.cursor.chain,
            docs,
            removed: removed.into_iter().map(|(doc, _)| doc).collect(),
            notices: Vec::new(),
        };
        let changed = replica.apply_page(&write)?;
        drop(replica);
        self.tell(changed);
        Ok(Ok(count))
    }

    /// Documents with what came for them, all of them or those that do not fit.
    pub(super) fn merged(&self, docs: Vec<(DocumentId, Brought)>) -> Result<std::result::Result<Vec<DocWrite>, Unfit>> {
        let (mut merged, mut unfit) = (Vec::with_capacity(docs.len()), Vec::new());
        for (doc, brought) in docs {
            match self.merged_one(doc, brought) {
                Ok(write) => merged.push(write),
                Err(Error::Document(error)) => {
                    tracing::warn!(complaint = %doc, %error, "what came does not fit what is here");
                    unfit.push(doc);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(if unfit.is_empty() { Ok(merged) } else { Err(Unfit(unfit)) })
    }

    fn merged_one(&self, doc: DocumentId, brought: Brought) -> Result<DocWrite> {
        let stored = self.inner.reader.document(doc)?;
        let long = stored.as_ref().is_some_and(|stored| stored.tail.len() + brought.changes.len() > LONG_TAIL);
        let held = match stored {
            Some(stored) => documents::open(stored)?,
            None => Held::blank()?,
        };
        let merged = merge(held, brought, long)?;
        Ok(DocWrite {
            doc,
            generation: merged.generation,
            heads: merged.heads,
            row: self.row_write(&merged.read.facts, &merged.read.case),
            body: match merged.kept {
                Kept::Changes(changes) => Body::Changes(changes),
                Kept::Whole { snapshot, metas } => Body::Whole { snapshot, metas },
            },
        })
    }
}
