//! Paper of a case: shown, printed, saved.

use crate::download;
use crate::papers::{self, Papers};
use crate::shell::{Answer, Shell};
use contract::{HandedView, PaperRequest, PaperView};
use std::path::PathBuf;
use tauri::{AppHandle, State};

#[tauri::command]
pub async fn paper(shell: State<'_, Shell>, id: String, request: PaperRequest) -> Answer<PaperView> {
    Papers::of(&shell, &id, &request)?.view(&request).await
}

#[tauri::command]
pub async fn print_paper(shell: State<'_, Shell>, id: String, request: PaperRequest) -> Answer<HandedView> {
    let _turn = shell.printing.lock().await;
    Papers::of(&shell, &id, &request)?.print(&request).await
}

#[tauri::command]
pub async fn save_paper(
    handle: AppHandle,
    shell: State<'_, Shell>,
    id: String,
    request: PaperRequest,
) -> Answer<HandedView> {
    let _turn = shell.printing.lock().await;
    let folder = download::folder(&handle)
        .ok_or_else(|| shell.failed("paper_unsaved", [("folder", "?".to_owned()), ("problem", "–".to_owned())]))?;
    Papers::of(&shell, &id, &request)?.save(&request, &folder).await
}

#[tauri::command(async)]
pub fn open_paper(shell: State<'_, Shell>, path: PathBuf) -> Answer<()> {
    papers::open(&shell, &path)
}
