//! Showing notices: one toast for each event, and one for all when more than three arise within a minute.

use super::wording;
use crate::ports::{Toast, Toaster};
use crate::{App, Result};
use complaint::{DeedId, NoticeId, Timestamp};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use store::{Mark, Notice};

/// Toasts within [`WINDOW`] before they become one.
const MOST: usize = 3;
/// The minute in which toasts are counted, in milliseconds.
const WINDOW: i64 = 60_000;

/// Toasts of this run.
#[derive(Default)]
pub(crate) struct Shown {
    /// When events were shown that call somebody still, the oldest first.
    recent: Vec<(Timestamp, DeedId)>,
    /// The toasts on the screen, the oldest first.
    toasts: Vec<OnScreen>,
    /// The toast that gathers what arises, while it does.
    merged: Option<NoticeId>,
}

/// A toast on the screen.
struct OnScreen {
    id: NoticeId,
    /// It stands for whatever arose within a minute.
    is_merged: bool,
    /// The notices it stands for that call somebody still, and what each tells of.
    calling: Vec<(NoticeId, DeedId)>,
}

impl OnScreen {
    /// How many events it tells of.
    fn count(&self) -> usize {
        self.calling.iter().map(|(_, event)| event).collect::<HashSet<_>>().len()
    }
}

/// What becomes of the toasts when notices lost their object.
#[derive(Default)]
pub(super) struct Withdrawal {
    /// Toasts none of whose notices calls any more.
    pub(super) gone: Vec<NoticeId>,
    /// Merged toasts that stand for fewer, and for how many.
    pub(super) fewer: Vec<(NoticeId, usize)>,
}

impl Shown {
    /// Forgets notices that lost their object. One of an earlier run is taken to have had a toast of its own.
    pub(super) fn withdraw(&mut self, notices: &[NoticeId]) -> Withdrawal {
        let known = |id: &NoticeId| self.toasts.iter().any(|toast| toast.calling.iter().any(|(other, _)| other == id));
        let gone = notices.iter().copied().filter(|id| !known(id)).collect();
        let mut withdrawal = Withdrawal { gone, fewer: Vec::new() };
        for toast in &mut self.toasts {
            let before = toast.count();
            toast.calling.retain(|(id, _)| !notices.contains(id));
            let count = toast.count();
            if count == 0 {
                withdrawal.gone.push(toast.id);
            } else if toast.is_merged && count < before {
                withdrawal.fewer.push((toast.id, count));
            }
        }
        self.toasts.retain(|toast| !toast.calling.is_empty());
        self.merged = self.merged.filter(|id| !withdrawal.gone.contains(id));
        // What calls nobody any more crowds nobody's screen.
        let calls =
            |event: DeedId| self.toasts.iter().any(|toast| toast.calling.iter().any(|(_, other)| *other == event));
        self.recent.retain(|(_, event)| calls(*event));
        withdrawal
    }

    /// Forgets every toast; gives those that were on the screen.
    pub(super) fn clear(&mut self) -> Vec<NoticeId> {
        std::mem::take(self).toasts.into_iter().map(|toast| toast.id).collect()
    }

    /// True when a toast stands for several notices.
    pub(super) fn is_merged(&self, toast: NoticeId) -> bool {
        self.toasts.iter().any(|shown| shown.id == toast && shown.is_merged)
    }

    /// The toast of one event, in place of an earlier one of the same id.
    fn note(&mut self, id: NoticeId, notices: &[Notice]) {
        self.toasts.retain(|toast| toast.id != id);
        self.toasts.push(OnScreen { id, is_merged: false, calling: calling(notices).collect() });
    }

    /// Gathers what was shown within the minute, and what arises now, in one toast; gives how many events that are.
    fn gather(&mut self, id: NoticeId, events: &[Vec<Notice>]) -> usize {
        self.merged = Some(id);
        let recent: HashSet<DeedId> = self.recent.iter().map(|(_, event)| *event).collect();
        let mut gathered = OnScreen { id, is_merged: true, calling: Vec::new() };
        for toast in &self.toasts {
            let of_this = toast.calling.iter().filter(|(_, event)| toast.id == id || recent.contains(event));
            gathered.calling.extend(of_this);
        }
        gathered.calling.extend(events.iter().flat_map(|notices| calling(notices)));
        let count = gathered.count();
        self.toasts.retain(|toast| toast.id != id);
        self.toasts.push(gathered);
        count
    }

    fn forget_older_than(&mut self, now: Timestamp) {
        self.recent.retain(|(at, _)| now.since(*at).abs() < WINDOW);
        if self.recent.is_empty() {
            self.merged = None;
        }
    }
}

impl App {
    /// Shows what was not shown. A notice is marked before its toast goes out: rather none than two.
    pub(super) async fn show_what_is_new(&self, shown: &mut Shown, toaster: &Arc<dyn Toaster>) -> Result<()> {
        let events = self.apart(|app| app.new_events()).await?;
        if events.is_empty() {
            return Ok(());
        }
        let now = self.now();
        shown.forget_older_than(now);
        shown.recent.extend(events.iter().filter_map(|notices| Some((now, notices.first()?.event))));
        if shown.recent.len() > MOST {
            return self.show_merged(shown, &events, toaster).await;
        }
        for notices in &events {
            if let Some(first) = notices.first() {
                shown.note(first.id, notices);
                self.show(self.toast(first)?, toaster).await;
            }
        }
        Ok(())
    }

    /// Notices to be shown, event by event: those never shown, and those whose snooze is over, but for what waits for its store
    /// to open. Marked as shown.
    fn new_events(&self) -> Result<Vec<Vec<Notice>>> {
        let now = self.now();
        let mut notices = Vec::new();
        for notice in self.inner.reader.unshown_notices()? {
            if self.quiet_until(&notice, now)?.is_none() {
                notices.push(notice);
            }
        }
        notices.extend(self.woken(now)?);
        let mut events: Vec<Vec<Notice>> = Vec::new();
        for notice in notices {
            self.mark(notice.id, Mark::Shown)?;
            match events.iter_mut().find(|event| event.iter().any(|other| other.event == notice.event)) {
                Some(event) => event.push(notice),
                None => events.push(vec![notice]),
            }
        }
        Ok(events)
    }

    async fn show_merged(&self, shown: &mut Shown, events: &[Vec<Notice>], toaster: &Arc<dyn Toaster>) -> Result<()> {
        let newest = events.last().and_then(|notices| notices.first()).map(|notice| notice.id);
        let Some(id) = shown.merged.or(newest) else { return Ok(()) };
        let count = shown.gather(id, events);
        self.show(wording::merged(&self.language()?, id, count), toaster).await;
        Ok(())
    }

    /// Takes toasts off the screen that stand for nothing any more; those that stand for fewer say so in place.
    pub(super) async fn withdraw_toasts(
        &self,
        shown: &mut Shown,
        notices: &[NoticeId],
        toaster: &Arc<dyn Toaster>,
    ) -> Result<()> {
        let Withdrawal { gone, fewer } = shown.withdraw(notices);
        for id in gone {
            toaster.withdraw(id).await;
        }
        for (id, count) in fewer {
            self.show(wording::merged(&self.language()?, id, count), toaster).await;
        }
        Ok(())
    }

    fn toast(&self, notice: &Notice) -> Result<Toast> {
        let directory = self.directory();
        let due_at = self.inner.reader.row(notice.complaint)?.and_then(|listed| listed.due_at);
        let store = directory.store(&notice.store).map_or(notice.store.as_str(), |store| store.name.as_str());
        Ok(wording::escalation(&self.language()?, notice, store, due_at, self.now()))
    }

    /// A toast that the desktop does not show is counted and said in diagnostics; the inbox has the notice all the same.
    async fn show(&self, toast: Toast, toaster: &Arc<dyn Toaster>) {
        if let Err(error) = toaster.show(toast).await {
            self.inner.failed_toasts.fetch_add(1, Ordering::Relaxed);
            tracing::warn!(%error, "a notice is in the inbox only");
        }
    }
}

fn calling(notices: &[Notice]) -> impl Iterator<Item = (NoticeId, DeedId)> {
    notices.iter().map(|notice| (notice.id, notice.event))
}
