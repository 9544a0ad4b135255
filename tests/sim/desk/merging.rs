//! A page, merged with what is held, before it is kept.

use super::disk::{Disk, LONG_TAIL};
use document::{DocumentId, Erasure, Error};
use sync::desk::page::Merged;
use sync::desk::{CheckedPage, Held};

/// A page, merged: its documents, those that left, and those that were erased.
#[derive(Default)]
pub struct MergedPage {
    pub docs: Vec<(DocumentId, Merged)>,
    pub removed: Vec<DocumentId>,
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
        let held = match disk.open(doc)? {
            Some(held) => held,
            None => Held::blank()?,
        };
        merged.docs.push((doc, sync::desk::page::merge(held, brought, long)?));
    }
    Ok(merged)
}
