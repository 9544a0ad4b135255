//! The printer of this desk.

use crate::printers;
use crate::shell::{Answer, Shell};
use contract::{PrinterChoiceView, PrinterView};
use tauri::State;

#[tauri::command(async)]
pub fn printer(shell: State<'_, Shell>) -> Answer<Option<PrinterChoiceView>> {
    printers::shown(&shell)
}

#[tauri::command]
pub async fn printers() -> Answer<Vec<PrinterView>> {
    Ok(printers::all().await)
}

#[tauri::command(async)]
pub fn set_printer(shell: State<'_, Shell>, choice: Option<PrinterChoiceView>) -> Answer<()> {
    printers::keep(&shell, choice)
}
