//! What the complaints come to together.

use crate::rows;
use crate::shell::{Answer, Shell};
use contract::{BehindRequest, BehindView, FiguresRequest, FiguresView};
use tauri::State;

#[tauri::command(async)]
pub fn figures(shell: State<'_, Shell>, request: FiguresRequest) -> Answer<FiguresView> {
    let (app, show) = shell.look()?;
    let request = shell.read(request.read())?;
    Ok(show.figures(&shell.told(app.figures(&request))?))
}

#[tauri::command(async)]
pub fn behind(shell: State<'_, Shell>, request: BehindRequest) -> Answer<BehindView> {
    let (app, show) = shell.look()?;
    let (measure, kind, of) = shell.read(request.read())?;
    let behind = shell.told(app.behind(measure, kind, Some(of)))?;
    shell.told(show.behind(&behind, |number| rows::find(&app, number)))
}
