//! Applying a page: changes are merged, rows derived, and all of it kept in one transaction with the cursor.

use crate::documents::{self, Opened, Read};
use crate::{App, Result};
use document::{AckedChange, CaseDocument, ChangeHash, DocumentId, Entry, EntryKind, Snapshot};
use std::collections::HashMap;
use store::{Body, DocWrite, LONG_TAIL, PageWrite};
use sync::desk::CheckedPage;

/// What a page brings for one document.
#[derive(Default)]
struct Brought {
    generation: u32,
    snapshot: Option<Box<Snapshot>>,
    changes: Vec<AckedChange>,
    removed: bool,
}

impl App {
    /// Applies a checked page; gives how many documents it brought or changed.
    pub(super) fn apply_page(&self, page: CheckedPage) -> Result<u64> {
        let mut replica = self.writer();
        let mut docs = Vec::new();
        let mut removed = Vec::new();
        for (doc, brought) in gather(page.entries) {
            if brought.removed {
                removed.push(doc);
            } else {
                docs.push(self.merged(doc, brought)?);
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
        Ok(count)
    }

    fn merged(&self, doc: DocumentId, brought: Brought) -> Result<DocWrite> {
        let stored = self.inner.reader.document(doc)?;
        let long = stored.as_ref().is_some_and(|stored| stored.tail.len() + brought.changes.len() > LONG_TAIL);
        let mut opened = match stored {
            Some(stored) => documents::open(stored)?,
            None => Opened::blank()?,
        };
        if let Some(snapshot) = &brought.snapshot {
            opened.acked = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads)?;
            opened.metas = snapshot.metas.iter().copied().collect();
        }
        opened.acked.merge(brought.changes.iter().map(|change| change.bytes.as_slice()))?;
        opened.metas.extend(brought.changes.iter().map(|change| (change.hash, change.meta)));
        let mut whole = opened.acked.clone();
        whole.merge(opened.pending.iter().map(|item| item.change.as_slice()))?;
        let read = Read::of(&whole, &opened.metas)?;
        Ok(DocWrite {
            doc,
            generation: brought.generation,
            heads: opened.acked.heads(),
            row: self.row_write(read.row()),
            body: body(&opened, brought, long),
        })
    }
}

/// Changes are kept as they came, until there are so many that one saved document is quicker to read.
fn body(opened: &Opened, brought: Brought, long: bool) -> Body {
    if brought.snapshot.is_none() && !long {
        return Body::Changes(brought.changes);
    }
    let mut metas: Vec<(ChangeHash, complaint::Meta)> =
        opened.metas.iter().map(|(hash, meta)| (*hash, *meta)).collect();
    metas.sort_unstable_by_key(|(hash, _)| *hash);
    Body::Whole { snapshot: opened.acked.save(), metas }
}

/// The lines of a page, document by document in the order of their first line; the last word on leaving counts.
fn gather(entries: Vec<Entry>) -> Vec<(DocumentId, Brought)> {
    let mut order = Vec::new();
    let mut brought: HashMap<DocumentId, Brought> = HashMap::new();
    for entry in entries {
        let slot = brought.entry(entry.doc).or_insert_with(|| {
            order.push(entry.doc);
            Brought::default()
        });
        slot.generation = entry.generation;
        slot.removed = entry.kind == EntryKind::Remove;
        if let Some(snapshot) = entry.snapshot {
            slot.changes.clear();
            slot.snapshot = Some(snapshot);
        }
        slot.changes.extend(entry.changes);
    }
    order.into_iter().filter_map(|doc| brought.remove(&doc).map(|found| (doc, found))).collect()
}
