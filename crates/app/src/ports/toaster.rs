//! Notifications of the desktop. A toast is a hint; the table of notices is the truth.

use complaint::NoticeId;

/// One notification to be shown. It never holds a customer's name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Toast {
    /// The notice it shows; of several merged into one, the newest.
    pub id: NoticeId,
    /// First line.
    pub title: String,
    /// The rest.
    pub body: String,
    /// Buttons beside the click on the body, with their labels.
    pub actions: Vec<(Press, String)>,
}

/// What was pressed on a toast.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Press {
    /// The body, or the button "Open".
    Open,
    /// "Take".
    Take,
    /// "Snooze 15 min".
    Snooze,
}

impl Press {
    /// The stable name of the action, as handed to the desktop.
    pub fn name(self) -> &'static str {
        match self {
            Press::Open => "default",
            Press::Take => "take",
            Press::Snooze => "snooze",
        }
    }
}

/// A press on a toast that this process showed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Click {
    /// The toast.
    pub id: NoticeId,
    /// What was pressed.
    pub press: Press,
}

/// Why a toast was not shown. Counted and seen in diagnostics; the inbox shows the event all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the desktop did not show the notification: {reason}")]
pub struct ToastError {
    /// What the system said.
    pub reason: String,
}

/// Shows notifications. Clicks come back on the channel that the shell hands to [`crate::App::watch`].
#[async_trait::async_trait]
pub trait Toaster: Send + Sync {
    /// Shows a toast, in place of an earlier one of the same id.
    ///
    /// # Errors
    /// When the desktop has no notification service or it refuses.
    async fn show(&self, toast: Toast) -> Result<(), ToastError>;

    /// Takes a toast off the screen, where the system can.
    async fn withdraw(&self, id: NoticeId);
}
