//! The inbox.

use crate::shell::{Answer, Shell};
use app::NoticeMark;
use contract::{CallView, EscalationView, MarkNoticeRequest, ask};
use tauri::State;

#[tauri::command(async)]
pub fn escalations(shell: State<'_, Shell>) -> Answer<Vec<EscalationView>> {
    let (app, show) = shell.look()?;
    let found = shell.told(app.escalations())?;
    Ok(found.into_iter().map(|escalation| show.escalation(escalation)).collect())
}

#[tauri::command(async)]
pub fn calls(shell: State<'_, Shell>) -> Answer<Vec<CallView>> {
    let (app, show) = shell.look()?;
    Ok(shell.told(app.calls())?.iter().map(|call| show.call(call)).collect())
}

#[tauri::command(async)]
pub fn mark_notice(shell: State<'_, Shell>, request: MarkNoticeRequest) -> Answer<()> {
    let id = shell.read(ask::read("id", &request.id))?;
    let mark = if request.mark == "snoozed" { NoticeMark::Snooze } else { NoticeMark::Seen };
    shell.told(shell.app()?.mark_notice(id, mark))
}
