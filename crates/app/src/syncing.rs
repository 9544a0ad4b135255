//! Keeping this desk and its office in agreement, in the background. The engine in `sync` says what to ask and whether
//! an answer may be believed; this room asks, keeps and tells.

mod answer;
mod append;
mod carry;
mod fetch;
mod give_back;
mod link;
mod pace;
mod page;
mod pass;
mod reauthor;
mod revoked;
mod settle;
mod stride;

pub use carry::Carried;
pub(crate) use link::Link;
pub(crate) use stride::Stride;

use crate::app::locked;
use crate::event::{Event, Topic};
use crate::{App, Error, Result};
use std::time::Duration;

/// What a pass of sync did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SyncReport {
    /// Deeds the office took.
    pub sent: u64,
    /// Deeds the office refused.
    pub refused: u64,
    /// Documents that arrived or changed.
    pub received: u64,
    /// Deeds still waiting.
    pub waiting: u64,
    /// Files that crossed, and those that still wait.
    pub files: Carried,
}

/// Deeds done in a row go out together.
const DEBOUNCE: Duration = Duration::from_millis(200);

impl App {
    /// One whole pass, and then the files, now; waits for one that runs already.
    ///
    /// # Errors
    /// [`Error::Alone`], the office's, or the replica's. Whatever was answered before is kept.
    pub async fn sync_once(&self) -> Result<SyncReport> {
        let report = self.one_pass().await?;
        Ok(SyncReport { files: self.carry().await?, ..report })
    }

    /// One whole pass, without the files.
    async fn one_pass(&self) -> Result<SyncReport> {
        self.note_time();
        let _turn = self.inner.pass.lock().await;
        self.change_link(|link| link.syncing = true);
        let outcome = self.pass().await;
        let now = self.now();
        self.change_link(|link| link.note(&outcome, now));
        if let Err(error) = &outcome {
            tracing::info!(%error, "a pass of sync did not end well");
        }
        outcome
    }

    /// Wakes the background pass, also out of a wait after failures.
    pub fn sync_now(&self) {
        self.inner.poked.notify_one();
    }

    /// Keeps in agreement for as long as it is polled: after each local deed, after each poke, and once a minute. Never
    /// ends; at a desk alone it has nothing to do.
    pub async fn keep_synced(&self) {
        if self.this_desk().office.is_none() {
            std::future::pending::<()>().await;
        }
        tokio::join!(self.pump(), self.hear(), self.keep_carrying(), self.keep_checking());
    }

    async fn pump(&self) {
        let mut failures = 0;
        loop {
            let outcome = self.one_pass().await;
            if outcome.is_ok() {
                self.inner.carry.notify_one();
            }
            if self.is_wiped() {
                std::future::pending::<()>().await;
            }
            failures = if outcome.is_ok() { 0 } else { failures + 1 };
            let told = outcome.err().and_then(|error| error.retry_after());
            let pause = told.map_or_else(|| self.pause(failures), |seconds| pace::told(seconds, self.chance()));
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                // An office that is too busy is not asked again before it said so, whatever it pokes about.
                () = self.inner.poked.notified(), if told.is_none() => {}
                () = self.inner.wake.notified(), if failures == 0 => tokio::time::sleep(DEBOUNCE).await,
            }
        }
    }

    /// Listens to the office's live channel. Its opening proves that the office is there.
    async fn hear(&self) {
        let mut failures = 0;
        loop {
            if !self.is_wiped()
                && let Ok(office) = self.office()
                && let Ok(mut live) = office.live().await
            {
                failures = 0;
                self.sync_now();
                while live.next().await.is_ok() {
                    self.sync_now();
                }
            }
            failures += 1;
            tokio::time::sleep(self.pause(failures)).await;
        }
    }

    fn pause(&self, failures: u32) -> Duration {
        pace::pause(failures, self.chance())
    }

    fn chance(&self) -> u64 {
        u64::from_be_bytes(self.random())
    }

    /// Changes how the desk stands with the office, and tells when that looks different.
    fn change_link(&self, change: impl FnOnce(&mut Link)) {
        let mut link = locked(&self.inner.link);
        let before = link.clone();
        change(&mut link);
        let differs = *link != before;
        drop(link);
        if differs {
            self.inner.bus.send(Event::Changed { revision: self.revision(), topics: vec![Topic::Status] });
        }
    }

    /// Runs work that computes or writes apart from the threads that wait. A panic in it loses that work only.
    pub(crate) async fn apart<T, W>(&self, work: W) -> Result<T>
    where
        T: Send + 'static,
        W: FnOnce(&App) -> Result<T> + Send + 'static,
    {
        let app = self.clone();
        let outcome = tokio::task::spawn_blocking(move || work(&app)).await;
        outcome.unwrap_or_else(|fault| Err(Error::Fault { problem: fault.to_string() }))
    }
}
