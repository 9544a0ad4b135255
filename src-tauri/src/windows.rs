//! The window: made hidden, shown when the page is ready or late, hidden or closed as the person has chosen.

use crate::shell::Shell;
use crate::{closing, graphics};
use std::time::Duration;
use tauri::{App, AppHandle, Manager, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent, async_runtime};

const MAIN: &str = "main";
/// How long the window waits for its page.
const PATIENCE: Duration = Duration::from_secs(8);

/// Makes the window. Nothing of the page is kept on disk outside the encrypted replica.
pub fn open(app: &App) -> tauri::Result<()> {
    // A private web view cannot be driven: a test that asks for automation gets one that can.
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), config)?.incognito(config.incognito && !driven).build()?;
    }
    Ok(())
}

/// Shows the window after a while even without its page, or else starts once more with graphics that every machine has.
pub fn show_soon(handle: AppHandle) {
    async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        let shell = handle.state::<Shell>();
        if !shell.page.has_come() && !shell.begun() {
            show(&handle);
            // Nothing begun is cut off: whoever joins an office has a code that works once.
            shell.has_begun().await;
        }
        if !shell.page.has_come() && graphics::can_fall_back() {
            tracing::warn!("the page does not come up: starting again with safe graphics");
            let (going, home) = (handle.clone(), shell.options.home.clone());
            // Giving up the place of the one instance waits for the bus, which a task must not.
            let tried = async_runtime::spawn_blocking(move || {
                tauri_plugin_single_instance::destroy(&going);
                graphics::fall_back(&home);
            });
            drop(tried.await);
        }
        if !shell.page.is_ready() {
            tracing::warn!("the page is late: the window is shown without it");
            show(&handle);
        }
    });
}

fn main(handle: &AppHandle) -> Option<WebviewWindow> {
    handle.get_webview_window(MAIN)
}

/// Brings the window up.
pub fn show(handle: &AppHandle) {
    let Some(window) = main(handle) else { return };
    let shown = window.show().and_then(|()| window.unminimize()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window does not come up");
    }
}

/// Puts the window away; the app goes on in the tray.
pub fn hide(handle: &AppHandle) {
    if let Some(Err(error)) = main(handle).map(|window| window.hide()) {
        tracing::warn!(%error, "the window does not go away");
    }
}

/// Fills the whole screen while a customer has it, and no longer.
pub fn whole_screen(handle: &AppHandle, on: bool) {
    if let Some(Err(error)) = main(handle).map(|window| window.set_fullscreen(on)) {
        tracing::warn!(%error, "the window does not change its size");
    }
}

/// The X never closes at once: what it does is found out first, beside the thread of the windows.
pub fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    let handle = window.app_handle().clone();
    async_runtime::spawn(async move { closing::pressed(&handle).await });
}
