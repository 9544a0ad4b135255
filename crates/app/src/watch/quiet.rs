//! Quiet hours: while its store is closed a notice waits in the inbox without a toast, and is shown when the store opens.
//! Critical complaints, and with them every one about somebody's safety, are shown at any time (DOMAIN 6).

use crate::{App, Result};
use complaint::Timestamp;
use complaint::calendar::Calendar;
use store::{Notice, SettingOf};

/// Where it is kept whether this desk has quiet hours: JSON, true unless somebody chose otherwise.
const SETTING: &str = "notices.quiet";
/// The priority that no hour keeps back.
const CRITICAL: u8 = 1;

impl App {
    /// True while notices of this desk wait for their store to open.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn quiet_hours(&self) -> Result<bool> {
        let json = self.inner.reader.setting(SettingOf::Desk, SETTING)?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or(true))
    }

    /// Says whether notices of this desk wait for their store to open.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn set_quiet_hours(&self, quiet: bool) -> Result<()> {
        self.write(|replica| replica.replace_setting(SettingOf::Desk, SETTING, if quiet { "true" } else { "false" }))
    }

    /// When a notice may be shown, where that is later than `now`: the next opening of its store. `None` where it may be shown
    /// now, and where no calendar says when the store opens: then it is better told than kept back for ever.
    pub(super) fn quiet_until(&self, notice: &Notice, now: Timestamp) -> Result<Option<Timestamp>> {
        if !self.quiet_hours()? {
            return Ok(None);
        }
        let Some(listed) = self.inner.reader.row(notice.complaint)? else { return Ok(None) };
        if listed.row.priority == CRITICAL {
            return Ok(None);
        }
        let policies = self.policies();
        let zone = self.zone(&notice.store);
        let opens = Calendar::new(policies.of_row(&listed.row), &notice.store, &zone).add_minutes(now, 0);
        Ok(opens.filter(|opens| *opens > now))
    }
}
