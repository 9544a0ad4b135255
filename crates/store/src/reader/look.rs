//! Looking at a few documents at a time whether their rows follow from them, while everything else goes on.

use super::Reader;
use crate::replica::verify::check_document;
use crate::table::complaint;
use crate::{Derived, Looked, Result, StoredDocument};

impl Reader {
    /// Reads the next `limit` documents after a place (`None` for the first) again with `derive`, as [`crate::Replica::verify`]
    /// does with all. Nothing is changed, and nobody waits.
    ///
    /// # Errors
    /// Only the disk's; what is wrong is among the problems.
    pub fn look(
        &self,
        after: Option<i64>,
        limit: u32,
        derive: &mut dyn FnMut(&StoredDocument) -> std::result::Result<Derived, String>,
    ) -> Result<Looked> {
        self.consistently(|connection| {
            let places = complaint::list_places_after(connection, after.unwrap_or(-1), limit)?;
            let next = places.last().copied().filter(|_| places.len() == limit as usize);
            let mut looked = Looked { documents: places.len() as u64, next, problems: Vec::new() };
            for place in places {
                looked.problems.extend(check_document(connection, place, derive)?);
            }
            Ok(looked)
        })
    }
}
