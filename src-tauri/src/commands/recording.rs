//! Taking complaints down, and keeping what is being written.

use crate::shell::{Answer, Shell};
use contract::{DraftView, KeptView, RecordedView, RowView, SimilarRequest, ask};
use tauri::State;

#[tauri::command(async)]
pub fn save_draft(shell: State<'_, Shell>, draft: DraftView) -> Answer<()> {
    let id = shell.read(ask::read("id", &draft.id))?;
    let body = serde_json::to_string(&draft).unwrap_or_default();
    shell.told(shell.app()?.save_draft(id, &body))
}

#[tauri::command(async)]
pub fn drafts(shell: State<'_, Shell>) -> Answer<Vec<DraftView>> {
    let drafts = shell.told(shell.app()?.drafts())?;
    let read = |draft: app::view::Draft| {
        let view: DraftView = serde_json::from_str(&draft.body).ok()?;
        Some(DraftView { id: draft.id.to_string(), saved_at: Some(draft.saved_at.0), ..view })
    };
    Ok(drafts.into_iter().filter_map(read).collect())
}

#[tauri::command(async)]
pub fn discard_draft(shell: State<'_, Shell>, id: String) -> Answer<()> {
    let id = shell.read(ask::read("id", &id))?;
    shell.told(shell.app()?.discard_draft(id))
}

#[tauri::command(async)]
pub fn kept_texts(shell: State<'_, Shell>) -> Answer<Vec<KeptView>> {
    let kept = shell.told(shell.app()?.kept_texts())?;
    let view = |text: app::view::KeptText| KeptView {
        complaint: text.complaint.map(|id| id.to_string()),
        deed: text.deed,
        body: text.body,
        saved_at: text.saved_at.0,
    };
    Ok(kept.into_iter().map(view).collect())
}

/// Keeps what a person has written so far, while they work here; without a body it is thrown away.
#[tauri::command(async)]
pub fn keep_text(
    shell: State<'_, Shell>,
    person: String,
    complaint: Option<String>,
    deed: String,
    body: Option<String>,
) -> Answer<()> {
    let person = shell.read(ask::read("person", &person))?;
    let complaint = complaint.map(|id| ask::read("complaint", &id)).transpose();
    let complaint = shell.read(complaint)?;
    shell.told(shell.app()?.keep_text(person, complaint, &deed, body.as_deref()))
}

#[tauri::command(async)]
pub fn record(shell: State<'_, Shell>, draft: DraftView) -> Answer<RecordedView> {
    let app = shell.app()?;
    let recorded = shell.told(app.record(&shell.read(draft.read())?))?;
    let case = shell.told(app.case(recorded.id))?;
    Ok(RecordedView {
        id: recorded.id.to_string(),
        number: recorded.number.to_string(),
        state: case.case.state.name().to_owned(),
        priority: case.case.priority.get(),
        due_at: case.due_at.map(|at| at.0),
    })
}

#[tauri::command(async)]
pub fn similar(shell: State<'_, Shell>, request: SimilarRequest) -> Answer<Vec<RowView>> {
    let (app, show) = shell.look()?;
    Ok(show.similar(shell.told(app.similar(&request.into()))?))
}
