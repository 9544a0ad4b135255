//! What the person has set for the screen, and the desk for its notices. Kept in the replica per person; before there is one, for this run only.

use crate::shell::{Answer, Shell};
use app::App;
use contract::{LOCK_AFTER, SettingsView};
use std::sync::PoisonError;

const NAME: &str = "screen";

/// The settings in force.
pub fn settings(shell: &Shell) -> SettingsView {
    let early = shell.early.lock().unwrap_or_else(PoisonError::into_inner).clone();
    shell.opened().and_then(|app| kept(&app)).or(early).unwrap_or_else(|| defaults(shell))
}

fn kept(app: &App) -> Option<SettingsView> {
    let json = app.setting(NAME).ok().flatten()?;
    let settings: SettingsView = serde_json::from_str(&json).ok()?;
    Some(SettingsView { quiet_hours: app.quiet_hours().unwrap_or(settings.quiet_hours), ..settings })
}

fn defaults(shell: &Shell) -> SettingsView {
    SettingsView {
        language: shell.options.language.clone(),
        theme: "system".to_owned(),
        density: "desk".to_owned(),
        text_size: 100,
        on_close: "ask".to_owned(),
        quiet_hours: true,
        lock_after: LOCK_AFTER,
    }
}

/// The screen that asks who is there looks and speaks as the desk did before it.
pub fn hold(shell: &Shell) {
    let settings = settings(shell);
    *shell.early.lock().unwrap_or_else(PoisonError::into_inner) = Some(settings);
}

/// Keeps the settings.
pub fn keep(shell: &Shell, settings: SettingsView) -> Answer<SettingsView> {
    *shell.early.lock().unwrap_or_else(PoisonError::into_inner) = Some(settings.clone());
    if let Ok(app) = shell.app() {
        let json = serde_json::to_string(&settings).unwrap_or_default();
        shell.told(app.set_setting(NAME, &json).and_then(|()| app.set_language(&settings.language)))?;
        shell.told(app.set_quiet_hours(settings.quiet_hours))?;
    }
    Ok(settings)
}
