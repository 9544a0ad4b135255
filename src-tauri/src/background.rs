//! What goes on behind the window: sync, the watch over escalations, and telling the page what changed.

use crate::shell::Shell;
use crate::{events, tray};
use app::App;
use app::ports::Click;
use platform::DesktopToaster;
use tauri::{AppHandle, Manager, async_runtime};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Starts it for a desk just opened. It goes on until the app quits, also while the window is closed.
pub fn start(handle: &AppHandle, app: &App, shell: &Shell) {
    let syncing = app.clone();
    async_runtime::spawn(async move { syncing.keep_synced().await });
    let (tell, clicked) = unbounded_channel();
    let (pass, clicks) = unbounded_channel();
    async_runtime::spawn(ours(handle.clone(), clicked, pass));
    let toaster = shell.keep_toaster(|| DesktopToaster::new(tell));
    let watching = app.clone();
    async_runtime::spawn(async move { watching.watch(toaster, clicks).await });
    async_runtime::spawn(listen(handle.clone(), app.clone()));
}

/// What is pressed on a notification while a customer has the screen is no deed of whoever handed it over.
async fn ours(handle: AppHandle, mut clicked: UnboundedReceiver<Click>, pass: UnboundedSender<Click>) {
    while let Some(click) = clicked.recv().await {
        if handle.state::<Shell>().handed_over().is_none() && pass.send(click).is_err() {
            return;
        }
    }
}

async fn listen(handle: AppHandle, app: App) {
    let mut heard = app.events();
    tray::refresh(&handle);
    loop {
        match heard.recv().await {
            Ok(event) => events::tell(&handle, event),
            Err(RecvError::Lagged(_)) => events::tell_all_changed(&handle, app.revision()),
            Err(RecvError::Closed) => return,
        }
        tray::refresh(&handle);
    }
}
