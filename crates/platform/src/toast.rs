//! Notifications of the desktop, supervised: a daemon that is missing, slow or broken costs a counted failure and never
//! the app. The table of notices is the truth; this is a hint.

#[cfg_attr(all(unix, not(target_os = "macos")), path = "toast/xdg.rs")]
#[cfg_attr(any(windows, target_os = "macos"), path = "toast/native.rs")]
mod system;

use app::ports::{Click, Press, Toast, ToastError, Toaster};
use async_trait::async_trait;
use complaint::NoticeId;
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use system::Shown;
use tokio::sync::mpsc::UnboundedSender;
use tokio::time::timeout;

/// How long a notification daemon may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Toasts kept on the screen and watched at one time; the oldest gives way.
const MOST: usize = 16;

/// How notifications fared since the start.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ToastHealth {
    /// Shown.
    pub shown: u64,
    /// Not shown.
    pub failed: u64,
    /// What the system said last.
    pub last_failure: Option<String>,
}

/// Shows toasts on this desktop. Presses go to the channel given.
pub struct DesktopToaster {
    clicks: UnboundedSender<Click>,
    live: Mutex<VecDeque<(NoticeId, Shown)>>,
    health: Mutex<ToastHealth>,
}

impl DesktopToaster {
    /// Shows toasts; presses on them go to `clicks`.
    pub fn new(clicks: UnboundedSender<Click>) -> DesktopToaster {
        DesktopToaster { clicks, live: Mutex::default(), health: Mutex::default() }
    }

    /// How notifications fared since the start.
    pub fn health(&self) -> ToastHealth {
        lock(&self.health).clone()
    }

    fn take(&self, id: NoticeId) -> Option<Shown> {
        let mut live = lock(&self.live);
        let place = live.iter().position(|(shown, _)| *shown == id)?;
        live.remove(place).map(|(_, shown)| shown)
    }

    /// Keeps a toast; returns the one that has to give way.
    fn keep(&self, id: NoticeId, shown: Shown) -> Option<Shown> {
        let mut live = lock(&self.live);
        live.push_back((id, shown));
        if live.len() > MOST { live.pop_front().map(|(_, oldest)| oldest) } else { None }
    }

    fn failed(&self, reason: String) -> ToastError {
        let mut health = lock(&self.health);
        health.failed += 1;
        health.last_failure = Some(reason.clone());
        tracing::warn!(%reason, "a notification was not shown");
        ToastError { reason }
    }
}

#[async_trait]
impl Toaster for DesktopToaster {
    async fn show(&self, toast: Toast) -> Result<(), ToastError> {
        let id = toast.id;
        let earlier = self.take(id);
        let shown = match timeout(PATIENCE, system::show(toast, earlier, self.clicks.clone())).await {
            Ok(Ok(shown)) => shown,
            Ok(Err(reason)) => return Err(self.failed(reason)),
            Err(_) => return Err(self.failed("the notification service did not answer in time".to_owned())),
        };
        lock(&self.health).shown += 1;
        if let Some(oldest) = self.keep(id, shown) {
            let _ = timeout(PATIENCE, oldest.close()).await;
        }
        Ok(())
    }

    async fn withdraw(&self, id: NoticeId) {
        if let Some(shown) = self.take(id) {
            let _ = timeout(PATIENCE, shown.close()).await;
        }
    }
}

/// The press that the name of an action stands for.
fn press(action: &str) -> Option<Press> {
    [Press::Open, Press::Take, Press::Snooze].into_iter().find(|press| press.name() == action)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
