//! Starting at login: what the system keeps for this person, never the replica.

use crate::options::Options;
use crate::shell::{Answer, Shell};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Wry};
use tauri_plugin_autostart::{Error, ManagerExt};

/// Knows how this app is started at login: a desk in a folder of its own is started there, under a name of its own.
pub fn plugin(options: &Options) -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_autostart::Builder::new();
    if options.is_named {
        let home = options.home.display().to_string();
        return plugin.app_name(options.instance_name()).args(["--home".to_owned(), quoted(&home)]).build();
    }
    plugin.build()
}

/// One word of a command line; a launch agent takes its words one by one.
fn quoted(word: &str) -> String {
    if cfg!(target_os = "macos") { word.to_owned() } else { format!("\"{word}\"") }
}

/// True where it starts at login.
pub fn is_on(handle: &AppHandle, shell: &Shell) -> Answer<bool> {
    handle.autolaunch().is_enabled().map_err(|error| refused(shell, &error))
}

/// Starts it at login from now on, or no longer; says how it stands then.
pub fn set(handle: &AppHandle, shell: &Shell, on: bool) -> Answer<bool> {
    let login = handle.autolaunch();
    let done = if on { login.enable() } else { login.disable() };
    done.and_then(|()| login.is_enabled()).map_err(|error| refused(shell, &error))
}

fn refused(shell: &Shell, error: &Error) -> contract::ErrorView {
    shell.failed("login_start", [("problem", error.to_string())])
}
