//! The organisation's rules.

use super::Reader;
use crate::Result;
use crate::table::policy;
use ::complaint::policy::Published;

impl Reader {
    /// Versions of the rules as they were published, ascending, also those that this app cannot read.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn policies(&self) -> Result<Vec<Published>> {
        self.ask(|connection| Ok(policy::list(connection)?))
    }
}
