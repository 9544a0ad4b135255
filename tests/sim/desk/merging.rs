//! What came for documents, merged with what is held, before it is kept.

use super::disk::{Disk, LONG_TAIL};
use complaint::Row;
use document::{DocumentId, Erasure};
use sync::desk::page::{Brought, Merged, gather, merge};
use sync::desk::{Appended, CheckedPage, Ground, Held, addition};
use sync::message::FetchedDocument;

/// A page, merged: its documents, those that left, and those that were erased.
#[derive(Default)]
pub struct MergedPage {
    pub docs: Vec<(DocumentId, Merged)>,
    pub removed: Vec<DocumentId>,
    /// Rows that were made of the rows before, where a desk opens no document: they must follow from it all the same.
    pub appended: Vec<(DocumentId, Row)>,
    pub erased: Vec<Erasure>,
}

/// What a page is kept as, or the documents that do not fit.
pub fn merge_page(disk: &Disk, page: CheckedPage) -> Result<MergedPage, Vec<DocumentId>> {
    let (mut merged, mut changed) = (MergedPage::default(), Vec::new());
    for (doc, brought) in gather(page.entries) {
        match brought.erased {
            Some(erasure) => merged.erased.push(erasure),
            None if brought.removed => merged.removed.push(doc),
            None => changed.push((doc, brought)),
        }
    }
    let rows = changed.iter().filter_map(|(doc, brought)| Some((*doc, appended(disk, *doc, brought)?)));
    merged.appended = rows.collect();
    merged.docs = merge_documents(disk, changed)?;
    Ok(merged)
}

/// Documents with what came for them, or those that do not fit.
pub fn merge_documents(
    disk: &Disk,
    docs: Vec<(DocumentId, Brought)>,
) -> Result<Vec<(DocumentId, Merged)>, Vec<DocumentId>> {
    let (mut merged, mut unfit) = (Vec::new(), Vec::new());
    for (doc, brought) in docs {
        let tail = disk.complaints.get(&doc).map_or(0, |complaint| complaint.tail.len());
        let long = tail + brought.changes.len() > LONG_TAIL;
        let held = disk.open(doc).and_then(|held| held.map_or_else(Held::blank, Ok));
        match held.and_then(|held| merge(held, brought, long)) {
            Ok(document) => merged.push((doc, document)),
            Err(_) => unfit.push(doc),
        }
    }
    if unfit.is_empty() { Ok(merged) } else { Err(unfit) }
}

/// A document that was fetched, as if a page had brought it.
pub fn brought(document: &FetchedDocument) -> (DocumentId, Brought) {
    let FetchedDocument { doc, generation, changes, snapshot } = document.clone();
    (doc, Brought { generation, snapshot, changes, ..Brought::default() })
}

/// The row after what a page brought, where it follows without opening the document.
fn appended(disk: &Disk, doc: DocumentId, brought: &Brought) -> Option<Row> {
    let complaint = disk.complaints.get(&doc).filter(|complaint| !complaint.stale)?;
    let saved = complaint.saved.as_ref().filter(|_| disk.pending(doc).next().is_none())?;
    let ground = Ground { generation: saved.generation, heads: &saved.heads, row: &complaint.row };
    addition(doc, brought)?.on(ground).map(|Appended { row, .. }| row)
}
