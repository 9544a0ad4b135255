//! Linux: `org.freedesktop.Notifications` on the session bus.

use super::press;
use app::ports::{Click, Press, Toast};
use notify_rust::{Notification, NotificationHandle, NotificationResponse, Timeout, Urgency};
use std::sync::Arc;
use tokio::sync::mpsc::UnboundedSender;
use tokio::task::JoinHandle;

/// A toast on the screen, with the task that waits for a press.
pub(super) struct Shown {
    handle: Arc<NotificationHandle>,
    watch: JoinHandle<()>,
}

impl Shown {
    /// Takes it off the screen.
    pub(super) async fn close(self) {
        self.watch.abort();
        self.handle.close_async().await;
    }
}

pub(super) async fn show(
    toast: Toast,
    earlier: Option<Shown>,
    clicks: UnboundedSender<Click>,
) -> Result<Shown, String> {
    let mut notification = notification(&toast);
    if let Some(earlier) = earlier {
        earlier.watch.abort();
        notification.id(earlier.handle.id());
    }
    let handle = Arc::new(notification.show_async().await.map_err(|error| error.to_string())?);
    let watched = handle.clone();
    let watch = tokio::spawn(async move {
        watched.wait_for_action_async(|response: &NotificationResponse| pressed(&toast, response, &clicks)).await;
    });
    Ok(Shown { handle, watch })
}

fn notification(toast: &Toast) -> Notification {
    let mut notification = Notification::new();
    notification
        .appname("Redress")
        .icon("redress-desktop")
        .summary(&toast.title)
        .body(&escape(&toast.body))
        .timeout(Timeout::Never)
        .urgency(Urgency::Normal);
    if !toast.actions.iter().any(|(press, _)| *press == Press::Open) {
        notification.action(Press::Open.name(), "");
    }
    for (press, label) in &toast.actions {
        notification.action(press.name(), label);
    }
    notification
}

/// Daemons may read the body as markup.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn pressed(toast: &Toast, response: &NotificationResponse, clicks: &UnboundedSender<Click>) {
    let press = match response {
        NotificationResponse::Default => Some(Press::Open),
        NotificationResponse::Action(action) => press(action),
        _ => None,
    };
    if let Some(press) = press {
        // Nobody listens any more only while the app is closing.
        let _ = clicks.send(Click { id: toast.id, press });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_never_read_as_markup() {
        assert_eq!(escape("a < b & <b>c</b>"), "a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;", "text stays text");
    }
}
