//! This desk: how it stands, what is set, closing.

use crate::shell::{Answer, Shell};
use crate::{screen, start, windows};
use contract::{CloseRequest, DeskView, SettingsView, StatusView};
use tauri::{AppHandle, State};

#[tauri::command(async)]
pub fn status(shell: State<'_, Shell>) -> Answer<StatusView> {
    let (app, show) = shell.look()?;
    let status = shell.told(app.status())?;
    let asks = show.is_attended() && status.locked.is_none();
    let inbox = if asks { shell.told(app.escalations())? } else { Vec::new() };
    let mine = inbox.iter().filter(|one| one.mine && one.can_take).count();
    let calls = if asks { shell.told(app.calls())?.len() } else { 0 };
    Ok(show.status(&status, (mine + calls) as u64))
}

#[tauri::command(async)]
pub fn desk(shell: State<'_, Shell>) -> Answer<DeskView> {
    let (app, show) = shell.look()?;
    start::desk(&shell, &app, &show)
}

#[tauri::command(async)]
pub fn set_settings(shell: State<'_, Shell>, settings: SettingsView) -> Answer<SettingsView> {
    screen::keep(&shell, settings)
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
