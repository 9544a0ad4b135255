//! The next generation of a document: when it is due, and what is to be committed for it. Pure: storage hands in the document
//! and commits what comes out, unless the document has moved meanwhile.

use super::admission::{AcceptedChange, ChangedDocument, Known};
use document::{ActorId, CaseDocument, DocumentId, Error, Metas};
use std::collections::BTreeSet;

/// Changes from which a document is looked at: at a hundred it is opened in about a millisecond, and what is kept of replaced
/// values begins to outweigh what is said.
pub const COMPACT_OVER: usize = 100;

/// Edits that stay in a rebuilt document though later ones replaced them: the latest, because people still speak of them.
pub const LATEST_EDITS: usize = 16;

/// True when a push that took a document from so many changes to so many calls for a look at it. It is looked at once each
/// time it has grown by `over`, not with every push, because many that are large cannot be made smaller.
pub fn is_due(before: usize, after: usize, over: usize) -> bool {
    before / over.max(1) < after / over.max(1)
}

/// The document rebuilt with `latest` edits, by an actor of the office that nobody used before. `None` when it would have more
/// than `most` changes, or cannot be rebuilt to the same facts.
///
/// # Errors
/// [`Error`] when the document cannot be read.
pub fn compact(
    doc: DocumentId,
    known: &Known,
    author: ActorId,
    latest: usize,
    most: usize,
) -> Result<Option<ChangedDocument>, Error> {
    let Some(generation) = known.generation.checked_add(1) else { return Ok(None) };
    let metas: Metas = known.metas.iter().copied().collect();
    let document = CaseDocument::load_at(&known.bytes, &known.heads)?;
    let Some(rebuilt) = document.rebuilt(&metas, author, latest)? else { return Ok(None) };
    if rebuilt.changes.len() > most {
        return Ok(None);
    }
    let metas: Vec<_> = rebuilt.changes.iter().map(|change| (change.written.hash, change.meta)).collect();
    let row = rebuilt.document.row(&metas.iter().copied().collect())?;
    let accepted = rebuilt.changes.into_iter().zip(1..).map(|(change, seq)| AcceptedChange {
        hash: change.written.hash,
        actor: author,
        seq,
        bytes: change.written.bytes,
        deed: change.deed,
        meta: change.meta,
    });
    Ok(Some(ChangedDocument {
        doc,
        generation,
        before: Some(known.heads.clone()),
        heads: rebuilt.document.heads(),
        bytes: rebuilt.document.save(),
        metas,
        row,
        scopes: BTreeSet::new(),
        changes: accepted.collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_looked_at_each_time_it_has_grown_by_so_much() {
        assert!(!is_due(98, 99, 100), "not yet");
        assert!(is_due(99, 100, 100), "a hundred");
        assert!(!is_due(100, 199, 100), "it was looked at");
        assert!(is_due(199, 200, 100), "and again");
    }
}
