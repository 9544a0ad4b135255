//! A page, merged with what is held, before it is kept.

use super::disk::{Disk, LONG_TAIL};
use complaint::Row;
use document::{DocumentId, Erasure, Error};
use sync::desk::page::{Brought, Merged};
use sync::desk::{Appended, CheckedPage, Ground, Held, addition};

/// A page, merged: its documents, those that left, and those that were erased.
#[derive(Default)]
pub struct MergedPage {
    pub docs: Vec<(DocumentId, Merged)>,
    pub removed: Vec<DocumentId>,
    /// Rows that were made of the rows before, where a desk opens no document: they must follow from it all the same.
    pub appended: Vec<(DocumentId, Row)>,
    pub erased: Vec<Erasure>,
}

/// What a page is kept as, one document after another.
pub fn merge_page(disk: &Disk, page: CheckedPage) -> Result<MergedPage, Error> {
    let mut merged = MergedPage::default();
    for (doc, brought) in sync::desk::page::gather(page.entries) {
        if let Some(erasure) = brought.erased {
            merged.erased.push(erasure);
            continue;
        }
        if brought.removed {
            merged.removed.push(doc);
            continue;
        }
        let tail = disk.complaints.get(&doc).map_or(0, |complaint| complaint.tail.len());
        let long = tail + brought.changes.len() > LONG_TAIL;
        merged.appended.extend(appended(disk, doc, &brought).map(|row| (doc, row)));
        let held = match disk.open(doc)? {
            Some(held) => held,
            None => Held::blank()?,
        };
        merged.docs.push((doc, sync::desk::page::merge(held, brought, long)?));
    }
    Ok(merged)
}

/// The row after what a page brought, where it follows without opening the document.
fn appended(disk: &Disk, doc: DocumentId, brought: &Brought) -> Option<Row> {
    let complaint = disk.complaints.get(&doc).filter(|complaint| !complaint.stale)?;
    let saved = complaint.saved.as_ref().filter(|_| disk.pending(doc).next().is_none())?;
    let ground = Ground { generation: saved.generation, heads: &saved.heads, row: &complaint.row };
    addition(doc, brought)?.on(ground).map(|Appended { row, .. }| row)
}
