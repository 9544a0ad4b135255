//! The rules of the organisation: what is here, and the next version while somebody writes it.

use crate::shell::{Answer, Shell};
use crate::{download, rows};
use app::Error;
use complaint::{PersonId, Policy};
use contract::{
    PoliciesView, PolicyCheckView, PolicyDraftView, PolicyPreviewView, PolicyPublishedView, PolicyView, SavedFileView,
    ask,
};
use tauri::{AppHandle, State};

/// The setting of a person that holds what they are writing.
const DRAFT: &str = "policy_draft";

#[tauri::command(async)]
pub fn policies(shell: State<'_, Shell>) -> Answer<PoliciesView> {
    let (app, show) = shell.look()?;
    Ok(show.policies(&app.policies()))
}

#[tauri::command(async)]
pub fn policy(shell: State<'_, Shell>, version: u32) -> Answer<Option<PolicyView>> {
    let (app, show) = shell.look()?;
    Ok(show.policy(&app.policies(), version))
}

#[tauri::command(async)]
pub fn policy_draft(shell: State<'_, Shell>) -> Answer<Option<PolicyDraftView>> {
    let app = shell.app()?;
    shell.told(app.current_person().map(drop).ok_or(Error::NobodyHere))?;
    let json = shell.told(app.setting(DRAFT))?;
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()).flatten())
}

/// Keeps the draft of whoever wrote it, while they work here; an empty one is thrown away.
#[tauri::command(async)]
pub fn keep_policy_draft(shell: State<'_, Shell>, person: String, text: String) -> Answer<Option<PolicyDraftView>> {
    let app = shell.app()?;
    let person: PersonId = shell.read(ask::read("person", &person))?;
    shell.told(app.current_person().filter(|here| *here == person).map(drop).ok_or(Error::NobodyHere))?;
    let saved_at = shell.ports.machine.now().0;
    let draft = Some(PolicyDraftView { text, saved_at }).filter(|draft| !draft.text.is_empty());
    let json = serde_json::to_string(&draft).unwrap_or_default();
    shell.told(app.set_setting(DRAFT, &json))?;
    Ok(draft)
}

#[tauri::command(async)]
pub fn check_policy(shell: State<'_, Shell>, text: String) -> Answer<PolicyCheckView> {
    let (app, show) = shell.look()?;
    Ok(show.policy_check(&app.policies(), &text))
}

#[tauri::command(async)]
pub fn preview_policy(shell: State<'_, Shell>, text: String) -> Answer<PolicyPreviewView> {
    let (app, show) = shell.look()?;
    let new = match Policy::from_toml(&text) {
        Ok(new) => new,
        Err(problems) => return Ok(show.unreadable_policy(&app.policies(), &problems)),
    };
    let preview = shell.told(app.preview_policy(&new))?;
    shell.told(show.policy_preview(&app.policies(), &new, &preview, |number| {
        Ok(rows::find(&app, number)?.map(|row| show.row(row)))
    }))
}

#[tauri::command(async)]
pub fn publish_policy(shell: State<'_, Shell>, text: String) -> Answer<PolicyPublishedView> {
    let (app, show) = shell.look()?;
    let outcome = shell.told(app.publish_policy(&text))?;
    Ok(show.policy_published(&outcome))
}

#[tauri::command(async)]
pub fn save_policy_file(
    handle: AppHandle,
    shell: State<'_, Shell>,
    text: String,
    version: Option<u32>,
) -> Answer<SavedFileView> {
    shell.attended()?;
    let stem = version.map_or_else(|| "rules".to_owned(), |version| format!("rules-{version}"));
    let path = download::keep(&handle, &stem, "toml", text.as_bytes());
    Ok(SavedFileView { path: path.map(|path| path.display().to_string()) })
}
