//! Starts the desktop app.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    choose_safe_graphics();
    redress_desktop::run()
}

/// On some drivers WebKitGTK's DMA-BUF renderer leaves the window blank; whoever set the variable knows better.
#[cfg(target_os = "linux")]
fn choose_safe_graphics() {
    use std::os::unix::process::CommandExt;
    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(NAME).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // The variable must stand before the first thread runs: the same process starts once more with it. Should that
        // fail, the app goes on without it; only some graphics drivers mind.
        let _ = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(NAME, "1").exec();
    }
}
