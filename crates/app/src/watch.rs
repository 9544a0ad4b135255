//! The escalation watcher: turns merged deeds, and the time that passes, into notices, and notices into toasts. The
//! table of notices is the truth; a toast is a hint. Each event tells each person of this desk at most once, also after
//! a restart.

mod asked;
mod calls;
mod clicks;
mod look;
mod quiet;
mod snooze;
mod toasts;
mod wording;

pub(crate) use asked::asks;
pub(crate) use calls::LADDER;

use crate::event::{Event, Topic};
use crate::ports::{Click, Toaster};
use crate::{App, Result};
use complaint::NoticeId;
use look::Seen;
use std::sync::Arc;
use std::time::Duration;
use store::Mark;
use toasts::Shown;
use tokio::sync::{broadcast, mpsc};

/// What a person says to a notice in the inbox.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoticeMark {
    /// They have seen it.
    Seen,
    /// Quiet for 15 minutes; this never stops a clock.
    Snooze,
}

/// How often ladders and snoozed notices are looked after.
const LOOK: Duration = Duration::from_secs(30);

/// What the watcher remembers while it runs.
#[derive(Default)]
pub(crate) struct Watch {
    seen: Seen,
    shown: Shown,
}

impl App {
    /// Watches escalations and shows notices for as long as it is polled, the window open or not, locked or not. Ends
    /// when the sender of clicks and the app are gone.
    pub async fn watch(&self, toaster: Arc<dyn Toaster>, mut clicks: mpsc::UnboundedReceiver<Click>) {
        let mut events = self.events();
        let mut watch = Watch::default();
        self.look_after(&mut watch, &toaster).await;
        let mut passing = tokio::time::interval(LOOK);
        let mut listening = true;
        loop {
            tokio::select! {
                event = events.recv() => match event {
                    Ok(Event::Changed { topics, .. }) if !topics.iter().any(|topic| concerns(*topic)) => {}
                    Ok(Event::OpenCase(_) | Event::OpenInbox) => {}
                    Ok(Event::Changed { .. }) | Err(broadcast::error::RecvError::Lagged(_)) => {
                        // What came meanwhile is seen by the same look: a first sync does not ask for one with every page.
                        while events.try_recv().is_ok() {}
                        self.look_after(&mut watch, &toaster).await;
                    }
                    Err(broadcast::error::RecvError::Closed) => return,
                },
                click = clicks.recv(), if listening => match click {
                    Some(click) => self.clicked(click, &watch.shown).await,
                    None => listening = false,
                },
                _ = passing.tick() => self.look_after(&mut watch, &toaster).await,
            }
        }
    }

    /// One look: new notices, toasts for those not shown, and toasts withdrawn that lost their object.
    pub(crate) async fn look_after(&self, watch: &mut Watch, toaster: &Arc<dyn Toaster>) {
        if let Err(error) = self.look_and_show(watch, toaster).await {
            tracing::warn!(%error, "escalations could not be looked after");
        }
    }

    async fn look_and_show(&self, watch: &mut Watch, toaster: &Arc<dyn Toaster>) -> Result<()> {
        if self.locked().is_some() {
            // A desk that is locked tells nobody of a complaint, and takes back what it told.
            for id in watch.shown.clear() {
                toaster.withdraw(id).await;
            }
            return Ok(());
        }
        let mut seen = std::mem::take(&mut watch.seen);
        let (seen, withdrawn) = self
            .apart(move |app| {
                let withdrawn = app.look(&mut seen)?;
                Ok((seen, withdrawn))
            })
            .await?;
        watch.seen = seen;
        self.withdraw_toasts(&mut watch.shown, &withdrawn, toaster).await?;
        self.show_what_is_new(&mut watch.shown, toaster).await
    }

    /// A person saw or snoozed a notice in the inbox.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's. A notice to somebody else is left alone.
    pub fn mark_notice(&self, id: NoticeId, mark: NoticeMark) -> Result<()> {
        let person = self.somebody()?.id;
        let theirs = self.inner.reader.notice(id)?.is_some_and(|notice| notice.person == person);
        match mark {
            _ if !theirs => Ok(()),
            NoticeMark::Seen => self.mark(id, Mark::Seen),
            NoticeMark::Snooze => self.snooze(id),
        }
    }

    pub(crate) fn mark(&self, id: NoticeId, mark: Mark) -> Result<()> {
        let now = self.now();
        self.write(|replica| replica.mark_notice(id, mark, now))
    }
}

/// What can make or end a notice.
fn concerns(topic: Topic) -> bool {
    matches!(topic, Topic::Cases | Topic::Directory | Topic::Desk)
}
