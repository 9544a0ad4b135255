//! The airlock, second part: does a change do exactly what its deed says?

use crate::{CaseDocument, Error, Item};

/// Checks a pushed item against the document as the office holds it, and gives the document with it.
pub fn check(_before: &CaseDocument, _item: &Item) -> Result<CaseDocument, Error> {
    todo!()
}
