//! Everything at once, for statistics.

use crate::table::figures;
use crate::{FiguresQuery, Reader, Result};
use ::complaint::Row;

impl Reader {
    /// Hands over the line of every complaint that the question holds, as far as statistics look at lines: who complained, what
    /// they wrote, receipts, escalations and what people disagree on are left out. No document is opened.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn figures(&self, query: &FiguresQuery, tell: &mut dyn FnMut(Row)) -> Result<()> {
        self.ask(|connection| Ok(figures::each(connection, query, tell)?))
    }
}
