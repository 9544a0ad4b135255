//! The organisation's rules, and the due instants that are kept by them.

use super::Replica;
use crate::table::{complaint, policy};
use crate::{Change, Changed, DueWrite, Result};
use ::complaint::policy::Published;

impl Replica {
    /// Replaces the versions of the rules.
    ///
    /// # Errors
    /// Only the disk's; also when two have the same number, which nothing that was checked has.
    pub fn replace_policies(&mut self, versions: &[Published]) -> Result<Changed> {
        let differs = self.transact(|connection| {
            let differs = policy::list(connection)? != versions;
            if differs {
                policy::replace(connection, versions)?;
            }
            Ok(differs)
        })?;
        Ok(if differs { Change::Desk.into() } else { Changed::NOTHING })
    }

    /// Replaces due instants of complaints that are here; every other column stays. One that left meanwhile is passed over.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_dues(&mut self, dues: &[DueWrite]) -> Result<Changed> {
        if dues.is_empty() {
            return Ok(Changed::NOTHING);
        }
        self.transact(|connection| {
            for due in dues {
                complaint::replace_due(connection, due.id, due.due_at)?;
            }
            Ok(())
        })?;
        Ok(Change::Cases.into())
    }
}
