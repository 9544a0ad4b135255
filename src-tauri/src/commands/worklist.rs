//! Lists.

use crate::shell::{Answer, Shell};
use contract::{RowView, WorklistRequest, WorklistView};
use tauri::State;

#[tauri::command(async)]
pub fn worklist(shell: State<'_, Shell>, request: WorklistRequest) -> Answer<WorklistView> {
    let (app, show) = shell.look()?;
    let request = shell.read(request.read())?;
    Ok(show.worklist(shell.told(app.worklist(&request))?))
}

#[tauri::command(async)]
pub fn search(shell: State<'_, Shell>, text: String, limit: u32) -> Answer<Vec<RowView>> {
    let (app, show) = shell.look()?;
    Ok(show.rows(shell.told(app.search_as_typed(&text, limit.min(500)))?))
}
