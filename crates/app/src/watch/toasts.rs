//! Showing notices: one toast for each event, and one for all when more than three arise within a minute.

use super::wording;
use crate::ports::{Toast, Toaster};
use crate::{App, Result};
use complaint::{DeedId, NoticeId, Timestamp};
use std::collections::HashMap;
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
    /// When events were shown, the oldest first.
    recent: Vec<(Timestamp, DeedId)>,
    /// The toast that shows each notice.
    toasts: HashMap<NoticeId, NoticeId>,
    /// The toast that stands for several, while it does.
    merged: Option<NoticeId>,
}

impl Shown {
    /// The toast that shows a notice.
    pub(super) fn toast_of(&self, notice: NoticeId) -> NoticeId {
        self.toasts.get(&notice).copied().unwrap_or(notice)
    }

    /// True when a toast stands for several notices.
    pub(super) fn is_merged(&self, toast: NoticeId) -> bool {
        self.merged == Some(toast)
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
                for notice in notices {
                    shown.toasts.insert(notice.id, first.id);
                }
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
        shown.merged = Some(id);
        for notice in events.iter().flatten() {
            shown.toasts.insert(notice.id, id);
        }
        let toast = wording::merged(&self.language()?, id, shown.recent.len());
        self.show(toast, toaster).await;
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
