//! macOS and Windows: the system's own notifications. Waiting for a press blocks, so each toast has a thread; their
//! number is bounded by the toaster.

use super::press;
use app::ports::{Click, Press, Toast};
use notify_rust::{Notification, NotificationResponse};
use tokio::sync::mpsc::UnboundedSender;

/// A toast on the screen. These systems take none back.
pub(super) struct Shown;

impl Shown {
    /// The system removes it by itself; the inbox shows the truth.
    pub(super) async fn close(self) {}
}

pub(super) async fn show(
    toast: Toast,
    _earlier: Option<Shown>,
    clicks: UnboundedSender<Click>,
) -> Result<Shown, String> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let work = move || {
        let mut notification = Notification::new();
        notification.appname("Redress").summary(&toast.title).body(&toast.body);
        for (press, label) in toast.actions.iter().filter(|(press, _)| *press != Press::Open) {
            notification.action(press.name(), label);
        }
        match notification.show() {
            Ok(handle) => {
                let _ = tell.send(Ok(Shown));
                let _ = handle.wait_for_response(|response: &NotificationResponse| {
                    pressed(&toast, response, &clicks);
                });
            }
            Err(error) => {
                let _ = tell.send(Err(error.to_string()));
            }
        }
    };
    std::thread::Builder::new().name("toast".to_owned()).spawn(work).map_err(|error| error.to_string())?;
    told.await.map_err(|_| "the notification thread died".to_owned())?
}

fn pressed(toast: &Toast, response: &NotificationResponse, clicks: &UnboundedSender<Click>) {
    let press = match response {
        NotificationResponse::Default => Some(Press::Open),
        NotificationResponse::Action(action) => press(action),
        _ => None,
    };
    if let Some(press) = press {
        let _ = clicks.send(Click { id: toast.id, press });
    }
}
