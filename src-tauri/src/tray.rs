//! The tray: the app at work while its window is closed.

use crate::shell::Shell;
use crate::{events, screen, windows};
use app::App;
use tauri::menu::{Menu, MenuEvent, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager};
use text::{Language, Text};

const ID: &str = "redress";

/// Puts the icon into the tray. A desktop without a tray gets none, and the app goes on.
pub fn build(handle: &AppHandle) -> tauri::Result<()> {
    let words = words(handle);
    let item = |id: &str, text: &str| MenuItem::with_id(handle, id, words.get(text, &[]), true, None::<&str>);
    let (open, record) = (item("open", "tray-show")?, item("record", "tray-record")?);
    let (sync, quit) = (item("sync", "palette-sync")?, item("quit", "tray-quit")?);
    let menu = Menu::with_items(handle, &[&open, &record, &sync, &quit])?;
    let mut tray = TrayIconBuilder::with_id(ID)
        .menu(&menu)
        .tooltip(words.get("tray-tooltip", &[]))
        .on_menu_event(|handle, event| chosen(handle, &event));
    if let Some(icon) = handle.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    if let Err(error) = tray.build(handle) {
        tracing::warn!(%error, "there is no tray");
    }
    Ok(())
}

/// True where the icon is in a tray, as far as the system tells.
pub fn is_there(handle: &AppHandle) -> bool {
    handle.tray_by_id(ID).is_some()
}

fn words(handle: &AppHandle) -> Text {
    let tag = screen::settings(&handle.state::<Shell>()).language;
    Text::new(Language::find(&tag).unwrap_or(Language::En))
}

fn chosen(handle: &AppHandle, event: &MenuEvent) {
    match event.id().as_ref() {
        "open" => windows::show(handle),
        "record" => {
            windows::show(handle);
            events::emit(handle, "open_record", ());
        }
        "sync" => {
            if let Ok(app) = handle.state::<Shell>().app() {
                app.sync_now();
            }
        }
        _ => handle.exit(0),
    }
}

/// Says what waits.
pub fn refresh(handle: &AppHandle, app: &App) {
    let Some(tray) = handle.tray_by_id(ID) else { return };
    let waiting = app.status().map(|status| status.unsent).unwrap_or_default();
    let words = words(handle);
    let tooltip = match waiting {
        0 => words.get("tray-tooltip", &[]),
        count => words.get("tray-tooltip-unsent", &[("count", count.to_string())]),
    };
    if let Err(error) = tray.set_tooltip(Some(tooltip)) {
        tracing::debug!(%error, "the tray takes no tooltip");
    }
}
