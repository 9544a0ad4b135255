//! A document as it lies in the replica, put together from its parts.

use crate::table::{complaint, document, outbox, tail};
use crate::{Result, StoredDocument};
use rusqlite::Connection;

/// The document at a place. A pending deed that a page has already brought back is not pending any more.
pub(crate) fn read_document(connection: &Connection, place: i64) -> Result<Option<StoredDocument>> {
    let Some(listed) = complaint::find(connection, place)? else { return Ok(None) };
    let saved = document::find(connection, place)?;
    let tail = tail::list(connection, place)?;
    let mut pending = outbox::list_of(connection, place)?;
    let generation = saved.as_ref().map(|saved| saved.generation);
    let (heads, mut metas, snapshot) =
        saved.map_or_else(Default::default, |saved| (saved.heads, saved.metas, saved.snapshot));
    metas.extend(tail.iter().map(|change| (change.hash, change.meta)));
    if !metas.is_empty() {
        pending.retain(|item| metas.iter().all(|(hash, _)| *hash != item.hash));
    }
    let generation = generation.or_else(|| pending.first().map(|item| item.generation)).unwrap_or_default();
    Ok(Some(StoredDocument { doc: listed.row.id, generation, snapshot, tail, heads, metas, pending }))
}
