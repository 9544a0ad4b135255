//! Everything held on one person: shown, and given out as a file.

use crate::shell::{Answer, Shell};
use crate::{download, held};
use contract::{HeldRequest, HeldView, SavedHeldView, ask};
use tauri::{AppHandle, State};

#[tauri::command(async)]
pub fn held_on(shell: State<'_, Shell>, id: String) -> Answer<HeldView> {
    let (app, show) = shell.look()?;
    let person = shell.told(app.complainant(shell.read(ask::read("id", &id))?))?;
    let found = shell.told(app.held_on(&person))?;
    Ok(show.held(&person, found))
}

#[tauri::command]
pub async fn save_held(handle: AppHandle, shell: State<'_, Shell>, request: HeldRequest) -> Answer<SavedHeldView> {
    let _turn = shell.printing.lock().await;
    let folder = download::folder(&handle)
        .ok_or_else(|| shell.failed("paper_unsaved", [("folder", "?".to_owned()), ("problem", "–".to_owned())]))?;
    held::save(&shell, &request, &folder).await
}
