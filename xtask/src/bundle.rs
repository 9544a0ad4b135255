//! `cargo xtask bundle`: installers for the system it runs on, and on Linux a trial of what they install.

mod trial;

use crate::setup::{self, Purpose};
use crate::workspace::{self, heading, root};
use anyhow::Result;

/// Builds the app as released, packs it, and tries what was packed.
pub fn run() -> Result<()> {
    let on_linux = cfg!(target_os = "linux");
    let node = setup::prepare(if on_linux { Purpose::Headless } else { Purpose::Build })?;
    heading("Bundles");
    // AppImage needs downloads while it is packed; .deb and .rpm do not.
    let kinds: &[&str] = if on_linux { &["--bundles", "deb,rpm"] } else { &[] };
    workspace::run(node.command("npx").current_dir(root()).args(["--prefix", "ui", "tauri", "build"]).args(kinds))?;
    if on_linux { trial::run() } else { Ok(()) }
}
