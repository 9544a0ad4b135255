//! The printer of this desk.

use crate::printers;
use crate::shell::{Answer, Shell};
use contract::{PrinterChoiceView, PrinterView};
use tauri::State;

#[tauri::command(async)]
pub fn printer(shell: State<'_, Shell>) -> Answer<Option<PrinterChoiceView>> {
    shell.attended()?;
    printers::shown(&shell)
}

#[tauri::command]
pub async fn printers(shell: State<'_, Shell>) -> Answer<Vec<PrinterView>> {
    shell.attended()?;
    Ok(printers::all().await)
}

#[tauri::command(async)]
pub fn set_printer(shell: State<'_, Shell>, choice: Option<PrinterChoiceView>) -> Answer<()> {
    shell.attended()?;
    printers::keep(&shell, choice)
}
