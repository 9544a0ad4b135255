//! Graphics that draw on every machine: on some drivers WebKitGTK's fast ways leave the window blank, or keep the page
//! from coming up at all.
//!
//! What it draws with is read from the environment before the first thread runs, so a choice means that the same process
//! starts once more. Other systems choose for themselves.

use std::path::{Path, PathBuf};

/// Off from the start: DMA-BUF is what leaves most blank windows.
const ALWAYS: &[&str] = &["WEBKIT_DISABLE_DMABUF_RENDERER"];
/// Off besides where the page did not come up: then everything is drawn by the processor.
const SAFE: &[&str] = &["WEBKIT_DISABLE_COMPOSITING_MODE", "LIBGL_ALWAYS_SOFTWARE"];

/// Starts this process once more with what its graphics need, where that is not set yet. Called before any thread runs.
pub fn choose(home: &Path) {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    let lacking = lacking(is_remembered(home), is_set);
    if cfg!(target_os = "linux") && !lacking.is_empty() {
        // Should it fail, the app goes on as it is; only some graphics drivers mind.
        start_again(&lacking);
    }
}

/// True where the page may yet come up with safe graphics. A window that a test drives is left as it is.
pub fn can_fall_back() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    cfg!(target_os = "linux") && !is_set("TAURI_WEBVIEW_AUTOMATION") && !lacking(true, is_set).is_empty()
}

/// Starts this process once more with safe graphics, and every later start of this version with them at once. Comes back
/// only where that cannot be done.
pub fn fall_back(home: &Path) {
    if let Err(error) = std::fs::create_dir_all(home).and_then(|()| std::fs::write(mark(home), VERSION)) {
        tracing::warn!(%error, "safe graphics are not remembered: the next start will look for them again");
    }
    start_again(&[ALWAYS, SAFE].concat());
}

/// A new version may draw where the one before did not.
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn mark(home: &Path) -> PathBuf {
    home.join("safe-graphics")
}

fn is_remembered(home: &Path) -> bool {
    std::fs::read_to_string(mark(home)).is_ok_and(|version| version.trim() == VERSION)
}

/// What is to be set; whoever has set a variable knows better.
fn lacking(is_safe: bool, is_set: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let wanted = if is_safe { [ALWAYS, SAFE].concat() } else { ALWAYS.to_vec() };
    wanted.into_iter().filter(|name| !is_set(name)).collect()
}

#[cfg(unix)]
fn start_again(names: &[&str]) {
    use std::os::unix::process::CommandExt;
    let Ok(program) = std::env::current_exe() else { return };
    let set = names.iter().map(|name| (name, "1"));
    let error = std::process::Command::new(program).args(std::env::args_os().skip(1)).envs(set).exec();
    tracing::warn!(%error, "the app cannot start again");
}

#[cfg(not(unix))]
fn start_again(_names: &[&str]) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_not_chosen_again() {
        assert_eq!(lacking(false, |_| false), ALWAYS, "the first start");
        assert!(lacking(false, |name| ALWAYS.contains(&name)).is_empty(), "started once more with it");
        assert_eq!(lacking(true, |name| ALWAYS.contains(&name)), SAFE, "the page did not come up");
        assert!(lacking(true, |_| true).is_empty(), "and there is no third try");
    }

    #[test]
    fn safe_graphics_are_remembered_for_this_version_only() {
        let home = std::env::temp_dir().join(format!("redress-graphics-{}", std::process::id()));
        assert!(!is_remembered(&home), "nothing was remembered");
        std::fs::create_dir_all(&home).expect("a folder");
        std::fs::write(mark(&home), "0.0.0").expect("written");
        assert!(!is_remembered(&home), "another version tries for itself");
        std::fs::write(mark(&home), VERSION).expect("written");
        assert!(is_remembered(&home), "this one does not");
        std::fs::remove_dir_all(home).expect("removed");
    }
}
