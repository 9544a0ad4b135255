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
    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(NAME).is_none() {
        #[allow(unsafe_code, reason = "the first statement of the program: no other thread can read the environment")]
        // SAFETY: no thread has been started yet.
        unsafe {
            std::env::set_var(NAME, "1");
        }
    }
}
