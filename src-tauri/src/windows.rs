//! The window: made hidden, shown when the page is ready, hidden or closed as the person has chosen.

use crate::closing;
use tauri::{App, AppHandle, Manager, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent, async_runtime};

const MAIN: &str = "main";

/// Makes the window. Nothing of the page is kept on disk outside the encrypted replica.
pub fn open(app: &App) -> tauri::Result<()> {
    // A private web view cannot be driven: a test that asks for automation gets one that can.
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app.handle(), config)?.incognito(config.incognito && !driven).build()?;
    }
    Ok(())
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
