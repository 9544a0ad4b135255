//! How this desk stands with its office for good: the lease that runs out without contact, and the order by which it was
//! revoked. What is remembered lies in the replica, so that neither a restart nor a clock turned back changes it.

use crate::app::locked;
use crate::{App, Error, LockReason, Result};
use complaint::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Reader, Replica, SettingOf};
use sync::desk::Lease;
use sync::desk::lease::{is_corrected, is_noteworthy, lease, office_time};
use sync::message::Order;

/// The setting of the desk that keeps it.
const STANDING: &str = "standing";

/// What is known.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Standing {
    /// The latest time of the office that was ever seen since the last contact.
    seen: Option<Timestamp>,
    /// The same as it lies on disk, where it is noted by the hour.
    #[serde(skip)]
    noted: Option<Timestamp>,
    /// The order of the office that was believed.
    revoked: Option<Kept>,
    /// Everything that was kept here is destroyed.
    #[serde(skip)]
    wiped: bool,
}

/// An order that was believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// When the office revoked the desk.
    pub(crate) at: Timestamp,
    /// Everything is to be destroyed.
    pub(crate) wipe: bool,
}

impl Standing {
    /// As it lies in the replica.
    pub(crate) fn read(reader: &Reader) -> Result<Standing> {
        let kept = reader.setting(SettingOf::Desk, STANDING)?;
        let standing: Standing = kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        Ok(Standing { noted: standing.seen, ..standing })
    }

    fn keep(&mut self, replica: &mut Replica) -> Result<()> {
        // Plain data: writing it as JSON cannot fail.
        let json = serde_json::to_string(self).unwrap_or_default();
        replica.replace_setting(SettingOf::Desk, STANDING, &json)?;
        self.noted = self.seen;
        Ok(())
    }
}

impl App {
    /// Why this desk neither shows nor takes anything, when it is so. Sync and notices without names go on.
    pub fn locked(&self) -> Option<LockReason> {
        let standing = locked(&self.inner.standing).clone();
        let reason = match standing.revoked {
            _ if standing.wiped => Some(LockReason::Wiped),
            Some(_) => Some(LockReason::Revoked),
            None => (self.lease() == Lease::Ended).then_some(LockReason::LeaseEnded),
        };
        if reason.is_some() {
            self.forget_looked_at();
        }
        reason
    }

    /// Everything that was kept here is destroyed.
    pub fn is_wiped(&self) -> bool {
        locked(&self.inner.standing).wiped
    }

    /// # Errors
    /// [`Error::Locked`] when this desk neither shows nor takes anything.
    pub(crate) fn check_unlocked(&self) -> Result<()> {
        self.locked().map_or(Ok(()), |reason| Err(Error::Locked(reason)))
    }

    /// Until when the desk may work without contact, by the office's clock.
    pub(crate) fn lease_until(&self) -> Option<Timestamp> {
        self.this_desk().office.as_ref().and_then(|office| office.lease_until)
    }

    /// How the lease stands now.
    pub(crate) fn lease(&self) -> Lease {
        lease(self.lease_until(), self.office_now())
    }

    /// The office's time as far as it is known here; it never goes back between contacts.
    fn office_now(&self) -> Timestamp {
        let skew = self.this_desk().office.as_ref().map_or(0, |office| office.skew);
        let mut standing = locked(&self.inner.standing);
        let now = office_time(self.now(), skew, standing.seen);
        standing.seen = Some(now);
        now
    }

    /// Notes the time for good when it is worth it. That it cannot be noted is no reason to stop, and while somebody else
    /// writes it is noted the next time.
    pub(crate) fn note_time(&self) {
        let until = self.lease_until();
        let now = self.office_now();
        let noted = locked(&self.inner.standing).noted;
        if !is_noteworthy(until, noted, now) || self.is_wiped() {
            return;
        }
        let Some(mut replica) = self.try_writer() else { return };
        if let Err(error) = locked(&self.inner.standing).keep(&mut replica) {
            tracing::warn!(%error, "the time could not be noted");
        }
    }

    /// The office answered, at this time of its clock: whatever was seen before counts no more. An office that answers has not
    /// revoked this desk.
    pub(crate) fn hear_time(&self, server_time: Timestamp) -> Result<()> {
        let mut replica = self.writer();
        let mut standing = locked(&self.inner.standing);
        standing.seen = Some(server_time);
        let freed = standing.revoked.take().is_some();
        if freed || is_corrected(standing.noted, server_time) {
            standing.keep(&mut replica)?;
        }
        Ok(())
    }

    /// Keeps an order that was found to be the office's: from now on nothing is shown or taken here. The writer is held, so
    /// that no deed slips in between.
    pub(crate) fn keep_order(&self, replica: &mut Replica, order: &Order) -> Result<()> {
        let mut standing = locked(&self.inner.standing);
        let kept = Some(Kept { at: order.at, wipe: order.wipe });
        if standing.revoked != kept {
            standing.revoked = kept;
            standing.keep(replica)?;
        }
        Ok(())
    }

    /// The order by which this desk was revoked.
    pub(crate) fn order(&self) -> Option<Kept> {
        locked(&self.inner.standing).revoked
    }

    /// From now on there is nothing here.
    pub(crate) fn note_wiped(&self) {
        locked(&self.inner.standing).wiped = true;
    }
}
