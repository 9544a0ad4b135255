//! Needs attention.

use crate::shell::{Answer, Shell};
use contract::{AttentionView, ask};
use tauri::State;

#[tauri::command(async)]
pub fn needs_attention(shell: State<'_, Shell>) -> Answer<AttentionView> {
    let (app, show) = shell.look()?;
    Ok(show.attention(shell.told(app.needs_attention())?))
}

#[tauri::command(async)]
pub fn dismiss_refused(shell: State<'_, Shell>, deed: String) -> Answer<()> {
    let deed = shell.read(ask::read("deed", &deed))?;
    shell.told(shell.app()?.dismiss_refused(deed))
}
