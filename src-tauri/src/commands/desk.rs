//! This desk: how it stands, what is set, closing.

use crate::shell::{Answer, Shell};
use crate::{counts, link, login, screen, start, tray, windows};
use contract::{CloseRequest, DeskView, LinkView, SettingsView, StatusView};
use tauri::{AppHandle, State};

#[tauri::command(async)]
pub fn status(shell: State<'_, Shell>) -> Answer<StatusView> {
    let (app, show) = shell.look()?;
    let status = shell.told(app.status())?;
    let counts = shell.told(counts::count(&app, &show, &status))?;
    Ok(show.status(&status, counts.escalations))
}

#[tauri::command(async)]
pub fn desk(shell: State<'_, Shell>) -> Answer<DeskView> {
    let (app, show) = shell.look()?;
    start::desk(&shell, &app, &show)
}

#[tauri::command(async)]
pub fn set_settings(handle: AppHandle, shell: State<'_, Shell>, settings: SettingsView) -> Answer<SettingsView> {
    let kept = screen::keep(&shell, settings)?;
    tray::refresh(&handle);
    Ok(kept)
}

#[tauri::command(async)]
pub fn sync_now(shell: State<'_, Shell>) -> Answer<()> {
    shell.app()?.sync_now();
    Ok(())
}

#[tauri::command(async)]
pub fn hand_over(handle: AppHandle, shell: State<'_, Shell>, id: String) -> Answer<()> {
    shell.attended()?;
    shell.hand_over(Some(id));
    windows::whole_screen(&handle, true);
    Ok(())
}

#[tauri::command(async)]
pub fn take_link(shell: State<'_, Shell>) -> Answer<Option<LinkView>> {
    link::take(&shell)
}

#[tauri::command(async)]
pub fn starts_at_login(handle: AppHandle, shell: State<'_, Shell>) -> Answer<bool> {
    login::is_on(&handle, &shell)
}

#[tauri::command(async)]
pub fn set_starts_at_login(handle: AppHandle, shell: State<'_, Shell>, on: bool) -> Answer<bool> {
    login::set(&handle, &shell, on)
}

#[tauri::command]
pub fn close_heard(shell: State<'_, Shell>) {
    shell.page.hear();
}

#[tauri::command(async)]
pub fn close_window(handle: AppHandle, shell: State<'_, Shell>, request: CloseRequest) -> Answer<()> {
    if shell.handed_over().is_some() {
        return Ok(());
    }
    if request.remember {
        let settings = screen::settings(&shell);
        screen::keep(&shell, SettingsView { on_close: request.choice.clone(), ..settings })?;
    }
    if request.choice == "quit" {
        handle.exit(0);
    } else {
        windows::hide(&handle);
    }
    Ok(())
}
