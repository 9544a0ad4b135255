//! Snoozed notices: quiet for 15 minutes, then shown once more if nobody took the escalation meanwhile. Kept on disk, so
//! that a restart does not forget them. Snoozing stops no clock.

use crate::{App, Result};
use complaint::{NoticeId, Timestamp};
use std::collections::BTreeMap;
use store::{Mark, Notice, SettingOf};

/// How long a snooze lasts, in milliseconds.
const LENGTH: i64 = 15 * 60_000;
/// Where snoozes are kept: a JSON object from notice to the instant it wakes.
const SETTING: &str = "notices.snoozed";

type Snoozes = BTreeMap<String, Timestamp>;

impl App {
    pub(super) fn snooze(&self, id: NoticeId) -> Result<()> {
        let mut snoozes = self.snoozes()?;
        snoozes.insert(id.to_string(), self.now().plus(LENGTH));
        self.keep_snoozes(&snoozes)?;
        self.mark(id, Mark::Seen)
    }

    /// Until when a notice is quiet.
    pub(crate) fn snoozed_until(&self, id: NoticeId) -> Option<Timestamp> {
        self.snoozes().ok()?.get(&id.to_string()).copied()
    }

    /// Notices whose snooze is over and which still have an object. They are forgotten here: shown once more, not again.
    pub(super) fn woken(&self) -> Result<Vec<Notice>> {
        let now = self.now();
        let (over, quiet): (Snoozes, Snoozes) = self.snoozes()?.into_iter().partition(|(_, until)| *until <= now);
        if over.is_empty() {
            return Ok(Vec::new());
        }
        self.keep_snoozes(&quiet)?;
        let mut woken = Vec::new();
        for id in over.keys().filter_map(|id| id.parse::<NoticeId>().ok()) {
            let notice = self.inner.reader.notice(id)?;
            woken.extend(notice.filter(|notice| notice.withdrawn_at.is_none() && notice.acted_at.is_none()));
        }
        Ok(woken)
    }

    fn snoozes(&self) -> Result<Snoozes> {
        let json = self.inner.reader.setting(SettingOf::Desk, SETTING)?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    fn keep_snoozes(&self, snoozes: &Snoozes) -> Result<()> {
        // A map of texts to numbers is plain data: writing it as JSON cannot fail.
        let json = serde_json::to_string(snoozes).unwrap_or_default();
        self.write(|replica| replica.replace_setting(SettingOf::Desk, SETTING, &json))
    }
}
