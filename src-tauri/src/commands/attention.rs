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
pub fn put_away(shell: State<'_, Shell>, id: String) -> Answer<()> {
    let id = shell.read(ask::read("id", &id))?;
    shell.told(shell.app()?.put_away(id))
}
