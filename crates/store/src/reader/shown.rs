//! What somebody is shown of the places that a question found.

use crate::table::complaint;
use crate::{ListedRow, Result};
use ::complaint::{PersonId, Row, StoreCode};
use rusqlite::Connection;

/// Which lines somebody is shown.
#[derive(Clone, Copy, Default)]
pub(super) struct Shown<'a> {
    /// Only these stores; `None` for all.
    pub(super) stores: Option<&'a [StoreCode]>,
    /// Complaints about staff only where this person recorded them; `None` for all.
    pub(super) confined: Option<PersonId>,
}

impl Shown<'_> {
    fn holds(&self, row: &Row) -> bool {
        let mine = self.confined.is_none_or(|person| !row.restricted || row.recorded_by == person);
        mine && self.stores.is_none_or(|stores| stores.contains(&row.store))
    }
}

/// The lines at these places that are shown, until there are enough.
pub(super) fn collect(
    connection: &Connection,
    places: impl Iterator<Item = rusqlite::Result<i64>>,
    shown: &Shown<'_>,
    limit: u32,
) -> Result<Vec<ListedRow>> {
    let mut rows = Vec::new();
    for place in places {
        if rows.len() >= limit as usize {
            break;
        }
        let listed = complaint::find(connection, place?)?;
        rows.extend(listed.filter(|listed| shown.holds(&listed.row)));
    }
    Ok(rows)
}
