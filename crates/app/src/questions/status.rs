//! The status line and this desk, as facts.

use crate::app::locked;
use crate::view::{DeskView, StatusView};
use crate::{App, Result};
use complaint::facts::MAX_SKEW;
use std::sync::atomic::Ordering;
use store::Tally;
use sync::desk::Lease;

/// Notices counted at the most.
const LOOK_BACK: u32 = 500;

impl App {
    /// How the desk stands: what waits, since when, and whether the office answers. Locked or not, this is told.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn status(&self) -> Result<StatusView> {
        self.note_time();
        let tally = if self.is_wiped() { Tally::default() } else { self.inner.reader.tally()? };
        let now = self.now();
        let link = locked(&self.inner.link).clone();
        let alone = self.is_alone();
        // At a desk alone nothing waits: there is nobody to send to.
        let unsent = if alone { 0 } else { tally.unsent.count };
        let oldest = tally.unsent.oldest.filter(|_| !alone);
        Ok(StatusView {
            connection: link.connectivity,
            unsent,
            oldest_unsent_at: oldest,
            oldest_unsent_s: oldest.map(|at| u64::try_from(now.since(at).max(0) / 1000).unwrap_or_default()),
            needs_attention: tally.refused + tally.contested + tally.told,
            refused: tally.refused,
            last_sync: link.last_sync,
            syncing: link.syncing,
            lease_until: self.lease_until(),
            lease_days_left: match self.lease() {
                Lease::Ending { days } => Some(days),
                Lease::Free | Lease::Running | Lease::Ended => None,
            },
            locked: self.locked(),
            clock_off: Some(link.skew).filter(|skew| skew.saturating_abs() > MAX_SKEW),
            unseen_notices: self.unseen_notices()?,
            failed_toasts: self.inner.failed_toasts.load(Ordering::Relaxed),
            complaints: tally.complaints,
        })
    }

    /// What this desk is.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn desk(&self) -> Result<DeskView> {
        let desk = self.this_desk();
        let directory = self.directory();
        Ok(DeskView {
            device: desk.device,
            name: desk.name.clone(),
            store: desk.store.clone(),
            store_name: directory.store(&desk.store).map(|store| store.name.clone()).unwrap_or_default(),
            zone: self.zone(&desk.store),
            desk_code: desk.desk_code.clone(),
            organisation: directory.organisation.clone(),
            office: desk.office.as_ref().map(|office| office.url.clone()),
            language: if self.is_wiped() { String::new() } else { self.language()? },
            home: self.inner.home.folder().to_path_buf(),
            bytes: self.inner.home.bytes(),
            version: env!("CARGO_PKG_VERSION"),
        })
    }

    fn unseen_notices(&self) -> Result<u64> {
        let Some(person) = self.current_person() else { return Ok(0) };
        let notices = self.inner.reader.notices(person, LOOK_BACK)?;
        let live = |notice: &&store::Notice| {
            notice.seen_at.is_none() && notice.withdrawn_at.is_none() && notice.acted_at.is_none()
        };
        Ok(notices.iter().filter(live).count() as u64)
    }
}
