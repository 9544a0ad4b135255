//! One shop PC: a display, a session bus, a keychain and a notification daemon of its own.

use crate::window::await_value;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Stdio;

pub use xtask::session::Session as Desktop;

/// How many notices the daemon of that desktop shows now.
///
/// # Errors
/// When the daemon does not answer.
pub fn notices(desktop: &Desktop) -> Result<usize> {
    let output = desktop.command("dunstctl").args(["count", "displayed"]).stderr(Stdio::null()).output()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().context("dunstctl counts")
}

/// Waits until the desktop shows a notice.
///
/// # Errors
/// When it does not.
pub fn await_notice(desktop: &Desktop) -> Result<()> {
    await_value("a notification", || notices(desktop).ok().filter(|shown| *shown > 0)).map(drop)
}

/// Puts away what the desktop shows.
///
/// # Errors
/// When the daemon does not answer.
pub fn put_notices_away(desktop: &Desktop) -> Result<()> {
    await_value("an empty screen", || {
        let closed = desktop.command("dunstctl").arg("close-all").status().ok()?;
        (closed.success() && notices(desktop).ok()? == 0).then_some(())
    })
}

/// Presses the first action of the notice that shows.
///
/// # Errors
/// When the daemon refuses.
pub fn press_notice(desktop: &Desktop) -> Result<()> {
    let status = desktop.command("dunstctl").args(["action", "0"]).status()?;
    if !status.success() {
        bail!("dunstctl action: {status}");
    }
    Ok(())
}

/// Saves a picture of all that the desktop shows.
///
/// # Errors
/// When it cannot be taken.
pub fn picture(desktop: &Desktop, file: &Path) -> Result<()> {
    let status = desktop.command("import").args(["-window", "root"]).arg(file).status()?;
    if !status.success() {
        bail!("import: {status}");
    }
    Ok(())
}
