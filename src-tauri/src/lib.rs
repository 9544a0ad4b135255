//! The desktop shell: puts app, platform and page together, adapts one to the other, and decides nothing.
//!
//! It must not know a rule of the trade, a table or a message: commands hand on what the page asks, events hand on what
//! the app says.

mod background;
mod closing;
mod commands;
mod counts;
mod download;
mod events;
mod graphics;
mod held;
mod link;
mod login;
mod options;
mod page;
mod papers;
mod printers;
mod rows;
mod screen;
mod shell;
mod start;
mod tray;
mod windows;

use options::Options;
use shell::Shell;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use tauri::{App, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, registry};

/// Runs the app until somebody quits it.
pub fn run() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1), |name| std::env::var_os(name)) {
        Ok(options) => options,
        Err(problem) => return fail(&problem),
    };
    graphics::choose(&options.home);
    keep_logs(&options.home.join("logs"));
    match build(options) {
        Ok(app) => {
            app.run(|handle, event| match event {
                RunEvent::Ready => tracing::info!(version = %handle.package_info().version, "ready"),
                #[cfg(target_os = "macos")]
                RunEvent::Opened { urls } => urls.iter().for_each(|url| link::follow(handle, url.to_string())),
                RunEvent::Exit => handle.state::<Shell>().close(),
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => fail(&format!("the window system refuses: {error}")),
    }
}

fn build(options: Options) -> tauri::Result<App> {
    let single = tauri_plugin_single_instance::Builder::new()
        .dbus_id(options.instance_name())
        .callback(|handle, arguments, _folder| match arguments.into_iter().skip(1).find(|one| link::is_link(one)) {
            Some(link) => link::follow(handle, link),
            None => windows::show(handle),
        })
        .build();
    let state = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::all() - StateFlags::VISIBLE - StateFlags::FULLSCREEN)
        .build();
    let login = login::plugin(&options);
    tauri::Builder::default()
        .plugin(single)
        .plugin(login)
        .plugin(state)
        .manage(Shell::new(options))
        .invoke_handler(commands::handler())
        .on_window_event(windows::on_event)
        .setup(|app| {
            windows::open(app)?;
            windows::show_soon(app.handle().clone());
            tray::build(app.handle())?;
            app.state::<Shell>().open_soon(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())
}

/// What the log file holds: this program's own lines. What libraries say is not written down, whatever `REDRESS_LOG` is.
const WRITTEN: &str = "off,redress_desktop=info,app=info,platform=info,store=info,sync=info,document=info";

/// Logs go to standard error, as `REDRESS_LOG` chooses, and to a file in the desk's folder. No personal data is ever logged.
fn keep_logs(folder: &Path) {
    let shown = EnvFilter::try_from_env("REDRESS_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,redress_desktop=info,app=info,platform=info"));
    let file = Mutex::new(platform::LogFile::new(folder));
    let written = layer().with_ansi(false).with_writer(file).log_internal_errors(false);
    let shown = layer().with_writer(std::io::stderr).with_filter(shown);
    // A second subscriber is refused: then the first goes on.
    let _ = registry().with(shown).with(written.with_filter(EnvFilter::new(WRITTEN))).try_init();
}

#[allow(clippy::print_stderr, reason = "there is no window yet to say it in")]
fn fail(problem: &str) -> ExitCode {
    eprintln!("redress-desktop: {problem}");
    ExitCode::from(2)
}
