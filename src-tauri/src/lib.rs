//! The desktop shell: puts app, platform and page together, adapts one to the other, and decides nothing.
//!
//! It must not know a rule of the trade, a table or a message: commands hand on what the page asks, events hand on what
//! the app says.

mod background;
mod commands;
mod events;
mod options;
mod screen;
mod shell;
mod start;
mod tray;
mod windows;

use options::Options;
use shell::Shell;
use std::process::ExitCode;
use tauri::{App, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

/// Runs the app until somebody quits it.
pub fn run() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1), |name| std::env::var_os(name)) {
        Ok(options) => options,
        Err(problem) => return fail(&problem),
    };
    keep_logs();
    match build(options) {
        Ok(app) => {
            app.run(|handle, event| {
                if let RunEvent::Ready = event {
                    tracing::info!(version = %handle.package_info().version, "ready");
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => fail(&format!("the window system refuses: {error}")),
    }
}

fn build(options: Options) -> tauri::Result<App> {
    let single = tauri_plugin_single_instance::Builder::new()
        .dbus_id(options.instance_name())
        .callback(|handle, _arguments, _folder| windows::show(handle))
        .build();
    let state =
        tauri_plugin_window_state::Builder::new().with_state_flags(StateFlags::all() - StateFlags::VISIBLE).build();
    tauri::Builder::default()
        .plugin(single)
        .plugin(state)
        .manage(Shell::new(options))
        .invoke_handler(commands::handler())
        .on_window_event(windows::on_event)
        .setup(|app| {
            windows::open(app)?;
            tray::build(app.handle())?;
            app.state::<Shell>().open_soon(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())
}

/// Logs go to standard error; the level is chosen by `REDRESS_LOG`. No personal data is ever logged.
fn keep_logs() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("REDRESS_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,redress_desktop=info,app=info,platform=info"));
    // A second subscriber is refused: then the first goes on.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

#[allow(clippy::print_stderr, reason = "there is no window yet to say it in")]
fn fail(problem: &str) -> ExitCode {
    eprintln!("redress-desktop: {problem}");
    ExitCode::from(2)
}
