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

    /// Notices whose snooze is over, which still have an object, and whose store is open or need not be. They are forgotten
    /// here: shown once more, not again.
    pub(super) fn woken(&self, now: Timestamp) -> Result<Vec<Notice>> {
        let (over, mut quiet): (Snoozes, Snoozes) = self.snoozes()?.into_iter().partition(|(_, until)| *until <= now);
        let mut woken = Vec::new();
        let mut forgotten = false;
        for (key, until) in over {
            let notice = match key.parse::<NoticeId>() {
                Ok(id) => self.inner.reader.notice(id)?,
                Err(_) => None,
            };
            let standing = notice.filter(|notice| notice.withdrawn_at.is_none() && notice.acted_at.is_none());
            match standing {
                Some(notice) if self.quiet_until(&notice, now)?.is_some() => {
                    quiet.insert(key, until);
                    continue;
                }
                standing => woken.extend(standing),
            }
            forgotten = true;
        }
        if forgotten {
            self.keep_snoozes(&quiet)?;
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
