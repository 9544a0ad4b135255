//! Proof that the replica is whole: every document is opened again and compared with what was derived from it.

use crate::documents;
use crate::{App, Result};
use store::{Derived, StoredDocument, Verdict};

impl App {
    /// Checks the whole replica. Long for large ones; `progress` is told how many documents are done, of how many. Nothing
    /// is changed.
    ///
    /// # Errors
    /// When the replica cannot be read at all; damage that was found is in the verdict.
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<Verdict> {
        let mut again = |stored: &StoredDocument| derive(stored.clone()).map_err(|error| error.to_string());
        Ok(self.writer().verify(&mut again, progress)?)
    }
}

/// A document, opened and read again.
///
/// # Errors
/// When it cannot be.
pub(crate) fn derive(stored: StoredDocument) -> Result<Derived> {
    let acknowledged = stored.snapshot.is_some() || !stored.tail.is_empty();
    let opened = documents::open(stored)?;
    let row = opened.read()?.row();
    Ok(Derived { heads: if acknowledged { opened.acked.heads() } else { Vec::new() }, row })
}
